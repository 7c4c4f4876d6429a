package org.westphalia.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.Change;
import org.westphalia.model.Condition;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.NumberKind;

/// The expressions of numbers: what is settled, then what levers set, then what claims and levers add.
final class Numbers {
    private final Settled settled;
    private final Quantities quantities;
    private final List<Lever> levers;
    private final Set<String> optional;
    private final Map<Path, List<Effect>> effectsByPath = new LinkedHashMap<>();
    private final Map<Path, Expression> blameless = new LinkedHashMap<>();
    private final Set<Path> following = new HashSet<>();
    private final boolean trueOdds;

    /// When numbers are asked for: with a deal, or without one because somebody refused, or nobody did.
    ///
    /// @param levers whether levers count at all
    /// @param deal whether changes that hold only with a deal count
    /// @param refuser the party whose refusal counts, or null
    record Context(boolean levers, boolean deal, @Nullable String refuser) {
        static final Context DEAL = new Context(true, true, null);
        static final Context NOBODY_REFUSED = new Context(true, false, null);
        static final Context NO_LEVER = new Context(false, false, null);

        static Context refusedBy(String party) {
            return new Context(true, false, party);
        }

        boolean counts(Lever.When when) {
            return levers
                    && switch (when) {
                        case Lever.When.Always() -> true;
                        case Lever.When.Deal() -> deal;
                        case Lever.When.RefusedBy(String party) -> party.equals(refuser);
                        case Lever.When.OnTerms _ -> false;
                    };
        }
    }

    Numbers(Settled settled, Quantities quantities, List<Lever> levers) {
        this(settled, quantities, levers, false, Set.of());
    }

    /// @param trueOdds whether contests go by their odds, whatever odds a holder believes in
    /// @param optional those of the levers of which it is open whether they are pulled: how far each is, is a quantity in 0..1
    Numbers(
            Settled settled,
            Quantities quantities,
            List<Lever> levers,
            boolean trueOdds,
            Set<String> optional) {
        this.trueOdds = trueOdds;
        this.settled = settled;
        this.quantities = quantities;
        this.levers = List.copyOf(levers);
        this.optional = Set.copyOf(optional);
        for (Lever lever : levers) {
            collect(
                    lever,
                    lever.changes(),
                    Path.of("levers").then(lever.id()),
                    List.of(lever.id()));
            lever.jointly()
                    .forEach((other, changes) -> {
                        if (levers.stream().anyMatch(each -> each.id().equals(other))) {
                            collect(
                                    lever,
                                    changes,
                                    Path.of("levers").then(lever.id()).then("with").then(other),
                                    List.of(lever.id(), other));
                        }
                    });
        }
    }

    private void collect(Lever lever, List<Change> changes, Path body, List<String> believed) {
        for (Change change : changes) {
            String verb = change instanceof Change.Set ? "set" : "add";
            for (Path path : settled.expand(change.path())) {
                effectsByPath
                        .computeIfAbsent(path, _ -> new ArrayList<>())
                        .add(
                                new Effect(
                                        lever.id(),
                                        lever.when(),
                                        path,
                                        change,
                                        body.then(verb),
                                        believed));
            }
        }
    }

    /// All changes of a number by the levers that are pulled.
    List<Effect> effects(Path path) {
        return effectsByPath.getOrDefault(path, List.of());
    }

    /// Those of levers with a condition on terms.
    List<Effect> effectsOnTerms(Path path) {
        return effects(path).stream()
                .filter(effect -> effect.when() instanceof Lever.When.OnTerms)
                .toList();
    }

    /// The condition of an effect that counts on terms.
    static Condition condition(Effect effect) {
        if (effect.when() instanceof Lever.When.OnTerms(Condition condition)) {
            return condition;
        }
        throw new IllegalStateException("lever " + effect.lever() + " has no condition on terms");
    }

    /// A leaf of a holder in a context.
    Expression leaf(Path holder, String leaf, NumberKind kind, Context context) {
        Optional<Settled.Slot> slot = settled.find(holder, leaf);
        Expression base =
                slot.isEmpty()
                        ? quantities.unset(holder.then(leaf), kind)
                        : switch (slot.get().setting()) {
                            case Setting.Relative(String other, boolean above) ->
                                    relative(holder, slot.get(), other, above, context);
                            case Setting.Contested(String contest) ->
                                    contest(holder, contest, context);
                            default -> written(slot.get(), kind);
                        };
        return moved(base, holder.then(leaf), kind, context);
    }

