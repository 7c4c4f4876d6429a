package org.westphalia.assess;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.westphalia.assess.Assessment.Hinge;
import org.westphalia.model.Path;
import org.westphalia.world.Model;

/// The uncertain number that the share of worlds with a deal moves with most: drawn worlds are split at the median of each
/// number in turn, and the shares of both halves compared. A difference that chance alone would show among so many numbers
/// (less than four standard errors) is not reported.
final class Hinges {
    private static final double ERRORS = 4;

    private Hinges() {}

    static Optional<Hinge> of(Model model, DrawnWorlds draws) {
        int worlds = draws.count();
        int hits = draws.hits();
        if (hits == 0 || hits == worlds) {
            return Optional.empty();
        }
        List<Model.Variable> variables = model.variables();
        double p = (double) hits / worlds;
        double most = ERRORS * Math.sqrt(p * (1 - p) * 4 / worlds);
        int best = -1;
        Share[] halves = new Share[2];
        double[] values = new double[worlds];
        for (int v = 0; v < variables.size(); v++) {
            for (int k = 0; k < worlds; k++) {
                values[k] = draws.values(k)[v];
            }
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double median = sorted[worlds / 2];
            long[] deals = new long[2];
            long[] all = new long[2];
            for (int k = 0; k < worlds; k++) {
                int half = values[k] < median ? 0 : 1;
                all[half]++;
                deals[half] += draws.hasDeal(k) ? 1 : 0;
            }
            if (all[0] > 0 && all[1] > 0) {
                double difference =
                        Math.abs((double) deals[0] / all[0] - (double) deals[1] / all[1]);
                if (difference > most) {
                    most = difference;
                    best = v;
                    halves = new Share[] {Share.of(deals[0], all[0]), Share.of(deals[1], all[1])};
                }
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        Path path = variables.get(best).path();
        return Optional.of(new Hinge(path.toString(), halves[0], halves[1], claims(model, path)));
    }

    /// The claims behind a number; behind an order those that place its options.
    private static List<String> claims(Model model, Path path) {
        List<String> claims = model.claimsBehind(path);
        if (!claims.isEmpty()) {
            return claims;
        }
        return model.source().findIssue(path.segments().getLast()).stream()
                .flatMap(issue -> issue.options().stream())
                .flatMap(option -> model.claimsBehind(path.then(option.id())).stream())
                .distinct()
                .toList();
    }
}
