package org.westphalia.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Lever;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.NumberKind;
import org.westphalia.vocabulary.Paths;

/// Traces numbers of a model back to what set and moved them. Works on quantities of its own, so that asking changes no world.
final class Tracer {
    private static final Origin FRAME = new Origin("frame", "");
    private static final Interval EVERYTHING = new Interval(-Planner.UNBOUNDED, Planner.UNBOUNDED);

    private final Case source;
    private final Settled settled;
    private final Quantities quantities;
    private final Numbers numbers;

    Tracer(Case source, Settled settled, List<Lever> levers) {
        this.source = source;
        this.settled = settled;
        this.quantities = new Quantities(source.horizon());
        this.numbers = new Numbers(settled, quantities, levers);
    }

    /// The numbers at a path: one, or one for each group of the party; none when it names no number.
    List<NumberTrace> trace(Path path) {
        return settled.expand(path).stream()
                .flatMap(each -> Paths.kind(each, source).map(kind -> trace(each, kind)).stream())
                .toList();
    }

    private NumberTrace trace(Path path, NumberKind kind) {
        Optional<Path> holder = holder(path);
        Optional<Settled.Slot> slot =
                holder.isPresent()
                        ? settled.find(holder.get(), leaf(path, holder.get()))
                        : settled.find(path).or(() -> effect(path));
        Optional<Interval> base = base(path, kind, holder, slot);
        boolean isNoDeal = leafName(path, holder).equals("no-deal");
        Optional<Interval> floor = isNoDeal ? bound(holder, "floor") : Optional.empty();
        Optional<Interval> ceiling = isNoDeal ? bound(holder, "ceiling") : Optional.empty();
        return new NumberTrace(
                path,
                kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                kind.scale(),
                kind.allowed(),
                slot.map(Settled.Slot::setting),
                slot.map(Settled.Slot::origin)
                        .orElse(
                                new Origin(
                                        base.map(Interval::isExact).orElse(true)
                                                ? "default"
                                                : "unknown",
                                        "")),
                slot.flatMap(found -> holder.map(own -> likes(own, found))).orElse(List.of()),
                base,
                middle(slot, kind),
                word(slot, kind),
                settled.additions(path).stream()
                        .map(addition ->
                                new NumberTrace.Addition(addition.amount(), addition.origin()))
                        .toList(),
                numbers.effects(path).stream().map(effect -> pull(effect, kind)).toList(),
                floor,
                ceiling,
                base.flatMap(_ -> range(path, kind, holder)).map(all -> clip(all, floor, ceiling)),
                rising(path, holder));
    }

    /// What a lever or a claim itself says at a path such as `levers.aid-stop.add.upland.no-deal`.
    private Optional<Settled.Slot> effect(Path path) {
        List<String> names = path.segments();
        if (names.size() < 3) {
            return Optional.empty();
        }
        Path body = new Path(names.subList(0, 2));
        if (names.getFirst().equals("claims")) {
            return source.findClaim(names.get(1)).stream()
                    .flatMap(claim -> claim.changes().stream())
                    .filter(Change.Add.class::isInstance)
                    .map(change -> effect(body, change, new Origin("claim", names.get(1))))
                    .filter(slot -> slot.path().equals(path))
                    .findFirst();
        }
        if (!names.getFirst().equals("levers")) {
            return Optional.empty();
        }
        return source.findLever(names.get(1)).stream()
                .flatMap(lever ->
                        Stream.concat(
                                lever.changes().stream().map(change -> effect(body, change, FRAME)),
                                lever.jointly().entrySet().stream()
                                        .flatMap(with ->
                                                with.getValue().stream()
                                                        .map(change ->
                                                                effect(
                                                                        body.then("with")
                                                                                .then(
                                                                                        with
                                                                                                .getKey()),
                                                                        change,
                                                                        FRAME)))))
                .filter(slot -> slot.path().equals(path))
                .findFirst();
    }

