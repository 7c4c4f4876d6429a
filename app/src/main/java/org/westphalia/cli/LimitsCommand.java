package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.westphalia.answer.Envelope;
import org.westphalia.answer.LimitsJson;
import org.westphalia.explore.DealRegions;
import org.westphalia.explore.Drawing;
import org.westphalia.explore.LocalRunner;
import org.westphalia.explore.Plan;
import org.westphalia.explore.Sample;
import org.westphalia.explore.Track;
import org.westphalia.explore.WhereDealsAreCommon;
import org.westphalia.model.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Inside which limits are deals common?
@Command(
        name = "limits",
        mixinStandardHelpOptions = true,
        description = {
            "Inside which limits on claims and numbers deals are common (or absent): few limits that hold many of the worlds with a deal and few others,"
                    + " found on half of the drawn worlds, chosen on a quarter, and told on the last quarter, which took no part."
        })
final class LimitsCommand implements Callable<Integer> {
    @Mixin private final CaseOptions on = new CaseOptions();

    @Mixin private final DrawOptions draw = new DrawOptions(Drawing.MONTE_CARLO);

    @Option(
            names = "--worlds",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "How many worlds to draw of each reading (default: ${DEFAULT-VALUE}).")
    private long worlds = 20_000;

    @Option(
            names = "--of",
            paramLabel = "deal|no-deal",
            converter = LookedFor.Reader.class,
            description = "Which worlds to look for (default: those with a deal).")
    private LookedFor of = LookedFor.DEAL;

    @Option(
            names = "--regions",
            paramLabel = "N",
            description =
                    "At most so many sets of limits, one after the other (default: ${DEFAULT-VALUE}).")
    private int regions = 1;

    @Option(names = "--tree", description = "Grow a classification tree of all worlds besides.")
    private boolean tree;

    @Option(
            names = "--trajectory",
            description = "Show every box on the way, with its coverage and density.")
    private boolean trajectory;

    @Mixin private final WithinOption within = new WithinOption();

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    LimitsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private record Found(Sample sample, DealRegions regions) {}

    @Override
    public Integer call() {
        OpenedCase opened = on.open(Optional.empty(), surroundings);
        opened.requireWithin("--worlds", worlds, Sample.MOST_NUMBERS);
        opened.requireWithin("--regions", regions, 20);
        if (!on.world.isEmpty()) {
            throw opened.refused(List.of(Mistakes.notAboutOneWorld("limits")));
        }
        Plan plan = draw.plan(opened, on, worlds);
        StopSignal stop = within.begin(surroundings);
        List<Found> found = new ArrayList<>();
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("drawing and deciding worlds");
            for (Sample sample : sample(opened, plan, stop)) {
                progress.step("looking for limits in " + sample.track().name());
                found.add(
                        new Found(
                                sample,
                                WhereDealsAreCommon.of(
                                        sample,
                                        on.seed,
                                        of == LookedFor.DEAL,
                                        regions,
                                        tree,
                                        stop)));
            }
        }
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        boolean complete = !stop.wasFelt();
        if (voice.isJson()) {
            voice.answer(envelope(opened, complete).around(json -> readings(json, found)));
        } else {
            Page page = voice.page();
            page.title(opened.source().title());
            AssessText.whatIf(opened.source(), on.departures(), page);
            for (Found each : found) {
                page.heading(heading(opened, each.sample().track()));
                new LimitsText(page, trajectory).write(each.regions());
            }
            opened.footer(page);
            voice.answer(page);
        }
        return !complete
                ? ExitStatus.OUT_OF_TIME
                : opened.errors().isEmpty() ? ExitStatus.ANSWERED : ExitStatus.BAD_INPUT;
    }

    private static List<Sample> sample(OpenedCase opened, Plan plan, StopSignal stop) {
        try {
            return Sample.of(plan, LocalRunner.allProcessors(), stop);
        } catch (IllegalArgumentException e) {
            throw opened.refused(List.of(Mistakes.notDrawn(String.valueOf(e.getMessage()))));
        }
    }

    /// By whose account worlds were drawn.
    static String heading(OpenedCase opened, Track track) {
        return track.reading()
                .flatMap(opened.source()::findReading)
                .map((Reading reading) ->
                        "According to " + reading.id() + " (" + reading.title() + ")")
                .orElse("By the numbers of the case");
    }

    private void readings(org.westphalia.answer.Json json, List<Found> found) {
        json.putEach(
                "readings",
                found,
                each -> {
                    json.put("id", each.sample().track().name());
                    LimitsJson.write(json, draw.drawing.word(), each.regions());
                });
    }

    private Envelope envelope(OpenedCase opened, boolean complete) {
        return new Envelope(
                "limits",
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
