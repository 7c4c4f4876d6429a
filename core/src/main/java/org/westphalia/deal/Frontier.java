package org.westphalia.deal;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The Pareto frontier in option indices: terms that no other is at least as good as for all and better than for one; one entry
/// per distinct values, the first terms in option order.
///
/// @param terms best for the first party first
/// @param complete false when a limit was reached; then the terms do not dominate each other, but others may exist or dominate them
public record Frontier(List<int[]> terms, boolean complete) {

    /// Among deals that are all listed.
    static Frontier among(DealProblem problem, List<int[]> deals) {
        long[][] gains = new long[problem.shape().signatories()][deals.size()];
        for (int k = 0; k < deals.size(); k++) {
            long[] point = PartyValues.gains(problem, deals.get(k));
            for (int p = 0; p < point.length; p++) {
                gains[p][k] = point[p];
            }
        }
        int[] kept =
                ParetoSet.keep(
                        gains, deals.size(), (a, b) -> Arrays.compare(deals.get(a), deals.get(b)));
        return new Frontier(Arrays.stream(kept).mapToObj(deals::get).toList(), true);
    }

    /// Finds it: by merging where all parties are of one mind and must all sign, otherwise by walking.
    ///
    /// @param allTerms among all terms that keep the rules, instead of among the deals
    /// @param nodeLimit of walking
    public static Frontier of(DealProblem problem, boolean allTerms, long nodeLimit) {
        return of(problem, allTerms, nodeLimit, () -> false);
    }

    /// @param stop whether the answer is no longer wanted
    static Frontier of(
            DealProblem problem, boolean allTerms, long nodeLimit, BooleanSupplier stop) {
        return MergedFrontier.find(problem, allTerms)
                .map(terms -> new Frontier(terms, true))
                .orElseGet(() -> WalkedFrontier.find(problem, allTerms, nodeLimit, stop));
    }
}