    private static Settled.Slot effect(Path body, Change change, Origin origin) {
        return switch (change) {
            case Change.Add(Path to, Uncertain amount) ->
                    new Settled.Slot(
                            body.then("add").then(to.toString()),
                            new Setting.Quantity(amount),
                            origin);
            case Change.Set(Path to, Setting setting) ->
                    new Settled.Slot(body.then("set").then(to.toString()), setting, origin);
        };
    }

    /// The holder of a number: the party, or the group, at whose id its path begins.
    private Optional<Path> holder(Path path) {
        List<String> names = path.segments();
        Optional<Party> party = source.findParty(names.getFirst());
        if (party.isEmpty() || names.size() < 2) {
            return Optional.empty();
        }
        boolean group =
                party.get().groups().stream().anyMatch(each -> each.id().equals(names.get(1)));
        return Optional.of(new Path(names.subList(0, group ? 2 : 1)));
    }

    private static String leaf(Path path, Path holder) {
        return path.from(holder.segments().size()).toString();
    }

    private static String leafName(Path path, Optional<Path> holder) {
        return path.segments().get(holder.map(own -> own.segments().size()).orElse(0));
    }

    private Optional<Interval> base(
            Path path, NumberKind kind, Optional<Path> holder, Optional<Settled.Slot> slot) {
        if (slot.isPresent()) {
            return switch (slot.get().setting()) {
                case Setting.Quantity(Uncertain number) when !isTop(number) ->
                        Optional.of(over(numbers.written(slot.get(), kind)));
                case Setting.Relative _, Setting.Contested _ -> range(path, kind, holder);
                default -> Optional.empty();
            };
        }
        return switch (leafName(path, holder)) {
            case "matters" ->
                    holder.isPresent() && !settled.names(holder.get(), "matters").isEmpty()
                            ? Optional.of(Interval.of(0))
                            : Optional.of(kind.scale());
            case "after-collapse" ->
                    path.segments().getLast().equals("base")
                            ? Optional.empty()
                            : Optional.of(Interval.of(0));
            case "floor", "ceiling", "no-deal-estimate", "breaks", "odds-believed" ->
                    holder.isPresent() ? Optional.empty() : Optional.of(kind.scale());
            default -> Optional.of(over(quantities.unset(path, kind)));
        };
    }

    private static boolean isTop(Uncertain number) {
        return number.equals(new Uncertain.Word(NumberKind.TOP));
    }

    private OptionalDouble middle(Optional<Settled.Slot> slot, NumberKind kind) {
        return slot.isPresent()
                        && slot.get().setting() instanceof Setting.Quantity(Uncertain number)
                        && !isTop(number)
                ? OptionalDouble.of(numbers.written(slot.get(), kind).at(quantities.middle()))
                : OptionalDouble.empty();
    }

    private Optional<Interval> word(Optional<Settled.Slot> slot, NumberKind kind) {
        return slot.flatMap(found ->
                found.setting() instanceof Setting.Quantity(Uncertain.Word(String word))
                        ? kind.meaning(word, source.horizon())
                        : Optional.empty());
    }

    private List<Path> likes(Path holder, Settled.Slot found) {
        List<Path> line = new ArrayList<>();
        Path place = holder;
        while (!found.path().startsWith(place)) {
            Optional<Settled.Slot> like = settled.find(place.then("like"));
            if (like.isEmpty() || !(like.get().setting() instanceof Setting.Like(Path model))) {
                break;
            }
            line.add(model);
            place = model;
        }
        return line;
    }

    private Optional<Interval> bound(Optional<Path> holder, String leaf) {
        return holder.filter(own -> settled.find(own, leaf).isPresent())
                .map(own -> over(numbers.leaf(own, leaf, NumberKind.BOUND, Numbers.Context.DEAL)));
    }

