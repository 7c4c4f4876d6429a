package org.westphalia.model;

import java.util.Arrays;
import java.util.List;

/// The name of a number or of another thing that a change may set, such as `upland.cabinet.matters.dam`.
///
/// @param segments the names between the dots, outermost first
public record Path(List<String> segments) implements Comparable<Path> {

    public Path {
        segments = List.copyOf(segments);
    }

    /// The path of a dotted name.
    public static Path of(String dotted) {
        return new Path(Arrays.asList(dotted.split("\\.", -1)));
    }

    /// This path continued by further dotted names.
    public Path then(String dotted) {
        return Path.of(this + "." + dotted);
    }

    /// Whether this path equals the other one or continues it.
    public boolean startsWith(Path other) {
        return segments.size() >= other.segments.size()
                && segments.subList(0, other.segments.size()).equals(other.segments);
    }

    /// The segments from a position on, as a path.
    public Path from(int index) {
        return new Path(segments.subList(index, segments.size()));
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return String.join(".", segments);
    }
}
