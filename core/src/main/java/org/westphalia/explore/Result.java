package org.westphalia.explore;

import java.util.List;

/// A thing found out of every world of a sweep, as a column of numbers; NaN where it does not apply.
///
/// @param name unlike those of all others, such as `proposals.may-draft.signed-by.upland`
/// @param says one line
/// @param words what the numbers 0, 1, ... stand for; empty where they are numbers, or 1 for yes and 0 for no
public record Result(String name, String says, List<String> words) {
    public Result {
        words = List.copyOf(words);
    }

    static Result of(String name, String says) {
        return new Result(name, says, List.of());
    }
}
