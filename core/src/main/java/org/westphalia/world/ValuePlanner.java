package org.westphalia.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.NumberKind;
import org.westphalia.world.Numbers.Context;

/// Finds the expressions of what terms are worth to somebody: weights, scores, orders.
final class ValuePlanner {
    private final Case source;
    private final Settled settled;
    private final Numbers numbers;
    private final Quantities quantities;

    ValuePlanner(Case source, Numbers numbers) {
        this.source = source;
        this.numbers = numbers;
        this.settled = numbers.settled();
        this.quantities = numbers.quantities();
    }

    /// The weight of each issue; that of an issue named `top` outweighs all the others together.
    Expression[] weights(Path holder) {
        List<Issue> issues = source.issues();
        Expression[] weights = new Expression[issues.size()];
        Set<String> named = new LinkedHashSet<>(settled.names(holder, "matters"));
        List<Integer> tops = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            String leaf = "matters." + issues.get(i).id();
            boolean moved =
                    !numbers.effects(holder.then(leaf)).isEmpty()
                            || !settled.additions(holder.then(leaf)).isEmpty();
            if (!named.isEmpty() && !named.contains(issues.get(i).id()) && !moved) {
                weights[i] = Expression.ZERO;
            } else if (isTop(settled.find(holder, leaf))) {
                tops.add(i);
                weights[i] = Expression.ZERO;
            } else {
                Expression base =
                        settled.find(holder, leaf)
                                .map(slot -> numbers.written(slot, NumberKind.WEIGHT))
                                .orElseGet(() ->
                                        named.isEmpty()
                                                ? quantities.unset(
                                                        holder.then(leaf), NumberKind.WEIGHT)
                                                : Expression.ZERO);
                weights[i] =
                        atLeastZero(
                                numbers.moved(
                                        base, holder.then(leaf), NumberKind.WEIGHT, Context.DEAL));
            }
        }
        double others = tops.isEmpty() ? 0 : highest(weights);
        for (int top : tops) {
            Path path = holder.then("matters." + issues.get(top).id());
            Path name =
                    settled.find(holder, "matters." + issues.get(top).id()).orElseThrow().path();
            double least = others == 0 ? 1 : others;
            Expression base =
                    quantities.uniform(name + "#" + least, name, new Interval(least, 2 * least));
            weights[top] = atLeastZero(numbers.moved(base, path, NumberKind.WEIGHT, Context.DEAL));
        }
        return weights;
    }

    private static boolean isTop(Optional<Settled.Slot> slot) {
        return slot.isPresent()
                && slot.get().setting().equals(new Setting.Quantity(new Uncertain.Word("top")));
    }

    /// The sum of all at their highest.
    private double highest(Expression[] weights) {
        double[] lows = quantities.lows();
        double[] highs = quantities.highs();
        return Arrays.stream(weights).mapToDouble(weight -> weight.over(lows, highs).high()).sum();
    }

    private static Expression atLeastZero(Expression weight) {
        return (weight instanceof Expression.Constant(double value) && value >= 0)
                        || weight instanceof Expression.Variable
                ? weight
                : new Expression.Clipped(
                        weight, Expression.ZERO, new Expression.Constant(Planner.UNBOUNDED));
    }

    /// What each option of each issue is worth: points, or likes where the issue matters.
    @SuppressWarnings("ReferenceEquality") // this very ZERO says that the issue is not listed
    Expression[][] scores(Path holder, boolean points, Expression @Nullable [] weights) {
        List<Issue> issues = source.issues();
        Expression[][] scores = new Expression[issues.size()][];
        Set<String> named = new LinkedHashSet<>(settled.names(holder, "points"));
        for (int i = 0; i < scores.length; i++) {
            Issue issue = issues.get(i);
            scores[i] = new Expression[issue.options().size()];
            boolean counts =
                    points
                            ? named.contains(issue.id())
                            : weights != null && weights[i] != Expression.ZERO;
            for (int o = 0; o < scores[i].length; o++) {
                String leaf =
                        (points ? "points." : "likes.")
                                + issue.id()
                                + "."
                                + issue.options().get(o).id();
                scores[i][o] =
                        counts
                                ? numbers.leaf(
                                        holder,
                                        leaf,
                                        points ? NumberKind.POINTS : NumberKind.VALUE,
                                        Context.DEAL)
                                : Expression.ZERO;
            }
        }
        return scores;
    }

    /// The place of each option in an order that is written for its issue, or -1.
    int[][] levels(Path holder, boolean points) {
        List<Issue> issues = source.issues();
        int[][] levels = new int[issues.size()][];
        for (int i = 0; i < levels.length; i++) {
            Issue issue = issues.get(i);
            levels[i] = new int[issue.options().size()];
            @Nullable Path order = null;
            for (int o = 0; o < levels[i].length; o++) {
                String leaf = "likes." + issue.id() + "." + issue.options().get(o).id();
                levels[i][o] = -1;
                Optional<Settled.Slot> slot =
                        points ? Optional.empty() : settled.find(holder, leaf);
                if (slot.isPresent()
                        && slot.get().setting()
                                instanceof Setting.Quantity(Uncertain.Ranked(int level, int _))
                        && numbers.effects(holder.then(leaf)).isEmpty()
                        && settled.additions(holder.then(leaf)).isEmpty()) {
                    List<String> names = slot.get().path().segments();
                    Path ofSlot = new Path(names.subList(0, names.size() - 1));
                    if (order == null || order.equals(ofSlot)) {
                        order = ofSlot;
                        levels[i][o] = level;
                    }
                }
            }
        }
        return levels;
    }
}
