package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.westphalia.model.Reading;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.Names;

/// Reads who believes what: readings, and the beliefs of actors.
final class ReadingReader {
    private final Tree.Mapping document;
    private final Names names;

    ReadingReader(Tree.Mapping document, Names names) {
        this.document = document;
        this.names = names;
    }

    List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        Read.each(
                document,
                "readings",
                (id, reading) ->
                        readings.add(
                                new Reading(
                                        id,
                                        reading.text("title").orElse(id),
                                        reading.text("from").filter(is(Kind.READING)),
                                        Read.names(reading, "holds", is(Kind.CLAIM)),
                                        Read.names(reading, "without", is(Kind.CLAIM)),
                                        beliefs(reading))));
        return readings;
    }

    /// The beliefs of the case.
    Map<String, String> beliefs() {
        return beliefs(document);
    }

    private Map<String, String> beliefs(Tree.Mapping owner) {
        Map<String, String> beliefs = new LinkedHashMap<>();
        for (Tree.Entry entry : owner.find("beliefs").map(Tree::entries).orElse(List.of())) {
            if (is(Kind.PARTY).test(entry.key().value())) {
                entry.value()
                        .asText()
                        .filter(is(Kind.READING))
                        .ifPresent(reading -> beliefs.put(entry.key().value(), reading));
            }
        }
        return beliefs;
    }

    private Predicate<String> is(Kind kind) {
        return names.all(kind, Optional.empty())::contains;
    }
}
