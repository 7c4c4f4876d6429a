package org.westphalia.why;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.westphalia.assess.Settings;
import org.westphalia.model.Case;
import org.westphalia.model.Reading;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// Why is there no deal? What blocks it ([WhatBlocks]), how far it is to one ([HowFar]) and what kind of obstacle it is
/// ([WhatKind]), over the same drawn worlds.
public final class WhyNoDeal {
    private WhyNoDeal() {}

    /// The three answers.
    public record Answer(Obstacles obstacles, Distance distance, Kinds kinds) {}

    /// Over drawn worlds of a reading.
    ///
    /// @param step told what is looked for next
    public static Answer of(
            Case source,
            Optional<Reading> reading,
            WhatIf whatIf,
            Settings settings,
            Consumer<String> step) {
        Asking asking = new Asking(source, reading, whatIf, settings);
        Model model = asking.model();
        step.accept("looking for what blocks a deal");
        SampledWorlds worlds = SampledWorlds.of(model, settings);
        return answer(WhatBlocks.of(asking, model, worlds), model, worlds, settings, step);
    }

    /// In a single world of a reading.
    ///
    /// @param number of the drawn world; empty for the middle one
    /// @param step told what is looked for next
    public static Answer in(
            Case source,
            Optional<Reading> reading,
            WhatIf whatIf,
            OptionalLong number,
            Settings settings,
            Consumer<String> step) {
        Asking asking = new Asking(source, reading, whatIf, settings);
        Model model = asking.model();
        step.accept("looking for what blocks a deal");
        SampledWorlds worlds = SampledWorlds.only(model, number, settings);
        return answer(
                WhatBlocks.in(asking, model, worlds.world(0), number),
                model,
                worlds,
                settings,
                step);
    }

    private static Answer answer(
            Obstacles obstacles,
            Model model,
            SampledWorlds worlds,
            Settings settings,
            Consumer<String> step) {
        step.accept("measuring how far it is to a deal");
        Distance distance = HowFar.of(model, worlds, settings);
        step.accept("asking what kind of obstacle it is");
        return new Answer(obstacles, distance, WhatKind.of(model, worlds, settings));
    }
}
