package org.westphalia.assess;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.westphalia.deal.Box;
import org.westphalia.deal.Extent;
import org.westphalia.deal.Shape;
import org.westphalia.deal.Trigger;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.world.Region;

/// Points that depend on terms, at both ends, in whole units: since worlds round each contribution to the grid and rounding keeps
/// order, the rounded ends bound the rounded numbers of every world, ties included. Combinations that depend on one issue alone
/// count among its options.
final class PointsRange {
    private final long baseLow;
    private final long baseHigh;
    private final long[] low;
    private final long[] high;
    private final boolean flatZero;
    private final List<Extra> extras = new ArrayList<>();

    /// Points that count when something fires.
    private record Extra(Trigger trigger, long low, long high) {}

    private PointsRange(Shape shape, Interval base, List<List<Interval>> options, int decimals) {
        baseLow = Grid.units(base.low(), decimals);
        baseHigh = Grid.units(base.high(), decimals);
        low = new long[shape.flatSize()];
        high = new long[shape.flatSize()];
        for (int i = 0; i < Math.min(shape.issues(), options.size()); i++) {
            for (int o = 0; o < Math.min(shape.options(i), options.get(i).size()); o++) {
                low[shape.flat(i, o)] = Grid.units(options.get(i).get(o).low(), decimals);
                high[shape.flat(i, o)] = Grid.units(options.get(i).get(o).high(), decimals);
            }
        }
        flatZero = false;
    }

    private PointsRange(PointsRange before, Shape shape, List<Region.Extra> more, int decimals) {
        baseLow = before.baseLow;
        baseHigh = before.baseHigh;
        low = before.low;
        high = before.high;
        for (Region.Extra extra : more) {
            Trigger trigger = Trigger.of(extra.when(), shape.frame());
            long least = Grid.units(extra.points().low(), decimals);
            long most = Grid.units(extra.points().high(), decimals);
            if (trigger.issues().length == 1 && !trigger.isLasting()) {
                int issue = trigger.issues()[0];
                int[] probe = new int[shape.issues()];
                for (int o = 0; o < shape.options(issue); o++) {
                    probe[issue] = o;
                    if (trigger.fires(probe)) {
                        low[shape.flat(issue, o)] += least;
                        high[shape.flat(issue, o)] += most;
                    }
                }
            } else {
                extras.add(new Extra(trigger, least, most));
            }
        }
        boolean zero = true;
        for (int f = 0; f < low.length; f++) {
            zero &= low[f] == 0 && high[f] == 0;
        }
        flatZero = zero;
    }

    static PointsRange of(Shape shape, Region.Worth worth, int decimals) {
        return of(shape, worth.base(), worth.options(), worth.extras(), decimals);
    }

    static PointsRange of(
            Shape shape,
            Interval base,
            List<List<Interval>> options,
            List<Region.Extra> extras,
            int decimals) {
        return new PointsRange(
                new PointsRange(shape, base, options, decimals), shape, extras, decimals);
    }

    /// The least units at complete terms.
    ///
    /// @param shortest the least chance to last
    /// @param longest the greatest chance to last
    long least(Shape shape, int[] options, long shortest, long longest) {
        long sum = baseLow;
        for (int i = 0; i < options.length; i++) {
            sum += low[shape.flat(i, options[i])];
        }
        for (Extra extra : extras) {
            if (extra.trigger().fires(options, shortest)) {
                boolean surely = extra.trigger().fires(options, longest);
                sum += surely ? extra.low() : Math.min(0, extra.low());
            }
        }
        return sum;
    }

    /// The most units at complete terms.
    ///
    /// @param shortest the least chance to last
    /// @param longest the greatest chance to last
    long most(Shape shape, int[] options, long shortest, long longest) {
        long sum = baseHigh;
        for (int i = 0; i < options.length; i++) {
            sum += high[shape.flat(i, options[i])];
        }
        for (Extra extra : extras) {
            if (extra.trigger().fires(options, shortest)) {
                boolean surely = extra.trigger().fires(options, longest);
                sum += surely ? extra.high() : Math.max(0, extra.high());
            }
        }
        return sum;
    }