    /// Lets numbers that are written relative to a holder's no-deal value find it, as it is when nobody is blamed.
    void rememberBlameless(Path holder, Expression noDeal) {
        blameless.put(holder, noDeal);
    }

    /// Works out a number while those relative to the holder's no-deal value find this one there.
    Expression blamelessly(Path holder, Expression noDeal, Supplier<Expression> number) {
        Expression before = blameless.put(holder, noDeal);
        Expression result = number.get();
        if (before == null) {
            blameless.remove(holder);
        } else {
            blameless.put(holder, before);
        }
        return result;
    }

    private Expression relative(
            Path holder, Settled.Slot slot, String other, boolean above, Context context) {
        Expression from = relative(holder, other, context);
        Expression by = number(slot.path().then("by"), NumberKind.PRICE, context);
        return above
                ? new Expression.Plus(from, by, Expression.ONE)
                : new Expression.Difference(from, by);
    }

    private Expression relative(Path holder, String other, Context context) {
        Expression known = other.equals("no-deal") ? blameless.get(holder) : null;
        return known == null ? followed(holder, other, context) : known;
    }

    /// The number that another is relative to; the value after collapse is the no-deal value where nobody sets it.
    private Expression followed(Path holder, String leaf, Context context) {
        Path path = holder.then(leaf);
        if (!following.add(path)) {
            throw new IllegalArgumentException(path + " is relative to itself");
        }
        boolean isNoDeal =
                leaf.equals("after-collapse.base") && settled.find(holder, leaf).isEmpty();
        Expression from =
                isNoDeal
                        ? relative(holder, "no-deal", context)
                        : leaf(holder, leaf, kindOf(leaf), context);
        following.remove(path);
        return from;
    }

    private static NumberKind kindOf(String leaf) {
        return switch (Path.of(leaf).segments().getFirst()) {
            case "no-deal", "no-deal-estimate" -> NumberKind.NO_DEAL;
            case "floor", "ceiling" -> NumberKind.BOUND;
            case "bonus" -> NumberKind.BONUS;
            case "after-collapse" -> NumberKind.COLLAPSE;
            case "likes" -> NumberKind.VALUE;
            case "points" -> NumberKind.POINTS;
            case "combined" -> NumberKind.COMBINED;
            case "red-lines" -> NumberKind.PRICE;
            default -> throw new IllegalArgumentException("no number can be relative to " + leaf);
        };
    }

    private Expression contest(Path holder, String contest, Context context) {
        String party = holder.segments().getFirst();
        Expression believed =
                !trueOdds && settled.find(holder, "odds-believed").isPresent()
                        ? leaf(holder, "odds-believed", NumberKind.CHANCE, context)
                        : odds(contest, party, context);
        Expression cost =
                settled.find(holder, "no-deal.cost").isPresent()
                        ? leaf(holder, "no-deal.cost", NumberKind.PRICE, context)
                        : Expression.ZERO;
        return new Expression.Contest(
                new Expression.Clipped(believed, Expression.ZERO, Expression.ONE),
                leaf(holder, "no-deal.win", NumberKind.NO_DEAL, context),
                leaf(holder, "no-deal.lose", NumberKind.NO_DEAL, context),
                cost);
    }

    /// The odds of a party: its own where they are stated, otherwise what the stated odds of others leave. Where nobody states
    /// any, those of the first party that signs are unknown and the others have the rest.
    private Expression odds(String contest, String party, Context context) {
        Path odds = Path.of("contests").then(contest).then("odds");
        List<String> stated = settled.names(odds);
        if (stated.isEmpty()) {
            stated = List.of(settled.firstSigner());
        }
        if (stated.contains(party)) {
            return number(odds.then(party), NumberKind.CHANCE, context);
        }
        Expression rest = Expression.ONE;
        for (String other : stated) {
            rest =
                    new Expression.Difference(
                            rest, number(odds.then(other), NumberKind.CHANCE, context));
        }
        return rest;
    }

    /// A number at a path that no `like` fills.
    Expression number(Path path, NumberKind kind, Context context) {
        Expression base =
                settled.find(path)
                        .map(slot -> written(slot, kind))
                        .orElseGet(() -> quantities.unset(path, kind));
        return moved(base, path, kind, context);
    }

