package org.westphalia.explore;

import java.util.List;
import java.util.Map;
import org.westphalia.number.Draws;
import org.westphalia.world.Model;

/// The worlds of a track in which the same claims hold: one model, and where its variables stand among the columns of the plan.
final class Component {
    private final Model model;
    private final int[] columns;
    private final long[] keys;

    Component(Model model, Map<String, Integer> columnByName) {
        this.model = model;
        List<Model.Variable> variables = model.variables();
        columns = new int[variables.size()];
        keys = new long[columns.length];
        for (int v = 0; v < columns.length; v++) {
            columns[v] = columnByName.getOrDefault(variables.get(v).name(), -1);
            keys[v] = Draws.dimension(variables.get(v).name());
        }
    }

    Model model() {
        return model;
    }

    int variables() {
        return columns.length;
    }

    /// The column of a variable; -1 when it is open only together with claims that were not tried when the columns were laid out.
    int column(int variable) {
        return columns[variable];
    }

    /// What a variable is in world k when it is drawn by plain chance.
    ///
    /// @param attempt 0 for the first draw of the world
    double byChance(int variable, long seed, long k, int attempt) {
        return model.quantile(
                variable, Draws.uniform(seed, k, keys[variable] + attempt * 0x9E3779B97F4A7C15L));
    }
}
