package org.westphalia.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;

/// What pulling or stopping a lever would be in one reading: whether it changes anything, and whether by degrees.
public final class OptionalLevers {
    /// Numbers that every world has, whether or not somebody writes them.
    private static final Set<String> GRADUAL =
            Set.of("no-deal", "no-deal-estimate", "bonus", "share", "odds-believed");

    /// Numbers on which comparisons between terms rest too.
    private static final Set<String> VALUES = Set.of("likes", "points", "combined");

    /// Numbers that change the meaning of others by being there at all.
    private static final Set<String> GRADUAL_IF_WRITTEN = Set.of("floor", "ceiling", "breaks");

    private final Case source;
    private final Settled settled;

    OptionalLevers(Case source, Settled settled) {
        this.source = source;
        this.settled = settled;
    }

    /// The variable that says how far a lever is pulled of which that is open.
    public static Path pulled(String lever) {
        return Path.of("levers").then(lever).then("pulled");
    }

    /// Whether a lever changes nothing in this reading, alone or together with another: every amount it adds is 0, or nobody
    /// believes it and it changes numbers only.
    public boolean isIdle(Lever lever) {
        return bodies(lever).stream()
                .allMatch(body -> isNothing(body) || (isNumber(body) && isUnbelieved(lever.id())));
    }

    /// Whether a lever changes numbers only, by degrees: believed by nobody it would leave every world as it is without it. Levers
    /// that are not so set things (red lines, who decides) or write a number that means something by being there.
    public boolean isGradual(Lever lever) {
        return bodies(lever).stream().allMatch(body -> isNumber(body) && isGradual(body));
    }

    /// Whether a lever, alone or together with another, does no more than add to no-deal values that no floor or ceiling bounds, of
    /// holders who do not seek refusal, to bonuses, and to what combinations are worth: then what several such levers do adds up.
    public boolean isAdditive(Lever lever) {
        return bodies(lever).stream().allMatch(this::isAdditive);
    }

    private boolean isAdditive(Body body) {
        return body.change() instanceof Change.Add
                && settled.expand(body.change().path()).stream().allMatch(this::isAdditive);
    }

    private boolean isAdditive(Path path) {
        List<String> names = path.segments();
        if (source.findParty(names.getFirst()).isEmpty() || names.size() < 2) {
            return false;
        }
        if (names.getLast().equals("bonus")) {
            return true;
        }
        if (names.contains("combined")) {
            return settled.comparisons().isEmpty();
        }
        Path holder = new Path(names.subList(0, names.size() - 1));
        return names.getLast().equals("no-deal")
                && !isBounded(holder, "floor")
                && !isBounded(holder, "ceiling")
                && !settled.isTrue(holder.then("seeks-refusal"))
                && !settled.isTrue(Path.of(names.getFirst()).then("seeks-refusal"));
    }

    private boolean isBounded(Path holder, String leaf) {
        return settled.find(holder, leaf).isPresent()
                || source.levers().stream()
                        .flatMap(lever -> bodies(lever).stream())
                        .flatMap(body -> settled.expand(body.change().path()).stream())
                        .anyMatch(holder.then(leaf)::equals);
    }

    /// One change, and where its amount can be set by a claim.
    private record Body(Change change, Path amount) {}

    /// What a lever does, and what it does together with others, whichever of the two says so.
    private List<Body> bodies(Lever lever) {
        List<Body> bodies = new ArrayList<>();
        Path own = Path.of("levers").then(lever.id());
        add(bodies, own, lever.changes());
        lever.jointly()
                .forEach((other, changes) -> add(bodies, own.then("with").then(other), changes));
        for (Lever other : source.levers()) {
            List<Change> joint = other.jointly().getOrDefault(lever.id(), List.of());
            add(bodies, Path.of("levers").then(other.id()).then("with").then(lever.id()), joint);
        }
        return bodies;
    }

    private static void add(List<Body> bodies, Path body, List<Change> changes) {
        for (Change change : changes) {
            String verb = change instanceof Change.Set ? "set" : "add";
            bodies.add(new Body(change, body.then(verb).then(change.path().toString())));
        }
    }

    private boolean isNothing(Body body) {
        return switch (body.change()) {
            case Change.Set _ -> false;
            case Change.Add(Path _, Uncertain written) ->
                    new Uncertain.Exact(0).equals(amount(body).orElse(written));
        };
    }

    private Optional<Uncertain> amount(Body body) {
        return settled.find(body.amount())
                .flatMap(slot ->
                        slot.setting() instanceof Setting.Quantity(Uncertain number)
                                ? Optional.of(number)
                                : Optional.empty());
    }

    private boolean isUnbelieved(String lever) {
        Path believed = Path.of("levers").then(lever).then("believed");
        boolean zero =
                settled.find(believed)
                        .map(slot ->
                                slot.setting().equals(new Setting.Quantity(new Uncertain.Exact(0))))
                        .orElse(false);
        boolean moved =
                source.levers().stream()
                        .flatMap(other -> bodies(other).stream())
                        .anyMatch(body -> body.change().path().equals(believed));
        return zero && !moved && settled.additions(believed).isEmpty();
    }

    private static boolean isNumber(Body body) {
        return switch (body.change()) {
            case Change.Add _ -> true;
            case Change.Set(Path _, Setting setting) -> setting instanceof Setting.Quantity;
        };
    }

    private boolean isGradual(Body body) {
        return settled.expand(body.change().path()).stream().allMatch(this::isGradual);
    }

    private boolean isGradual(Path path) {
        List<String> names = path.segments();
        return switch (names.getFirst()) {
            case "levers" -> names.size() == 3;
            case "contests" -> true;
            case "durability" -> names.size() > 2 || names.getLast().equals("breaks");
            default -> {
                boolean group =
                        names.size() > 2
                                && source.findParty(names.getFirst())
                                        .map(party ->
                                                party.groups().stream()
                                                        .anyMatch(each ->
                                                                each.id().equals(names.get(1))))
                                        .orElse(false);
                String leaf = names.get(group ? 2 : 1);
                yield GRADUAL.contains(leaf)
                        || (VALUES.contains(leaf) && settled.comparisons().isEmpty())
                        || (GRADUAL_IF_WRITTEN.contains(leaf) && settled.find(path).isPresent())
                        || (leaf.equals("after-collapse")
                                && (!names.getLast().equals("base")
                                        || settled.find(path).isPresent()));
            }
        };
    }
}
