package org.westphalia.world;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.model.Condition;

/// What multiplies the rate of breaking. The hazard of terms is the product, computed in double arithmetic from 1 in this
/// order: the rate of the chosen option for each issue in order, each factor whose condition matches in order, the rate of
/// each party that does not sign in order of the map.
///
/// @param rates by issue index and option index, at least 0
/// @param factors further multipliers that hold under a condition (levers with a condition on terms)
/// @param unsigned by id of the deciding party that is asked to sign and does not
public record Hazard(double[][] rates, List<Factor> factors, Map<String, Double> unsigned) {

    public Hazard {
        factors = List.copyOf(factors);
        unsigned = Collections.unmodifiableMap(new LinkedHashMap<>(unsigned));
    }

    /// A rate that counts when the condition matches.
    public record Factor(Condition when, double rate) {}

    @Override
    public boolean equals(Object other) {
        return other
                        instanceof
                        Hazard(
                                double[][] otherRates,
                                List<Factor> otherFactors,
                                Map<String, Double> otherUnsigned)
                && Arrays.deepEquals(rates, otherRates)
                && factors.equals(otherFactors)
                && unsigned.equals(otherUnsigned);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.deepHashCode(rates) + factors.hashCode()) + unsigned.hashCode();
    }
}
