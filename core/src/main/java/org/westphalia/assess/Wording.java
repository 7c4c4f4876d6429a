package org.westphalia.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Case;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.Party;
import org.westphalia.model.RedLine;

/// Names of the case in sentences.
final class Wording {
    private final Case source;

    Wording(Case source) {
        this.source = source;
    }

    /// The title of a party, or of a group with its party.
    String holder(String id) {
        int dot = id.indexOf('.');
        if (dot < 0) {
            return source.findParty(id).map(Party::title).orElse(id);
        }
        Optional<Party> party = source.findParty(id.substring(0, dot));
        String group = id.substring(dot + 1);
        return party.stream()
                .flatMap(each -> each.groups().stream())
                .filter(each -> each.id().equals(group))
                .map(each -> each.title() + " (" + party.get().title() + ")")
                .findFirst()
                .orElse(id);
    }

    /// A red line as a clause.
    String line(String holder, RedLine line) {
        return "the red line of "
                + holder(holder)
                + switch (line.demand()) {
                    case RedLine.Never(Condition condition) -> " against " + condition(condition);
                    case RedLine.Needs(List<Condition> anyOf) ->
                            " for " + join(anyOf.stream().map(this::condition).toList(), "or");
                    case RedLine.NeedsLasting(List<Condition> anyOf, double lasts) -> {
                        List<String> needs = new ArrayList<>();
                        anyOf.forEach(condition -> needs.add(condition(condition)));
                        needs.add("a chance to last of at least " + percent(lasts));
                        yield " for " + join(needs, "or");
                    }
                };
    }

    /// A part of 1 in percent, without needless zeros.
    static String percent(double part) {
        return BigDecimal.valueOf(part).movePointRight(2).stripTrailingZeros().toPlainString()
                + " %";
    }

    /// Options by their titles, each followed by its issue.
    String condition(Condition condition) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Set<String>> entry : condition.options().entrySet()) {
            List<String> titles =
                    entry.getValue().stream()
                            .map(option -> option(entry.getKey(), option))
                            .toList();
            parts.add(join(titles, "or") + " (" + entry.getKey() + ")");
        }
        return join(parts, "and");
    }

    /// The title of an option in quotation marks.
    String option(String issue, String option) {
        return "\""
                + source.findIssue(issue)
                        .flatMap(found -> found.findOption(option))
                        .map(Issue.Option::title)
                        .orElse(option)
                + "\"";
    }

    /// `a`, `a and b`, `a, b and c`.
    static String join(List<String> words, String last) {
        if (words.size() <= 1) {
            return String.join("", words);
        }
        int end = words.size() - 1;
        return String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
    }
}
