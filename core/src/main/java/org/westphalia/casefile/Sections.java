package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.westphalia.finding.Nearest;
import org.westphalia.finding.Place;
import org.westphalia.finding.Places;
import org.westphalia.vocabulary.Key;
import org.westphalia.vocabulary.Language;

/// Puts the sections of all files of a case together into one map, and notes the place of everything in it.
final class Sections {
    private final Map<String, Tree.Entry> sections = new LinkedHashMap<>();
    private final Map<String, Place> keys = new LinkedHashMap<>();
    private final Map<String, Place> values = new LinkedHashMap<>();
    private final Report report;

    Sections(Report report) {
        this.report = report;
    }

    /// Adds the document of one file.
    ///
    /// @param file its name relative to the case folder
    /// @param whole whether the file may hold any section
    void add(String file, Tree document, boolean whole) {
        if (!(document instanceof Tree.Mapping mapping)) {
            report.add("file.no-sections", document.place(), "file", file);
            return;
        }
        List<String> allowed = allowed(file, whole);
        for (Tree.Entry entry : mapping.entries()) {
            String name = entry.key().value();
            if (!allowed.contains(name)) {
                if (whole || Language.CASE.find(name).isEmpty()) {
                    report.add(
                            "key.unknown",
                            entry.key().place(),
                            "name",
                            name,
                            "owner",
                            whole ? "case" : "file " + file,
                            "nearest",
                            (Supplier<String>) () -> Nearest.hint(name, allowed));
                } else {
                    report.add(
                            "section.misplaced",
                            entry.key().place(),
                            "name",
                            name,
                            "file",
                            file,
                            "allowed",
                            String.join(", ", allowed));
                }
                continue;
            }
            sections.merge(name, entry, this::merge);
        }
    }

    /// Everything that was added, as one map.
    ///
    /// @param frame the file that stands for the whole case: what is missing is missing there
    Tree.Mapping document(String frame) {
        Tree.Mapping all =
                new Tree.Mapping(List.copyOf(sections.values()), false, new Place(frame, 1, 1, 1));
        all.entries().forEach(entry -> note("", entry));
        return all;
    }

    /// The places of everything in the document.
    Places places() {
        return new Places(keys, values);
    }

    private static List<String> allowed(String file, boolean whole) {
        if (whole) {
            return Language.CASE.keys().stream().map(Key::name).toList();
        }
        return file.startsWith("claims/")
                ? List.of("claims")
                : Language.FILES.getOrDefault(file, List.of());
    }

    private Tree.Entry merge(Tree.Entry first, Tree.Entry more) {
        if (!(first.value() instanceof Tree.Mapping one)
                || !(more.value() instanceof Tree.Mapping two)) {
            duplicate(more, first);
            return first;
        }
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        one.entries().forEach(entry -> entries.put(entry.key().value(), entry));
        for (Tree.Entry entry : two.entries()) {
            Tree.Entry earlier = entries.putIfAbsent(entry.key().value(), entry);
            if (earlier != null) {
                duplicate(entry, earlier);
            }
        }
        return new Tree.Entry(
                first.key(), new Tree.Mapping(List.copyOf(entries.values()), false, one.place()));
    }

    private void duplicate(Tree.Entry entry, Tree.Entry earlier) {
        Place first = earlier.key().place();
        report.add(
                "key.duplicate",
                entry.key().place(),
                "name",
                entry.key().value(),
                "file",
                first.file(),
                "line",
                first.line());
    }

    private void note(String prefix, Tree.Entry entry) {
        String name = prefix + entry.key().value();
        keys.put(name, entry.key().place());
        note(name, entry.value());
    }

    private void note(String name, Tree tree) {
        values.put(name, tree.place());
        tree.entries().forEach(entry -> note(name + "/", entry));
        List<Tree> items = new ArrayList<>(tree.items());
        for (int i = 0; i < items.size(); i++) {
            note(name + "/" + i, items.get(i));
        }
    }
}
