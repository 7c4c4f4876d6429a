package org.westphalia.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.model.Path;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// A world of a model that has a deal, by the values of its uncertain numbers: where no drawn world has one, and as a hint for
/// other models in which most numbers are the same.
public final class DealSomewhere {
    private DealSomewhere() {}

    /// Values of such a world by the paths of the numbers; empty when none was found, which says nothing.
    public static Optional<Map<Path, Double>> in(Model model, Settings settings) {
        if (model.variables().isEmpty()
                || !(EveryWorld.hasADeal(model, settings, List.of(model.middleValues()))
                        instanceof EveryWorld.Answer.Deal deal)) {
            return Optional.empty();
        }
        Map<Path, Double> values = new HashMap<>();
        for (int v = 0; v < deal.values().length; v++) {
            values.put(model.variables().get(v).path(), deal.values()[v]);
        }
        return Optional.of(values);
    }

    /// The world of a model in which its numbers have these values as far as its ranges allow; a number without one lies in its
    /// middle. Empty when that contradicts a comparison.
    public static Optional<World> world(Model model, Map<Path, Double> values) {
        double[] all = model.middleValues();
        for (int v = 0; v < model.variables().size(); v++) {
            Model.Variable variable = model.variables().get(v);
            double value = values.getOrDefault(variable.path(), all[v]);
            all[v] = Math.min(variable.range().high(), Math.max(variable.range().low(), value));
        }
        return model.at(all);
    }
}
