package org.westphalia.view;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.westphalia.assess.Share;

/// How numbers read in text: the same in every locale, a point for decimals, a no-break space between thousands.
/// Rounded for reading only; a number that is not zero never reads as zero.
public final class Figures {
    /// The space between thousands, at which a line does not break.
    public static final char THOUSANDS = '\u00a0';

    /// With fewer worlds, halves of them cannot be told apart from chance (four standard errors are more than all).
    private static final int FEWEST = 16;

    private Figures() {}

    /// A whole number, thousands apart from 10 000 on: `1000`, `12 345`.
    public static String count(long number) {
        return count(BigInteger.valueOf(number));
    }

    /// A whole number; from 10^15 on in words of magnitude (`7.2 x 10^16`), since nobody reads more digits.
    public static String count(BigInteger number) {
        String digits = number.abs().toString();
        String sign = number.signum() < 0 ? "-" : "";
        if (digits.length() > 15) {
            BigDecimal mantissa =
                    new BigDecimal(number.abs()).round(new MathContext(2, RoundingMode.HALF_EVEN));
            int power = mantissa.precision() - mantissa.scale() - 1;
            return sign
                    + mantissa.movePointLeft(power).toPlainString()
                    + THOUSANDS
                    + "x"
                    + THOUSANDS
                    + "10^"
                    + power;
        }
        if (digits.length() < 5) {
            return sign + digits;
        }
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(THOUSANDS);
            }
            grouped.append(digits.charAt(i));
        }
        return sign + grouped;
    }

    /// Points with one decimal, or as many more as it takes for the first digit that is not zero.
    public static String points(BigDecimal points) {
        BigDecimal rounded = points.setScale(1, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0 && points.signum() != 0) {
            rounded = points.round(new MathContext(1, RoundingMode.HALF_EVEN));
        }
        return plain(rounded);
    }

    /// Points with their sign, `+3.5` or `-2`.
    public static String gain(BigDecimal points) {
        return points.signum() > 0 ? "+" + points(points) : points(points);
    }

    /// A part of one as a percentage: `12.3 %`, and `under 0.1 %` or `over 99.9 %` where rounding would claim none or all.
    public static String percent(double part) {
        String number = percentNumber(part, RoundingMode.HALF_EVEN);
        if (number.equals("0") && part > 0) {
            return "under" + THOUSANDS + "0.1" + THOUSANDS + "%";
        }
        if (number.equals("100") && part < 1) {
            return "over" + THOUSANDS + "99.9" + THOUSANDS + "%";
        }
        return number + THOUSANDS + "%";
    }

    /// A share of worlds with its interval: `12.3 % (10.4 to 14.5)`; the interval is rounded outwards. A share that is proved has none.
    public static String share(Share share) {
        return share(share, " to ");
    }

    /// The same, shorter, for cells of tables: `12.3 % (10.4-14.5)`; where there is but one world, `yes` or `no`.
    public static String cell(Share share, boolean onlyWorld) {
        if (onlyWorld) {
            return share.hits() > 0 ? "yes" : "no";
        }
        if (share.worlds() > 0 && isTooFew(share)) {
            return share.hits() + " of " + share.worlds() + " drawn";
        }
        return share(share, "-");
    }

    /// How often there is a deal, for cells of tables. Where none of the drawn worlds has one that is said, rather than `0 %`: a
    /// deal may have been shown in a world that was not drawn.
    public static String dealCell(Share share, boolean onlyWorld) {
        return !onlyWorld && isNoneDrawn(share) && !isTooFew(share)
                ? "none drawn (at most " + most(share) + ")"
                : cell(share, onlyWorld);
    }

    /// Whether worlds were drawn and none of them was a hit, without proof that none can be.
    public static boolean isNoneDrawn(Share share) {
        return share.worlds() > 0 && share.hits() == 0 && share.low() < share.high();
    }

    /// The lower end of the interval of a share, rounded outwards: `1.6`.
    public static String low(Share share) {
        return percentNumber(share.low(), RoundingMode.FLOOR);
    }

    /// The upper end of the interval of a share, rounded outwards: `3.6 %`.
    public static String high(Share share) {
        return percentNumber(share.high(), RoundingMode.CEILING) + THOUSANDS + "%";
    }

    /// The most that the true share may be where none was drawn: `0.4 %`.
    public static String most(Share share) {
        return percentNumber(share.high(), RoundingMode.CEILING) + THOUSANDS + "%";
    }

    /// Whether a share rests on so few drawn worlds that its figure would look like knowledge.
    public static boolean isTooFew(Share share) {
        return share.worlds() < FEWEST && share.low() != share.high();
    }

    private static String share(Share share, String to) {
        if (share.worlds() == 0) {
            return "not drawn";
        }
        if (share.low() == share.high()) {
            return percent(share.value());
        }
        String low = percentNumber(share.low(), RoundingMode.FLOOR);
        String high = percentNumber(share.high(), RoundingMode.CEILING);
        String interval = low + to + high;
        if (share.hits() == 0) {
            interval = "at most " + high;
        } else if (share.hits() == share.worlds()) {
            interval = "at least " + low;
        }
        return percent(share.value()) + " (" + interval.replace(' ', THOUSANDS) + ")";
    }

    /// A number as an author might have written it, at most four significant digits.
    public static String number(double number) {
        return plain(new BigDecimal(number).round(new MathContext(4, RoundingMode.HALF_EVEN)));
    }

    /// From where to where a number may lie, or the number itself where both ends are the same; an end that nobody gives is told as unknown.
    ///
    /// @param low not finite where it is unknown; `high` too
    public static String between(double low, double high) {
        return low == high ? number(low) : end(low) + " to " + end(high);
    }

    private static String end(double number) {
        return Double.isFinite(number) ? number(number) : "unknown";
    }

    private static String percentNumber(double part, RoundingMode rounding) {
        return plain(BigDecimal.valueOf(part).movePointRight(2).setScale(1, rounding));
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.signum() == 0 ? "0" : stripped.toPlainString();
    }
}
