package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.Rule;
import org.westphalia.vocabulary.Names;

/// Reads issues and the rules about them.
final class IssueReader {
    private final Tree.Mapping document;
    private final Names names;

    IssueReader(Tree.Mapping document, Names names) {
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
                    issues.add(
                            new Issue(
                                    id,
                                    issue.text("title").orElse(id),
                                    options,
                                    Read.flag(issue, "money")));
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

    private Optional<Condition> condition(Tree.Mapping owner, String key) {
        return owner.find(key).flatMap(tree -> Demands.condition(tree, names));
    }
}
