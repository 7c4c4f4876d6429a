package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.westphalia.answer.CorrectionsJson;
import org.westphalia.answer.Envelope;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Search;
import org.westphalia.model.Reading;
import org.westphalia.why.Beliefs;
import org.westphalia.why.Corrections;
import org.westphalia.why.Cruxes;
import org.westphalia.why.WhatToCorrect;
import org.westphalia.world.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What does an actor get wrong?
@Command(
        name = "eyes",
        mixinStandardHelpOptions = true,
        description = {
            "The best proposal under what an actor believes, put to the parties as each analyst has them; and the fewest beliefs to correct"
                    + " so that its best proposal would be signed, or so that it sees that there is no deal."
        })
final class EyesCommand implements Callable<Integer> {
    private static final long QUESTIONS = 20_000;

    @Mixin private final CaseOptions on = new CaseOptions();

    @Parameters(
            index = "1",
            paramLabel = "ACTOR",
            description = "The party or third party that believes something.")
    private String actor = "";

    @Option(
            names = "--most",
            paramLabel = "N",
            description =
                    "Look for sets of at most so many beliefs to correct (default: ${DEFAULT-VALUE}).")
    private int most = 2;

    @Mixin private final WorldsOption worlds = new WorldsOption(100);

    @Mixin private final WithinOption within = new WithinOption();

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    EyesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        on.as = actor;
        OpenedCase opened = on.open(Optional.empty(), surroundings);
        WhatIf whatIf = WhatIfs.of(opened, on);
        worlds.require(opened);
        opened.requireWithin("--most", most, 50);
        List<Reading> accounts = accounts(opened);
        StopSignal stop = within.begin(surroundings);
        Settings settings = new Settings(worlds.number(), on.seed, Search.USUAL_LIMIT, stop);
        List<Corrections> found = new ArrayList<>();
        try (Progress progress = Progress.of(surroundings)) {
            for (Reading account : accounts) {
                progress.step(actor + ": what " + account.id() + " would correct");
                WhatToCorrect.of(
                                opened.source(),
                                actor,
                                account,
                                whatIf,
                                settings,
                                new Cruxes.Limits(most, QUESTIONS))
                        .ifPresent(found::add);
            }
        }
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        if (voice.isJson()) {
            voice.answer(
                    envelope(opened, stop)
                            .around(json -> CorrectionsJson.write(json, actor, found)));
        } else {
            Page page = voice.page();
            page.title(opened.source().title());
            AssessText.whatIf(opened.source(), on.departures(), page);
            new CorrectionsText(opened.source(), page).write(found, worlds.number(), on.seed);
            opened.footer(page);
            voice.answer(page);
        }
        return !opened.errors().isEmpty()
                ? ExitStatus.BAD_INPUT
                : stop.wasFelt() ? ExitStatus.OUT_OF_TIME : ExitStatus.ANSWERED;
    }

    /// The accounts that say what the actor believes and that no error touches.
    private List<Reading> accounts(OpenedCase opened) {
        Reach reach = new Reach(opened);
        List<Reading> sound =
                Believers.accounts(opened, on).stream()
                        .filter(reading -> reach.touching(Optional.of(reading)).isEmpty())
                        .filter(reading ->
                                Beliefs.of(opened.source(), Optional.of(reading), actor)
                                        .filter(belief ->
                                                reach.touching(Optional.of(belief)).isEmpty())
                                        .isPresent())
                        .toList();
        if (sound.isEmpty()) {
            throw opened.unanswerable();
        }
        return sound;
    }

    private Envelope envelope(OpenedCase opened, StopSignal stop) {
        return new Envelope(
                "eyes",
                opened.source().id(),
                on.reading.isEmpty() ? Optional.empty() : Optional.of(on.reading),
                Optional.of(actor),
                Optional.empty(),
                OptionalLong.of(on.seed),
                on.departures(),
                !stop.wasFelt(),
                opened.findings());
    }
}
