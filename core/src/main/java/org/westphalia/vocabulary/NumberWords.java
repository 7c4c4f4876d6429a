package org.westphalia.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.westphalia.model.Path;
import org.westphalia.number.Interval;

/// The words that may stand for numbers, each list of words once, with the keywords under which it is understood.
///
/// @param words the words and their ranges, in order
/// @param top whether the relative word `top` is understood too
/// @param uses what these words are understood for
public record NumberWords(Map<String, Interval> words, boolean top, List<Use> uses) {

    /// A kind of number that understands the words.
    ///
    /// @param keywords the keywords whose numbers are of this kind
    /// @param mayBe what may be written, in words
    /// @param whenUnset what holds when nobody sets the number, in words
    public record Use(NumberKind kind, List<String> keywords, String mayBe, String whenUnset) {
        public Use {
            keywords = List.copyOf(keywords);
        }

        /// The kind as the reference page calls it.
        public String name() {
            return NumberReference.name(kind);
        }
    }

    public NumberWords {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        uses = List.copyOf(uses);
    }

    /// Every word for every kind of number. Kinds with the same words stand together; those without words come last.
    public static List<NumberWords> all() {
        return of(EnumSet.allOf(NumberKind.class));
    }

    /// The words of what somebody names: a kind of number (`weight`), a keyword (`matters`) or a path
    /// (`upland.matters.dam`, whatever the parties of the case are called). Empty when nothing of the name holds numbers.
    public static List<NumberWords> about(String name) {
        Set<NumberKind> kinds = EnumSet.noneOf(NumberKind.class);
        for (NumberKind kind : NumberKind.values()) {
            if (NumberReference.name(kind).equals(name)) {
                kinds.add(kind);
            }
        }
        Keywords.named(name).forEach(key -> collect(key.shape(), kinds));
        if (kinds.isEmpty() && name.indexOf('.') > 0) {
            List<String> segments = List.of(name.split("\\.", -1));
            if (segments.stream().noneMatch(String::isBlank)) {
                target(segments).ifPresent(shape -> collect(shape, kinds));
            }
        }
        return of(kinds);
    }

    /// What [#about] understands, for a hint.
    public static Collection<String> names() {
        Set<String> names = new TreeSet<>();
        for (NumberKind kind : NumberKind.values()) {
            names.add(NumberReference.name(kind));
            names.addAll(keywords(kind));
        }
        return names;
    }

    /// Follows a path in a case of which nothing is known: every segment may be the name of anything.
    private static Optional<Shape> target(List<String> segments) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        segments.forEach(segment -> options.put(segment, segments));
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            boolean hasGroup =
                    i + 1 < segments.size() && PartyWords.PARTY.find(segments.get(i + 1)).isEmpty();
            groups.putIfAbsent(
                    segments.get(i), hasGroup ? List.of(segments.get(i + 1)) : List.of());
        }
        Map<Kind, Collection<String>> ids = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            ids.put(kind, segments);
        }
        return Paths.resolve(new Path(segments), new Names(options, groups, ids))
                        instanceof Paths.Found(Shape shape, Optional<String> _)
                ? Optional.of(shape)
                : Optional.empty();
    }

    private static List<NumberWords> of(Set<NumberKind> kinds) {
        List<NumberWords> lists = new ArrayList<>();
        for (NumberKind kind : kinds) {
            boolean top = kind.knows(NumberKind.TOP);
            Use use =
                    new Use(
                            kind,
                            keywords(kind),
                            NumberReference.bounds(kind.allowed()),
                            NumberReference.unset(kind));
            int same = -1;
            for (int i = 0; i < lists.size(); i++) {
                if (lists.get(i).words().equals(kind.words()) && lists.get(i).top() == top) {
                    same = i;
                }
            }
            if (same < 0) {
                lists.add(new NumberWords(kind.words(), top, List.of(use)));
            } else {
                List<Use> uses = new ArrayList<>(lists.get(same).uses());
                uses.add(use);
                lists.set(same, new NumberWords(kind.words(), top, uses));
            }
        }
        lists.sort(Comparator.comparing(list -> list.words().isEmpty()));
        return List.copyOf(lists);
    }

    private static List<String> keywords(NumberKind kind) {
        Set<String> found = new LinkedHashSet<>();
        for (Key key : Keywords.all()) {
            Set<NumberKind> kinds = EnumSet.noneOf(NumberKind.class);
            collect(key.shape(), kinds);
            if (kinds.contains(kind)) {
                found.add(key.name());
            }
        }
        return List.copyOf(found);
    }

    /// The kinds of number that stand directly in a value of that shape, not under further keywords, which are told by themselves.
    private static void collect(Shape shape, Set<NumberKind> kinds) {
        switch (shape) {
            case Shape.Number(NumberKind kind) -> kinds.add(kind);
            case Shape.Either either -> either.shapes().forEach(each -> collect(each, kinds));
            case Shape.MapOf map -> collect(map.value(), kinds);
            case Shape.ListOf list -> collect(list.item(), kinds);
            case Shape.Structure structure ->
                    structure.others().ifPresent(others -> collect(others, kinds));
            case Shape.Changes changes -> {
                if (changes.added()) {
                    kinds.add(NumberKind.POINTS_ADDED);
                    kinds.add(NumberKind.AMOUNT_ADDED);
                }
            }
            case Shape.Scalar _, Shape.Anything _ -> {}
        }
    }
}
