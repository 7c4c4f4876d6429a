package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.westphalia.model.Agreement;
import org.westphalia.model.Citation;
import org.westphalia.model.Condition;
import org.westphalia.model.Durability;
import org.westphalia.model.Issue;
import org.westphalia.model.Party;
import org.westphalia.model.Proposal;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.Names;

/// Reads the frame: issues, rules, parties, agreement, proposals, named terms, durability.
final class FrameReader {
    private final Tree.Mapping document;
    private final Names names;

    FrameReader(Tree.Mapping document, Names names) {
        this.document = document;
        this.names = names;
    }

    List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        Read.each(
                document,
                "issues",
                (id, issue) -> {
                    List<Issue.Option> options = new ArrayList<>();
                    for (Tree.Entry option :
                            issue.find("options").map(Tree::entries).orElse(List.of())) {
                        String optionId = option.key().value();
                        options.add(
                                new Issue.Option(optionId, Read.textOr(option.value(), optionId)));
                    }
                    issues.add(new Issue(id, issue.text("title").orElse(id), options));
                });
        return issues;
    }

    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        Read.each(
                document,
                "rules",
                (id, rule) -> {
                    Optional<Condition> never = condition(rule, "never");
                    Optional<Condition> premise = condition(rule, "if");
                    Optional<Condition> conclusion = condition(rule, "then");
                    if (never.isPresent()) {
                        rules.add(new Rule.Never(id, never.get()));
                    } else if (premise.isPresent() && conclusion.isPresent()) {
                        rules.add(new Rule.IfThen(id, premise.get(), conclusion.get()));
                    }
                });
        return rules;
    }

    List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        Read.each(
                document,
                "parties",
                (id, party) -> {
                    List<Party.Group> groups = new ArrayList<>();
                    Read.each(
                            party,
                            "groups",
                            (group, written) ->
                                    groups.add(
                                            new Party.Group(
                                                    group, written.text("title").orElse(group))));
                    parties.add(
                            new Party(
                                    id, party.text("title").orElse(id), names.decides(id), groups));
                });
        return parties;
    }

    Agreement agreement() {
        Optional<Tree> tree = document.find("agreement");
        if (tree.isEmpty() || !(tree.get() instanceof Tree.Mapping mapping)) {
            return new Agreement.All();
        }
        OptionalDouble quorum =
                mapping.text("quorum").map(NumberText::exact).orElse(OptionalDouble.empty());
        if (quorum.isPresent()) {
            return new Agreement.Quorum(
                    (int) quorum.getAsDouble(), deciding(mapping.find("vetoes")));
        }
        List<Set<String>> coalitions = new ArrayList<>();
        for (Tree coalition : mapping.find("any").map(Tree::items).orElse(List.of())) {
            coalitions.add(deciding(Optional.of(coalition)));
        }
        return coalitions.isEmpty() ? new Agreement.All() : new Agreement.AnyOf(coalitions);
    }

    List<Proposal> proposals() {
        List<Proposal> proposals = new ArrayList<>();
        Read.each(
                document,
                "proposals",
                (id, proposal) -> {
                    Map<String, Proposal.Answer> answers = new LinkedHashMap<>();
                    for (Tree.Entry answer :
                            proposal.find("answers").map(Tree::entries).orElse(List.of())) {
                        for (Proposal.Answer known : Proposal.Answer.values()) {
                            if (answer.value().asText().equals(Optional.of(known.word()))
                                    && names.groups().containsKey(answer.key().value())) {
                                answers.put(answer.key().value(), known);
                            }
                        }
                    }
                    proposals.add(
                            new Proposal(
                                    id,
                                    proposal.text("title"),
                                    proposal.text("by").filter(names.groups()::containsKey),
                                    proposal.text("date"),
                                    citations(proposal),
                                    proposal.find("terms")
                                            .flatMap(terms -> Demands.terms(terms, names))
                                            .orElse(new Terms(Map.of())),
                                    answers));
                });
        return proposals;
    }

    Map<String, Terms> namedTerms() {
        Map<String, Terms> named = new LinkedHashMap<>();
        Read.each(
                document,
                "named-terms",
                (id, terms) ->
                        named.put(id, Demands.terms(terms, names).orElse(new Terms(Map.of()))));
        return named;
    }

    Optional<Durability> durability() {
        return document.find("durability")
                .map(tree ->
                        tree instanceof Tree.Mapping mapping
                                ? new Durability(mapping.text("horizon"), mapping.text("clock"))
                                : new Durability(Optional.empty(), Optional.empty()));
    }

    /// The evidence of a claim or a proposal.
    List<Citation> citations(Tree.Mapping owner) {
        List<Citation> citations = new ArrayList<>();
        for (Tree tree : owner.find("because").map(Tree::items).orElse(List.of())) {
            if (tree instanceof Tree.Mapping citation) {
                citation.text("source")
                        .filter(names.all(Kind.SOURCE, Optional.empty())::contains)
                        .ifPresent(source ->
                                citations.add(
                                        new Citation(
                                                source,
                                                citation.text("at"),
                                                citation.text("says"),
                                                citation.text("quote"))));
            }
        }
        return citations;
    }

    private Optional<Condition> condition(Tree.Mapping owner, String key) {
        return owner.find(key).flatMap(tree -> Demands.condition(tree, names));
    }

    private Set<String> deciding(Optional<Tree> list) {
        Set<String> parties = new LinkedHashSet<>();
        for (Tree item : list.map(Tree::items).orElse(List.of())) {
            item.asText().filter(names::decides).ifPresent(parties::add);
        }
        return parties;
    }
}
