package org.westphalia.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.westphalia.casefile.TextSpans.Entry;
import org.westphalia.casefile.TextSpans.Span;

/// The texts of the files of a case, while they are changed where something stands.
final class CaseTexts {
    private final Map<String, String> texts;

    CaseTexts(Map<String, String> texts) {
        this.texts = new LinkedHashMap<>(texts);
    }

    /// A thing of a section.
    ///
    /// @param body what it says
    record Found(String file, Span body) {}

    /// All texts by name.
    Map<String, String> all() {
        return texts;
    }

    Set<String> files() {
        return texts.keySet();
    }

    /// The outline of a file as it stands now.
    Span document(String file) {
        return TextSpans.of(text(file));
    }

    /// A thing of a section, in whichever file it stands.
    Optional<Found> find(String section, String id) {
        return files().stream()
                .flatMap(file ->
                        entry(document(file), file, section, id)
                                .map(entry -> new Found(file, entry.value()))
                                .stream())
                .findFirst();
    }

    void put(String file, String text) {
        texts.put(file, text);
    }

    /// One more item at the end of a list that has some.
    void item(String file, Span list, String item) {
        int end = list.items().getLast().end();
        if (list.flow()) {
            splice(file, end, end, ", " + item);
            return;
        }
        int line = endOfLine(file, end);
        splice(
                file,
                line,
                line,
                newline(file) + before(file, list.items().getLast().start()) + item);
    }

    /// One more entry at the end of a map that has some.
    void append(String file, Span map, String entry) {
        int end = map.entries().getLast().end();
        if (map.flow()) {
            splice(file, end, end, ", " + entry);
            return;
        }
        int line = endOfLine(file, end);
        String indentation = before(file, map.entries().getLast().start());
        splice(file, line, line, newline(file) + indentation + entry);
    }

    /// What stands on the line before an offset: indentation, or indentation and a dash.
    private String before(String file, int offset) {
        int[] letters = text(file).codePoints().toArray();
        int from = offset;
        while (from > 0 && letters[from - 1] != '\n') {
            from--;
        }
        return new String(letters, from, offset - from);
    }

    private int endOfLine(String file, int offset) {
        int[] letters = text(file).codePoints().toArray();
        int end = offset;
        while (end < letters.length && letters[end] != '\n' && letters[end] != '\r') {
            end++;
        }
        return end;
    }

    String text(String file) {
        return Objects.requireNonNull(texts.get(file), "a file of the case");
    }

    private String newline(String file) {
        return text(file).contains("\r\n") ? "\r\n" : "\n";
    }

    void splice(String file, int from, int to, String instead) {
        String text = text(file);
        int start = text.offsetByCodePoints(0, from);
        int end = text.offsetByCodePoints(0, to);
        texts.put(file, text.substring(0, start) + instead + text.substring(end));
    }

    /// A thing of a section; files of claims may leave out the name of the section.
    private static Optional<Entry> entry(Span document, String file, String section, String id) {
        Optional<Span> named = value(document, section);
        Span around =
                named.orElse(
                        file.startsWith(section)
                                ? document
                                : new Span("", 0, 0, false, List.of(), List.of()));
        return around.entries().stream()
                .filter(entry -> entry.key().value().equals(id))
                .findFirst();
    }

    static Optional<Span> value(Span map, String key) {
        return map.entries().stream()
                .filter(entry -> entry.key().value().equals(key))
                .map(Entry::value)
                .findFirst();
    }
}
