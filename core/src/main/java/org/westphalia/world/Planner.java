package org.westphalia.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.RedLine;
import org.westphalia.model.Setting;
import org.westphalia.model.Terms;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.NumberKind;
import org.westphalia.world.MemberPlan.ComparisonPlan;
import org.westphalia.world.MemberPlan.ExtraPlan;
import org.westphalia.world.Numbers.Context;

/// Makes the plan of a member: finds the expression of each of its numbers.
final class Planner {
    static final double UNBOUNDED = 1e9;

    /// Ends the name of the quantity that says where a no-deal value lies between terms.
    static final String BETWEEN = "#between";

    private final Case source;
    private final Settled settled;
    private final Numbers numbers;
    private final Quantities quantities;
    private final ValuePlanner values;
    private final ExtraPlanner extras;
    private final boolean judged;
    private int comparisons;

    Planner(Case source, Numbers numbers) {
        this(source, numbers, false);
    }

    /// @param judged whether no-deal values are what the author of the reading thinks they really are
    Planner(Case source, Numbers numbers, boolean judged) {
        this.judged = judged;
        this.source = source;
        this.numbers = numbers;
        this.settled = numbers.settled();
        this.quantities = numbers.quantities();
        this.values = new ValuePlanner(source, numbers);
        this.extras = new ExtraPlanner(source, numbers);
    }

    /// How many no-deal values are comparisons; their slots are numbered from 0 until all quantities are known.
    int comparisons() {
        return comparisons;
    }

    /// The plan of a party of one mind (no group) or of one of its groups.
    MemberPlan plan(Party party, Optional<Party.Group> group) {
        Path holder = group.map(g -> Path.of(party.id()).then(g.id())).orElse(Path.of(party.id()));
        boolean points = !settled.names(holder, "points").isEmpty();
        Expression[] weights = points ? null : values.weights(holder);
        Expression[][] scores = values.scores(holder, points, weights);
        List<ExtraPlan> valueExtras = new ArrayList<>(extras.combined(holder));
        valueExtras.addAll(extras.scoresOnTerms(holder, points, scores));
        Optional<ComparisonPlan> comparison = comparison(holder);
        numbers.rememberBlameless(holder, noDeal(holder, comparison, Context.NOBODY_REFUSED));
        Expression floor = bound(holder, "floor", -UNBOUNDED);
        Expression ceiling = bound(holder, "ceiling", UNBOUNDED);
        numbers.rememberBlameless(
                holder,
                clipped(noDeal(holder, comparison, Context.NOBODY_REFUSED), floor, ceiling));
        NoDeal noDeal = noDeal(holder, comparison, floor, ceiling);
        Expression blameless = noDeal.in(Context.NOBODY_REFUSED);
        Map<String, Expression> byRefuser = new LinkedHashMap<>();
        for (Party refuser : source.decidingParties()) {
            byRefuser.put(refuser.id(), noDeal.in(Context.refusedBy(refuser.id())));
        }
        List<ExtraPlan> outright = new ArrayList<>();
        extras.onTerms(holder, "bonus", NumberKind.BONUS, outright);
        outright.addAll(extras.prices(holder));
        return new MemberPlan(
                holder.toString(),
                group.isPresent()
                        ? numbers.number(
                                holder.then("share"),
                                NumberKind.SHARE,
                                new Context(true, true, party.id()))
                        : Expression.ONE,
                group.isPresent()
                        && (settled.isTrue(holder.then("veto"))
                                || settled.isTrue(holder.then("leader"))),
                weights,
                scores,
                values.levels(holder, points),
                valueExtras,
                collapseBase(holder),
                collapseChanges(holder),
                extras.collapseExtras(holder),
                numbers.leaf(holder, "bonus", NumberKind.BONUS, Context.DEAL),
                outright,
                comparison,
                threshold(party, holder, byRefuser),
                blameless,
                byRefuser,
                breaks(holder, party),
                lines(holder, false),
                judged ? List.of() : preferences(holder));
    }

    /// The plan of somebody who does not sign: what it wants of terms, and no more.
    MemberPlan wish(Path holder) {
        boolean points = !settled.names(holder, "points").isEmpty();
        Expression[] weights = points ? null : values.weights(holder);
        Expression[][] scores = values.scores(holder, points, weights);
        List<ExtraPlan> valueExtras = new ArrayList<>(extras.combined(holder));
        valueExtras.addAll(extras.scoresOnTerms(holder, points, scores));
        return new MemberPlan(
                holder.toString(),
                numbers.settled().find(holder.then("share")).isPresent()
                        ? numbers.number(holder.then("share"), NumberKind.SHARE, Context.DEAL)
                        : Expression.ONE,
                false,
                weights,
                scores,
                values.levels(holder, points),
                valueExtras,
                Expression.ZERO,
                new Expression[0][],
                List.of(),
                Expression.ZERO,
                List.of(),
                Optional.empty(),
                Expression.ZERO,
                Expression.ZERO,
                Map.of(),
                Expression.ZERO,
                List.of(),
                List.of());
    }

