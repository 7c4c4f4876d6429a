package org.westphalia.store;

import java.util.List;
import org.westphalia.explore.Column;

/// A column of the files: what the worlds of a sweep differ in.
///
/// @param name as in SQL (in double quotes, for names have dots)
/// @param path of the number, claim or question
/// @param kind `number`, `claim` (held or not) or `question` (the claim that answers it)
/// @param unit in what a number is counted: `points`, `weight`, `share`, `chance`, `rate`, `cost`; `claim` otherwise
/// @param low the least that it may be
/// @param high the most
/// @param claims those that may answer a question, or that stand behind a number
public record StoredColumn(
        String name,
        String path,
        Column.Kind kind,
        String unit,
        double low,
        double high,
        List<String> claims) {

    public StoredColumn {
        claims = List.copyOf(claims);
    }

    /// The word for the kind, in files and in SQL.
    public String kindWord() {
        return switch (kind) {
            case NUMBER -> "number";
            case CLAIM -> "claim";
            case QUESTION -> "question";
        };
    }
}
