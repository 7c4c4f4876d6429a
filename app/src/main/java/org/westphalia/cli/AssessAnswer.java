package org.westphalia.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.westphalia.answer.ActedJson;
import org.westphalia.answer.AssessmentJson;
import org.westphalia.answer.Envelope;
import org.westphalia.answer.Traces;
import org.westphalia.assess.Assessment;
import org.westphalia.model.Reading;
import org.westphalia.why.ActingOnBeliefs.Acted;
import org.westphalia.world.Held;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// The answer of `assess`, for people and for programs.
///
/// @param on what was asked
/// @param acted what follows when the actor of `--as` acts on what it believes
/// @param unanswered readings that errors touch
/// @param fitting readings whose worlds predict the record, where that is asked
/// @param certificates names of the files that were written
/// @param stopped whether a limit of time cut the search short
record AssessAnswer(
        OpenedCase opened,
        CaseOptions on,
        List<Assessment> answers,
        List<Acted> acted,
        List<String> unanswered,
        Fitting fitting,
        List<String> certificates,
        boolean stopped) {

    String json() {
        Envelope envelope =
                new Envelope(
                        "assess",
                        opened.source().id(),
                        isDetailed() ? Optional.of(answers.getFirst().reading()) : Optional.empty(),
                        Optional.of(on.as).filter(actor -> !actor.isEmpty()),
                        on.world.isEmpty() ? Optional.empty() : Optional.of(on.world),
                        OptionalLong.of(on.seed),
                        on.departures(),
                        !stopped,
                        opened.findings());
        return envelope.around(json -> {
            AssessmentJson.write(json, answers, opened.source().notModelled());
            if (!on.as.isEmpty()) {
                ActedJson.write(json, acted);
            }
            json.put("unanswered", unanswered);
            fitting.write(json);
            json.put("certificates", certificates);
        });
    }

    /// @param proof the folder with the certificates, if any were written
    Page text(Page page, @Nullable Path proof) {
        new AssessText(opened.source(), page).overview(answers, on.as, on.departures());
        fitting.show(page);
        new ActedText(opened.source(), page).write(acted);
        if (!unanswered.isEmpty()) {
            page.gap()
                    .paragraph(
                            page.paint().bad("Not answered")
                                    + ", because errors above touch them: "
                                    + JudgementText.names(unanswered)
                                    + ".");
        }
        if (stopped) {
            page.gap()
                    .paragraph(
                            page.paint().doubtful("Stopped by your time limit")
                                    + ": what was found until then is shown, and another run may answer differently.");
        }
        if (isDetailed()) {
            details(page);
        }
        if (proof != null) {
            page.gap()
                    .paragraph(
                            certificates.isEmpty()
                                    ? "No certificate was written: nothing was proved within the limit."
                                    : "Certificates in "
                                            + proof
                                            + ": "
                                            + String.join(", ", certificates)
                                            + ". 'westphalia verify "
                                            + on.name
                                            + " FILE' checks one without searching.");
        }
        opened.doubts(page);
        return page;
    }

    private boolean isDetailed() {
        return answers.size() == 1;
    }

    private void details(Page page) {
        Assessment answer = answers.getFirst();
        Optional<Reading> reading = opened.source().findReading(answer.reading());
        WhatIf whatIf = WhatIfs.of(opened, on);
        Model model = Asked.resolve(opened, reading, whatIf);
        new DetailText(opened.source(), page)
                .write(
                        answer,
                        answer.judgement().map(judgement -> Traces.of(model, judgement)),
                        Held.claims(opened.source(), reading.map(Reading::id), whatIf));
    }
}