    Expression written(Settled.Slot slot, NumberKind kind) {
        if (!(slot.setting() instanceof Setting.Quantity(Uncertain number))) {
            throw new IllegalArgumentException(slot.path() + " is not a number");
        }
        if (number instanceof Uncertain.Ranked(int level, int levels)) {
            List<String> names = slot.path().segments();
            return quantities.ranked(new Path(names.subList(0, names.size() - 1)), level, levels);
        }
        return quantities.expression(slot.path(), number, kind);
    }

    /// A number moved by what levers set, then by what claims and levers add, in this context.
    Expression moved(Expression base, Path path, NumberKind kind, Context context) {
        Expression result = set(base, path, kind, context);
        for (Settled.Addition addition : settled.additions(path)) {
            Path name =
                    Path.of("claims")
                            .then(addition.origin().id())
                            .then("add")
                            .then(addition.written().toString());
            result =
                    new Expression.Plus(
                            result,
                            quantities.expression(name, addition.amount(), kind.added()),
                            Expression.ONE);
        }
        return added(result, path, kind, context);
    }

    /// A number moved by levers alone, in this context.
    Expression pulled(Expression base, Path path, NumberKind kind, Context context) {
        return added(set(base, path, kind, context), path, kind, context);
    }

    private Expression set(Expression base, Path path, NumberKind kind, Context context) {
        Expression result = base;
        for (Effect effect : effects(path)) {
            if (context.counts(effect.when()) && effect.change() instanceof Change.Set) {
                result = after(result, effect, kind);
            }
        }
        return result;
    }

    private Expression added(Expression base, Path path, NumberKind kind, Context context) {
        Expression result = base;
        for (Effect effect : effects(path)) {
            if (context.counts(effect.when()) && effect.change() instanceof Change.Add) {
                result = after(result, effect, kind);
            }
        }
        return result;
    }

    /// A number after one more effect of a lever.
    Expression after(Expression from, Effect effect, NumberKind kind) {
        Path amountPath = effect.body().then(effect.change().path().toString());
        Optional<Settled.Slot> override = settled.find(amountPath);
        return switch (effect.change()) {
            case Change.Set(Path written, Setting setting) -> {
                if (override.isEmpty() && !(setting instanceof Setting.Quantity)) {
                    yield from;
                }
                Expression to =
                        override.map(slot -> written(slot, kind))
                                .orElseGet(() -> amount(amountPath, written, setting, kind));
                yield new Expression.Toward(from, to, belief(effect), kind == NumberKind.RATE);
            }
            case Change.Add(Path _, Uncertain number) ->
                    new Expression.Plus(
                            from,
                            override.map(slot -> written(slot, kind.added()))
                                    .orElseGet(() ->
                                            quantities.expression(
                                                    amountPath, number, kind.added())),
                            belief(effect));
        };
    }

    /// How much an effect adds to a number.
    Expression growth(Expression from, Effect effect, NumberKind kind) {
        return effect.change() instanceof Change.Add
                ? after(Expression.ZERO, effect, kind)
                : new Expression.Difference(after(from, effect, kind), from);
    }

    private Expression amount(Path amountPath, Path written, Setting setting, NumberKind kind) {
        if (setting instanceof Setting.Quantity(Uncertain.Ranked(int level, int levels))) {
            List<String> names = amountPath.segments();
            return quantities.ranked(new Path(names.subList(0, names.size() - 1)), level, levels);
        }
        if (setting instanceof Setting.Quantity(Uncertain number)) {
            return quantities.expression(amountPath, number, kind);
        }
        throw new IllegalArgumentException(written + " is not a number");
    }

    /// The product of the beliefs behind an effect.
    @SuppressWarnings("ReferenceEquality") // this very ONE says that no belief was met yet
    Expression belief(Effect effect) {
        Expression result = Expression.ONE;
        for (String lever : effect.believed()) {
            Expression one =
                    number(
                            Path.of("levers").then(lever).then("believed"),
                            NumberKind.BELIEF,
                            Context.DEAL);
            if (optional.contains(lever)) {
                Path pulled = OptionalLevers.pulled(lever);
                one =
                        new Expression.Product(
                                quantities.uniform(pulled.toString(), pulled, new Interval(0, 1)),
                                one);
            }
            result = result == Expression.ONE ? one : new Expression.Product(result, one);
        }
        return result;
    }

    Settled settled() {
        return settled;
    }

    Quantities quantities() {
        return quantities;
    }

    /// The levers that are pulled.
    List<Lever> levers() {
        return levers;
    }

    /// Those of them of which it is open whether they are.
    Set<String> optional() {
        return optional;
    }
}
