package org.westphalia.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.westphalia.answer.DistanceJson;
import org.westphalia.answer.KindsJson;
import org.westphalia.answer.ObstaclesJson;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Search;
import org.westphalia.why.WhyNoDeal;
import org.westphalia.world.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Why is there no deal?
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = {
            "What blocks a deal in one reading: the red lines, rules and no-deal values that no terms meet together, and what would"
                    + " have to give; how far it is to a deal; and what kind of obstacle it is.",
            "Looked for in the drawn world nearest a deal (or in that of --world), with the share of drawn worlds in which each"
                    + " obstacle stands."
        })
final class WhyCommand implements Callable<Integer> {
    @Mixin private final CaseOptions on = new CaseOptions();

    @Mixin private final WorldsOption worlds = new WorldsOption(200);

    @Mixin private final WithinOption within = new WithinOption();

    @Option(
            names = "--all",
            description = "Show all obstacles and repairs, with complete terms for each.")
    private boolean all;

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    WhyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = on.open(Optional.empty(), surroundings);
        worlds.require(opened);
        Asked asked = Asked.of(opened, on);
        StopSignal stop = within.begin(surroundings);
        WhyNoDeal.Answer why;
        try (Progress progress = Progress.of(surroundings)) {
            why = why(asked, WhatIfs.of(opened, on), stop, progress);
        }
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        boolean one = !on.world.isEmpty();
        int status = stop.wasFelt() ? ExitStatus.OUT_OF_TIME : asked.status();
        if (voice.isJson()) {
            voice.answer(
                    (one
                                    ? asked.envelope("why", !stop.wasFelt())
                                    : asked.envelopeOver("why", !stop.wasFelt()))
                            .around(json -> {
                                ObstaclesJson.write(json, why.obstacles());
                                DistanceJson.write(json, why.distance());
                                KindsJson.write(json, why.kinds());
                            }));
            return status;
        }
        Page page = voice.page();
        if (one) {
            asked.headline(page);
        } else {
            asked.headlineOver(page, worlds.number());
        }
        stop.tell(page);
        new ObstaclesText(opened.source(), page).write(why.obstacles(), one, all);
        new DistanceText(opened.source(), page).write(why.distance(), one, all);
        new KindsText(opened.source(), page).write(why.kinds(), one, all);
        asked.footer(page);
        voice.answer(page);
        return status;
    }

    private WhyNoDeal.Answer why(Asked asked, WhatIf whatIf, StopSignal stop, Progress progress) {
        Settings settings = new Settings(worlds.number(), on.seed, Search.USUAL_LIMIT, stop);
        return on.world.isEmpty()
                ? WhyNoDeal.of(
                        asked.opened().source(), asked.reading(), whatIf, settings, progress::step)
                : WhyNoDeal.in(
                        asked.opened().source(),
                        asked.reading(),
                        whatIf,
                        asked.worldNumber(),
                        settings,
                        progress::step);
    }
}
