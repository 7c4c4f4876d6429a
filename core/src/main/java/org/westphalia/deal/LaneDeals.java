package org.westphalia.deal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.westphalia.model.Agreement;
import org.westphalia.number.Grid;
import org.westphalia.world.WorldLanes;

/// In which worlds of a batch given terms are a deal: the exact test of [DealProblem#signers(int[])], world by world in whole numbers, for
/// agreements that all must sign or whose hazard does not depend on who signs.
final class LaneDeals {
    private final Shape shape;
    private final DealProblem example;
    private final WorldLanes lanes;
    private final LaneHazard hazard;
    private final LaneShares shares;
    private final double[] value;
    private final double[] collapse;
    private final double[] outright;
    private final long[] weight;
    private final long[] chance;
    private final boolean[] isWilling;
    private final boolean[] signs;
    private final long[] signers;
    private final Map<Long, Boolean> enough = new HashMap<>();

    LaneDeals(DealProblem example, WorldLanes lanes, LaneHazard hazard) {
        this.shape = example.shape();
        this.example = example;
        this.lanes = lanes;
        this.hazard = hazard;
        shares = new LaneShares(example, lanes);
        int width = lanes.width();
        value = new double[width];
        collapse = new double[width];
        outright = new double[width];
        weight = new long[width];
        chance = new long[width];
        isWilling = new boolean[width];
        signs = new boolean[width];
        signers = new long[width];
    }

    /// Fills in where the terms are a deal.
    void test(int[] options, boolean[] isDeal) {
        int n = lanes.count();
        Arrays.fill(isDeal, 0, n, false);
        if (shape.breaksRule(options)) {
            return;
        }
        hazard.of(options);
        Arrays.fill(signers, 0, n, 0);
        int belief = -1;
        boolean all = shape.agreement() instanceof Agreement.All;
        for (int s = 0; s < shape.signatories(); s++) {
            shares.begin();
            boolean possible = true;
            for (int m = shape.firstMember(s); m < shape.endMember(s); m++) {
                if (belief != lanes.belief(m)) {
                    belief = lanes.belief(m);
                    hazard.weights(m, weight);
                }
                willing(m, options, n);
                shares.add(m, isWilling);
                possible &= !shape.veto(m) || any(isWilling, n);
            }
            shares.signs(s, signs);
            possible &= any(signs, n);
            if (all && !possible) {
                return;
            }
            for (int k = 0; k < n; k++) {
                signers[k] |= signs[k] ? 1L << s : 0;
            }
        }
        for (int k = 0; k < n; k++) {
            isDeal[k] = isEnough(signers[k], all);
        }
    }

    private boolean isEnough(long who, boolean all) {
        if (all) {
            return who == (1L << shape.signatories()) - 1;
        }
        return enough.computeIfAbsent(
                who,
                set -> {
                    boolean[] each = new boolean[shape.signatories()];
                    for (int s = 0; s < each.length; s++) {
                        each[s] = (set >>> s & 1) == 1;
                    }
                    return shape.reachedBy(each);
                });
    }

    private static boolean any(boolean[] those, int n) {
        boolean any = false;
        for (int k = 0; k < n; k++) {
            any |= those[k];
        }
        return any;
    }

    private void willing(int m, int[] options, int n) {
        boolean byChance = example.asksLasting(m);
        if (byChance) {
            hazard.chances(m, chance);
        }
        Arrays.fill(isWilling, 0, n, true);
        for (Trigger line : shape.lines(m)) {
            if (!line.isLasting()) {
                if (line.fires(options)) {
                    Arrays.fill(isWilling, 0, n, false);
                    return;
                }
            } else {
                for (int k = 0; k < n; k++) {
                    isWilling[k] &= !line.fires(options, chance[k]);
                }
            }
        }
        sum(m, options, n);
        double[] noDeal = lanes.noDeal(m);
        for (int k = 0; k < n; k++) {
            long gain =
                    weight[k] * (long) value[k]
                            + (Grid.CERTAIN - weight[k]) * (long) collapse[k]
                            + Grid.CERTAIN * (long) (outright[k] - noDeal[k]);
            isWilling[k] &= gain >= 0;
        }
    }

    /// V, B and F of a member; all sums of whole numbers below 2^53.
    private void sum(int m, int[] options, int n) {
        Arrays.fill(value, 0, n, 0);
        System.arraycopy(lanes.collapseBase(m), 0, collapse, 0, n);
        System.arraycopy(lanes.outright(m), 0, outright, 0, n);
        for (int i = 0; i < options.length; i++) {
            add(lanes.value(m, i, options[i]), value, n);
            if (lanes.hasCollapse(m)) {
                add(lanes.collapse(m, i, options[i]), collapse, n);
            }
        }
        DealProblem.Extra[] extras = example.extras(m);
        int next = 0;
        for (int kind = 0; kind < 3; kind++) {
            double[] into = kind == 0 ? value : kind == 1 ? collapse : outright;
            for (int e = 0; e < lanes.extras(m, kind); e++) {
                Trigger trigger = extras[next++].trigger();
                if (!trigger.isLasting()) {
                    if (trigger.fires(options)) {
                        add(lanes.extra(m, kind, e), into, n);
                    }
                } else {
                    double[] points = lanes.extra(m, kind, e);
                    for (int k = 0; k < n; k++) {
                        into[k] += trigger.fires(options, chance[k]) ? points[k] : 0;
                    }
                }
            }
        }
    }

    private static void add(double[] more, double[] into, int n) {
        for (int k = 0; k < n; k++) {
            into[k] += more[k];
        }
    }
}
