package org.westphalia.proof;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.westphalia.model.RedLine;

/// A function of terms that is a constant, plus points per issue and option, plus points per demand crossed; all exact.
/// Its largest value over a box is bounded by the best option of each issue and the best of each open demand. Demands are told
/// apart by identity: equal ones have been made one ([Demands]).
final class Separable {
    private final Box box;
    private BigInteger constant = BigInteger.ZERO;
    private final BigInteger[][] options;
    private final IdentityHashMap<RedLine.Demand, BigInteger> demands = new IdentityHashMap<>();

    Separable(Box box) {
        this.box = box;
        options = new BigInteger[box.possible().length][];
        for (int i = 0; i < options.length; i++) {
            options[i] = new BigInteger[box.possible()[i].length];
            Arrays.fill(options[i], BigInteger.ZERO);
        }
    }

    void add(BigInteger points) {
        constant = constant.add(points);
    }

    void add(int issue, int option, BigInteger points) {
        options[issue][option] = options[issue][option].add(points);
    }

    void add(RedLine.Demand when, BigInteger points) {
        demands.merge(when, points, BigInteger::add);
    }

    /// Adds another function of the same box, so many times.
    void add(Separable other, BigInteger times) {
        constant = constant.add(other.constant.multiply(times));
        for (int i = 0; i < options.length; i++) {
            for (int o = 0; o < options[i].length; o++) {
                if (box.possible()[i][o] && other.options[i][o].signum() != 0) {
                    add(i, o, other.options[i][o].multiply(times));
                }
            }
        }
        other.demands.forEach((when, points) -> add(when, points.multiply(times)));
    }

    /// An upper bound of the function over the box: the constant; each demand that is always crossed; for each issue the largest
    /// sum, over its possible options, of its points and of the demands that depend on it alone; and each other demand where that
    /// adds something. Exact when the box is a single terms.
    BigInteger largest(Place place) {
        BigInteger[][] sums = new BigInteger[options.length][];
        for (int i = 0; i < options.length; i++) {
            sums[i] = options[i].clone();
        }
        BigInteger total = constant;
        for (Map.Entry<RedLine.Demand, BigInteger> entry : demands.entrySet()) {
            BigInteger points = entry.getValue();
            switch (place.trigger(entry.getKey())) {
                case Trigger.Always() -> total = total.add(points);
                case Trigger.Never() -> {}
                case Trigger.Maybe() -> total = total.add(points.max(BigInteger.ZERO));
                case Trigger.OneIssue(int issue, boolean[] crossed) -> {
                    for (int o = 0; o < crossed.length; o++) {
                        if (crossed[o]) {
                            sums[issue][o] = sums[issue][o].add(points);
                        }
                    }
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            total = total.add(best(box.possible()[i], sums[i]));
        }
        return total;
    }

    private static BigInteger best(boolean[] possible, BigInteger[] points) {
        BigInteger best = null;
        for (int o = 0; o < points.length; o++) {
            if (possible[o] && (best == null || points[o].compareTo(best) > 0)) {
                best = points[o];
            }
        }
        if (best == null) {
            throw new Rejection("an issue has no possible option here");
        }
        return best;
    }
}
