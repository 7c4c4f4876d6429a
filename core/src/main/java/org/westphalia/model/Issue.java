package org.westphalia.model;

import java.util.List;
import java.util.Optional;

/// A question on the table that an agreement must answer with exactly one of its options.
///
/// @param id kebab-case name, unique among the issues of a case
/// @param title one line in plain words
/// @param options two or more, in the order in which they are written
/// @param money whether the options are amounts, written in order, between which any other amount could be agreed
public record Issue(String id, String title, List<Option> options, boolean money) {

    public Issue {
        options = List.copyOf(options);
    }

    /// An issue whose options have nothing between them.
    public Issue(String id, String title, List<Option> options) {
        this(id, title, options, false);
    }

    /// One possible answer to an issue.
    ///
    /// @param id kebab-case name, unique within its issue
    /// @param title one line in plain words
    public record Option(String id, String title) {}

    /// The position of an option within this issue, or -1 if the issue has no such option.
    public int indexOf(String option) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).id().equals(option)) {
                return i;
            }
        }
        return -1;
    }

    /// The option of that id, if there is one.
    public Optional<Option> findOption(String option) {
        int at = indexOf(option);
        return at < 0 ? Optional.empty() : Optional.of(options.get(at));
    }
}