    /// The most (`sign` 1) or least (-1) units of `d P(x) - kappa P(t)`, the same number counting on both sides where it stands
    /// on both; without t of `d P(x)`. In doubles. For points of which none ask for a chance to last.
    double difference(Shape shape, int[] x, double d, int @Nullable [] t, double kappa, int sign) {
        if (t == null) {
            return d * (sign > 0 ? most(shape, x) : least(shape, x));
        }
        double sum = extreme(d - kappa, baseLow, baseHigh, sign);
        for (int i = 0; i < x.length; i++) {
            int f = shape.flat(i, x[i]);
            int g = shape.flat(i, t[i]);
            sum +=
                    f == g
                            ? extreme(d - kappa, low[f], high[f], sign)
                            : extreme(d, low[f], high[f], sign)
                                    + extreme(-kappa, low[g], high[g], sign);
        }
        for (Extra extra : extras) {
            double times =
                    (extra.trigger().fires(x) ? d : 0) - (extra.trigger().fires(t) ? kappa : 0);
            sum += extreme(times, extra.low(), extra.high(), sign);
        }
        return sum;
    }

    private static double extreme(double times, long low, long high, int sign) {
        return sign > 0 ? Math.max(times * low, times * high) : Math.min(times * low, times * high);
    }

    /// Whether no option of any issue has points of its own.
    boolean isFlat() {
        return flatZero;
    }

    /// The least units of one option.
    long least(int flat) {
        return low[flat];
    }

    /// The most units of one option.
    long most(int flat) {
        return high[flat];
    }

    /// The least units at complete terms, of points of which none ask for a chance to last.
    long least(Shape shape, int[] options) {
        return least(shape, options, Grid.CERTAIN, Grid.CERTAIN);
    }

    /// The most units at complete terms, of points of which none ask for a chance to last.
    long most(Shape shape, int[] options) {
        return most(shape, options, Grid.CERTAIN, Grid.CERTAIN);
    }

    /// The most units over a box that do not depend on one issue alone.
    long mostBase(Box box, Outlook outlook, double[] vague, double vagueScale) {
        long sum = baseHigh;
        for (Extra extra : extras) {
            Extent extent = over(extra.trigger(), box, outlook);
            if (extent == Extent.ALL || (extent == Extent.SOME && extra.high() > 0)) {
                sum += extra.high();
            }
            if (extent == Extent.SOME) {
                spread(
                        box,
                        outlook,
                        extra.trigger(),
                        Math.max(Math.abs(extra.low()), Math.abs(extra.high())) * vagueScale,
                        vague);
            }
        }
        return sum;
    }

    /// The least units over a box that do not depend on one issue alone, where what may or may not fire is hoped to.
    long leastBase(Box box, Outlook outlook, double[] vague, double vagueScale) {
        long sum = baseLow;
        for (Extra extra : extras) {
            Extent extent = over(extra.trigger(), box, outlook);
            if (extent == Extent.ALL || (extent == Extent.SOME && extra.low() > 0)) {
                sum += extra.low();
            }
            if (extent == Extent.SOME) {
                spread(box, outlook, extra.trigger(), Math.abs(extra.low()) * vagueScale, vague);
            }
        }
        return sum;
    }

    private static Extent over(Trigger trigger, Box box, Outlook outlook) {
        return trigger.isLasting() ? trigger.over(box, outlook.lasting()) : trigger.over(box);
    }

    /// Shares points among the issues that are still open and on which something depends.
    private static void spread(
            Box box, Outlook outlook, Trigger trigger, double points, double[] vague) {
        for (int issue = 0; trigger.isLasting() && issue < outlook.parts().length; issue++) {
            vague[issue] += points * outlook.parts()[issue];
        }
        int open = 0;
        for (int issue : trigger.issues()) {
            open += box.openOptions(issue) > 1 ? 1 : 0;
        }
        for (int issue : trigger.issues()) {
            vague[issue] += box.openOptions(issue) > 1 ? points / open : 0;
        }
    }
}
