package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.finding.Finding;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Issue;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Terms;
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
                new DocumentParser(FILE, report).parse(String.join("\n", lines) + "\n");
        Names names = Names.of(source);
        Map<Path, Setting> set = new LinkedHashMap<>();
        if (tree.isPresent()) {
            Scope scope = new Scope(names, true, open(source));
            new ChangesCheck(scope, report).check(new Shape.Changes(false, false), tree.get());
            if (report.findings(List.of(FILE)).stream().noneMatch(Finding::isError)) {
                changes(tree.get(), names, set);
            }
        }
        return new Assignments(set, report.findings(List.of(FILE)), shown);
    }

    private static String asLine(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(assignment + " sets nothing");
        }
        return assignment.substring(0, equals).strip()
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

    /// The issues that proposals and named terms leave open.
    private static Map<String, List<String>> open(Case source) {
        Map<String, Terms> named = new LinkedHashMap<>(source.namedTerms());
        source.proposals().forEach(proposal -> named.put(proposal.id(), proposal.terms()));
        Map<String, List<String>> open = new LinkedHashMap<>();
        named.forEach((name, terms) -> {
            List<String> missing = new ArrayList<>();
            source.issues().stream()
                    .map(Issue::id)
                    .filter(issue -> terms.option(issue).isEmpty())
                    .forEach(missing::add);
            if (!missing.isEmpty()) {
                open.put(name, missing);
            }
        });
        return open;
    }
}
