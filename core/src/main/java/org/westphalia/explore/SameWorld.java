package org.westphalia.explore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.number.Draws;
import org.westphalia.world.Model;

/// A world of one model in another of the same case: of equal numbers wherever both leave them open.
final class SameWorld {
    private SameWorld() {}

    /// The values of the other model's variables: those of the world where it has them too, by plain chance where only the other has them (as the amount of a
    /// lever that is pulled there).
    ///
    /// @param k number of the world, on which such chance draws depend
    static double[] values(Model model, double[] values, Model other, long seed, long k) {
        List<Model.Variable> variables = other.variables();
        if (variables.equals(model.variables())) {
            return values;
        }
        Map<String, Double> known = new HashMap<>();
        for (int v = 0; v < values.length; v++) {
            known.put(model.variables().get(v).name(), values[v]);
        }
        double[] same = new double[variables.size()];
        for (int v = 0; v < same.length; v++) {
            String name = variables.get(v).name();
            Double value = known.get(name);
            same[v] =
                    value != null
                            ? value
                            : other.quantile(v, Draws.uniform(seed, k, Draws.dimension(name)));
        }
        return same;
    }
}
