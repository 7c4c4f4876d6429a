package org.westphalia.model;

import java.util.List;

/// Somebody at the table or beside it. Its numbers are settings of the case, at paths that begin with its id.
///
/// @param decides whether its signature is asked for; otherwise it is a third party
/// @param groups camps, audiences or a leader inside it; empty for a party of one mind
public record Party(String id, String title, boolean decides, List<Group> groups) {

    public Party {
        groups = List.copyOf(groups);
    }

    /// A group inside a party. Its numbers are at paths that begin with `party.group`.
    public record Group(String id, String title) {}
}