    /// What terms must be worth to be signed: the no-deal value as refuser; for a party that seeks to be refused, at least what
    /// it gets by each other party's refusal too.
    private Expression threshold(Party party, Path holder, Map<String, Expression> byRefuser) {
        Expression own = byRefuser.get(party.id());
        if (own == null) {
            throw new IllegalArgumentException(party.id() + " does not decide");
        }
        Expression threshold = own;
        if (settled.isTrue(holder.then("seeks-refusal"))
                || settled.isTrue(Path.of(party.id()).then("seeks-refusal"))) {
            for (Expression other : byRefuser.values()) {
                if (!other.equals(own)) {
                    threshold = new Expression.Greater(threshold, other);
                }
            }
        }
        return threshold;
    }

    private List<MemberPlan.Preference> preferences(Path holder) {
        List<MemberPlan.Preference> preferences = new ArrayList<>();
        for (String name : settled.names(holder, "prefers")) {
            Optional<Settled.Slot> slot = settled.find(holder, "prefers." + name);
            if (slot.isPresent()
                    && slot.get().setting() instanceof Setting.Preferred(List<String> names)) {
                preferences.add(
                        new MemberPlan.Preference(
                                names.stream()
                                        .map(each ->
                                                each.equals("no-deal")
                                                        ? Optional.<Terms>empty()
                                                        : Optional.of(terms(each)))
                                        .toList()));
            }
        }
        return preferences;
    }

    private Expression bound(Path holder, String leaf, double unbounded) {
        boolean moved = !numbers.effects(holder.then(leaf)).isEmpty();
        return settled.find(holder, leaf).isPresent() || moved
                ? numbers.leaf(holder, leaf, NumberKind.BOUND, Context.DEAL)
                : new Expression.Constant(unbounded);
    }

    /// The comparison by which the no-deal value goes: the author's where that is asked for and is one.
    private Optional<ComparisonPlan> comparison(Path holder) {
        Optional<ComparisonPlan> estimate =
                judged ? comparison(holder, "no-deal-estimate") : Optional.empty();
        return estimate.isPresent() ? estimate : comparison(holder, "no-deal");
    }

    private Optional<ComparisonPlan> comparison(Path holder, String leaf) {
        return settled.find(holder, leaf)
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
        Expression part = quantities.uniform(path + BETWEEN, path, new Interval(0, 1));
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

    /// The no-deal value as it is when somebody refuses, or nobody.
    private interface NoDeal {
        Expression in(Context context);
    }

    private NoDeal noDeal(
            Path holder,
            Optional<ComparisonPlan> comparison,
            Expression floor,
            Expression ceiling) {
        Optional<Settled.Slot> estimate =
                judged ? settled.find(holder, "no-deal-estimate") : Optional.empty();
        return estimate.isEmpty()
                ? context -> clipped(noDeal(holder, comparison, context), floor, ceiling)
                : context ->
                        clipped(
                                estimated(holder, estimate.get(), comparison, context),
                                floor,
                                ceiling);
    }

    /// What the author of the reading thinks the no-deal value is: in the place of what the holder believes, before levers move it.
    private Expression estimated(
            Path holder,
            Settled.Slot estimate,
            Optional<ComparisonPlan> comparison,
            Context context) {
        Path noDeal = holder.then("no-deal");
        if (estimate.setting() instanceof Setting.Comparison && comparison.isPresent()) {
            Expression between = new Expression.Compared(comparison.get().slot());
            return numbers.pulled(between, noDeal, NumberKind.NO_DEAL, context);
        }
        Expression believed =
                numbers.blamelessly(
                        holder,
                        noDeal(holder, comparison, Context.NO_LEVER),
                        () ->
                                numbers.leaf(
                                        holder, "no-deal-estimate", NumberKind.NO_DEAL, context));
        return numbers.pulled(believed, noDeal, NumberKind.NO_DEAL, context);
    }

    private static Expression clipped(Expression moved, Expression floor, Expression ceiling) {
        boolean bounded =
                !floor.equals(new Expression.Constant(-UNBOUNDED))
                        || !ceiling.equals(new Expression.Constant(UNBOUNDED));
        return bounded ? new Expression.Clipped(moved, floor, ceiling) : moved;
    }

    /// The no-deal value before floor and ceiling.
    private Expression noDeal(Path holder, Optional<ComparisonPlan> comparison, Context context) {
        return comparison.isPresent()
                ? numbers.moved(
                        new Expression.Compared(comparison.get().slot()),
                        holder.then("no-deal"),
                        NumberKind.NO_DEAL,
                        context)
                : numbers.leaf(holder, "no-deal", NumberKind.NO_DEAL, context);
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
            if (!extras.isPriced(holder, name)
                    && slot.isPresent()
                    && slot.get().setting() instanceof Setting.Line(RedLine line)) {
                lines.add(line);
            }
        }
        return List.copyOf(lines);
    }

    private Expression breaks(Path holder, Party party) {
        if (source.durability().isEmpty()) {
            return Expression.ZERO;
        }
        for (Path own : List.of(holder, Path.of(party.id()))) {
            if (settled.find(own, "breaks").isPresent()
                    || !numbers.effects(own.then("breaks")).isEmpty()) {
                return chance(numbers.leaf(own, "breaks", NumberKind.BREAKS, Context.DEAL));
            }
        }
        return chance(
                numbers.number(Path.of("durability.breaks"), NumberKind.BREAKS, Context.DEAL));
    }

    private static Expression chance(Expression breaks) {
        return breaks instanceof Expression.Plus
                ? new Expression.Clipped(breaks, Expression.ZERO, Expression.ONE)
                : breaks;
    }
}
