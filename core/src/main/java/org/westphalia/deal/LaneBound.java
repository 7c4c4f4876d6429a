package org.westphalia.deal;

import java.util.Arrays;
import org.westphalia.world.WorldLanes;

/// Upper bounds of a weighted sum of gains over a box, for a batch of worlds: as [BoxBound], in double arithmetic. Every sum is of numbers below
/// 2^43 and is off by far less than the margin by which it must fall short.
final class LaneBound {
    /// In units. Sums of up to 10^6 numbers below 2^43 are off by less than 10^3 / 2.
    private static final double MARGIN = 1000;

    private final DealProblem example;
    private final Shape shape;
    private final WorldLanes lanes;
    private final LaneHazard hazard;
    private final double[] greatest;
    private final double[] sum;
    private final double[] row;
    private final double[] best;
    private final double[][] weights;
    private final double[][] ends;

    LaneBound(DealProblem example, WorldLanes lanes, LaneHazard hazard) {
        this.example = example;
        this.shape = example.shape();
        this.lanes = lanes;
        this.hazard = hazard;
        int width = lanes.width();
        greatest = new double[width];
        sum = new double[width];
        row = new double[width];
        best = new double[width];
        weights = new double[shape.members()][];
        ends = new double[2 * BoxBound.OPEN_BELIEFS][width];
    }

    /// Whether the members that are weighed hold few enough beliefs of the chance of breaking.
    boolean isOffered(long[] multipliers) {
        return beliefs(members(multipliers)).length <= BoxBound.OPEN_BELIEFS;
    }

    private static int[] members(long[] multipliers) {
        int[] members = new int[multipliers.length];
        int count = 0;
        for (int m = 0; m < multipliers.length; m++) {
            if (multipliers[m] > 0) {
                members[count++] = m;
            }
        }
        return Arrays.copyOf(members, count);
    }

    private int[] beliefs(int[] members) {
        return Arrays.stream(members)
                .filter(m -> !lanes.isSureToLast(m))
                .map(lanes::belief)
                .distinct()
                .toArray();
    }

    /// Leaves `open` only where the weighted sum surely falls short all over the box.
    void onlyShort(Box box, long[] multipliers, boolean[] open) {
        int n = lanes.count();
        int[] members = members(multipliers);
        double all = 0;
        for (int m : members) {
            all += multipliers[m];
        }
        double[] part = new double[multipliers.length];
        boolean alike = true;
        for (int m : members) {
            part[m] = multipliers[m] / all;
            alike &= lanes.belief(m) == lanes.belief(members[0]) && !lanes.hasCollapse(m);
        }
        int[] beliefs = beliefs(members);
        if (beliefs.length > 0) {
            hazard.over(box);
        }
        if (alike) {
            oneBelief(box, members, part, open, n);
            return;
        }
        for (int b = 0; b < beliefs.length; b++) {
            for (int m : members) {
                if (lanes.belief(m) == beliefs[b]) {
                    hazard.range(m, open, ends[2 * b], ends[2 * b + 1]);
                }
            }
        }
        for (int corner = 0; corner < 1 << beliefs.length; corner++) {
            for (int m : members) {
                weights[m] = weight(m, beliefs, corner);
            }
            constants(box, members, part, n);
            options(box, members, part, n);
            for (int k = 0; k < n; k++) {
                open[k] &= sum[k] < -MARGIN;
            }
        }
    }

    /// Members who all weigh V by the same D and whose B does not depend on terms: the bound is a line in D, greatest at one of its ends.
    private void oneBelief(Box box, int[] members, double[] part, boolean[] open, int n) {
        double[] slope = greatest;
        Arrays.fill(sum, 0, n, 0);
        Arrays.fill(slope, 0, n, 0);
        for (int m : members) {
            line(box, m, part[m], slope, n);
        }
        for (int i = 0; i < shape.issues(); i++) {
            boolean first = true;
            for (int o = 0; o < shape.options(i); o++) {
                if (box.isOpen(i, o)) {
                    double[] into = first ? best : row;
                    Arrays.fill(into, 0, n, 0);
                    for (int m : members) {
                        addTimes(lanes.value(m, i, o), part[m], into, n);
                    }
                    if (!first) {
                        greater(n);
                    }
                    first = false;
                }
            }
            addTimes(best, 1, slope, n);
        }
        hazard.range(members[0], open, ends[0], ends[1]);
        double[] low = ends[0];
        double[] high = ends[1];
        for (int k = 0; k < n; k++) {
            if (open[k]) {
                double most = Math.max(low[k] * slope[k], high[k] * slope[k]);
                open[k] = sum[k] + most < -MARGIN;
            }
        }
    }

