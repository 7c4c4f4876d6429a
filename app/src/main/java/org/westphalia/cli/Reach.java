package org.westphalia.cli;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Place;
import org.westphalia.model.Case;
import org.westphalia.model.Reading;
import org.westphalia.world.Held;

/// How far an error of a case reaches: one in a claim touches the readings that hold it, one in a reading that reading and
/// those that inherit from it, one in the sources none of them. Anything else touches every reading.
final class Reach {
    private final OpenedCase opened;

    Reach(OpenedCase opened) {
        this.opened = opened;
    }

    /// Whether an error touches what this reading says. Without a reading the case alone is meant.
    boolean touches(Finding error, Optional<Reading> reading) {
        String thing = error.place().flatMap(this::thing).orElse("");
        String[] parts = thing.split("/", 3);
        if (parts.length < 2) {
            return !parts[0].equals("sources");
        }
        Case source = opened.source();
        return switch (parts[0]) {
            case "sources" -> false;
            case "claims" ->
                    reading.map(r -> Held.lineage(source, r)).orElse(List.of()).stream()
                            .anyMatch(ancestor -> ancestor.holds().contains(parts[1]));
            case "readings" ->
                    reading.map(r -> Held.lineage(source, r)).orElse(List.of()).stream()
                            .map(Reading::id)
                            .anyMatch(parts[1]::equals);
            default -> true;
        };
    }

    /// The errors that touch a reading.
    List<Finding> touching(Optional<Reading> reading) {
        return opened.errors().stream().filter(error -> touches(error, reading)).toList();
    }

    /// The innermost thing of the case whose key stands at or before a spot: the last key of the file not after it.
    private Optional<String> thing(Place spot) {
        Comparator<Place> order =
                Comparator.comparingInt(Place::line).thenComparingInt(Place::column);
        return opened.places().keys().entrySet().stream()
                .filter(entry -> entry.getValue().file().equals(spot.file()))
                .filter(entry -> order.compare(entry.getValue(), spot) <= 0)
                .max(Map.Entry.comparingByValue(order))
                .map(Map.Entry::getKey);
    }

    /// Ids of the readings that no error touches.
    Set<String> untouched() {
        Set<String> ids = new LinkedHashSet<>();
        for (Reading reading : opened.source().readings()) {
            if (touching(Optional.of(reading)).isEmpty()) {
                ids.add(reading.id());
            }
        }
        return ids;
    }
}
