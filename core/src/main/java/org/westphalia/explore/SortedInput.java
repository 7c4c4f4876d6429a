package org.westphalia.explore;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.westphalia.number.Interval;

/// One input in ascending order, on which distances between worlds with and without an outcome are measured in one pass.
final class SortedInput {
    /// One side of the distance may hold so small a part of it and still count as nothing.
    private static final double ONE_SIDED = 0.2;

    private final double[] values;
    private final int[] worlds;
    private final boolean unordered;

    private SortedInput(double[] values, int[] worlds, boolean unordered) {
        this.values = values;
        this.worlds = worlds;
        this.unordered = unordered;
    }

    static SortedInput of(Separations.Question asked, int column) {
        double[] input = asked.inputs()[column];
        int[] worlds =
                IntStream.range(0, input.length)
                        .filter(k -> !Double.isNaN(input[k]))
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingDouble(k -> input[k])
                                        .thenComparingInt(k -> k))
                        .mapToInt(Integer::intValue)
                        .toArray();
        return new SortedInput(
                IntStream.of(worlds).mapToDouble(k -> input[k]).toArray(),
                worlds,
                asked.unordered()[column]);
    }

    /// Where, and by how much, the two groups of worlds part most.
    record Widest(
            double distance,
            Separation.Kind kind,
            Interval place,
            double in,
            double othersIn,
            double meanWith,
            double meanWithout) {}

    double distance(boolean[] outcome) {
        return distance(outcome, null);
    }

    /// @param weights how often each world counts; null for once
    double distance(boolean[] outcome, int @org.jspecify.annotations.Nullable [] weights) {
        long with = 0;
        long without = 0;
        for (int world : worlds) {
            int weight = weights == null ? 1 : weights[world];
            with += outcome[world] ? weight : 0;
            without += outcome[world] ? 0 : weight;
        }
        if (with == 0 || without == 0) {
            return 0;
        }
        double perWith = 1.0 / with;
        double perWithout = 1.0 / without;
        long seenWith = 0;
        long seenWithout = 0;
        double above = 0;
        double below = 0;
        double last = 0;
        double variation = 0;
        for (int i = 0; i < worlds.length; i++) {
            int weight = weights == null ? 1 : weights[worlds[i]];
            if (outcome[worlds[i]]) {
                seenWith += weight;
            } else {
                seenWithout += weight;
            }
            if (isLastOfItsValue(i)) {
                double difference = seenWith * perWith - seenWithout * perWithout;
                above = Math.max(above, difference);
                below = Math.min(below, difference);
                variation += Math.abs(difference - last);
                last = difference;
            }
        }
        return unordered ? variation / 2 : above - below;
    }

    private boolean isLastOfItsValue(int i) {
        return i == values.length - 1 || values[i] != values[i + 1];
    }

    Widest separation(boolean[] outcome) {
        double with = 0;
        double without = 0;
        double sumWith = 0;
        double sumWithout = 0;
        for (int i = 0; i < worlds.length; i++) {
            if (outcome[worlds[i]]) {
                with++;
                sumWith += values[i];
            } else {
                without++;
                sumWithout += values[i];
            }
        }
        if (with == 0 || without == 0) {
            Interval all =
                    values.length == 0
                            ? Interval.of(0)
                            : new Interval(values[0], values[values.length - 1]);
            return new Widest(0, Separation.Kind.BETWEEN, all, 1, 1, 0, 0);
        }
        double above = 0;
        double below = 0;
        int atAbove = -1;
        int atBelow = -1;
        double[] seen = new double[2];
        double[] seenAtAbove = new double[2];
        double[] seenAtBelow = new double[2];
        for (int i = 0; i < worlds.length; i++) {
            seen[outcome[worlds[i]] ? 0 : 1]++;
            double difference = seen[0] / with - seen[1] / without;
            if (isLastOfItsValue(i) && difference > above) {
                above = difference;
                atAbove = i;
                seenAtAbove = new double[] {seen[0] / with, seen[1] / without};
            }
            if (isLastOfItsValue(i) && difference < below) {
                below = difference;
                atBelow = i;
                seenAtBelow = new double[] {seen[0] / with, seen[1] / without};
            }
        }
        Place place = place(above, below, atAbove, atBelow, seenAtAbove, seenAtBelow);
        return new Widest(
                distance(outcome),
                place.kind(),
                place.of(),
                place.in(),
                place.others(),
                sumWith / with,
                sumWithout / without);
    }

    private record Place(Separation.Kind kind, Interval of, double in, double others) {}

    private Place place(
            double above, double below, int atAbove, int atBelow, double[] upper, double[] lower) {
        double first = values[0];
        double last = values[values.length - 1];
        if (unordered) {
            return new Place(Separation.Kind.ANSWERS, new Interval(first, last), 1, 1);
        }
        if (above == 0 && below == 0) {
            return new Place(Separation.Kind.BETWEEN, new Interval(first, last), 1, 1);
        }
        if (-below <= ONE_SIDED * above) {
            return new Place(
                    Separation.Kind.LOW, new Interval(first, values[atAbove]), upper[0], upper[1]);
        }
        if (above <= -ONE_SIDED * below) {
            return new Place(
                    Separation.Kind.HIGH,
                    new Interval(values[atBelow + 1], last),
                    1 - lower[0],
                    1 - lower[1]);
        }
        return atBelow < atAbove
                ? new Place(
                        Separation.Kind.BETWEEN,
                        new Interval(values[atBelow + 1], values[atAbove]),
                        upper[0] - lower[0],
                        upper[1] - lower[1])
                : new Place(
                        Separation.Kind.OUTSIDE,
                        new Interval(values[atAbove], values[atBelow + 1]),
                        1 - (lower[0] - upper[0]),
                        1 - (lower[1] - upper[1]));
    }
}
