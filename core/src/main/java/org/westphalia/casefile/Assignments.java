package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Nearest;
import org.westphalia.finding.Place;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.vocabulary.Baseline;
import org.westphalia.vocabulary.Names;
import org.westphalia.vocabulary.Shape;

/// Reads what a user sets on the command line: `path=value`, path and value written as below the `set` of a claim
/// (`delta.no-deal=40..50`, `upland.cabinet.likes.dam=none > low > high`). What would be a finding in a claim is one here, in
/// a file of the name [#FILE] whose lines are the assignments.
///
/// @param set the single things that are set
/// @param findings what is wrong; where any is an error, `set` is empty
/// @param lines the assignments as a file, for showing findings
public record Assignments(
        Map<Path, Setting> set, List<Finding> findings, Map<String, List<String>> lines) {
    /// The name under which findings speak of the command line.
    public static final String FILE = "--set";

    private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N}._-]+");

    public Assignments {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        findings = List.copyOf(findings);
        lines = Map.copyOf(lines);
    }

    /// Reads assignments; each has a path before its first equals sign.
    ///
    /// @throws IllegalArgumentException when an assignment has no equals sign
    public static Assignments read(Case source, List<String> assignments) {
        List<String> lines = assignments.stream().map(Assignments::asLine).toList();
        Map<String, List<String>> shown = Map.of(FILE, lines);
        if (assignments.isEmpty()) {
            return new Assignments(Map.of(), List.of(), shown);
        }
        Report report = new Report();
        Optional<Tree> tree =
                areNames(lines, report)
                        ? new DocumentParser(FILE, report).parse(String.join("\n", lines) + "\n")
                        : Optional.empty();
        Names names = Names.of(source);
        Map<Path, Setting> set = new LinkedHashMap<>();
        if (tree.isPresent()) {
            Scope scope = Scope.of(source, names);
            new ChangesCheck(scope, report, true)
                    .check(new Shape.Changes(false, false), tree.get());
            if (report.findings(List.of(FILE)).stream().noneMatch(Finding::isError)) {
                effects(source, tree.get(), report);
            }
            if (report.findings(List.of(FILE)).stream().noneMatch(Finding::isError)) {
                figures(source, tree.get(), report);
            }
            if (report.findings(List.of(FILE)).stream().noneMatch(Finding::isError)) {
                changes(tree.get(), names, set);
            }
        }
        return new Assignments(set, report.findings(List.of(FILE)), shown);
    }

    /// A path is made of names alone; nothing else of YAML may stand there.
    private static boolean areNames(List<String> lines, Report report) {
        for (int i = 0; i < lines.size(); i++) {
            String path = lines.get(i).substring(0, lines.get(i).indexOf(": "));
            if (!PATH.matcher(path).matches()) {
                report.add(
                        "path.unknown",
                        new Place(FILE, i + 1, 1, Math.max(1, path.length())),
                        "path",
                        path,
                        "name",
                        path,
                        "nearest",
                        "A path is names with dots between them, such as party.group.no-deal.");
            }
        }
        return report.isEmpty();
    }

    private static String asLine(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(assignment + " sets nothing");
        }
        return assignment.substring(0, equals).strip().replaceAll("\\R|: ", " ")
                + ": "
                + assignment.substring(equals + 1).strip().replaceAll("\\R", " ");
    }

    private static void changes(Tree tree, Names names, Map<Path, Setting> set) {
        Tree.Entry entry = new Tree.Entry(new Tree.Text("set", true, tree.place()), tree);
        for (Change change :
                ChangesReader.read(new Tree.Mapping(List.of(entry), false, tree.place()), names)) {
            if (change instanceof Change.Set(Path path, Setting value)) {
                set.put(path, value);
            }
        }
    }

    /// A baseline can be named only where it has a figure at the case's horizon.
    private static void figures(Case source, Tree tree, Report report) {
        for (Tree.Entry entry : tree.entries()) {
            Optional<Baseline> named = entry.value().asText().flatMap(Baseline::named);
            if (named.isPresent() && named.get().at(source.horizon()).isEmpty()) {
                report.add(
                        "durability.no-figure",
                        entry.value().place(),
                        "baseline",
                        named.get().name(),
                        "horizon",
                        horizon(source),
                        "horizons",
                        named.get().horizons(),
                        "year",
                        named.get().nearest(source.horizon()));
            }
        }
    }

    private static String horizon(Case source) {
        return source.horizon()
                .map(span -> "for a horizon of '" + span + "'")
                .orElse("as long as the case names no horizon");
    }

    /// A number of an effect of a lever, or of what a claim adds, can be set only where there is one.
    private static void effects(Case source, Tree tree, Report report) {
        for (Tree.Entry entry : tree.entries()) {
            Path path = Path.of(entry.key().value());
            List<String> names = path.segments();
            Optional<List<String>> known =
                    names.size() < 4
                            ? Optional.empty()
                            : switch (names.getFirst()) {
                                case "levers" ->
                                        source.findLever(names.get(1)).map(Assignments::effects);
                                case "claims" ->
                                        source.findClaim(names.get(1))
                                                .map(claim -> additions(claim.changes()));
                                default -> Optional.empty();
                            };
            String effect = known.isPresent() ? path.from(2).toString() : "";
            boolean isKnown =
                    known.isEmpty()
                            || known.get().stream()
                                    .anyMatch(each ->
                                            each.equals(effect) || each.startsWith(effect + "."));
            if (!isKnown) {
                report.add(
                        "path.unknown",
                        entry.key().place(),
                        "path",
                        path,
                        "name",
                        effect,
                        "nearest",
                        Nearest.hint(effect, known.get()));
            }
        }
    }

    private static List<String> effects(Lever lever) {
        List<String> effects = new ArrayList<>();
        lever.changes().forEach(change -> effects.add(name(change)));
        lever.jointly()
                .forEach((other, changes) ->
                        changes.forEach(
                                change -> effects.add("with." + other + "." + name(change))));
        return effects;
    }

    private static List<String> additions(List<Change> changes) {
        return changes.stream()
                .filter(Change.Add.class::isInstance)
                .map(Assignments::name)
                .toList();
    }

    private static String name(Change change) {
        return (change instanceof Change.Set ? "set." : "add.") + change.path();
    }
}
