package org.westphalia.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where things of a case stand in its files, kept beside the model so that equality of models ignores layout.
/// A thing is named by its place in the document: keys joined by `/`, list items by their index, such as
/// `claims/power-comes-first/set/upland.cabinet.matters/dam` or `claims/power-comes-first/because/0/at`.
///
/// @param keys where the key of a thing stands
/// @param values where its value begins
public record Places(Map<String, Place> keys, Map<String, Place> values) {

    public Places {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// The key of a thing, or that of the nearest thing around it that has one.
    public Optional<Place> key(String document) {
        return nearest(keys, document);
    }

    /// The value of a thing, or the key or value of the nearest thing around it.
    public Optional<Place> value(String document) {
        Place place = values.get(document);
        return place != null ? Optional.of(place) : key(document);
    }

    private static Optional<Place> nearest(Map<String, Place> places, String document) {
        String name = document;
        while (true) {
            Place place = places.get(name);
            if (place != null) {
                return Optional.of(place);
            }
            int slash = name.lastIndexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            name = name.substring(0, slash);
        }
    }
}
