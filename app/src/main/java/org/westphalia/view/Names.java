package org.westphalia.view;

import java.util.Optional;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Party;

/// What people call the things of a case.
public final class Names {
    private Names() {}

    /// A party or one of its groups: `Russia`, `The army (Ukraine)`; the id where it has no title.
    ///
    /// @param id `russia` or `ukraine.army`
    public static String group(Case source, String id) {
        int dot = id.indexOf('.');
        Optional<Party> party = source.findParty(dot < 0 ? id : id.substring(0, dot));
        if (dot < 0 || party.isEmpty()) {
            return party.map(Names::title).orElse(id);
        }
        String inner = id.substring(dot + 1);
        String group =
                party.get().groups().stream()
                        .filter(candidate -> candidate.id().equals(inner))
                        .map(candidate -> candidate.title().isEmpty() ? inner : candidate.title())
                        .findFirst()
                        .orElse(inner);
        return group + " (" + title(party.get()) + ")";
    }

    private static String title(Party party) {
        return party.title().isEmpty() ? party.id() : party.title();
    }

    /// An option of an issue.
    public static String option(Case source, String issue, String option) {
        return source.findIssue(issue)
                .flatMap(found -> found.findOption(option))
                .map(Issue.Option::title)
                .orElse(option);
    }

    /// An issue.
    public static String issue(Case source, String id) {
        return source.findIssue(id).map(Issue::title).orElse(id);
    }

    /// What an option does to a red line.
    ///
    /// @param always whether it crosses it whatever else is agreed
    public static String crossing(String line, boolean always) {
        return always
                ? "\u2297 red line " + line
                : "\u25d0 red line " + line + ", by what else is agreed";
    }

    /// What stands in the way of a deal: a member of an obstacle or of a repair in the answer of `why`.
    public static String member(Case source, Part member) {
        String id = member.text("id");
        String owner = member.text("owner");
        return switch (member.text("kind")) {
            case "rule" -> "the rule " + id;
            case "red-line" -> "the red line " + id + " of " + group(source, owner);
            case "threshold" -> "what " + group(source, owner) + " expects without a deal";
            default ->
                    (member.text("kind") + " " + id).strip()
                            + (owner.isEmpty() ? "" : " of " + group(source, owner));
        };
    }
}
