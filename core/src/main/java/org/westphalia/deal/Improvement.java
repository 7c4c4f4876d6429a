package org.westphalia.deal;

/// Betters terms by a few greedy swaps: each time the one option of one issue after which the least gain among the members that
/// are in, each measured against its own size, is largest. Guidance for finding deals sooner; decides nothing.
final class Improvement {
    private static final int SWAPS = 6;

    private final Gains gains;
    private final Shape shape;
    private final double[] buffer;
    private final double[] size;

    Improvement(Gains gains) {
        this.gains = gains;
        this.shape = gains.shape();
        buffer = new double[shape.members()];
        size = new double[shape.members()];
        java.util.Arrays.fill(size, 1);
    }

    int[] of(Box box, int[] start, int[] in) {
        return of(box, start, in, SWAPS, 0);
    }

    /// With so many swaps at most, stopping when the least gain reaches `enough`.
    int[] of(Box box, int[] start, int[] in, int swaps, double enough) {
        int[] options = start.clone();
        double least = least(options, in);
        for (int swap = 0; swap < swaps && least < enough; swap++) {
            int bestIssue = -1;
            int bestOption = -1;
            double best = least;
            for (int i = 0; i < options.length; i++) {
                int kept = options[i];
                for (int o = 0; o < shape.options(i); o++) {
                    if (o != kept && box.isOpen(i, o)) {
                        options[i] = o;
                        double value = least(options, in);
                        if (value > best) {
                            best = value;
                            bestIssue = i;
                            bestOption = o;
                        }
                    }
                }
                options[i] = kept;
            }
            if (bestIssue < 0) {
                break;
            }
            options[bestIssue] = bestOption;
            least = best;
        }
        return options;
    }

    private double least(int[] options, int[] in) {
        gains.gains(options, buffer);
        double least = Double.POSITIVE_INFINITY;
        for (int member : in) {
            size[member] = Math.max(size[member], Math.abs(buffer[member]));
            least = Math.min(least, buffer[member] / size[member]);
        }
        return least;
    }
}
