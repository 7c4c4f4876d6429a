package org.westphalia.deal;

import java.util.Arrays;

/// The gain of a party at complete terms: of a party of one mind U - R; under a quorum the largest t such that groups that hold
/// the quorum, all vetoes among them, each gain at least t. Groups that cross a red line of theirs count only when the quorum
/// (or a veto) cannot do without them; then the party does not sign, whatever its gain.
final class PartyGain {
    private PartyGain() {}

    /// In units times 2^20.
    static long of(DealProblem problem, int signatory, int[] options, double hazard) {
        Shape shape = problem.shape();
        int first = shape.firstMember(signatory);
        int end = shape.endMember(signatory);
        if (end - first == 1) {
            return problem.gain(first, options, hazard);
        }
        long[] gains = new long[end - first];
        boolean[] barred = new boolean[gains.length];
        for (int k = 0; k < gains.length; k++) {
            gains[k] = problem.gain(first + k, options, hazard);
            barred[k] = problem.crossesLine(first + k, options, hazard);
        }
        long within = quorumGain(problem, signatory, gains, barred);
        return within == Long.MIN_VALUE
                ? quorumGain(problem, signatory, gains, new boolean[gains.length])
                : within;
    }

    /// Least of the gains of vetoes and of the gain of the group that completes the quorum, best gains first; `Long.MIN_VALUE`
    /// when groups that are barred are needed.
    static long quorumGain(DealProblem problem, int signatory, long[] gains, boolean[] barred) {
        Shape shape = problem.shape();
        int first = shape.firstMember(signatory);
        Integer[] order = new Integer[gains.length];
        for (int k = 0; k < order.length; k++) {
            order[k] = k;
        }
        Arrays.sort(order, (a, b) -> Long.compare(gains[b], gains[a]));
        long least = Long.MAX_VALUE;
        long held = 0;
        for (int k = 0; k < gains.length; k++) {
            if (shape.veto(first + k)) {
                if (barred[k]) {
                    return Long.MIN_VALUE;
                }
                least = Math.min(least, gains[k]);
                held += problem.share(first + k);
            }
        }
        for (int k : order) {
            if (held >= problem.neededShare(signatory)) {
                break;
            }
            if (!shape.veto(first + k) && !barred[k]) {
                least = Math.min(least, gains[k]);
                held += problem.share(first + k);
            }
        }
        return held >= problem.neededShare(signatory) ? least : Long.MIN_VALUE;
    }
}
