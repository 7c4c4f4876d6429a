package org.westphalia.why;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.model.Case;
import org.westphalia.model.Reading;
import org.westphalia.world.Held;

/// Which reading an actor believes. What a reading itself says of an actor's beliefs goes over what the case says; a reading
/// inherits this from the reading it comes `from`.
public final class Beliefs {
    private Beliefs() {}

    /// Reading id by the actor who believes it, as one reading sees the actors.
    ///
    /// @param asked empty for the case alone
    public static Map<String, String> in(Case source, Optional<Reading> asked) {
        Map<String, String> beliefs = new LinkedHashMap<>(source.beliefs());
        asked.map(reading -> Held.lineage(source, reading)).orElse(List.of()).reversed().stream()
                .map(Reading::beliefs)
                .forEach(beliefs::putAll);
        return beliefs;
    }

    /// The reading that an actor believes, if one is named for it and exists.
    public static Optional<Reading> of(Case source, Optional<Reading> asked, String actor) {
        return Optional.ofNullable(in(source, asked).get(actor)).flatMap(source::findReading);
    }

    /// The readings that are put beside an actor's beliefs: all but those that anybody says it believes. Where nothing else is
    /// left, all.
    public static List<Reading> others(Case source, String actor) {
        List<String> believed =
                source.readings().stream()
                        .flatMap(reading ->
                                of(source, Optional.of(reading), actor).map(Reading::id).stream())
                        .toList();
        Optional<String> usual = of(source, Optional.empty(), actor).map(Reading::id);
        List<Reading> others =
                source.readings().stream()
                        .filter(reading -> !believed.contains(reading.id()))
                        .filter(reading -> !usual.equals(Optional.of(reading.id())))
                        .toList();
        return others.isEmpty() ? source.readings() : others;
    }
}
