package org.westphalia.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Waits until somebody saves a file of a case. It looks at names, sizes and times of the files instead of asking the system to
/// be told: that works the same on every system and on network drives, and does not care whether an editor writes into a file or
/// puts another in its place. Changes that follow one another from beat to beat count as one.
final class Watch {
    private static final int DEPTH = 2;

    private final List<Path> places;
    private final Pulse pulse;
    private Map<String, String> seen;

    /// @param places files, or folders whose files and those of their folders count
    Watch(List<Path> places, Pulse pulse) {
        this.places = List.copyOf(places);
        this.pulse = pulse;
        this.seen = look();
    }

    /// Waits for the next change and then until nothing changes from one beat to the next.
    ///
    /// @return the names of the files that changed; empty when nobody watches any longer
    Set<String> next() {
        Map<String, String> before = seen;
        while (pulse.beat()) {
            Map<String, String> now = look();
            boolean isQuiet = now.equals(seen);
            seen = now;
            if (isQuiet && !now.equals(before)) {
                return changed(before, now);
            }
        }
        return Set.of();
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> now) {
        Set<String> names = new TreeSet<>();
        before.forEach((name, state) -> {
            if (!state.equals(now.get(name))) {
                names.add(name);
            }
        });
        now.keySet().stream().filter(name -> !before.containsKey(name)).forEach(names::add);
        return names;
    }

    private Map<String, String> look() {
        Map<String, String> states = new TreeMap<>();
        for (Path place : places) {
            if (!Files.isDirectory(place)) {
                note(String.valueOf(place.getFileName()), place, states);
                continue;
            }
            try (Stream<Path> files = Files.walk(place, DEPTH)) {
                files.filter(file -> !file.equals(place))
                        .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                        .forEach(file ->
                                note(
                                        place.relativize(file).toString().replace('\\', '/'),
                                        file,
                                        states));
            } catch (IOException | UncheckedIOException _) {
                // A folder that vanishes while it is looked at has changed; the next look tells.
                states.put(place.toString(), "gone");
            }
        }
        return states;
    }

    /// What tells a file from the one that was there: it, its size, and when it was written.
    private static void note(String name, Path file, Map<String, String> states) {
        try {
            BasicFileAttributes state = Files.readAttributes(file, BasicFileAttributes.class);
            if (!state.isDirectory()) {
                states.put(
                        name,
                        state.size() + " " + state.lastModifiedTime() + " " + state.fileKey());
            }
        } catch (IOException _) {
            // It is not there (any more), which is what its absence from the map says.
        }
    }
}
