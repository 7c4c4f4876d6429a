package org.westphalia.deal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.westphalia.number.Grid;

/// Terms in the eyes of the deciding parties, as [Judge] sees them: gains in units times 2^20, and points of the frontier.
final class PartyValues {
    private PartyValues() {}

    /// Gains by party, under the largest set of signers that holds together (without one: assuming that all sign).
    static long[] gains(DealProblem problem, int[] options) {
        boolean[] signers = Signers.largest(problem, options);
        if (signers == null) {
            signers = new boolean[problem.shape().signatories()];
            Arrays.fill(signers, true);
        }
        double hazard = problem.hazard(options, signers);
        long[] gains = new long[signers.length];
        for (int s = 0; s < gains.length; s++) {
            gains[s] = PartyGain.of(problem, s, options, hazard);
        }
        return gains;
    }

    static Point point(DealProblem problem, int[] options) {
        long[] gains = gains(problem, options);
        int decimals = problem.world().decimals();
        List<BigDecimal> gainPoints = new ArrayList<>();
        List<BigDecimal> values = new ArrayList<>();
        for (int s = 0; s < gains.length; s++) {
            BigDecimal gain = Exact.points(gains[s], decimals);
            gainPoints.add(gain);
            boolean alone = problem.world().signatories().get(s).isAlone();
            int member = problem.shape().firstMember(s);
            values.add(alone ? gain.add(Grid.points(problem.thresholdOf(member), decimals)) : gain);
        }
        return new Point(problem.shape().terms(options), values, gainPoints);
    }
}
