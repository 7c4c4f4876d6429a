package org.westphalia.casefile;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.westphalia.vocabulary.Kind;

/// What may be an id: kebab-case that every reader of YAML takes for a text, and no keyword where it stands.
public final class Ids {
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final Pattern NUMBER_OR_DATE =
            Pattern.compile(
                    "[-+]?[0-9.][0-9._:eExXoOa-fA-F+-]*|\\.(?:inf|nan)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> TRAPS =
            Set.of("yes", "no", "on", "off", "y", "n", "true", "false", "null", "~", "nan");

    /// Letters that are no base letter with a mark; what stands in neither stays out of ids.
    private static final Map<String, String> LETTERS =
            Map.ofEntries(
                    Map.entry("ß", "ss"),
                    Map.entry("æ", "ae"),
                    Map.entry("œ", "oe"),
                    Map.entry("ø", "o"),
                    Map.entry("đ", "d"),
                    Map.entry("ð", "d"),
                    Map.entry("þ", "th"),
                    Map.entry("ł", "l"),
                    Map.entry("ı", "i"));

    private Ids() {}

    /// An id for something of that title: its letters in kebab-case, at most 40 of them. What cannot be an id gets the word for
    /// its kind in front (`option-no`, `option-55`); of titles that give the same id, later ones get a number.
    ///
    /// @param taken the ids that it must differ from
    public static String of(Kind kind, String title, Collection<String> taken) {
        return of(kind.word().replace(' ', '-'), kind.reserved(), title, taken);
    }

    /// The same for a case as a whole, whose id is the name of its folder.
    public static String ofCase(String title) {
        return of("case", Set.of(), title, Set.of());
    }

    private static String of(
            String word, Collection<String> reserved, String title, Collection<String> taken) {
        String plain =
                Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        String id = kebab(word, plain.replaceAll("['\u2019]", ""));
        if (TRAPS.contains(id) || reserved.contains(id)) {
            id = kebab(word, word + "-" + id);
        }
        String first = id;
        for (int i = 2; taken.contains(id); i++) {
            id = first + "-" + i;
        }
        return id;
    }

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
        return kebab(kind.word().replace(' ', '-'), name);
    }

    private static String kebab(String word, String name) {
        String plain =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String id = plain.length() > 40 ? plain.substring(0, 40).replaceAll("-+$", "") : plain;
        return KEBAB.matcher(id).matches() ? id : word + (id.isEmpty() ? "-1" : "-" + id);
    }
}
