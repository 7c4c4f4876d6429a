package org.westphalia.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.casefile.TextSpans.Entry;
import org.westphalia.casefile.TextSpans.Span;
import org.westphalia.model.Source;

/// The entry of a new source, as text, and its place in the files of a case.
public final class SourceEntry {
    private static final String FILE = "sources.yaml";
    private static final String SECTION = "sources";
    private static final String CHECK = "   # from the document itself: check";
    private static final int PER_LINE = 6;

    private SourceEntry() {}

    /// A file of a case with something added.
    ///
    /// @param file relative to the folder of the case; the name of the file itself for a case of one file
    /// @param text all that shall stand in it
    public record Addition(String file, String text) {}

    /// The lines of an entry, the first of them its id.
    public static String of(Source source) {
        List<String> lines = new ArrayList<>(List.of(source.id() + ":"));
        List<String> silent = new ArrayList<>();
        said(lines, silent, "author", source.author());
        said(lines, silent, "title", source.title());
        said(lines, silent, "date", source.date());
        if (!silent.isEmpty()) {
            lines.add("  # The document does not say: " + String.join(", ", silent) + ".");
        }
        source.quality()
                .ifPresentOrElse(
                        quality -> lines.add("  quality: " + quality),
                        () -> lines.add("  # quality: high, medium or low"));
        source.file()
                .ifPresent(
                        file -> lines.add("  file: " + CaseText.quotedIfNeeded(file, false, true)));
        lines.add("  fingerprints:");
        List<String> prints = source.fingerprints();
        for (int from = 0; from < prints.size(); from += PER_LINE) {
            List<String> some = prints.subList(from, Math.min(from + PER_LINE, prints.size()));
            boolean last = from + PER_LINE >= prints.size();
            lines.add(
                    (from == 0 ? "    [" : "     ") + String.join(", ", some) + (last ? "]" : ","));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void said(
            List<String> lines, List<String> silent, String key, Optional<String> value) {
        value.ifPresentOrElse(
                said ->
                        lines.add(
                                "  "
                                        + key
                                        + ": "
                                        + CaseText.quotedIfNeeded(said, false, !key.equals("date"))
                                        + CHECK),
                () -> silent.add(key));
    }

    /// The file of a case in which sources stand (`sources.yaml` when none do), with new entries at their end; nothing else in it
    /// changes.
    ///
    /// @param path where the case is
    /// @return nothing when its sources are written in braces, or a file cannot be read
    public static Optional<Addition> add(Path path, List<Source> added) {
        Path start = CaseFiles.start(path);
        CaseFiles files = CaseFiles.find(start, new Report());
        if (!files.complete()) {
            return Optional.empty();
        }
        for (Map.Entry<String, String> file : files.texts().entrySet()) {
            Span document = TextSpans.of(file.getValue());
            for (Entry section : document.entries()) {
                if (section.key().value().equals(SECTION)) {
                    return inSection(file.getKey(), file.getValue(), section, added);
                }
            }
        }
        String name = Files.isDirectory(start) ? FILE : String.valueOf(start.getFileName());
        String text = files.texts().getOrDefault(name, "");
        String ended = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        String gap = ended.isBlank() ? "" : "\n";
        return checked(name, text, ended + gap + "sources:\n" + entries(added, "  ", text), added);
    }

    private static Optional<Addition> inSection(
            String file, String text, Entry section, List<Source> added) {
        Span map = section.value();
        if (map.flow() || (map.entries().isEmpty() && !map.value().isEmpty())) {
            return Optional.empty();
        }
        int[] letters = text.codePoints().toArray();
        int end = lineEnd(letters, section.end());
        int column = map.entries().isEmpty() ? 2 : column(letters, map.start());
        while (end < letters.length && isCommentFurtherIn(letters, end, column)) {
            end = lineEnd(letters, end);
        }
        String above = new String(letters, 0, end);
        String below = new String(letters, end, letters.length - end);
        String ended = above.endsWith("\n") ? above : above + "\n";
        return checked(file, text, ended + entries(added, " ".repeat(column), text) + below, added);
    }

    private static String entries(List<Source> added, String indent, String around) {
        StringBuilder text = new StringBuilder();
        for (Source source : added) {
            of(source).lines().forEach(line -> text.append(indent).append(line).append('\n'));
        }
        return around.contains("\r\n") ? text.toString().replace("\n", "\r\n") : text.toString();
    }

    /// Only a text that says what it said before, and the new entries, is one to write.
    private static Optional<Addition> checked(
            String file, String before, String after, List<Source> added) {
        Map<Object, Object> all = new LinkedHashMap<>();
        Map<Object, Object> sources = new LinkedHashMap<>();
        if (plain(before) instanceof Map<?, ?> sections) {
            all.putAll(sections);
            if (sections.get(SECTION) instanceof Map<?, ?> known) {
                sources.putAll(known);
            }
        }
        for (Source source : added) {
            if (sources.containsKey(source.id())
                    || !(plain(of(source)) instanceof Map<?, ?> entry)) {
                return Optional.empty();
            }
            sources.putAll(entry);
        }
        all.put(SECTION, sources);
        return all.equals(plain(after)) ? Optional.of(new Addition(file, after)) : Optional.empty();
    }

    private static Object plain(String text) {
        return new DocumentParser("", new Report()).parse(text).map(PrivateParts::plain).orElse("");
    }

    /// Where the line after this offset begins.
    private static int lineEnd(int[] letters, int offset) {
        int end = offset;
        while (end < letters.length && letters[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, letters.length);
    }

    private static int column(int[] letters, int offset) {
        int start = offset;
        while (start > 0 && letters[start - 1] != '\n') {
            start--;
        }
        return offset - start;
    }

    private static boolean isCommentFurtherIn(int[] letters, int line, int column) {
        int at = line;
        while (at < letters.length && letters[at] == ' ') {
            at++;
        }
        return at < letters.length && letters[at] == '#' && at - line > column;
    }
}
