package org.westphalia.why;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.westphalia.assess.Brief;
import org.westphalia.assess.Verdict;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Interval;
import org.westphalia.world.NoWorldException;

/// Moves one number through all its values in the middle world, all others kept.
///
/// Where deals can only appear, or only vanish, as the number rises, the two ends tell all, and the change is found by halving. Otherwise
/// the number is tried at evenly spaced values, and each change between neighbours is narrowed down.
final class Sweeping {
    private static final int TRIED = 40;

    /// Changes are narrowed down to this part of the span.
    private static final double NARROW = 1e-5;

    private final Asking asking;
    private final Path path;
    private boolean decided = true;

    private Sweeping(Asking asking, Path path) {
        this.asking = asking;
        this.path = path;
    }

    /// @param rising as [org.westphalia.world.NumberTrace#rising] tells
    static Explanation.Sweep of(Asking asking, Path path, Interval span, int rising) {
        return new Sweeping(asking, path).sweep(span, rising);
    }

    private Explanation.Sweep sweep(Interval span, int rising) {
        int parts = rising == 0 ? TRIED : 1;
        double width = (span.high() - span.low()) / parts;
        List<Explanation.Step> steps = new ArrayList<>();
        boolean atLow = hasDeal(span.low());
        boolean before = atLow;
        for (int k = 1; k <= parts; k++) {
            double to = k == parts ? span.high() : span.low() + k * width;
            boolean after = hasDeal(to);
            if (after != before) {
                steps.add(
                        narrowed(
                                span.low() + (k - 1) * width,
                                to,
                                after,
                                (span.high() - span.low()) * NARROW));
                before = after;
            }
        }
        return new Explanation.Sweep(
                path,
                span.low(),
                span.high(),
                found(asking.model().middle()),
                atLow,
                List.copyOf(steps),
                rising != 0 && decided,
                parts + 1,
                everywhere(span));
    }

    private Explanation.Step narrowed(double low, double high, boolean after, double enough) {
        double from = low;
        double to = high;
        while (to - from > enough) {
            double between = from + (to - from) / 2;
            if (hasDeal(between) == after) {
                to = between;
            } else {
                from = between;
            }
        }
        double round = roundest(from, to);
        return hasDeal(round) == after
                ? new Explanation.Step(from, round, after)
                : new Explanation.Step(round, to, after);
    }

    /// The number with the fewest digits in an interval: thresholds that follow from numbers people wrote are such numbers.
    private static double roundest(double from, double to) {
        for (int digits = 0; digits < 12; digits++) {
            BigDecimal up = BigDecimal.valueOf(from).setScale(digits, RoundingMode.CEILING);
            if (up.doubleValue() <= to) {
                return up.doubleValue();
            }
        }
        return from;
    }

    private boolean hasDeal(double value) {
        try {
            return found(asking.model(asking.with(path, value)).middle());
        } catch (NoWorldException _) {
            return false;
        }
    }

    private boolean found(org.westphalia.world.World world) {
        return switch (Search.decide(world, asking.settings().nodeLimit())) {
            case Outcome.Found _ -> true;
            case Outcome.Refuted _ -> false;
            case Outcome.Undecided _ -> {
                decided = false;
                yield false;
            }
        };
    }

    private Verdict everywhere(Interval span) {
        Setting anywhere = new Setting.Quantity(new Uncertain.Range(span.low(), span.high()));
        try {
            return Brief.of(asking.model(asking.with(Map.of(path, anywhere))), asking.settings())
                    .verdict();
        } catch (NoWorldException _) {
            return Verdict.OPEN;
        }
    }
}