    private void line(Box box, int m, double p, double[] slope, int n) {
        double[] collapse = lanes.collapseBase(m);
        double[] outright = lanes.outright(m);
        double[] noDeal = lanes.noDeal(m);
        for (int k = 0; k < n; k++) {
            sum[k] += p * (collapse[k] + (outright[k] - noDeal[k]));
            slope[k] -= p * collapse[k];
        }
        DealProblem.Extra[] extras = example.extras(m);
        int next = 0;
        for (int kind = 0; kind < 3; kind++) {
            for (int e = 0; e < lanes.extras(m, kind); e++) {
                Extent extent = extras[next++].trigger().over(box);
                if (extent != Extent.NONE) {
                    double[] points = lanes.extra(m, kind, e);
                    for (int k = 0; k < n; k++) {
                        double more = p * points[k];
                        more = extent == Extent.ALL ? more : Math.max(0, more);
                        sum[k] += kind == 0 ? 0 : more;
                        slope[k] += kind == 0 ? more : kind == 1 ? -more : 0;
                    }
                }
            }
        }
    }

    private static void addTimes(double[] value, double p, double[] into, int n) {
        for (int k = 0; k < n; k++) {
            into[k] += p * value[k];
        }
    }

    private double[] weight(int member, int[] beliefs, int corner) {
        for (int b = 0; b < beliefs.length; b++) {
            if (lanes.belief(member) == beliefs[b]) {
                return ends[2 * b + (corner >>> b & 1)];
            }
        }
        Arrays.fill(greatest, 1);
        return greatest;
    }

    private void constants(Box box, int[] members, double[] part, int n) {
        Arrays.fill(sum, 0, n, 0);
        for (int m : members) {
            double[] d = weights[m];
            double p = part[m];
            double[] collapse = lanes.collapseBase(m);
            double[] outright = lanes.outright(m);
            double[] noDeal = lanes.noDeal(m);
            for (int k = 0; k < n; k++) {
                sum[k] += p * ((1 - d[k]) * collapse[k] + (outright[k] - noDeal[k]));
            }
            DealProblem.Extra[] extras = example.extras(m);
            int next = 0;
            for (int kind = 0; kind < 3; kind++) {
                for (int e = 0; e < lanes.extras(m, kind); e++) {
                    Extent extent = extras[next++].trigger().over(box);
                    if (extent != Extent.NONE) {
                        extra(lanes.extra(m, kind, e), p, kind, d, extent, n);
                    }
                }
            }
        }
    }

    private void extra(double[] points, double p, int kind, double[] d, Extent extent, int n) {
        for (int k = 0; k < n; k++) {
            double weight = kind == 0 ? d[k] : kind == 1 ? 1 - d[k] : 1;
            double more = p * weight * points[k];
            sum[k] += extent == Extent.ALL ? more : Math.max(0, more);
        }
    }

    private void options(Box box, int[] members, double[] part, int n) {
        for (int i = 0; i < shape.issues(); i++) {
            boolean first = true;
            for (int o = 0; o < shape.options(i); o++) {
                if (box.isOpen(i, o)) {
                    Arrays.fill(row, 0, n, 0);
                    for (int m : members) {
                        add(lanes.value(m, i, o), weights[m], part[m], n);
                        if (lanes.hasCollapse(m)) {
                            addRest(lanes.collapse(m, i, o), weights[m], part[m], n);
                        }
                    }
                    if (first) {
                        System.arraycopy(row, 0, best, 0, n);
                        first = false;
                    } else {
                        greater(n);
                    }
                }
            }
            for (int k = 0; k < n; k++) {
                sum[k] += best[k];
            }
        }
    }

    private void add(double[] value, double[] d, double p, int n) {
        for (int k = 0; k < n; k++) {
            row[k] += p * d[k] * value[k];
        }
    }

    private void addRest(double[] collapse, double[] d, double p, int n) {
        for (int k = 0; k < n; k++) {
            row[k] += p * (1 - d[k]) * collapse[k];
        }
    }

    private void greater(int n) {
        for (int k = 0; k < n; k++) {
            best[k] = Math.max(best[k], row[k]);
        }
    }
}
