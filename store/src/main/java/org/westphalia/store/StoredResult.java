package org.westphalia.store;

import java.util.List;

/// A column of the files that tells what else was found out of every world.
///
/// @param name as in SQL (in double quotes, for names have dots)
/// @param says one line
/// @param words the texts that may stand in it; empty where it holds numbers, or 1 for yes and 0 for no
public record StoredResult(String name, String says, List<String> words) {

    public StoredResult {
        words = List.copyOf(words);
    }
}
