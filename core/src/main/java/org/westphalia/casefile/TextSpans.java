package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// From which character to which every part of a document is written, so that parts can be taken out of a text while the rest
/// stays as it is. Offsets count code points from 0.
final class TextSpans {
    private TextSpans() {}

    /// A text, a list or a map.
    ///
    /// @param value what a text says; empty for lists and maps
    /// @param end behind its last character that is neither white space nor comment
    /// @param flow whether it is a list or a map in brackets or braces
    /// @param entries of a map
    /// @param items of a list
    record Span(
            String value, int start, int end, boolean flow, List<Entry> entries, List<Span> items) {
        Span {
            entries = List.copyOf(entries);
            items = List.copyOf(items);
        }
    }

    /// A key and its value.
    record Entry(Span key, Span value) {
        int start() {
            return key.start();
        }

        int end() {
            return Math.max(key.end(), value.end());
        }
    }

    /// The document in a text that is known to be readable: see [DocumentParser].
    static Span of(String text) {
        int[] letters = text.codePoints().toArray();
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        Iterator<Event> events = new Parse(settings).parseString(text).iterator();
        events.next();
        Event first = events.next();
        return first.getEventId() == Event.ID.StreamEnd
                ? new Span("", 0, 0, false, List.of(), List.of())
                : span(events.next(), events, letters);
    }

    private static Span span(Event event, Iterator<Event> events, int... letters) {
        int start = event.getStartMark().orElseThrow().getIndex();
        if (event instanceof ScalarEvent scalar) {
            int end = trimmed(event.getEndMark().orElseThrow().getIndex(), start, letters);
            return new Span(scalar.getValue(), start, end, false, List.of(), List.of());
        }
        CollectionStartEvent collection = (CollectionStartEvent) event;
        boolean map = event.getEventId() == Event.ID.MappingStart;
        List<Entry> entries = new ArrayList<>();
        List<Span> items = new ArrayList<>();
        int end = start;
        Event next = events.next();
        while (next.getEventId() != Event.ID.MappingEnd
                && next.getEventId() != Event.ID.SequenceEnd) {
            Span part = span(next, events, letters);
            if (map) {
                Entry entry = new Entry(part, span(events.next(), events, letters));
                entries.add(entry);
                end = Math.max(end, entry.end());
            } else {
                items.add(part);
                end = Math.max(end, part.end());
            }
            next = events.next();
        }
        return new Span(
                "",
                start,
                collection.isFlow() ? next.getEndMark().orElseThrow().getIndex() : end,
                collection.isFlow(),
                entries,
                items);
    }

    /// The marks of texts in several lines may lie on a line further down.
    private static int trimmed(int end, int start, int... letters) {
        int last = Math.min(end, letters.length);
        while (last > start && Character.isWhitespace(letters[last - 1])) {
            last--;
        }
        return last;
    }
}
