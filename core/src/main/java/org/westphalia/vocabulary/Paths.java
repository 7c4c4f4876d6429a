package org.westphalia.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.model.Case;
import org.westphalia.model.Path;
import org.westphalia.vocabulary.Shape.Either;
import org.westphalia.vocabulary.Shape.MapOf;
import org.westphalia.vocabulary.Shape.Structure;

/// Follows a path such as `upland.cabinet.matters.dam` through the language, with the names of a case: what may stand
/// there, or where the path goes wrong.
public final class Paths {
    private static final String LEVERS = "levers";
    private static final String DURABILITY = "durability";
    private static final String CONTESTS = "contests";
    private static final String CLAIMS = "claims";

    private Paths() {}

    /// Where a path leads.
    public sealed interface Target {}

    /// It names something that a change may set.
    ///
    /// @param issue the issue in whose context the value stands
    public record Found(Shape shape, Optional<String> issue) implements Target {}

    /// It goes wrong.
    ///
    /// @param segment which of its segments (0-based) is not known; past the last when the path stops too early
    /// @param known what may stand there
    public record Lost(int segment, Collection<String> known) implements Target {
        public Lost {
            known = List.copyOf(known);
        }
    }

    /// It names something that a party which does not sign cannot have.
    public record NotDeciding(String party) implements Target {}

    /// Where the path leads in a case with these names.
    public static Target resolve(Path path, Names names) {
        List<String> segments = path.segments();
        String first = segments.getFirst();
        if (first.equals(LEVERS)) {
            return lever(segments, names);
        }
        if (first.equals(DURABILITY)) {
            return walk(DurabilityWords.DURABILITY, segments, 1, Optional.empty(), names);
        }
        if (first.equals(CONTESTS)) {
            return contest(segments, names);
        }
        if (first.equals(CLAIMS)) {
            return claim(segments, names);
        }
        List<String> groups = names.groups().get(first);
        if (groups == null) {
            return new Lost(
                    0,
                    Stream.concat(
                                    names.groups().keySet().stream(),
                                    Stream.of(LEVERS, DURABILITY, CONTESTS, CLAIMS))
                            .toList());
        }
        if (!names.decides(first)) {
            return thirdParty(segments, names);
        }
        if (segments.size() > 1 && groups.contains(segments.get(1))) {
            return walk(PartyWords.GROUP, segments, 2, Optional.empty(), names);
        }
        Target target = walk(PartyWords.PARTY, segments, 1, Optional.empty(), names);
        return target instanceof Lost(int at, Collection<String> known) && at == 1
                ? new Lost(1, Stream.concat(groups.stream(), known.stream()).toList())
                : target;
    }

    /// `<party>.matters` and `<party>.likes` of a party that does not sign.
    private static Target thirdParty(List<String> segments, Names names) {
        boolean isOther =
                segments.size() > 1 && PartyWords.THIRD_PARTY.find(segments.get(1)).isEmpty();
        return isOther && PartyWords.PARTY.find(segments.get(1)).isPresent()
                ? new NotDeciding(segments.getFirst())
                : walk(PartyWords.THIRD_PARTY, segments, 1, Optional.empty(), names);
    }

    /// `contests.<id>.odds.<party>`.
    private static Target contest(List<String> segments, Names names) {
        Collection<String> contests = names.all(Kind.CONTEST, Optional.empty());
        return segments.size() < 2 || !contests.contains(segments.get(1))
                ? new Lost(1, contests)
                : walk(FrameWords.CONTEST, segments, 2, Optional.empty(), names);
    }

    /// The kind of the number at a path; empty when the path names no single number.
    /// The amounts at `levers.<id>.add.<path>` and `claims.<id>.add.<path>` are numbers too ([NumberKind#added]).
    public static Optional<NumberKind> kind(Path path, Case source) {
        return kind(path, Names.of(source));
    }

    /// The kind of the number at a path; empty when the path names no single number.
    public static Optional<NumberKind> kind(Path path, Names names) {
        return resolve(path, names) instanceof Found(Shape shape, Optional<String> issue)
                ? number(shape)
                : Optional.empty();
    }

    /// The kind of number that a shape takes, if it takes one.
    public static Optional<NumberKind> number(Shape shape) {
        return switch (shape) {
            case Shape.Number(NumberKind kind) -> Optional.of(kind);
            case Either(List<Shape> shapes) ->
                    shapes.stream().flatMap(each -> number(each).stream()).findFirst();
            default -> Optional.empty();
        };
    }

