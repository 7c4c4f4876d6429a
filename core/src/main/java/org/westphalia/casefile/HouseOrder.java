package org.westphalia.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.nodes.Node;
import org.westphalia.finding.Finding;
import org.westphalia.vocabulary.Language;

/// The files of a case with their keys in the house's order, which is the order of the language: sections first, then the keys
/// of everything in them. What authors name (issues, claims, options) keeps the order in which they wrote it, and so does what
/// claims and levers change, and whatever stands in braces. Only whole lines are moved: comments above a key go with it.
///
/// @param loaded the case as it is
/// @param folder where its files lie
/// @param before text by file name
/// @param after the same in the house's order; the same text where nothing is to do
/// @param unsure the first file of which it is not certain that the new text says the same, comments included; then none of the new
///     texts may be used
public record HouseOrder(
        Loaded loaded,
        Path folder,
        Map<String, String> before,
        Map<String, String> after,
        Optional<String> unsure) {

    /// Findings that make it unclear where things stand in a file.
    private static final Set<String> UNCLEAR = Set.of("key.duplicate");

    public HouseOrder {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    /// The case in that folder or file. Time is proportional to the text.
    public static HouseOrder of(Path folderOrFile) {
        Path start = CaseFiles.start(folderOrFile);
        Report report = new Report();
        Map<String, String> before = CaseFiles.find(start, report).texts();
        Loaded loaded = CaseReader.read(folderOrFile);
        Path folder =
                Files.isDirectory(start)
                        ? start
                        : Objects.requireNonNull(
                                start.toAbsolutePath().getParent(), "a file lies in a folder");
        if (!broken(loaded).isEmpty()) {
            return new HouseOrder(loaded, folder, before, before, Optional.empty());
        }
        Map<String, String> after = new LinkedHashMap<>();
        before.forEach((name, text) -> after.put(name, ordered(text)));
        return new HouseOrder(loaded, folder, before, after, unsure(start, before, after, loaded));
    }

    /// What must be mended before anything can be put in order: the files cannot be read to their end.
    public List<Finding> broken() {
        return broken(loaded);
    }

    /// The files that are not in the house's order.
    public List<String> changed() {
        return before.entrySet().stream()
                .filter(file -> !file.getValue().equals(after.get(file.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Finding> broken(Loaded loaded) {
        return loaded.findings().stream()
                .filter(Finding::isError)
                .filter(finding ->
                        finding.code().startsWith("yaml.")
                                || finding.code().startsWith("file.")
                                || UNCLEAR.contains(finding.code())
                                || loaded.source().isEmpty())
                .toList();
    }

    /// One text in the house's order.
    static String ordered(String text) {
        Optional<Node> root = new Compose(settings(false)).composeString(text);
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        return root.map(node ->
                        new Reordering(text.lines().toList()).whole(node, Language.CASE, lineEnd))
                .orElse(text);
    }

    private static Optional<String> unsure(
            Path start, Map<String, String> before, Map<String, String> after, Loaded loaded) {
        for (Map.Entry<String, String> file : before.entrySet()) {
            String text = after.getOrDefault(file.getKey(), "");
            if (text.equals(file.getValue())) {
                continue;
            }
            Map<String, String> mixed = new LinkedHashMap<>(before);
            mixed.put(file.getKey(), text);
            Loaded again = CaseReader.readTexts(start, mixed);
            boolean same =
                    again.source().equals(loaded.source())
                            && again.findings().size() == notOfFiles(loaded)
                            && comments(text).equals(comments(file.getValue()))
                            && ordered(text).equals(text);
            if (!same) {
                return Optional.of(file.getKey());
            }
        }
        return Optional.empty();
    }

    /// Findings about the texts: those about which files there are do not come again.
    private static long notOfFiles(Loaded loaded) {
        return loaded.findings().stream()
                .filter(finding -> !finding.code().startsWith("file."))
                .count();
    }

    /// How often each comment stands in a text.
    static Map<String, Long> comments(String text) {
        List<String> comments = new ArrayList<>();
        for (Event event : new Parse(settings(true)).parseString(text)) {
            if (event instanceof CommentEvent comment && !comment.getValue().isBlank()) {
                comments.add(comment.getValue());
            }
        }
        return comments.stream()
                .collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    }

    private static LoadSettings settings(boolean comments) {
        return LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setParseComments(comments)
                .build();
    }
}
