package org.westphalia.deal;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// Which deals one world has.
///
/// @param parties deciding parties, in the order of all values and gains
/// @param terms how many terms keep the rules
/// @param dealsLow certified lower bound of how many are deals; equals `dealsHigh` when counted out
/// @param dealsHigh certified upper bound
/// @param frontier Pareto-optimal points among the deals (or among all terms that keep the rules), one per distinct values,
///     ordered by values, best for the first party first
/// @param frontierComplete false when a stated limit was reached; then the points found are mutually undominated, but
///     others may exist or dominate
/// @param limits plain sentences on limits that were reached
public record Deals(
        List<String> parties,
        BigInteger terms,
        BigInteger dealsLow,
        BigInteger dealsHigh,
        List<Point> frontier,
        boolean frontierComplete,
        Optional<Solutions> solutions,
        List<String> limits) {

    /// The classic solutions among the deals; absent without a deal. Disagreement point: each party's R.
    ///
    /// @param nash largest product of gains; ties: larger least gain, then first terms in option order
    /// @param kalaiSmorodinsky lexicographic max-min of gains divided by each party's best gain over the deals
    /// @param egalitarian lexicographic max-min of gains
    /// @param utilitarian largest sum of values; ties as for Nash
    public record Solutions(
            Point nash, Point kalaiSmorodinsky, Point egalitarian, Point utilitarian) {

        /// The same with another Nash solution.
        Solutions withNash(Point other) {
            return new Solutions(other, kalaiSmorodinsky, egalitarian, utilitarian);
        }
    }
}
