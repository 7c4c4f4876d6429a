package org.westphalia.model;

import java.util.List;

/// Somebody at the table or beside it. Its numbers are settings of the case, at paths that begin with its id.
///
/// @param decides whether its signature is asked for; otherwise it is a third party
/// @param groups camps, audiences or a leader inside it; empty for a party of one mind
/// @param forbids of a third party: terms that match any of these conditions it will not put forward. They bind nobody else.
public record Party(
        String id, String title, boolean decides, List<Group> groups, List<Condition> forbids) {

    public Party {
        groups = List.copyOf(groups);
        forbids = List.copyOf(forbids);
    }

    /// Somebody who forbids nothing.
    public Party(String id, String title, boolean decides, List<Group> groups) {
        this(id, title, decides, groups, List.of());
    }

    /// Whether it will not put these terms forward.
    public boolean forbids(Terms terms) {
        return forbids.stream().anyMatch(condition -> condition.matches(terms));
    }

    /// A group inside a party. Its numbers are at paths that begin with `party.group`.
    public record Group(String id, String title) {}
}
