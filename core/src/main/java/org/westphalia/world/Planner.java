package org.westphalia.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.Case;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.RedLine;
import org.westphalia.model.Setting;
import org.westphalia.model.Terms;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.NumberKind;
import org.westphalia.world.MemberPlan.ComparisonPlan;
import org.westphalia.world.MemberPlan.ExtraPlan;
import org.westphalia.world.Numbers.Context;
import org.westphalia.world.Numbers.Effect;

/// Makes the plan of a member: finds the expression of each of its numbers.
final class Planner {
    static final double UNBOUNDED = 1e9;

    private final Case source;
    private final Settled settled;
    private final Numbers numbers;
    private final Quantities quantities;
    private int comparisons;

    Planner(Case source, Numbers numbers) {
        this.source = source;
        this.numbers = numbers;
        this.settled = numbers.settled();
        this.quantities = numbers.quantities();
    }

    /// How many no-deal values are comparisons; their slots are numbered from 0 until all quantities are known.
    int comparisons() {
        return comparisons;
    }

    /// The plan of a party of one mind (no group) or of one of its groups.
    MemberPlan plan(Party party, Optional<Party.Group> group) {
        Path holder = group.map(g -> Path.of(party.id()).then(g.id())).orElse(Path.of(party.id()));
        boolean points = !settled.names(holder, "points").isEmpty();
        Expression[] weights = points ? null : weights(holder);
        Expression[][] scores = scores(holder, points, weights);
        List<ExtraPlan> valueExtras = new ArrayList<>(combined(holder));
        valueExtras.addAll(scoresOnTerms(holder, points, scores));
        Expression floor = bound(holder, "floor", -UNBOUNDED);
        Expression ceiling = bound(holder, "ceiling", UNBOUNDED);
        Optional<ComparisonPlan> comparison = comparison(holder);
        Map<String, Expression> byRefuser = new LinkedHashMap<>();
        for (Party refuser : source.decidingParties()) {
            byRefuser.put(
                    refuser.id(),
                    noDeal(holder, comparison, Context.refusedBy(refuser.id()), floor, ceiling));
        }
        List<ExtraPlan> outright = new ArrayList<>();
        onTerms(holder, "bonus", NumberKind.BONUS, outright);
        outright.addAll(prices(holder));
        return new MemberPlan(
                holder.toString(),
                group.isPresent()
                        ? numbers.number(
                                holder.then("share"),
                                NumberKind.SHARE,
                                new Context(true, party.id()))
                        : Expression.ONE,
                group.isPresent()
                        && (settled.isTrue(holder.then("veto"))
                                || settled.isTrue(holder.then("leader"))),
                weights,
                scores,
                levels(holder, points),
                valueExtras,
                collapseBase(holder),
                collapseChanges(holder),
                collapseExtras(holder),
                numbers.leaf(holder, "bonus", NumberKind.BONUS, Context.DEAL),
                outright,
                comparison,
                byRefuser.getOrDefault(
                        party.id(),
                        noDeal(holder, comparison, Context.NOBODY_REFUSED, floor, ceiling)),
                noDeal(holder, comparison, Context.NOBODY_REFUSED, floor, ceiling),
                byRefuser,
                breaks(holder, party),
                lines(holder, false));
    }

