package org.westphalia.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import org.westphalia.model.Consent;
import org.westphalia.model.Path;
import org.westphalia.model.RedLine;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.vocabulary.CanonicalPath;
import org.westphalia.vocabulary.HolderWords;
import org.westphalia.vocabulary.Key;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.Names;
import org.westphalia.vocabulary.NumberKind;
import org.westphalia.vocabulary.PartyWords;
import org.westphalia.vocabulary.RedLineWords;
import org.westphalia.vocabulary.Shape;

/// Spreads what is written at a path over the single things that it sets: a map sets each leaf, an order one value per
/// option, a red line itself and its price. What does not fit the language is left out; [Conformity] has told it.
final class SettingsReader {
    private final Names names;
    private final boolean added;
    private final BiConsumer<Path, Setting> found;

    /// @param added whether amounts to add are read, rather than values to set
    SettingsReader(Names names, boolean added, BiConsumer<Path, Setting> found) {
        this.names = names;
        this.added = added;
        this.found = found;
    }

    /// Reads the value at a path.
    ///
    /// @param issue the issue in whose context the value stands
    void read(Path path, Shape shape, Optional<String> issue, Tree tree) {
        switch (shape) {
            case Shape.Structure structure when structure.equals(RedLineWords.RED_LINE) ->
                    redLine(path, tree);
            case Shape.Structure structure when structure.equals(HolderWords.COMBINATION) ->
                    combination(path, tree);
            case Shape.Structure structure when structure.equals(HolderWords.COMPARISON) ->
                    comparison(path, tree);
            case Shape.Structure structure when structure.equals(HolderWords.CONTESTED) -> {
                contested(path, tree);
                structure(path, structure, issue, tree);
            }
            case Shape.Structure structure when structure.equals(HolderWords.RELATIVE) -> {
                Path at = CanonicalPath.of(path, names);
                relative(at, tree);
                structure(at, structure, issue, tree);
            }
            case Shape.Structure structure when structure.equals(PartyWords.GROUP_QUORUM) ->
                    quorum(path, tree);
            case Shape.Structure structure -> structure(path, structure, issue, tree);
            case Shape.MapOf map -> map(path, map, issue, tree);
            case Shape.Either(List<Shape> shapes) ->
                    shapes.forEach(each -> read(path, each, issue, tree));
            case Shape.Number(NumberKind kind) -> number(path, kind, tree);
            case Shape.Order _ -> order(path, issue, tree);
            case Shape.Flag _ -> flag(path, tree);
            case Shape.Words _ -> words(path, tree);
            case Shape.Holder _ -> holder(path, tree);
            case Shape.ListOf(Shape.Preference _, int _) -> preferences(path, tree);
            case Shape.Scalar _, Shape.Changes _, Shape.ListOf _, Shape.Anything _ -> {}
        }
    }

    private void structure(
            Path path, Shape.Structure structure, Optional<String> issue, Tree tree) {
        for (Tree.Entry entry : tree.entries()) {
            Optional<Key> key = structure.find(entry.key().value());
            if (key.isPresent() && key.get().settable()) {
                read(path.then(key.get().name()), key.get().shape(), issue, entry.value());
            }
        }
        structure.others().ifPresent(others -> map(path, others, issue, tree));
    }

    private void map(Path path, Shape.MapOf map, Optional<String> issue, Tree tree) {
        for (Tree.Entry entry : tree.entries()) {
            String id = entry.key().value();
            if (names.all(map.kind(), issue).contains(id)) {
                Optional<String> within = map.kind() == Kind.ISSUE ? Optional.of(id) : issue;
                read(path.then(id), map.value(), within, entry.value());
            }
        }
    }

    private void number(Path path, NumberKind kind, Tree tree) {
        NumberText.read(added ? kind.added() : kind, tree)
                .ifPresent(number ->
                        found.accept(CanonicalPath.of(path, names), new Setting.Quantity(number)));
    }

    private void order(Path path, Optional<String> issue, Tree tree) {
        if (tree instanceof Tree.Text text && !added) {
            OrderText order = OrderText.read(text.value());
            List<String> options = List.copyOf(names.all(Kind.OPTION, issue));
            Map<String, Uncertain> ranks = order.ranks();
            if (options.containsAll(order.names()) && ranks.size() == order.names().size()) {
                ranks.forEach((option, rank) ->
                        found.accept(path.then(option), new Setting.Quantity(rank)));
            }
        }
    }

