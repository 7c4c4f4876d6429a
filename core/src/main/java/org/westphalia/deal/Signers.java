package org.westphalia.deal;

import org.jspecify.annotations.Nullable;

/// Who signs complete terms: a set of signatories that the agreement accepts and all of whom sign when the others count as
/// unsigned in the hazard.
final class Signers {
    private Signers() {}

    /// The largest such set, rules left aside; among equally large ones the first in the order of parties. Null when there is none.
    /// Sets are tried only over the parties whose missing signature changes the hazard; given those, everybody else signs who is
    /// willing.
    static boolean @Nullable [] largest(DealProblem problem, int[] options) {
        Shape shape = problem.shape();
        int parties = shape.signatories();
        boolean all = shape.agreement() instanceof org.westphalia.model.Agreement.All;
        int[] felt = new int[parties];
        int count = 0;
        for (int s = 0; s < parties; s++) {
            if (!all && problem.lasting().matters() && problem.lasting().dependsOn(s)) {
                felt[count++] = s;
            }
        }
        boolean[] best = null;
        int bestSize = -1;
        for (long missing = 0; missing < 1L << count; missing++) {
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
                    && (size > bestSize || size == bestSize && isBefore(signs, best))) {
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
