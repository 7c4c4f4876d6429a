package org.westphalia.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.westphalia.assess.Verdict;
import org.westphalia.why.Explanation;
import org.westphalia.why.Explanation.Sweep;
import org.westphalia.why.Written;

/// What it would take to change the verdict by one number alone.
final class SweepText {
    private final Page page;

    SweepText(Page page) {
        this.page = page;
    }

    /// @param middle where the number lies in the middle world, if it is a single one
    void write(Sweep sweep, OptionalDouble middle) {
        page.heading("What it would take");
        String scale = Written.number(sweep.low()) + " to " + Written.number(sweep.high());
        String name = page.paint().bold(sweep.path().toString());
        if (sweep.everywhere() == Verdict.IMPOSSIBLE) {
            page.paragraph(
                    "No value of "
                            + name
                            + " from "
                            + scale
                            + " opens a deal, wherever the other numbers lie in their ranges: proved.");
            return;
        }
        if (sweep.everywhere() == Verdict.CERTAIN) {
            page.paragraph(
                    "No value of "
                            + name
                            + " from "
                            + scale
                            + " takes the deal away: the same terms would be signed at all of them, wherever the other numbers lie"
                            + " in their ranges: proved.");
            return;
        }
        page.paragraph(
                "In the middle world, where every other number lies at its middle, there is "
                        + (sweep.dealNow() ? "a deal" : "no deal")
                        + " as things stand.");
        String certainty =
                sweep.exact()
                        ? ""
                        : " Tried at "
                                + sweep.tried()
                                + " values, evenly spaced; between two of them more might happen.";
        if (sweep.steps().isEmpty()) {
            page.paragraph(
                    (sweep.dealAtLow()
                                    ? "It has a deal with " + name + " at every value from "
                                    : "It has none with " + name + " at any value from ")
                            + scale
                            + "."
                            + certainty);
            return;
        }
        for (Explanation.Step step : sweep.steps()) {
            page.item(
                    "Between "
                            + step(step)
                            + (step.dealAfter() ? " a deal appears." : " the deal vanishes."));
        }
        page.paragraph(
                "At "
                        + Written.number(sweep.low())
                        + ", the lowest, there is "
                        + (sweep.dealAtLow() ? "a deal." : "none.")
                        + certainty);
        if (middle.isPresent()) {
            double at = middle.getAsDouble();
            double nearest =
                    sweep.steps().stream()
                            .mapToDouble(step -> at <= step.from() ? step.to() : step.from())
                            .map(there -> Math.abs(there - at))
                            .min()
                            .orElseThrow();
            page.paragraph(
                    "It lies at "
                            + Written.number(at)
                            + " there; the smallest move that changes the answer is one of about "
                            + Written.number(
                                    new BigDecimal(nearest)
                                            .round(new MathContext(4, RoundingMode.HALF_EVEN))
                                            .doubleValue())
                            + ".");
        }
    }

    /// The two ends, with as many digits as it takes to tell them apart.
    private static String step(Explanation.Step step) {
        for (int digits = 0; digits < 12; digits++) {
            BigDecimal from = rounded(step.from(), digits, RoundingMode.FLOOR);
            BigDecimal to = rounded(step.to(), digits, RoundingMode.CEILING);
            boolean close = to.subtract(from).doubleValue() <= 4 * (step.to() - step.from());
            if (close) {
                return plain(from) + " and " + plain(to);
            }
        }
        return step.from() + " and " + step.to();
    }

    private static BigDecimal rounded(double value, int digits, RoundingMode mode) {
        return BigDecimal.valueOf(value).setScale(digits, mode);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
