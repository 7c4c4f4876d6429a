package org.westphalia.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Messages;
import org.westphalia.finding.Place;
import org.westphalia.finding.Places;

/// Collects what the checks find. The same finding in several readings is told once, with the readings it concerns when those
/// are not all.
final class Report {
    private final Places places;
    private final List<String> views;
    private final Map<Key, Set<String>> readings = new LinkedHashMap<>();
    private final List<Finding> ready = new ArrayList<>();

    /// A finding before the readings are known.
    private record Key(String code, Optional<Place> place, List<String> namesAndValues) {}

    /// @param views the names of all readings
    Report(Places places, List<String> views) {
        this.places = places;
        this.views = List.copyOf(views);
    }

    /// Reports something about the case, whatever the reading.
    ///
    /// @param document what it is about; its value is marked
    /// @param namesAndValues for the text of the code, as [Messages#finding]
    void add(String code, String document, Object... namesAndValues) {
        ready.add(Messages.finding(code, places.value(document), namesAndValues));
    }

    /// Reports something about the case at the key of what it is about.
    void addAtKey(String code, String document, Object... namesAndValues) {
        ready.add(Messages.finding(code, places.key(document), namesAndValues));
    }

    /// Reports something that holds in one reading; the text of the code has `{in}` where the readings are to be named.
    void in(View view, String code, String document, Object... namesAndValues) {
        in(view, code, places.value(document), namesAndValues);
    }

    /// The same, at the key of what it is about.
    void inAtKey(View view, String code, String document, Object... namesAndValues) {
        in(view, code, places.key(document), namesAndValues);
    }

    private void in(View view, String code, Optional<Place> place, Object... namesAndValues) {
        List<String> values = Arrays.stream(namesAndValues).map(Object::toString).toList();
        readings.computeIfAbsent(new Key(code, place, values), _ -> new LinkedHashSet<>())
                .add(view.name());
    }

    /// Everything reported, by file, line, column, code and message, each thing once.
    List<Finding> findings() {
        Set<Finding> all = new LinkedHashSet<>(ready);
        readings.forEach((key, in) -> {
            List<Object> values = new ArrayList<>(key.namesAndValues());
            values.add("in");
            values.add(where(in));
            all.add(Messages.finding(key.code(), key.place(), values.toArray()));
        });
        return all.stream().sorted(ORDER).toList();
    }

    private static final Comparator<Finding> ORDER =
            Comparator.comparing((Finding finding) -> finding.place().map(Place::file).orElse(""))
                    .thenComparing(finding -> finding.place().map(Place::line).orElse(0))
                    .thenComparing(finding -> finding.place().map(Place::column).orElse(0))
                    .thenComparing(Finding::code)
                    .thenComparing(Finding::message);

    /// The readings in words, with a space before: nothing when it is all of them, the others when it is nearly all.
    private String where(Set<String> in) {
        List<String> others = views.stream().filter(view -> !in.contains(view)).toList();
        if (others.isEmpty()) {
            return "";
        }
        if (in.size() > 2 * others.size() && in.size() > 3) {
            return " in all readings but " + Words.quoted(others);
        }
        return (in.size() == 1 ? " in reading " : " in readings ") + Words.quoted(in);
    }
}
