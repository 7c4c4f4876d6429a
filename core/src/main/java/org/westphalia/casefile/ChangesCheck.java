package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.westphalia.finding.Nearest;
import org.westphalia.finding.Place;
import org.westphalia.model.Path;
import org.westphalia.vocabulary.HolderWords;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.LeverWords;
import org.westphalia.vocabulary.PartyWords;
import org.westphalia.vocabulary.Paths;
import org.westphalia.vocabulary.RedLineWords;
import org.westphalia.vocabulary.Shape;

/// Checks the changes of a claim or a lever: every path leads somewhere, and what is written fits what stands there.
final class ChangesCheck {
    private static final List<Shape.Structure> HOW =
            List.of(HolderWords.COMPARISON, HolderWords.CONTESTED, HolderWords.RELATIVE);

    private final Scope scope;
    private final Report report;
    private final boolean supposed;

    /// @param supposed whether the changes are those of a what-if: it may also say another amount than a claim adds, which a file
    ///     states where it stands
    ChangesCheck(Scope scope, Report report, boolean supposed) {
        this.scope = scope;
        this.report = report;
        this.supposed = supposed;
    }

    /// Checks a map from paths.
    void check(Shape.Changes changes, Tree tree) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            report.add(
                    "value.shape",
                    tree.place(),
                    "found",
                    Expectation.found(tree),
                    "expected",
                    Expectation.of(changes));
            return;
        }
        Map<Path, Place> seen = new HashMap<>();
        for (Tree.Entry entry : mapping.entries()) {
            Path path = Path.of(entry.key().value());
            switch (Paths.resolve(path, scope.names())) {
                case Paths.Found _ when !supposed && path.segments().getFirst().equals("claims") ->
                        report.add("change.of-a-claim", entry.key().place(), "path", path);
                case Paths.Found(Shape shape, Optional<String> issue) -> {
                    boolean numbers = changes.added() || changes.numbersOnly();
                    if (numbers && !isNumeric(shape)) {
                        report.add(
                                changes.added() ? "add.not-a-number" : "lever.numbers-only",
                                entry.key().place(),
                                "path",
                                path);
                        continue;
                    }
                    if (numbers && saysHow(entry.value())) {
                        report.add("lever.says-how", entry.value().place(), "path", path);
                        continue;
                    }
                    defined(entry.key(), path, shape);
                    Report own = new Report();
                    new Conformity(scope, own)
                            .check(
                                    shape,
                                    entry.value(),
                                    entry.key().place(),
                                    issue,
                                    changes.added());
                    boolean setsNothing =
                            leaves(path, shape, issue, entry, changes.added(), seen) == 0;
                    if (own.isEmpty() && setsNothing) {
                        report.add("change.nothing", entry.key().place(), "path", path);
                    }
                    report.addAll(own);
                }
                case Paths.Lost(int segment, Collection<String> known) ->
                        lost(entry.key(), path, segment, known);
                case Paths.NotDeciding(String party) -> notDeciding(entry.key(), path, party);
            }
        }
    }

    /// The last part of a path may be the new name of a red line or a combination.
    private void defined(Tree.Text key, Path path, Shape shape) {
        Optional<Kind> kind =
                shape.equals(RedLineWords.RED_LINE)
                        ? Optional.of(Kind.RED_LINE)
                        : shape.equals(HolderWords.COMBINATION)
                                ? Optional.of(Kind.COMBINATION)
                                : Optional.empty();
        int last = path.segments().size() - 1;
        String name = path.segments().get(last);
        kind.ifPresent(
                of -> Ids.check(of, new Tree.Text(name, true, segment(key, path, last)), report));
    }

    /// How many things an entry sets. Two keys of one map may spell the same number in different ways.
    private int leaves(
            Path path,
            Shape shape,
            Optional<String> issue,
            Tree.Entry entry,
            boolean added,
            Map<Path, Place> seen) {
        Place place = entry.key().place();
        List<Path> leaves = new ArrayList<>();
        new SettingsReader(
                        scope.names(),
                        added,
                        (leaf, setting) -> {
                            leaves.add(leaf);
                            Place first = seen.putIfAbsent(leaf, place);
                            if (first != null && !first.equals(place)) {
                                report.add(
                                        "change.twice", place, "path", leaf, "line", first.line());
                            }
                        })
                .read(path, shape, issue, entry.value());
        return leaves.size();
    }

    private void lost(Tree.Text key, Path path, int segment, Collection<String> known) {
        if (!scope.complete()) {
            return;
        }
        List<String> segments = path.segments();
        if (segment >= segments.size()) {
            report.add("path.too-short", key.place(), "path", path, "known", Nearest.list(known));
        } else if (known.isEmpty()) {
            report.add(
                    "path.too-long",
                    segment(key, path, segment),
                    "path",
                    path,
                    "part",
                    new Path(segments.subList(0, segment)));
        } else {
            String name = segments.get(segment);
            report.add(
                    "path.unknown",
                    segment(key, path, segment),
                    "path",
                    path,
                    "name",
                    name,
                    "nearest",
                    (Supplier<String>) () -> Nearest.hint(name, known));
        }
    }

    private void notDeciding(Tree.Text key, Path path, String party) {
        String name = path.segments().size() > 1 ? path.segments().get(1) : party;
        report.add("party.does-not-decide", segment(key, path, 0), "party", party, "name", name);
    }

    /// The place of one segment of a path.
    private static Place segment(Tree.Text key, Path path, int segment) {
        List<String> segments = path.segments();
        Place place = key.place();
        if (!key.plain() || segment >= segments.size()) {
            return place;
        }
        int before =
                segments.subList(0, segment).stream().mapToInt(name -> name.length() + 1).sum();
        return new Place(
                place.file(),
                place.line(),
                place.column() + before,
                Math.max(1, segments.get(segment).length()));
    }

    /// Whether a value tells how a number is found (by comparison, by contest, from another number), rather than a number.
    private static boolean saysHow(Tree value) {
        return value instanceof Tree.Mapping mapping
                && HOW.stream()
                        .anyMatch(how ->
                                mapping.entries().stream()
                                        .anyMatch(entry ->
                                                how.find(entry.key().value()).isPresent()));
    }

    private static boolean isNumeric(Shape shape) {
        return switch (shape) {
            case Shape.Number _ -> true;
            case Shape.Either(List<Shape> shapes) ->
                    shapes.stream().anyMatch(ChangesCheck::isNumeric);
            case Shape.MapOf map -> isNumeric(map.value());
            case Shape.Structure structure ->
                    !structure.equals(RedLineWords.RED_LINE)
                            && !structure.equals(HolderWords.COMBINATION)
                            && !structure.equals(PartyWords.GROUP_QUORUM)
                            && !structure.equals(LeverWords.LEVER)
                            && structure.others().isPresent();
            default -> false;
        };
    }
}
