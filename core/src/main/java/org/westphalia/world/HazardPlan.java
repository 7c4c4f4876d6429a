package org.westphalia.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.westphalia.model.Case;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.NumberKind;
import org.westphalia.world.Numbers.Context;

/// The rates of breaking as expressions.
///
/// @param rates by issue and option
/// @param factors rates that levers bring under a condition on terms
/// @param unsigned by party that is asked to sign
record HazardPlan(
        Expression[][] rates, List<FactorPlan> factors, Map<String, Expression> unsigned) {

    record FactorPlan(Condition when, Expression rate) {}

    /// The rates of a case; all 1 when agreements last.
    static HazardPlan of(Case source, Numbers numbers, boolean lasting) {
        Path durability = Path.of("durability.rate");
        Expression[][] rates = new Expression[source.issues().size()][];
        List<FactorPlan> factors = new ArrayList<>();
        for (int i = 0; i < rates.length; i++) {
            Issue issue = source.issues().get(i);
            rates[i] = new Expression[issue.options().size()];
            Arrays.fill(rates[i], Expression.ONE);
            for (int o = 0; o < rates[i].length && !lasting; o++) {
                String option = issue.options().get(o).id();
                Path path = durability.then(issue.id()).then(option);
                rates[i][o] = atLeastZero(numbers.number(path, NumberKind.RATE, Context.DEAL));
                for (Effect effect : numbers.effectsOnTerms(path)) {
                    Expression rate = rates[i][o];
                    Optional<Condition> when =
                            ExtraPlanner.both(
                                    Numbers.condition(effect),
                                    new Condition(Map.of(issue.id(), Set.of(option))));
                    when.ifPresent(condition ->
                            factors.add(
                                    new FactorPlan(
                                            condition,
                                            new Expression.Quotient(
                                                    atLeastZero(
                                                            numbers.after(
                                                                    rate, effect, NumberKind.RATE)),
                                                    rate))));
                }
            }
        }
        Map<String, Expression> unsigned = new LinkedHashMap<>();
        for (Party party : lasting ? List.<Party>of() : source.decidingParties()) {
            unsigned.put(
                    party.id(),
                    atLeastZero(
                            numbers.number(
                                    durability.then("unsigned").then(party.id()),
                                    NumberKind.RATE,
                                    Context.DEAL)));
        }
        return new HazardPlan(rates, factors, unsigned);
    }

    private static Expression atLeastZero(Expression rate) {
        return rate instanceof Expression.Plus
                ? new Expression.Clipped(rate, Expression.ZERO, new Expression.Constant(1e6))
                : rate;
    }

    Hazard at(double[] values) {
        double[][] numbers = new double[rates.length][];
        for (int i = 0; i < rates.length; i++) {
            numbers[i] = new double[rates[i].length];
            for (int o = 0; o < rates[i].length; o++) {
                numbers[i][o] = rates[i][o].at(values);
            }
        }
        Map<String, Double> absent = new LinkedHashMap<>();
        unsigned.forEach((party, rate) -> absent.put(party, rate.at(values)));
        return new Hazard(
                numbers,
                factors.stream()
                        .map(plan -> new Hazard.Factor(plan.when(), plan.rate().at(values)))
                        .toList(),
                absent);
    }

    Region.Hazard over(double[] low, double[] high) {
        List<List<Interval>> intervals =
                Arrays.stream(rates)
                        .map(row -> Arrays.stream(row).map(rate -> rate.over(low, high)).toList())
                        .toList();
        Map<String, Interval> absent = new LinkedHashMap<>();
        unsigned.forEach((party, rate) -> absent.put(party, rate.over(low, high)));
        return new Region.Hazard(
                intervals,
                factors.stream()
                        .map(plan -> new Region.Factor(plan.when(), plan.rate().over(low, high)))
                        .toList(),
                absent);
    }

    void forEachExpression(Consumer<Expression> action) {
        for (Expression[] row : rates) {
            for (Expression rate : row) {
                action.accept(rate);
            }
        }
        factors.forEach(factor -> action.accept(factor.rate()));
        unsigned.values().forEach(action);
    }
}