    private static Interval clip(
            Interval range, Optional<Interval> floor, Optional<Interval> ceiling) {
        Interval low = floor.orElse(EVERYTHING);
        Interval high = ceiling.orElse(EVERYTHING);
        double least = floor.isEmpty() ? range.low() : Math.max(range.low(), low.low());
        double most = floor.isEmpty() ? range.high() : Math.max(range.high(), low.high());
        return ceiling.isEmpty()
                ? new Interval(least, most)
                : new Interval(Math.min(least, high.low()), Math.min(most, high.high()));
    }

    private NumberTrace.Pull pull(Effect effect, NumberKind kind) {
        Path amountPath = effect.body().then(effect.change().path().toString());
        Optional<Settled.Slot> override = settled.find(amountPath);
        NumberKind of = effect.change() instanceof Change.Add ? kind.added() : kind;
        Optional<Interval> amount =
                override.isPresent()
                        ? Optional.of(over(numbers.written(override.get(), of)))
                        : switch (effect.change()) {
                            case Change.Add(Path _, Uncertain number) ->
                                    Optional.of(
                                            over(quantities.expression(amountPath, number, of)));
                            case Change.Set(Path _, Setting.Quantity(Uncertain number))
                                    when !(number instanceof Uncertain.Ranked) ->
                                    Optional.of(
                                            over(quantities.expression(amountPath, number, of)));
                            case Change.Set _ -> Optional.empty();
                        };
        return new NumberTrace.Pull(
                effect.lever(),
                effect.when(),
                effect.change(),
                amount,
                override.map(Settled.Slot::origin).orElse(new Origin("frame", "")),
                over(numbers.belief(effect)));
    }

    /// Empty for a number that follows from one told by comparison: that one has no range before worlds are drawn.
    private Optional<Interval> range(Path path, NumberKind kind, Optional<Path> holder) {
        try {
            return expressed(path, kind, holder);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Interval> expressed(Path path, NumberKind kind, Optional<Path> holder) {
        if (holder.isEmpty()) {
            return Optional.of(over(numbers.number(path, kind, Numbers.Context.DEAL)));
        }
        String leaf = leaf(path, holder.get());
        if (leaf.startsWith("matters.")
                && settled.find(holder.get(), leaf).isEmpty()
                && !settled.names(holder.get(), "matters").isEmpty()) {
            return Optional.of(
                    over(
                            numbers.moved(
                                    Expression.ZERO,
                                    path,
                                    NumberKind.WEIGHT,
                                    Numbers.Context.DEAL)));
        }
        Numbers.Context context =
                leaf.equals("no-deal") || leaf.equals("share")
                        ? Numbers.Context.refusedBy(holder.get().segments().getFirst())
                        : Numbers.Context.DEAL;
        return Optional.of(over(numbers.leaf(holder.get(), leaf, kind, context)));
    }

    private Interval over(Expression expression) {
        return expression.over(quantities.lows(), quantities.highs());
    }

    /// Deals vanish when somebody's alternative gets better, and appear when terms get better for somebody.
    private int rising(Path path, Optional<Path> holder) {
        if (holder.isEmpty() || !decides(path)) {
            return 0;
        }
        boolean ordered = holds(Setting.Preferred.class) || holds(Setting.Relative.class);
        boolean compared = ordered || holds(Setting.Comparison.class);
        return switch (leafName(path, holder)) {
            case "no-deal", "floor", "ceiling" -> ordered ? 0 : -1;
            case "red-lines" -> path.segments().getLast().equals("price") ? -1 : 0;
            case "bonus" -> 1;
            case "after-collapse" -> ordered ? 0 : 1;
            case "likes", "points", "combined" -> compared ? 0 : 1;
            default -> 0;
        };
    }

    private boolean decides(Path path) {
        return source.findParty(path.segments().getFirst()).map(Party::decides).orElse(false);
    }

    /// Whether anything is set in this way: by comparison or by an order, so that what terms are worth moves more than the terms.
    private boolean holds(Class<? extends Setting> way) {
        return settled.all().stream().anyMatch(slot -> way.isInstance(slot.setting()));
    }
}