    /// `levers.<id>.<key>`, `levers.<id>.add.<path>`, `levers.<id>.with.<other>.set.<path>`.
    private static Target lever(List<String> segments, Names names) {
        Collection<String> levers = names.all(Kind.LEVER, Optional.empty());
        if (segments.size() < 2 || !levers.contains(segments.get(1))) {
            return new Lost(1, levers);
        }
        int at = 2;
        if (segments.size() > 3 && segments.get(2).equals("with")) {
            if (!levers.contains(segments.get(3))) {
                return new Lost(3, levers);
            }
            at = 4;
        }
        String key = segments.size() > at ? segments.get(at) : "";
        if ((key.equals("set") || key.equals("add")) && segments.size() > at + 1) {
            return effect(segments, at + 1, key.equals("add"), names);
        }
        if (at == 4) {
            return new Lost(4, List.of("set", "add"));
        }
        Target target = walk(LeverWords.LEVER, segments, 2, Optional.empty(), names);
        return target instanceof Lost(int lost, Collection<String> known) && lost == 2
                ? new Lost(
                        2, Stream.concat(known.stream(), Stream.of("set", "add", "with")).toList())
                : target;
    }

    /// `claims.<id>.add.<path>`: how much a claim adds to a number.
    private static Target claim(List<String> segments, Names names) {
        Collection<String> claims = names.all(Kind.CLAIM, Optional.empty());
        if (segments.size() < 2 || !claims.contains(segments.get(1))) {
            return new Lost(1, claims);
        }
        return segments.size() < 4 || !segments.get(2).equals("add")
                ? new Lost(2, List.of("add"))
                : effect(segments, 3, true, names);
    }

    private static Target effect(List<String> segments, int from, boolean added, Names names) {
        Target inner = resolve(new Path(segments.subList(from, segments.size())), names);
        return switch (inner) {
            case Found(Shape shape, Optional<String> issue) ->
                    new Found(
                            added
                                    ? number(shape)
                                            .<Shape>map(kind -> new Shape.Number(kind.added()))
                                            .orElse(shape)
                                    : shape,
                            issue);
            case Lost(int segment, Collection<String> known) -> new Lost(segment + from, known);
            case NotDeciding party -> party;
        };
    }

    private static Target walk(
            Shape shape, List<String> segments, int at, Optional<String> issue, Names names) {
        if (at == segments.size()) {
            return new Found(
                    shape instanceof Structure structure ? settable(structure) : shape, issue);
        }
        String segment = segments.get(at);
        return switch (shape) {
            case Structure structure -> {
                Optional<Key> key = structure.find(segment);
                if (key.isPresent() && key.get().settable()) {
                    yield walk(key.get().shape(), segments, at + 1, issue, names);
                }
                yield structure.others().isPresent() && key.isEmpty()
                        ? merge(
                                walk(structure.others().get(), segments, at, issue, names),
                                at,
                                structure,
                                names)
                        : new Lost(at, keys(structure, names));
            }
            case MapOf map -> {
                Collection<String> known = names.all(map.kind(), issue);
                boolean isNew = map.defines() && at == segments.size() - 1 && !segment.isEmpty();
                yield known.contains(segment) || isNew
                        ? walk(
                                map.value(),
                                segments,
                                at + 1,
                                map.kind() == Kind.ISSUE ? Optional.of(segment) : issue,
                                names)
                        : new Lost(at, known);
            }
            case Either(List<Shape> shapes) -> {
                Target best = new Lost(at, List.of());
                for (Shape each : shapes) {
                    best = better(best, walk(each, segments, at, issue, names));
                }
                yield best;
            }
            case Shape.Scalar _,
                    Shape.Number _,
                    Shape.Changes _,
                    Shape.ListOf _,
                    Shape.Anything _ ->
                    new Lost(at, List.of());
        };
    }

    /// Of a party, a group, a lever or durability as a whole, what can be set; anything else is set whole.
    private static Structure settable(Structure structure) {
        boolean isOwner =
                structure.equals(PartyWords.PARTY)
                        || structure.equals(PartyWords.GROUP)
                        || structure.equals(LeverWords.LEVER)
                        || structure.equals(FrameWords.CONTEST)
                        || structure.equals(DurabilityWords.DURABILITY);
        return isOwner
                ? new Structure(
                        structure.name() + " in a change",
                        structure.keys().stream().filter(Key::settable).toList(),
                        List.of(),
                        structure.others())
                : structure;
    }

    private static Target merge(Target target, int at, Structure structure, Names names) {
        return target instanceof Lost(int lost, Collection<String> _) && lost == at
                ? new Lost(at, keys(structure, names))
                : target;
    }

    private static List<String> keys(Structure structure, Names names) {
        Stream<String> keys = structure.keys().stream().filter(Key::settable).map(Key::name);
        Stream<String> others =
                structure.others().stream()
                        .flatMap(map -> names.all(map.kind(), Optional.empty()).stream());
        return Stream.concat(keys, others).toList();
    }

    /// Of two ways to follow a path, the one that gets further.
    private static Target better(Target one, Target other) {
        return rank(other) > rank(one) ? other : one;
    }

    private static int rank(Target target) {
        return switch (target) {
            case Found _ -> Integer.MAX_VALUE;
            case Lost(int segment, Collection<String> known) ->
                    3 * segment + (known.isEmpty() ? 0 : 1);
            case NotDeciding _ -> 0;
        };
    }
}