    private void redLine(Path path, Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            Demands.read(mapping, names)
                    .map(demand ->
                            new RedLine(path.segments().getLast(), demand, mapping.text("by")))
                    .ifPresent(line -> found.accept(path, new Setting.Line(line)));
            mapping.find("price")
                    .ifPresent(price -> number(path.then("price"), NumberKind.PRICE, price));
        }
    }

    private void combination(Path path, Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            mapping.find("when")
                    .flatMap(when -> Demands.condition(when, names))
                    .ifPresent(when -> found.accept(path, new Setting.Combination(when)));
            mapping.find("add")
                    .ifPresent(add -> number(path.then("add"), NumberKind.COMBINED, add));
        }
    }

    private void comparison(Path path, Tree tree) {
        if (tree instanceof Tree.Mapping mapping && !added) {
            Optional<String> better = mapping.text("better-than").filter(this::isTerms);
            Optional<String> worse = mapping.text("worse-than").filter(this::isTerms);
            if (better.isPresent() || worse.isPresent()) {
                found.accept(path, new Setting.Comparison(better, worse));
            }
        }
    }

    private void contested(Path path, Tree tree) {
        if (tree instanceof Tree.Mapping mapping && !added) {
            mapping.text("contest")
                    .filter(names.all(Kind.CONTEST, Optional.empty())::contains)
                    .ifPresent(contest -> found.accept(path, new Setting.Contested(contest)));
        }
    }

    private void relative(Path path, Tree tree) {
        if (tree instanceof Tree.Mapping mapping
                && !added
                && mapping.has("below") != mapping.has("above")) {
            boolean above = mapping.has("above");
            mapping.text(above ? "above" : "below")
                    .filter(Shape.OwnNumber.NAMES::contains)
                    .map(CanonicalPath::ofLeaf)
                    .ifPresent(leaf -> found.accept(path, new Setting.Relative(leaf, above)));
        }
    }

    /// Every comparison stands at a path of its own, so that several claims can each state some.
    private void preferences(Path path, Tree tree) {
        for (Tree item : added ? List.<Tree>of() : tree.items()) {
            List<String> order =
                    item.asText()
                            .map(OrderText::read)
                            .filter(text -> text.levels().size() > 1)
                            .filter(text ->
                                    text.levels().stream().allMatch(level -> level.size() == 1))
                            .map(OrderText::names)
                            .orElse(List.of());
            boolean known =
                    order.stream().allMatch(name -> name.equals("no-deal") || isTerms(name));
            if (!order.isEmpty() && known) {
                found.accept(path.then(String.join(" > ", order)), new Setting.Preferred(order));
            }
        }
    }

    private boolean isTerms(String name) {
        return names.all(Kind.TERMS, Optional.empty()).contains(name);
    }

    private void quorum(Path path, Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            OptionalDouble share =
                    mapping.text("quorum").map(NumberText::exact).orElse(OptionalDouble.empty());
            if (share.isPresent() && share.getAsDouble() > 0 && share.getAsDouble() <= 1) {
                found.accept(path, new Setting.SignsWhen(new Consent.Quorum(share.getAsDouble())));
            }
        }
    }

    private void flag(Path path, Tree tree) {
        tree.asText()
                .filter(text -> text.equals("true") || text.equals("false"))
                .ifPresent(text -> found.accept(path, new Setting.Flag(text.equals("true"))));
    }

    private void words(Path path, Tree tree) {
        switch (tree.asText().orElse("")) {
            case "blend" -> found.accept(path, new Setting.SignsWhen(new Consent.Blend()));
            case "one-camp" -> found.accept(path, new Setting.SignsWhen(new Consent.OneCamp()));
            default -> {}
        }
    }

    private void holder(Path path, Tree tree) {
        tree.asText()
                .map(Path::of)
                .filter(holder -> isHolder(holder, names))
                .ifPresent(holder -> found.accept(path, new Setting.Like(holder)));
    }

    /// Whether the path names a deciding party, or a group of one.
    static boolean isHolder(Path path, Names names) {
        List<String> segments = path.segments();
        String party = segments.getFirst();
        return names.decides(party)
                && (segments.size() == 1
                        || (segments.size() == 2
                                && names.groups()
                                        .getOrDefault(party, List.of())
                                        .contains(segments.get(1))));
    }
}
