package org.westphalia.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.Path;
import org.westphalia.model.RedLine;
import org.westphalia.model.Setting;
import org.westphalia.vocabulary.NumberKind;
import org.westphalia.world.MemberPlan.ExtraPlan;
import org.westphalia.world.Numbers.Context;

/// Plans the points of a member that count under a condition: combinations, prices of red lines, and what levers with a
/// condition on terms change. Each such lever is measured against the number without any of them.
final class ExtraPlanner {
    private final Case source;
    private final Settled settled;
    private final Numbers numbers;

    ExtraPlanner(Case source, Numbers numbers) {
        this.source = source;
        this.numbers = numbers;
        this.settled = numbers.settled();
    }

    List<ExtraPlan> scoresOnTerms(Path holder, boolean points, Expression[][] scores) {
        List<ExtraPlan> extras = new ArrayList<>();
        String branch = points ? "points" : "likes";
        for (int i = 0; i < scores.length; i++) {
            Issue issue = source.issues().get(i);
            for (int o = 0; o < scores[i].length; o++) {
                String option = issue.options().get(o).id();
                Path path = holder.then(branch).then(issue.id()).then(option);
                Expression now = scores[i][o];
                for (Effect effect : numbers.effectsOnTerms(path)) {
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

    List<ExtraPlan> combined(Path holder) {
        List<ExtraPlan> extras = new ArrayList<>();
        for (String name : settled.names(holder, "combined")) {
            Optional<Settled.Slot> slot = settled.find(holder, "combined." + name);
            if (slot.isPresent()
                    && slot.get().setting() instanceof Setting.Combination(Condition when)) {
                String leaf = "combined." + name + ".add";
                Expression now = numbers.leaf(holder, leaf, NumberKind.COMBINED, Context.DEAL);
                extras.add(new ExtraPlan("combined." + name, new RedLine.Never(when), now, -1));
                for (Effect effect : numbers.effectsOnTerms(holder.then(leaf))) {
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

    void onTerms(Path holder, String leaf, NumberKind kind, List<ExtraPlan> extras) {
        for (Effect effect : numbers.effectsOnTerms(holder.then(leaf))) {
            if (kind == NumberKind.COLLAPSE
                    && effect.change() instanceof Change.Set
                    && settled.find(holder, leaf).isEmpty()) {
                throw new IllegalArgumentException(
                        "lever "
                                + effect.lever()
                                + " sets "
                                + holder.then(leaf)
                                + " under a condition, but nobody has set it without one");
            }
            Expression growth =
                    effect.change() instanceof Change.Add
                            ? numbers.growth(Expression.ZERO, effect, kind)
                            : numbers.growth(
                                    numbers.leaf(holder, leaf, kind, Context.DEAL), effect, kind);
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

    List<ExtraPlan> collapseExtras(Path holder) {
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

    boolean isPriced(Path holder, String line) {
        return settled.find(holder, "red-lines." + line + ".price").isPresent()
                || !numbers.effects(holder.then("red-lines").then(line).then("price")).isEmpty();
    }

    List<ExtraPlan> prices(Path holder) {
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
    /// exclusion over the needs. One that would also be content with a chance to last counts whenever it is crossed, less where
    /// it would be crossed even if the condition were one of its needs.
    private void pricesOnTerms(
            Path path, RedLine.Demand demand, Expression price, List<ExtraPlan> extras) {
        for (Effect effect : numbers.effectsOnTerms(path)) {
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
                case RedLine.NeedsLasting(List<Condition> anyOf, double lasts) -> {
                    List<Condition> orCondition = new ArrayList<>(anyOf);
                    orCondition.add(condition);
                    extras.add(new ExtraPlan(name, demand, more, -1));
                    extras.add(
                            new ExtraPlan(
                                    name, new RedLine.NeedsLasting(orCondition, lasts), less, -1));
                }
            }
        }
    }
}
