package org.westphalia.deal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Betters terms by a few greedy swaps: each time the one option of one issue after which the least gain among the members that
/// are in, each measured against its own size, is largest. Guidance for finding deals sooner; decides nothing.
///
/// Where a swap leaves the chance to last as it is, what it does to gains is read off the tables of the box instead of being
/// worked out anew.
final class Improvement {
    private static final int SWAPS = 10;

    private final Gains gains;
    private final Shape shape;
    private final double[] now;
    private final double[] swapped;
    private final double[] size;

    Improvement(Gains gains) {
        this.gains = gains;
        this.shape = gains.shape();
        now = new double[shape.members()];
        swapped = new double[shape.members()];
        size = new double[shape.members()];
        Arrays.fill(size, 1);
    }

    int[] of(Box box, int[] start, int[] in, Gains.@Nullable Tables tables) {
        return of(box, start, in, tables, SWAPS);
    }

    /// With so many swaps at most, stopping when nobody in falls short.
    int[] of(Box box, int[] start, int[] in, Gains.@Nullable Tables tables, int swaps) {
        int[] options = start.clone();
        double @Nullable [][] mean = tables == null ? null : mean(tables, in);
        double least = evaluate(options, in, now);
        for (int swap = 0; swap < swaps && least < 0; swap++) {
            int bestIssue = -1;
            int bestOption = -1;
            double best = least;
            for (int i = 0; i < options.length; i++) {
                int kept = options[i];
                boolean plain =
                        tables != null && tables.lasting()[i] == 0 && tables.vague()[i] == 0;
                for (int o = 0; o < shape.options(i); o++) {
                    if (o == kept || !box.isOpen(i, o)) {
                        continue;
                    }
                    double value;
                    if (plain && mean != null) {
                        value = shifted(mean, in, shape.flat(i, kept), shape.flat(i, o));
                    } else {
                        options[i] = o;
                        value = evaluate(options, in, swapped);
                        options[i] = kept;
                    }
                    if (value > best) {
                        best = value;
                        bestIssue = i;
                        bestOption = o;
                    }
                }
            }
            if (bestIssue < 0) {
                break;
            }
            int before = options[bestIssue];
            options[bestIssue] = bestOption;
            double reached = evaluate(options, in, now);
            if (reached <= least) {
                options[bestIssue] = before;
                break;
            }
            least = reached;
        }
        return options;
    }

    /// Tables of the members that are in, averaged over the corners.
    private static double[][] mean(Gains.Tables tables, int[] in) {
        int corners = tables.additive().length;
        double[][] mean = new double[in.length][];
        for (int k = 0; k < in.length && corners > 0; k++) {
            mean[k] = tables.additive()[0][in[k]].clone();
            for (int corner = 1; corner < corners; corner++) {
                double[] row = tables.additive()[corner][in[k]];
                for (int f = 0; f < row.length; f++) {
                    mean[k][f] += row[f];
                }
            }
            for (int f = 0; f < mean[k].length; f++) {
                mean[k][f] /= corners;
            }
        }
        return mean;
    }

    private double shifted(double[][] mean, int[] in, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < in.length; k++) {
            double gain = now[in[k]] + mean[k][to] - mean[k][from];
            least = Math.min(least, gain / size[in[k]]);
        }
        return least;
    }

    private double evaluate(int[] options, int[] in, double[] into) {
        gains.gains(options, into);
        double least = Double.POSITIVE_INFINITY;
        for (int member : in) {
            size[member] = Math.max(size[member], Math.abs(into[member]));
            least = Math.min(least, into[member] / size[member]);
        }
        return least;
    }
}
