package org.westphalia.assess;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.westphalia.deal.Shape;
import org.westphalia.model.Agreement;

/// Which signatories sign together: a set that the agreement accepts and all of whom sign when the others count as unsigned.
final class SignerSets {
    private SignerSets() {}

    /// Whether a signatory signs when exactly these do.
    interface Consent {
        boolean signs(int signatory, boolean[] signers);
    }

    /// A largest such set, null when there is none. Only parties whose missing signature is felt by others are left out in
    /// turn; given those, everybody else signs who will. Complexity: 2^felt tests of all signatories.
    static boolean @Nullable [] largest(Shape shape, IntPredicate felt, Consent consent) {
        boolean all = shape.agreement() instanceof Agreement.All;
        int[] tried = new int[shape.signatories()];
        int count = 0;
        for (int s = 0; s < tried.length; s++) {
            if (!all && felt.test(s)) {
                tried[count++] = s;
            }
        }
        boolean[] best = null;
        int most = -1;
        for (long missing = 0; missing < 1L << count; missing++) {
            boolean[] signs = new boolean[tried.length];
            Arrays.fill(signs, true);
            for (int k = 0; k < count; k++) {
                signs[tried[k]] = (missing >>> k & 1) == 0;
            }
            int size = settle(signs, tried, count, all, consent);
            if (size > most && shape.reachedBy(signs)) {
                best = signs;
                most = size;
            }
        }
        return best;
    }

    /// Takes out those who do not sign though nobody feels it; -1 when one of the others does not.
    private static int settle(
            boolean[] signs, int[] tried, int count, boolean all, Consent consent) {
        boolean[] assumed = signs.clone();
        int size = 0;
        int next = 0;
        for (int s = 0; s < signs.length; s++) {
            boolean isTried = next < count && tried[next] == s;
            next += isTried ? 1 : 0;
            if (signs[s] && !consent.signs(s, assumed)) {
                if (isTried || all) {
                    return -1;
                }
                signs[s] = false;
            }
            size += signs[s] ? 1 : 0;
        }
        return size;
    }
}
