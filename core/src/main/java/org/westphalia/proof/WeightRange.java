package org.westphalia.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.westphalia.number.Interval;

/// What weights (or shares) may be, in whole 2^-52 parts of the sum of their middles, rounded outwards. Only proportions of
/// weights count, so any scale will do; this one keeps multipliers of comparable size.
///
/// @param low by position, at least 0
/// @param high by position
record WeightRange(List<BigInteger> low, List<BigInteger> high) {
    /// The number 1.
    static final BigInteger ONE = BigInteger.ONE.shiftLeft(52);

    /// Weights within these intervals.
    static WeightRange of(List<Interval> weights) {
        double sum = 0;
        for (Interval weight : weights) {
            sum += weight.middle();
        }
        if (!(sum < Double.POSITIVE_INFINITY)) {
            throw new Rejection("weights are beyond double arithmetic");
        }
        BigDecimal scale = sum > 0 ? new BigDecimal(sum) : BigDecimal.ONE;
        BigDecimal one = new BigDecimal(ONE);
        List<BigInteger> low = new ArrayList<>();
        List<BigInteger> high = new ArrayList<>();
        for (Interval weight : weights) {
            BigDecimal least = new BigDecimal(Math.max(0, weight.low())).multiply(one);
            BigDecimal most = new BigDecimal(Math.max(0, weight.high())).multiply(one);
            low.add(least.divide(scale, 0, RoundingMode.FLOOR).toBigIntegerExact());
            high.add(most.divide(scale, 0, RoundingMode.CEILING).toBigIntegerExact());
        }
        return new WeightRange(List.copyOf(low), List.copyOf(high));
    }

    /// Any parts of 1.
    static WeightRange anything(int count) {
        return new WeightRange(
                Collections.nCopies(count, BigInteger.ZERO), Collections.nCopies(count, ONE));
    }

    BigInteger sumLow() {
        return low.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    BigInteger sumHigh() {
        return high.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /// What each weight may be once it is divided by the sum of all.
    WeightRange normalised() {
        BigInteger sumLow = sumLow();
        BigInteger sumHigh = sumHigh();
        List<BigInteger> least = new ArrayList<>();
        List<BigInteger> most = new ArrayList<>();
        for (int i = 0; i < low.size(); i++) {
            BigInteger othersHigh = sumHigh.subtract(high.get(i));
            BigInteger othersLow = sumLow.subtract(low.get(i));
            least.add(
                    low.get(i).signum() == 0
                            ? BigInteger.ZERO
                            : low.get(i).multiply(ONE).divide(low.get(i).add(othersHigh)));
            most.add(
                    high.get(i).signum() == 0
                            ? BigInteger.ZERO
                            : ceiling(high.get(i).multiply(ONE), high.get(i).add(othersLow)));
        }
        return new WeightRange(least, most);
    }

    /// The largest that a number times weight `i` may be.
    BigInteger most(int i, BigInteger number) {
        return number.multiply(low.get(i)).max(number.multiply(high.get(i)));
    }

    /// The largest weighted mean of numbers that the weights allow, rounded up. A mean of the highest weight for the numbers
    /// above it and the lowest for those below: found by raising weights in descending order of the numbers.
    ///
    /// @throws Rejection when no weights but 0 are possible
    BigInteger largestMean(List<BigInteger> numbers) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> numbers.get(i)).reversed());
        BigInteger weight = sumLow();
        BigInteger total = BigInteger.ZERO;
        for (int i = 0; i < numbers.size(); i++) {
            total = total.add(low.get(i).multiply(numbers.get(i)));
        }
        BigInteger best = weight.signum() > 0 ? ceiling(total, weight) : null;
        for (int i : order) {
            BigInteger more = high.get(i).subtract(low.get(i));
            weight = weight.add(more);
            total = total.add(more.multiply(numbers.get(i)));
            if (weight.signum() > 0) {
                BigInteger mean = ceiling(total, weight);
                best = best == null ? mean : best.max(mean);
            }
        }
        if (best == null) {
            throw new Rejection("there is no weight above 0");
        }
        return best;
    }

    /// The smallest weighted mean, rounded down.
    BigInteger smallestMean(List<BigInteger> numbers) {
        return largestMean(numbers.stream().map(BigInteger::negate).toList()).negate();
    }

    /// A quotient rounded up; the divisor is positive.
    static BigInteger ceiling(BigInteger number, BigInteger by) {
        BigInteger[] parts = number.divideAndRemainder(by);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }
}
