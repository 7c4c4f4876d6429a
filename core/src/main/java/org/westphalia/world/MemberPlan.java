package org.westphalia.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.RedLine;
import org.westphalia.model.Terms;

/// The numbers of a member as expressions: the recipe from which its part of worlds and regions is made.
///
/// @param weights by issue; null when points add up
/// @param scores by issue and option
/// @param level place in the order of its issue by issue and option, or -1
/// @param collapseBase null when nobody set it: then it is the no-deal value when nobody is blamed
/// @param comparison present when the no-deal value lies between the values of terms
record MemberPlan(
        String id,
        Expression share,
        boolean veto,
        Expression @Nullable [] weights,
        Expression[][] scores,
        int[][] level,
        List<ExtraPlan> valueExtras,
        @Nullable Expression collapseBase,
        Expression[][] collapseChanges,
        List<ExtraPlan> collapseExtras,
        Expression bonus,
        List<ExtraPlan> outrightExtras,
        Optional<ComparisonPlan> comparison,
        Expression noDeal,
        Expression noDealBlameless,
        Map<String, Expression> noDealIfRefusedBy,
        Expression breaks,
        List<RedLine> redLines,
        List<Preference> preferences) {

    /// Terms in an order, best first; empty stands for having no agreement, when nobody is blamed.
    record Preference(List<Optional<Terms>> order) {}

    /// Points that count when a demand is crossed.
    ///
    /// @param issue index of the issue whose normalised weight multiplies the points, or -1 for plain points
    record ExtraPlan(String name, RedLine.Demand when, Expression points, int issue) {}

    /// The no-deal value before levers: `low + part (high - low)` with the ends from terms. It is handed to the expressions of
    /// the no-deal values as the quantity at index `slot`, behind all drawn quantities.
    record ComparisonPlan(
            Optional<Terms> betterThan, Optional<Terms> worseThan, Expression part, int slot) {}

    /// Whether B begins at the very number R.
    boolean collapseIsNoDeal() {
        return collapseBase == null && noDeal.equals(noDealBlameless);
    }

    /// Every expression of the member once, for finding out which quantities it depends on.
    void forEachExpression(Consumer<Expression> action) {
        action.accept(share);
        if (weights != null) {
            for (Expression weight : weights) {
                action.accept(weight);
            }
        }
        forEach(scores, action);
        forEach(collapseChanges, action);
        for (List<ExtraPlan> extras : List.of(valueExtras, collapseExtras, outrightExtras)) {
            extras.forEach(extra -> action.accept(extra.points()));
        }
        if (collapseBase != null) {
            action.accept(collapseBase);
        } else if (!collapseIsNoDeal()) {
            action.accept(noDealBlameless);
        }
        action.accept(bonus);
        comparison.ifPresent(plan -> action.accept(plan.part()));
        action.accept(noDeal);
        action.accept(breaks);
    }

    private static void forEach(Expression[][] table, Consumer<Expression> action) {
        for (Expression[] row : table) {
            for (Expression cell : row) {
                action.accept(cell);
            }
        }
    }
}
