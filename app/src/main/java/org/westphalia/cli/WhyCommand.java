package org.westphalia.cli;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.westphalia.answer.DistanceJson;
import org.westphalia.answer.KindsJson;
import org.westphalia.answer.ObstaclesJson;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Search;
import org.westphalia.model.Reading;
import org.westphalia.why.Distance;
import org.westphalia.why.HowFar;
import org.westphalia.why.Kinds;
import org.westphalia.why.Obstacles;
import org.westphalia.why.WhatBlocks;
import org.westphalia.why.WhatKind;
import org.westphalia.world.Model;
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
        Kinds kinds;
        Distance distance;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("looking for what blocks a deal");
            obstacles = obstacles(asked, WhatIfs.of(opened, on));
            progress.step("asking what kind of obstacle it is");
            kinds = kinds(asked, WhatIfs.of(opened, on));
            progress.step("measuring how far it is to a deal");
            distance = distance(asked, WhatIfs.of(opened, on));
        }
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        boolean one = !on.world.isEmpty();
        if (voice.isJson()) {
            voice.answer(
                    (one ? asked.envelope("why", true) : asked.envelopeOver("why"))
                            .around(json -> {
                                ObstaclesJson.write(json, obstacles);
                                KindsJson.write(json, kinds);
                                DistanceJson.write(json, distance);
                            }));
            return asked.status();
        }
        Page page = voice.page();
        if (one) {
            asked.headline(page);
        } else {
            asked.headlineOver(page, worlds);
        }
        new ObstaclesText(opened.source(), page).write(obstacles, one, all);
        new DistanceText(opened.source(), page).write(distance, one, all);
        new KindsText(opened.source(), page).write(kinds, one, all);
        asked.footer(page);
        voice.answer(page);
        return asked.status();
    }

    private Obstacles obstacles(Asked asked, WhatIf whatIf) {
        return on.world.isEmpty()
                ? WhatBlocks.of(asked.opened().source(), asked.reading(), whatIf, settings())
                : WhatBlocks.in(
                        asked.opened().source(),
                        asked.reading(),
                        whatIf,
                        number(asked),
                        settings());
    }

    private Kinds kinds(Asked asked, WhatIf whatIf) {
        Model model = model(asked, whatIf);
        return on.world.isEmpty()
                ? WhatKind.of(model, settings())
                : WhatKind.in(model, number(asked), settings());
    }

    private Distance distance(Asked asked, WhatIf whatIf) {
        Model model = model(asked, whatIf);
        return on.world.isEmpty()
                ? HowFar.of(model, settings())
                : HowFar.in(model, number(asked), settings());
    }

    private static Model model(Asked asked, WhatIf whatIf) {
        return Model.resolve(asked.opened().source(), asked.reading().map(Reading::id), whatIf);
    }

    private Settings settings() {
        return new Settings(worlds, on.seed, Search.USUAL_LIMIT, () -> false);
    }

    /// The number of the world that was asked about; empty for the middle one.
    private static OptionalLong number(Asked asked) {
        return asked.worldName().equals("middle")
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(asked.worldName()));
    }
}
