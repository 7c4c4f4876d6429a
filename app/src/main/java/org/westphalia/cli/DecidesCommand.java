package org.westphalia.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.westphalia.answer.DecidesJson;
import org.westphalia.answer.Envelope;
import org.westphalia.explore.Deciding;
import org.westphalia.explore.Drawing;
import org.westphalia.explore.LocalRunner;
import org.westphalia.explore.Plan;
import org.westphalia.explore.Sample;
import org.westphalia.explore.WhatDecides;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which uncertain claims and numbers decide whether there is a deal?
@Command(
        name = "decides",
        mixinStandardHelpOptions = true,
        description = {
            "Which uncertain claims and numbers decide whether there is a deal: what part each plays in the answer, and where it lies in worlds"
                    + " with a deal and in those without.",
            "Where numbers depend on each other only the second is told."
        })
final class DecidesCommand implements Callable<Integer> {
    private static final int MOST_ROWS = 1 << 20;

    @Mixin private final CaseOptions on = new CaseOptions();

    @Mixin private final DrawOptions draw = new DrawOptions(Drawing.MONTE_CARLO);

    @Option(
            names = "--worlds",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "How many worlds to draw of each reading (default: ${DEFAULT-VALUE}).")
    private long worlds = 10_000;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            description =
                    "From how many pairs of worlds to work out what part claims and numbers play; each pair costs as many worlds as there"
                            + " are claims and numbers (default: ${DEFAULT-VALUE}; 0: leave it out).")
    private int pairs = 2048;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How many claims and numbers to show (default: ${DEFAULT-VALUE}).")
    private int top = 10;

    @Mixin private final WithinOption within = new WithinOption();

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    DecidesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = on.open(Optional.empty(), surroundings);
        opened.requireWithin("--worlds", worlds, Sample.MOST_NUMBERS);
        opened.requireWithin("--top", top, 1000);
        if (pairs != 0) {
            opened.requireWithin("--pairs", pairs, MOST_ROWS);
        }
        if (!on.world.isEmpty()) {
            throw opened.refused(List.of(Mistakes.notAboutOneWorld("decides")));
        }
        Plan plan = draw.plan(opened, on, worlds);
        StopSignal stop = within.begin(surroundings);
        List<Deciding> found;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("drawing and deciding worlds");
            found = WhatDecides.of(plan, pairs, LocalRunner.allProcessors(), stop);
        } catch (IllegalArgumentException e) {
            throw opened.refused(List.of(Mistakes.notDrawn(String.valueOf(e.getMessage()))));
        }
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        boolean complete = !stop.wasFelt();
        if (voice.isJson()) {
            voice.answer(
                    envelope(opened, complete)
                            .around(json -> DecidesJson.write(json, draw.drawing.word(), found)));
        } else {
            Page page = voice.page();
            page.title(opened.source().title());
            AssessText.whatIf(opened.source(), on.departures(), page);
            for (Deciding each : found) {
                page.heading(LimitsCommand.heading(opened, each.track()));
                new DecidesText(page, on.seed, top).write(each);
            }
            DecidesText.legend(page, found);
            opened.footer(page);
            voice.answer(page);
        }
        return !complete
                ? ExitStatus.OUT_OF_TIME
                : opened.errors().isEmpty() ? ExitStatus.ANSWERED : ExitStatus.BAD_INPUT;
    }

    private Envelope envelope(OpenedCase opened, boolean complete) {
        return new Envelope(
                "decides",
                opened.source().id(),
                Optional.empty(),
                Optional.of(on.as).filter(actor -> !actor.isEmpty()),
                Optional.empty(),
                OptionalLong.of(on.seed),
                on.departures(),
                complete,
                opened.findings());
    }
}
