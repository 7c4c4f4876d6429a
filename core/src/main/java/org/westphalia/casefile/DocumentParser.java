package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.westphalia.finding.Place;

/// Turns the text of one file into a [Tree]. Of YAML, the language uses maps, lists and texts; anchors, aliases, tags, merge
/// keys and several documents in one file are refused, so that a case reads the same to everybody and no file can grow
/// while it is read. Time and memory are proportional to the text.
final class DocumentParser {
    /// How deep maps and lists may be nested.
    static final int DEPTH = 40;

    private final String file;
    private final Report report;
    private List<String> lines = List.of();

    /// Stops reading a file of which the rest makes no sense; what was wrong is already reported.
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1;

        Abandoned() {
            super("", null, false, false);
        }
    }

    DocumentParser(String file, Report report) {
        this.file = file;
        this.report = report;
    }

    /// The document in the text; empty when there is none, or when it cannot be read to its end.
    Optional<Tree> parse(String text) {
        lines = text.lines().toList();
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setCodePointLimit(Integer.MAX_VALUE).build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            events.next();
            if (events.next().getEventId() == Event.ID.StreamEnd) {
                report.add("file.empty", new Place(file, 1, 1, 1), "file", file);
                return Optional.empty();
            }
            Tree tree = node(events.next(), events, 0);
            events.next();
            Event after = events.next();
            if (after.getEventId() != Event.ID.StreamEnd) {
                report.add("yaml.documents", place(after));
            }
            if (tree instanceof Tree.Mapping mapping && mapping.entries().isEmpty()) {
                report.add("file.empty", mapping.place(), "file", file);
                return Optional.empty();
            }
            return Optional.of(tree);
        } catch (Abandoned e) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            SyntaxFindings.add(file, text, e, report);
            return Optional.empty();
        } catch (NumberFormatException e) {
            // The library does not expect an escape without its digits at the end of a text.
            SyntaxFindings.escape(file, text, report);
            return Optional.empty();
        } catch (YamlEngineException e) {
            report.add(
                    "yaml.syntax",
                    new Place(file, 1, 1, 1),
                    "problem",
                    String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Tree node(Event event, Iterator<Event> events, int depth) {
        if (depth > DEPTH) {
            report.add("yaml.depth", place(event), "limit", DEPTH);
            throw new Abandoned();
        }
        if (event instanceof AliasEvent) {
            report.add("yaml.anchor", place(event));
            throw new Abandoned();
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            report.add("yaml.anchor", place(event));
        }
        return switch (event) {
            case ScalarEvent scalar -> text(scalar);
            case CollectionStartEvent start when event.getEventId() == Event.ID.MappingStart ->
                    mapping(start, events, depth);
            case CollectionStartEvent start -> items(start, events, depth);
            default -> throw new IllegalStateException("the event " + event);
        };
    }

    private Tree.Text text(ScalarEvent scalar) {
        scalar.getTag().ifPresent(tag -> report.add("yaml.tag", place(scalar), "tag", tag));
        scalar.getEndMark().filter(end -> scalar.isPlain()).ifPresent(this::checkHash);
        return new Tree.Text(visible(scalar), scalar.isPlain(), place(scalar));
    }

    /// The value with each character that nobody sees, written as an escape such as `\e`, reported and replaced, for answers show
    /// what could be read of a faulty case.
    private String visible(ScalarEvent scalar) {
        StringBuilder shown = new StringBuilder(scalar.getValue());
        boolean told = false;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (c != '\n' && FileText.isInvisible(c)) {
                if (!told) {
                    String code = FileText.codeOf(c);
                    report.add("file.control-character", place(scalar), "detail", code);
                    told = true;
                }
                shown.setCharAt(i, '\uFFFD');
            }
        }
        return shown.toString();
    }

    /// A text that goes on with ` #5` ends there: what follows is a comment.
    private void checkHash(Mark end) {
        if (end.getLine() >= lines.size()) {
            return;
        }
        String line = lines.get(end.getLine());
        int at = end.getColumn();
        boolean cut =
                line.startsWith(" #", at)
                        && at > 0
                        && at + 2 < line.length()
                        && !Character.isWhitespace(line.charAt(at + 2))
                        && line.charAt(at + 2) != '#';
        if (cut) {
            report.add(
                    "yaml.hash",
                    new Place(file, end.getLine() + 1, at + 2, line.length() - at - 1));
        }
    }

    private Tree items(CollectionStartEvent start, Iterator<Event> events, int depth) {
        start.getTag().ifPresent(tag -> report.add("yaml.tag", place(start), "tag", tag));
        List<Tree> items = new ArrayList<>();
        for (Event event = events.next();
                event.getEventId() != Event.ID.SequenceEnd;
                event = events.next()) {
            items.add(node(event, events, depth + 1));
        }
        return new Tree.Items(items, start.isFlow(), place(start));
    }

    private Tree mapping(CollectionStartEvent start, Iterator<Event> events, int depth) {
        start.getTag().ifPresent(tag -> report.add("yaml.tag", place(start), "tag", tag));
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        boolean afterText = false;
        for (Event event = events.next();
                event.getEventId() != Event.ID.MappingEnd;
                event = events.next()) {
            Tree key = node(event, events, depth + 1);
            Tree value = node(events.next(), events, depth + 1);
            if (!(key instanceof Tree.Text name)) {
                report.add("yaml.key", key.place());
                continue;
            }
            boolean bare =
                    start.isFlow()
                            && name.plain()
                            && value instanceof Tree.Text text
                            && text.plain()
                            && text.value().isEmpty();
            if (bare && afterText) {
                report.add("yaml.comma", name.place(), "text", name.value());
                continue;
            }
            afterText = value instanceof Tree.Text text && text.plain() && !text.value().isEmpty();
            if (name.plain() && name.value().equals("<<")) {
                report.add("yaml.anchor", name.place());
                continue;
            }
            Tree.Entry first = entries.putIfAbsent(name.value(), new Tree.Entry(name, value));
            if (first != null) {
                Place earlier = first.key().place();
                report.add(
                        "key.duplicate",
                        name.place(),
                        "name",
                        name.value(),
                        "file",
                        earlier.file(),
                        "line",
                        earlier.line());
            }
        }
        return new Tree.Mapping(List.copyOf(entries.values()), start.isFlow(), place(start));
    }

    private Place place(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        Mark end = event.getEndMark().orElse(start);
        int length =
                event instanceof ScalarEvent && end.getLine() == start.getLine()
                        ? Math.max(1, end.getColumn() - start.getColumn())
                        : 1;
        return new Place(file, start.getLine() + 1, start.getColumn() + 1, length);
    }
}
