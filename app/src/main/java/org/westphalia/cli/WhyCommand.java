package org.westphalia.cli;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.westphalia.answer.ObstaclesJson;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Search;
import org.westphalia.why.Obstacles;
import org.westphalia.why.WhatBlocks;
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
                    + " have to give.",
            "Looked for in the drawn world nearest a deal (or in that of --world), with the share of drawn worlds in which each"
                    + " obstacle stands."
        })
final class WhyCommand implements Callable<Integer> {
    private static final int MOST_WORLDS = 20_000;

    @Mixin private final CaseOptions on = new CaseOptions();

    @Option(
            names = "--worlds",
            paramLabel = "N",
            description = "How many worlds to draw (default: ${DEFAULT-VALUE}).")
    private int worlds = 200;

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
        opened.requireWithin("--worlds", worlds, MOST_WORLDS);
        Asked asked = Asked.of(opened, on);
        Obstacles obstacles;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("looking for what blocks a deal");
            obstacles = obstacles(asked, WhatIfs.of(opened, on));
        }
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        boolean one = !on.world.isEmpty();
        if (voice.isJson()) {
            voice.answer(
                    (one ? asked.envelope("why", true) : asked.envelopeOver("why"))
                            .around(json -> ObstaclesJson.write(json, obstacles)));
            return asked.status();
        }
        Page page = voice.page();
        if (one) {
            asked.headline(page);
        } else {
            asked.headlineOver(page, worlds);
        }
        new ObstaclesText(opened.source(), page).write(obstacles, one, all);
        asked.footer(page);
        voice.answer(page);
        return asked.status();
    }

    private Obstacles obstacles(Asked asked, WhatIf whatIf) {
        Settings settings = new Settings(worlds, on.seed, Search.USUAL_LIMIT, () -> false);
        if (on.world.isEmpty()) {
            return WhatBlocks.of(asked.opened().source(), asked.reading(), whatIf, settings);
        }
        OptionalLong number =
                asked.worldName().equals("middle")
                        ? OptionalLong.empty()
                        : OptionalLong.of(Long.parseLong(asked.worldName()));
        return WhatBlocks.in(asked.opened().source(), asked.reading(), whatIf, number, settings);
    }
}