    private Expression[] weights(Path holder) {
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
        double others = Arrays.stream(weights).mapToDouble(weight -> highest(weight)).sum();
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

    private double highest(Expression expression) {
        return expression.over(quantities.lows(), quantities.highs()).high();
    }

    private static Expression atLeastZero(Expression weight) {
        return weight instanceof Expression.Constant(double value) && value >= 0
                        || weight instanceof Expression.Variable
                ? weight
                : new Expression.Clipped(
                        weight, Expression.ZERO, new Expression.Constant(UNBOUNDED));
    }

    private Expression[][] scores(Path holder, boolean points, Expression @Nullable [] weights) {
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

    private int[][] levels(Path holder, boolean points) {
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

    private List<ExtraPlan> scoresOnTerms(Path holder, boolean points, Expression[][] scores) {
        List<ExtraPlan> extras = new ArrayList<>();
        String branch = points ? "points" : "likes";
        for (int i = 0; i < scores.length; i++) {
            Issue issue = source.issues().get(i);
            for (int o = 0; o < scores[i].length; o++) {
                String option = issue.options().get(o).id();
                Path path = holder.then(branch).then(issue.id()).then(option);
                Expression now = scores[i][o];
                for (Effect effect : onTerms(path)) {
                    Expression growth =
                            numbers.growth(
                                    now, effect, points ? NumberKind.POINTS : NumberKind.VALUE);
                    Condition only = new Condition(Map.of(issue.id(), Set.of(option)));
                    Optional<Condition> when = both(Numbers.condition(effect), only);
                    if (when.isPresent()) {
                        extras.add(
                                new ExtraPlan(
                                        "levers." + effect.lever(),
                                        new RedLine.Never(when.get()),
                                        growth,
                                        points ? -1 : i));
                    }
                }
            }
        }
        return extras;
    }

    private List<ExtraPlan> combined(Path holder) {
        List<ExtraPlan> extras = new ArrayList<>();
        for (String name : settled.names(holder, "combined")) {
            Optional<Settled.Slot> slot = settled.find(holder, "combined." + name);
            if (slot.isPresent()
                    && slot.get().setting() instanceof Setting.Combination(Condition when)) {
                String leaf = "combined." + name + ".add";
                Expression now = numbers.leaf(holder, leaf, NumberKind.COMBINED, Context.DEAL);
                extras.add(new ExtraPlan("combined." + name, new RedLine.Never(when), now, -1));
                for (Effect effect : onTerms(holder.then(leaf))) {
                    Expression growth = numbers.growth(now, effect, NumberKind.COMBINED);
                    both(when, Numbers.condition(effect))
                            .ifPresent(condition ->
                                    extras.add(
                                            new ExtraPlan(
                                                    "levers." + effect.lever(),
                                                    new RedLine.Never(condition),
                                                    growth,
                                                    -1)));
                }
            }
        }
        return extras;
    }

    private List<Effect> onTerms(Path path) {
        return numbers.effectsOnTerms(path).stream()
                .filter(effect -> effect.path().equals(path))
                .toList();
    }

    private void onTerms(Path holder, String leaf, NumberKind kind, List<ExtraPlan> extras) {
        Expression now = numbers.leaf(holder, leaf, kind, Context.DEAL);
        for (Effect effect : onTerms(holder.then(leaf))) {
            Expression growth = numbers.growth(now, effect, kind);
            extras.add(
                    new ExtraPlan(
                            "levers." + effect.lever(),
                            new RedLine.Never(Numbers.condition(effect)),
                            growth,
                            -1));
        }
    }

    /// The condition that holds when both do; empty when they exclude each other.
    static Optional<Condition> both(Condition one, Condition other) {
        Map<String, Set<String>> options = new LinkedHashMap<>(one.options());
        for (Map.Entry<String, Set<String>> entry : other.options().entrySet()) {
            Set<String> common =
                    new LinkedHashSet<>(options.getOrDefault(entry.getKey(), entry.getValue()));
            common.retainAll(entry.getValue());
            if (common.isEmpty()) {
                return Optional.empty();
            }
            options.put(entry.getKey(), common);
        }
        return Optional.of(new Condition(options));
    }

    private Expression bound(Path holder, String leaf, double unbounded) {
        boolean moved = !numbers.effects(holder.then(leaf)).isEmpty();
        return settled.find(holder, leaf).isPresent() || moved
                ? numbers.leaf(holder, leaf, NumberKind.BOUND, Context.DEAL)
                : new Expression.Constant(unbounded);
    }

    private Optional<ComparisonPlan> comparison(Path holder) {
        return settled.find(holder, "no-deal")
                .flatMap(slot ->
                        slot.setting()
                                        instanceof
                                        Setting.Comparison(
                                                Optional<String> better,
                                                Optional<String> worse)
                                ? Optional.of(comparison(slot.path(), better, worse))
                                : Optional.empty());
    }

    private ComparisonPlan comparison(Path path, Optional<String> better, Optional<String> worse) {
        Expression part = quantities.uniform(path + "#between", path, new Interval(0, 1));
        return new ComparisonPlan(
                better.map(this::terms), worse.map(this::terms), part, comparisons++);
    }

    private Terms terms(String name) {
        Terms terms =
                source.findTerms(name)
                        .orElseThrow(
                                () -> new IllegalArgumentException("no terms are called " + name));
        if (terms.choices().size() < source.issues().size()) {
            throw new IllegalArgumentException(
                    "the terms " + name + " leave an issue open and cannot be compared");
        }
        return terms;
    }

    private Expression noDeal(
            Path holder,
            Optional<ComparisonPlan> comparison,
            Context context,
            Expression floor,
            Expression ceiling) {
        Path path = holder.then("no-deal");
        Expression moved =
                comparison.isPresent()
                        ? numbers.moved(
                                new Expression.Compared(comparison.get().slot()),
                                path,
                                NumberKind.NO_DEAL,
                                context)
                        : numbers.leaf(holder, "no-deal", NumberKind.NO_DEAL, context);
        boolean bounded =
                !floor.equals(new Expression.Constant(-UNBOUNDED))
                        || !ceiling.equals(new Expression.Constant(UNBOUNDED));
        return bounded ? new Expression.Clipped(moved, floor, ceiling) : moved;
    }

    private @Nullable Expression collapseBase(Path holder) {
        Path path = holder.then("after-collapse.base");
        boolean known = settled.find(holder, "after-collapse.base").isPresent();
        return known || !numbers.effects(path).isEmpty()
                ? numbers.leaf(holder, "after-collapse.base", NumberKind.COLLAPSE, Context.DEAL)
                : null;
    }

    private Expression[][] collapseChanges(Path holder) {
        List<Issue> issues = source.issues();
        Expression[][] changes = new Expression[issues.size()][];
        for (int i = 0; i < changes.length; i++) {
            Issue issue = issues.get(i);
            changes[i] = new Expression[issue.options().size()];
            for (int o = 0; o < changes[i].length; o++) {
                String leaf = "after-collapse." + issue.id() + "." + issue.options().get(o).id();
                changes[i][o] =
                        numbers.leaf(holder, leaf, NumberKind.COLLAPSE_CHANGE, Context.DEAL);
            }
        }
        return changes;
    }

    private List<ExtraPlan> collapseExtras(Path holder) {
        List<ExtraPlan> extras = new ArrayList<>();
        onTerms(holder, "after-collapse.base", NumberKind.COLLAPSE, extras);
        for (Issue issue : source.issues()) {
            for (Issue.Option option : issue.options()) {
                List<ExtraPlan> here = new ArrayList<>();
                onTerms(
                        holder,
                        "after-collapse." + issue.id() + "." + option.id(),
                        NumberKind.COLLAPSE_CHANGE,
                        here);
                Condition only = new Condition(Map.of(issue.id(), Set.of(option.id())));
                for (ExtraPlan extra : here) {
                    if (extra.when() instanceof RedLine.Never(Condition condition)) {
                        both(condition, only)
                                .ifPresent(both ->
                                        extras.add(
                                                new ExtraPlan(
                                                        extra.name(),
                                                        new RedLine.Never(both),
                                                        extra.points(),
                                                        -1)));
                    }
                }
            }
        }
        return extras;
    }

    private boolean isPriced(Path holder, String line) {
        return settled.find(holder, "red-lines." + line + ".price").isPresent()
                || !numbers.effects(holder.then("red-lines").then(line).then("price")).isEmpty();
    }

    private List<ExtraPlan> prices(Path holder) {
        List<ExtraPlan> extras = new ArrayList<>();
        for (String name : settled.names(holder, "red-lines")) {
            Optional<Settled.Slot> slot = settled.find(holder, "red-lines." + name);
            if (isPriced(holder, name)
                    && slot.isPresent()
                    && slot.get().setting() instanceof Setting.Line(RedLine line)) {
                String leaf = "red-lines." + name + ".price";
                Expression base =
                        settled.find(holder, leaf)
                                .map(price -> numbers.written(price, NumberKind.PRICE))
                                .orElse(Expression.ZERO);
                Expression price =
                        numbers.moved(base, holder.then(leaf), NumberKind.PRICE, Context.DEAL);
                extras.add(
                        new ExtraPlan(
                                "red-lines." + name,
                                line.demand(),
                                new Expression.Difference(Expression.ZERO, price),
                                -1));
                pricesOnTerms(holder.then(leaf), line.demand(), price, extras);
            }
        }
        return extras;
    }

    /// A price that a lever changes under a condition counts when the line is crossed *and* the condition matches. For a line
    /// that `needs` one of several conditions this is the condition less its part in which a need is met, by inclusion and
    /// exclusion over the needs.
    private void pricesOnTerms(
            Path path, RedLine.Demand demand, Expression price, List<ExtraPlan> extras) {
        for (Effect effect : onTerms(path)) {
            Expression less = numbers.growth(price, effect, NumberKind.PRICE);
            Expression more = new Expression.Difference(Expression.ZERO, less);
            Condition condition = Numbers.condition(effect);
            String name = "levers." + effect.lever();
            switch (demand) {
                case RedLine.Never(Condition crossed) ->
                        both(crossed, condition)
                                .ifPresent(both ->
                                        extras.add(
                                                new ExtraPlan(
                                                        name, new RedLine.Never(both), more, -1)));
                case RedLine.Needs(List<Condition> anyOf) -> {
                    for (int subset = 0; subset < 1 << anyOf.size(); subset++) {
                        Optional<Condition> all = Optional.of(condition);
                        for (int i = 0; i < anyOf.size(); i++) {
                            if ((subset >> i & 1) == 1) {
                                Condition need = anyOf.get(i);
                                all = all.flatMap(so -> both(so, need));
                            }
                        }
                        Expression points = Integer.bitCount(subset) % 2 == 0 ? more : less;
                        all.ifPresent(both ->
                                extras.add(
                                        new ExtraPlan(name, new RedLine.Never(both), points, -1)));
                    }
                }
            }
        }
    }

    /// The red lines of a holder that hold at any price.
    ///
    /// @param own only those written on this very path, not those of the holder it is like
    List<RedLine> lines(Path holder, boolean own) {
        List<RedLine> lines = new ArrayList<>();
        for (String name : settled.names(holder, "red-lines")) {
            Optional<Settled.Slot> slot =
                    own
                            ? settled.find(holder.then("red-lines").then(name))
                            : settled.find(holder, "red-lines." + name);
            if (!isPriced(holder, name)
                    && slot.isPresent()
                    && slot.get().setting() instanceof Setting.Line(RedLine line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Expression breaks(Path holder, Party party) {
        if (source.durability().isEmpty()) {
            return Expression.ZERO;
        }
        for (Path own : List.of(holder, Path.of(party.id()))) {
            if (settled.find(own, "breaks").isPresent()
                    || !numbers.effects(own.then("breaks")).isEmpty()) {
                return chance(numbers.leaf(own, "breaks", NumberKind.CHANCE, Context.DEAL));
            }
        }
        return chance(
                numbers.number(Path.of("durability.breaks"), NumberKind.CHANCE, Context.DEAL));
    }

    private static Expression chance(Expression breaks) {
        return breaks instanceof Expression.Plus
                ? new Expression.Clipped(breaks, Expression.ZERO, Expression.ONE)
                : breaks;
    }
}
