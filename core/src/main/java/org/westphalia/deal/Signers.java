package org.westphalia.deal;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.Agreement;

/// Who signs complete terms: a set of signatories that the agreement accepts and all of whom sign when the others count as
/// unsigned in the hazard.
final class Signers {
    /// Sets of more parties than this are not gone through.
    static final int MOST_FELT = 16;

    private Signers() {}

    /// Parties whose missing signature changes the hazard, where it may be missing.
    static int[] felt(DealProblem problem) {
        boolean all = problem.shape().agreement() instanceof Agreement.All;
        return all || !problem.lasting().matters()
                ? new int[0]
                : IntStream.range(0, problem.shape().signatories())
                        .filter(problem.lasting()::dependsOn)
                        .toArray();
    }

    /// The largest such set, rules left aside; among equally large ones the first in the order of parties. Null when there is none.
    /// Sets are tried only over the parties whose missing signature changes the hazard; given those, everybody else signs who is
    /// willing.
    static boolean @Nullable [] largest(DealProblem problem, int[] options) {
        Shape shape = problem.shape();
        int parties = shape.signatories();
        boolean all = shape.agreement() instanceof Agreement.All;
        int[] felt = felt(problem);
        int count = felt.length;
        boolean[] best = null;
        int bestSize = -1;
        for (int missing = 0; missing < 1 << count; missing++) {
            boolean[] signs = new boolean[parties];
            java.util.Arrays.fill(signs, true);
            for (int f = 0; f < count; f++) {
                signs[felt[f]] = (missing >>> f & 1) == 0;
            }
            double hazard = problem.hazard(options, signs);
            if (!holds(problem, options, signs, felt, count, hazard, all)) {
                continue;
            }
            int size = 0;
            for (boolean sign : signs) {
                size += sign ? 1 : 0;
            }
            if (shape.reachedBy(signs)
                    && (size > bestSize || (size == bestSize && isBefore(signs, best)))) {
                best = signs;
                bestSize = size;
            }
        }
        return best;
    }

    /// Fills in the parties whose signature does not touch the hazard; false when one that is taken to sign does not.
    private static boolean holds(
            DealProblem problem,
            int[] options,
            boolean[] signs,
            int[] felt,
            int count,
            double hazard,
            boolean all) {
        int next = 0;
        for (int s = 0; s < signs.length; s++) {
            boolean isFelt = next < count && felt[next] == s;
            next += isFelt ? 1 : 0;
            if (signs[s] && !problem.signs(s, options, hazard)) {
                if (isFelt || all) {
                    return false;
                }
                signs[s] = false;
            }
        }
        return true;
    }

    private static boolean isBefore(boolean[] a, boolean @Nullable [] b) {
        if (b == null) {
            return true;
        }
        for (int s = 0; s < a.length; s++) {
            if (a[s] != b[s]) {
                return a[s];
            }
        }
        return false;
    }
}
