package org.westphalia.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The name of a number or of another thing that a change may set, such as `upland.cabinet.matters.dam`. Paths are equal when their
/// names are. A class that knows its hash, since every number of a model is found by its path.
public final class Path implements Comparable<Path> {
    private final List<String> segments;
    private final int hash;

    /// A path of these names, outermost first.
    public Path(List<String> segments) {
        this.segments = List.copyOf(segments);
        this.hash = this.segments.hashCode();
    }

    /// The path of a dotted name.
    public static Path of(String dotted) {
        return new Path(Arrays.asList(dotted.split("\\.", -1)));
    }

    /// The names between the dots, outermost first.
    public List<String> segments() {
        return segments;
    }

    /// This path continued by further dotted names.
    public Path then(String dotted) {
        List<String> longer = new ArrayList<>(segments.size() + 2);
        longer.addAll(segments);
        int from = 0;
        for (int dot = dotted.indexOf('.'); dot >= 0; dot = dotted.indexOf('.', from)) {
            longer.add(dotted.substring(from, dot));
            from = dot + 1;
        }
        longer.add(dotted.substring(from));
        return new Path(longer);
    }

    /// Whether this path equals the other one or continues it.
    public boolean startsWith(Path other) {
        int length = other.segments.size();
        if (segments.size() < length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) { // what differs mostly differs at the end
            if (!segments.get(i).equals(other.segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// The segments from a position on, as a path.
    public Path from(int index) {
        return new Path(segments.subList(index, segments.size()));
    }

    /// As their dotted names compare.
    @Override
    public int compareTo(Path other) {
        int common = Math.min(segments.size(), other.segments.size());
        for (int i = 0; i < common; i++) {
            String mine = segments.get(i);
            String theirs = other.segments.get(i);
            if (!mine.equals(theirs)) {
                int length = Math.min(mine.length(), theirs.length());
                for (int at = 0; at < length; at++) {
                    if (mine.charAt(at) != theirs.charAt(at)) {
                        return mine.charAt(at) - theirs.charAt(at);
                    }
                }
                return after(i, length) - other.after(i, length);
            }
        }
        return segments.size() - other.segments.size();
    }

    /// The character of the dotted name at this place of a segment, or just behind it; 0 behind the last.
    private int after(int segment, int at) {
        String name = segments.get(segment);
        return at < name.length() ? name.charAt(at) : segment + 1 < segments.size() ? '.' : 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Path path
                        && hash == path.hash
                        && segments.equals(path.segments);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return String.join(".", segments);
    }
}
