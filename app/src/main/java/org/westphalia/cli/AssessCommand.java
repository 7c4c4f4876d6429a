package org.westphalia.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.westphalia.answer.AssessmentJson;
import org.westphalia.answer.Envelope;
import org.westphalia.assess.Assess;
import org.westphalia.assess.Assessed;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Search;
import org.westphalia.model.Reading;
import org.westphalia.world.Held;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Is there a deal, by every reading of the case?
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Tells for every reading of a case whether there is a deal, with proof; with --reading in detail.")
final class AssessCommand implements Callable<Integer> {
    private static final int MOST_WORLDS = 10_000_000;

    @Mixin private final CaseOptions on = new CaseOptions();

    @Option(names = "--worlds", paramLabel = "N", description = "How many worlds to draw (default: ${DEFAULT-VALUE}).")
    private int worlds = 1000;

    @Option(names = "--within", paramLabel = "TIME", converter = Within.Reader.class, description = "Stop searching after so long (500ms, 60s, 2m); the answer says so and may differ next time.")
    private @Nullable Within within;

    @Option(names = "--nodes", paramLabel = "N", description = "Search nodes after which a single question is left open (default: ${DEFAULT-VALUE}).")
    private long nodes = Search.USUAL_LIMIT;

    @Option(names = "--proof", paramLabel = "FOLDER", description = "Write the certificates there; 'verify' checks them.")
    private @Nullable Path proof;

    @Option(names = "--sources", paramLabel = "FOLDER", description = "Where the texts of the sources are: every cited place is verified in them.")
    private @Nullable Path sources;

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    AssessCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = OpenedCase.open(on.name, Optional.ofNullable(sources), surroundings.folder());
        WhatIf whatIf = WhatIfs.of(opened, on);
        opened.requireWithin("--worlds", worlds, MOST_WORLDS);
        opened.requireWithin("--nodes", nodes, 1_000_000_000_000L);
        StopSignal stop = StopSignal.after(within);
        Settings settings = new Settings(worlds, on.seed, nodes, stop);
        List<Optional<Reading>> readings = readings(opened);
        Reach reach = new Reach(opened);
        List<Optional<Reading>> untouched =
                readings.stream().filter(reading -> reach.touching(reading).isEmpty()).toList();
        if (untouched.isEmpty()) {
            throw opened.unanswerable();
        }
        List<Assessed> answers = new ArrayList<>();
        try (Progress progress = Progress.of(surroundings)) {
            for (Optional<Reading> reading : untouched) {
                String id = reading.map(Reading::id).orElse(opened.source().id());
                Model model = Asked.resolve(opened, reading, whatIf);
                answers.add(Assess.assess(model, reading.map(Reading::id), settings,
                        (step, number, of) -> progress.step(id + ": " + step)));
            }
        }
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        List<String> unanswered = readings.stream()
                .filter(reading -> !untouched.contains(reading))
                .map(reading -> reading.map(Reading::id).orElse("case"))
                .toList();
        List<String> files = proof == null
                ? List.of()
                : new Proofs(opened, on.departures())
                        .write(surroundings.folder().resolve(proof), answers).stream()
                                .map(file -> file.getFileName().toString())
                                .toList();
        tell(voice, opened, new Told(answers.stream().map(Assessed::assessment).toList(), unanswered, files, stop.hasStopped()));
        return !opened.errors().isEmpty()
                ? ExitStatus.BAD_INPUT
                : stop.hasStopped() ? ExitStatus.OUT_OF_TIME : ExitStatus.ANSWERED;
    }

    /// The reading that was asked for, or all of them; a case without readings speaks for itself.
    private List<Optional<Reading>> readings(OpenedCase opened) {
        List<Reading> all = opened.source().readings();
        if (all.isEmpty()) {
            return List.of(Optional.empty());
        }
        return all.stream()
                .filter(reading -> on.reading.isEmpty() || reading.id().equals(on.reading))
                .map(Optional::of)
                .toList();
    }

    /// What there is to tell.
    ///
    /// @param unanswered readings that errors touch
    /// @param certificates names of the files that were written
    /// @param stopped whether the limit of time was felt
    private record Told(
            List<Assessment> answers, List<String> unanswered, List<String> certificates, boolean stopped) {}

    private void tell(Voice voice, OpenedCase opened, Told told) {
        List<Assessment> answers = told.answers();
        boolean detailed = answers.size() == 1;
        if (voice.isJson()) {
            Envelope envelope = new Envelope(
                    "assess",
                    opened.source().id(),
                    detailed ? Optional.of(answers.getFirst().reading()) : Optional.empty(),
                    Optional.empty(),
                    OptionalLong.of(on.seed),
                    on.departures(),
                    !told.stopped(),
                    opened.findings());
            voice.answer(envelope.around(json -> {
                AssessmentJson.write(json, answers, opened.source().notModelled());
                json.put("unanswered", told.unanswered());
                json.put("certificates", told.certificates());
            }));
            return;
        }
        Page page = voice.page();
        new AssessText(opened.source(), page).overview(answers, on.departures());
        if (!told.unanswered().isEmpty()) {
            page.gap().paragraph(page.paint().bad("Not answered") + ", because errors above touch them: "
                    + JudgementText.names(told.unanswered()) + ".");
        }
        if (told.stopped()) {
            page.gap().paragraph(page.paint().doubtful("Stopped by your time limit")
                    + ": what was found until then is shown, and another run may answer differently.");
        }
        if (detailed) {
            Assessment answer = answers.getFirst();
            Optional<Reading> reading = opened.source().findReading(answer.reading());
            new DetailText(opened.source(), page)
                    .write(answer, Held.claims(opened.source(), reading.map(Reading::id), WhatIfs.of(opened, on)));
        }
        if (!told.certificates().isEmpty()) {
            page.gap().paragraph("Certificates in " + proof + ": " + String.join(", ", told.certificates())
                    + ". 'westphalia verify " + on.name + " FILE' checks one without searching.");
        }
        opened.doubts(page);
        voice.answer(page);
    }

    /// A limit of time that remembers whether it was ever felt.
    private static final class StopSignal implements BooleanSupplier {
        private final BooleanSupplier passed;
        private volatile boolean felt;

        private StopSignal(BooleanSupplier passed) {
            this.passed = passed;
        }

        static StopSignal after(@Nullable Within within) {
            return new StopSignal(within == null ? () -> false : within.signal());
        }

        @Override
        public boolean getAsBoolean() {
            felt |= passed.getAsBoolean();
            return felt;
        }

        boolean hasStopped() {
            return felt;
        }
    }
}
