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
import org.westphalia.model.Rule;
import org.westphalia.world.Demand;

/// Names of the case in sentences.
public final class Wording {
    private final Case source;

    /// Words for a case.
    public Wording(Case source) {
        this.source = source;
    }

    /// The title of a party, or of a group with its party.
    public String holder(String id) {
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
    public String line(String holder, RedLine line) {
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

    /// A demand as a sentence without its end: who signs nothing with, or without, what.
    public String demand(Demand demand) {
        return switch (demand) {
            case Demand.Rule(String id) ->
                    "the rule "
                            + id
                            + source.rules().stream()
                                    .filter(rule -> rule.id().equals(id))
                                    .map(rule -> " (" + rule(rule) + ")")
                                    .findFirst()
                                    .orElse("");
            case Demand.Threshold(String holder) ->
                    holder(holder) + " will sign nothing that is worth less to it than no deal";
            case Demand.Line(String holder, RedLine line) ->
                    holder(holder) + " will sign nothing " + without(line.demand());
        };
    }

    private String without(RedLine.Demand demand) {
        return switch (demand) {
            case RedLine.Never(Condition condition) -> "with " + condition(condition);
            case RedLine.Needs(List<Condition> anyOf) ->
                    "without " + join(anyOf.stream().map(this::condition).toList(), "or");
            case RedLine.NeedsLasting(List<Condition> anyOf, double lasts) -> {
                List<String> needs = new ArrayList<>();
                anyOf.forEach(condition -> needs.add(condition(condition)));
                needs.add("a chance to last of at least " + percent(lasts));
                yield "without " + join(needs, "or");
            }
        };
    }

    private String rule(Rule rule) {
        return switch (rule) {
            case Rule.Never(String _, Condition condition) -> "never " + condition(condition);
            case Rule.IfThen(String _, Condition premise, Condition conclusion) ->
                    condition(premise) + " only with " + condition(conclusion);
        };
    }

    /// A part of 1 in percent, without needless zeros.
    public static String percent(double part) {
        return BigDecimal.valueOf(part).movePointRight(2).stripTrailingZeros().toPlainString()
                + " %";
    }

    /// Options by their titles, each followed by its issue.
    public String condition(Condition condition) {
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
    public String option(String issue, String option) {
        return "\""
                + source.findIssue(issue)
                        .flatMap(found -> found.findOption(option))
                        .map(Issue.Option::title)
                        .orElse(option)
                + "\"";
    }

    /// `a`, `a and b`, `a, b and c`.
    public static String join(List<String> words, String last) {
        if (words.size() <= 1) {
            return String.join("", words);
        }
        int end = words.size() - 1;
        return String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
    }
}
