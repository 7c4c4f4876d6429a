package org.westphalia.casefile;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.westphalia.vocabulary.Kind;

/// What may be an id: kebab-case that every reader of YAML takes for a text, and no keyword where it stands.
final class Ids {
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final Pattern NUMBER_OR_DATE =
            Pattern.compile(
                    "[-+]?[0-9.][0-9._:eExXoOa-fA-F+-]*|\\.(?:inf|nan)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> TRAPS =
            Set.of("yes", "no", "on", "off", "y", "n", "true", "false", "null", "~", "nan");

    private Ids() {}

    /// Reports what is wrong with a new id, if anything.
    static void check(Kind kind, Tree.Text id, Report report) {
        String name = id.value();
        if (TRAPS.contains(name.toLowerCase(Locale.ROOT))
                || NUMBER_OR_DATE.matcher(name).matches()) {
            report.add("id.not-a-name", id.place(), "name", name, "example", example(kind, name));
        } else if (kind.reserved().contains(name)) {
            report.add(
                    "id.keyword",
                    id.place(),
                    "name",
                    name,
                    "kind",
                    kind.withArticle(),
                    "example",
                    example(kind, name));
        } else if (!KEBAB.matcher(name).matches()) {
            report.add("id.kebab-case", id.place(), "name", name, "example", kebab(kind, name));
        }
    }

    private static String example(Kind kind, String name) {
        return kebab(kind, kind.word().replace(' ', '-') + "-" + name);
    }

    private static String kebab(Kind kind, String name) {
        String plain =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String id = plain.length() > 40 ? plain.substring(0, 40).replaceAll("-+$", "") : plain;
        return KEBAB.matcher(id).matches()
                ? id
                : kind.word().replace(' ', '-') + (id.isEmpty() ? "-1" : "-" + id);
    }
}
