package org.westphalia.number;

/// The beta distribution on [0, 1], for drawing PERT numbers. Deterministic on every machine (StrictMath throughout).
///
/// The regularised incomplete beta function is computed by the continued fraction of Lentz (Press et al., Numerical Recipes,
/// section 6.4); its inverse by Newton steps inside a shrinking bracket, to 1e-14.
public final class Beta {
    private static final double[] LANCZOS = {
        76.18009172947146,
        -86.50532032941677,
        24.01409824083091,
        -1.231739572450155,
        0.1208650973866179e-2,
        -0.5395239384953e-5
    };

    private final double a;
    private final double b;
    private final double logBeta;

    /// @param a first shape, at least 1
    /// @param b second shape, at least 1
    public Beta(double a, double b) {
        this.a = a;
        this.b = b;
        this.logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
    }

    /// The PERT distribution with shape 4, scaled to [0, 1].
    public static Beta pert(double low, double likely, double high) {
        double span = high - low;
        return new Beta(1 + 4 * (likely - low) / span, 1 + 4 * (high - likely) / span);
    }

    /// The x below which a draw falls with probability p.
    public double quantile(double p) {
        if (p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return 1;
        }
        double low = 0;
        double high = 1;
        double x = a / (a + b);
        for (int i = 0; i < 200 && high - low > 1e-15; i++) {
            double error = cumulative(x) - p;
            if (error > 0) {
                high = x;
            } else {
                low = x;
            }
            double density =
                    StrictMath.exp(
                            (a - 1) * StrictMath.log(x) + (b - 1) * StrictMath.log1p(-x) - logBeta);
            double next = x - error / density;
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (StrictMath.abs(next - x) < 1e-14) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /// The probability of a draw at or below x.
    public double cumulative(double x) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        double front = StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log1p(-x) - logBeta);
        return x < (a + 1) / (a + b + 2)
                ? front * fraction(a, b, x) / a
                : 1 - front * fraction(b, a, 1 - x) / b;
    }

    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double result = d;
        for (int m = 1; m <= 300; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            result *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            double step = d * c;
            result *= step;
            if (StrictMath.abs(step - 1) < 1e-16) {
                break;
            }
        }
        return result;
    }

    private static double nonZero(double value) {
        return StrictMath.abs(value) < 1e-300 ? 1e-300 : value;
    }

    private static double logGamma(double x) {
        double t = x + 5.5;
        t -= (x + 0.5) * StrictMath.log(t);
        double sum = 1.000000000190015;
        for (int j = 0; j < LANCZOS.length; j++) {
            sum += LANCZOS[j] / (x + 1 + j);
        }
        return -t + StrictMath.log(2.5066282746310005 * sum / x);
    }
}
