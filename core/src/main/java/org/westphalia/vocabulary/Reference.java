package org.westphalia.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The reference page of the language in Markdown, written from the vocabulary: every keyword with its meaning, what it
/// takes, what holds without it, an example; every word with its range.
public final class Reference {
    private final StringBuilder page = new StringBuilder();
    private final Map<String, Shape.Structure> structures = new LinkedHashMap<>();

    private Reference() {}

    /// The page.
    public static String markdown() {
        Reference reference = new Reference();
        reference.collect(Language.CASE);
        reference.introduction();
        reference.structures.values().forEach(reference::section);
        NumberReference.write(reference.page);
        reference.later();
        return reference.page.toString();
    }

    private void introduction() {
        page.append(
                """
                # The language

                Every keyword of a case, in the order in which they are written. This page is generated from the program's
                vocabulary, as are the [schema for editors](../schema/case.schema.json) and the reader's own checks; so they agree.
                What it all means is told in [the methods](methods/README.md); the case of
                [the river Ona](../cases/teaching/river-ona/case.yaml) shows most of it in use.

                A case is a folder with `case.yaml`. Its claims may stand in `claims.yaml` or in several files `claims/*.yaml`, its
                readings and beliefs in `readings.yaml`, its sources in `sources.yaml`; every file names its sections. A small case
                is one file. Ids are in small letters, digits and hyphens (`no-high-dam`) and never a word that other programs
                take for something else (`yes`, `no`, `on`, `off`, `null`, a number or a date). A file is UTF-8 text of at most
                1 MiB, its lines at most 20 000 characters long; a case holds at most 4 MiB.

                A *condition* lists options by issue, one or several: `{flow: [weak, strong], monitor: bank}` holds for terms that
                have any of the listed options on every issue it names. It says nothing about other issues.

                Editors complete keywords when the first line of a file is
                `# yaml-language-server: $schema=` and the path or address of the schema.

                """);
        page.append("Sections: ");
        page.append(
                structures.values().stream()
                        .map(structure -> "[" + structure.name() + "](#" + anchor(structure) + ")")
                        .collect(Collectors.joining(", ")));
        page.append(
                ". Then: [numbers and words](#numbers-and-words), [baselines](#baselines), [paths](#paths), [later](#later).\n");
    }

    /// Structures in the order in which a reader of cases meets them.
    private void collect(Shape shape) {
        switch (shape) {
            case Shape.Structure structure -> {
                boolean isNew =
                        structure.keys().stream().anyMatch(key -> !key.later())
                                && structures.putIfAbsent(structure.name(), structure) == null;
                if (isNew) {
                    structure.keys().forEach(key -> collect(key.shape()));
                }
            }
            case Shape.MapOf map -> collect(map.value());
            case Shape.ListOf list -> collect(list.item());
            case Shape.Either(List<Shape> shapes) -> shapes.forEach(this::collect);
            default -> {}
        }
    }

    private void section(Shape.Structure structure) {
        page.append("\n## ").append(heading(structure)).append("\n\n");
        if (structure.equals(PartyWords.PARTY)) {
            page.append(
                    "A party has these keywords of its own, and those of a [group](#group) from `matters` on.\n\n");
        }
        for (Key key : structure.keys()) {
            boolean isShared =
                    structure.equals(PartyWords.PARTY)
                            && PartyWords.GROUP.find(key.name()).isPresent()
                            && !key.name().equals("title");
            if (!key.later() && !isShared) {
                entry(key);
            }
        }
        structure
                .others()
                .ifPresent(others ->
                        page.append("- *")
                                .append(others.kind().word())
                                .append("* ‒ ")
                                .append(takes(others))
                                .append(".\n"));
        if (!structure.alternatives().isEmpty()) {
            page.append("\nIt has exactly one of: ");
            page.append(
                    structure.alternatives().stream()
                            .map(keys -> "`" + String.join("` with `", keys) + "`")
                            .collect(Collectors.joining(", or ")));
            page.append(".\n");
        }
    }

    private void entry(Key key) {
        page.append("- **`")
                .append(key.name())
                .append("`** ‒ ")
                .append(key.meaning())
                .append(" *")
                .append(capital(takes(key.shape())))
                .append(key.required() ? "; needed" : "");
        if (!key.byDefault().isEmpty()) {
            page.append("; left out: ").append(key.byDefault());
        }
        page.append(".*\n  `").append(key.name()).append(": ").append(key.example()).append("`\n");
    }

    private static String takes(Shape shape) {
        return switch (shape) {
            case Shape.MapOf map when map.equals(TermsWords.CONDITION) -> "a condition";
            case Shape.MapOf map when map.equals(TermsWords.TERMS) -> "terms: one option by issue";
            case Shape.Text _ -> "text";
            case Shape.Words(List<String> words) -> "one of " + String.join(", ", words);
            case Shape.Flag _ -> "true or false";
            case Shape.Date _ -> "a date: 2025, 2025-05 or 2025-05-09";
            case Shape.Count _ -> "a whole number";
            case Shape.Part _ -> "an exact part of 1";
            case Shape.FileName _ -> "a file name without a folder";
            case Shape.Number(NumberKind kind) -> "a number (" + NumberReference.name(kind) + ")";
            case Shape.Order _ -> "an order such as a > b = c";
            case Shape.Preference _ -> "an order of terms such as a > no-deal > b";
            case Shape.OwnNumber _ -> "one of " + String.join(", ", Shape.OwnNumber.NAMES);
            case Shape.Reference(Kind kind) -> "the id of " + kind.withArticle();
            case Shape.Holder _ -> "a party, or a group as party.group";
            case Shape.RefusedBy _ -> "refused-by and a party";
            case Shape.Changes(boolean added, boolean _) ->
                    added ? "amounts by path" : "values by path";
            case Shape.Structure structure -> structure.name();
            case Shape.MapOf(Kind kind, boolean defines, int _, Shape value) ->
                    (defines ? "by new id of " : "by ") + kind.word() + ": " + takes(value);
            case Shape.ListOf(Shape item, int _) -> "a list, each item " + takes(item);
            case Shape.Either(List<Shape> shapes) ->
                    shapes.stream()
                            .filter(each ->
                                    !(each instanceof Shape.Structure structure)
                                            || structure.keys().stream()
                                                    .anyMatch(key -> !key.later()))
                            .map(Reference::takes)
                            .collect(Collectors.joining(", or "));
            case Shape.Anything _ -> "";
        };
    }

    private void later() {
        page.append(
                "\n## Later\n\nThese keywords belong to a later release and are refused until then:\n\n");
        Language.CASE.keys().stream()
                .filter(Key::later)
                .forEach(key ->
                        page.append("- `")
                                .append(key.name())
                                .append("` ‒ ")
                                .append(key.meaning())
                                .append('\n'));
    }

    private static String heading(Shape.Structure structure) {
        return capital(structure.name());
    }

    private static String anchor(Shape.Structure structure) {
        return structure.name().replace(' ', '-');
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
