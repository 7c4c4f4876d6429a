package org.westphalia.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.check.TermsSearch.Demand;
import org.westphalia.check.TermsSearch.Result;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;

/// The rules leave terms, each of them excludes some that the others allow, and every option has terms that keep them.
final class RuleClashes implements Check {
    @Override
    public void check(Subject subject, Report report) {
        if (subject.source().issues().stream().anyMatch(issue -> issue.options().isEmpty())) {
            return;
        }
        List<Rule> rules = subject.source().rules();
        TermsSearch search = new TermsSearch(subject.source().issues(), Subject.NODES);
        List<Demand> kept = rules.stream().map(search::keeping).toList();
        switch (subject.rules()) {
            case Result.Found(Terms terms) -> {
                needless(rules, search, report);
                ruledOut(subject, kept, terms, search, report);
            }
            case Result.None() -> clash(search, kept, report);
            case Result.Unknown() -> report.addAtKey("limit.rules", "rules", "limit", Words.grouped(Subject.NODES));
        }
        if (search.isExhausted()) {
            report.addAtKey("limit.rules", "rules", "limit", Words.grouped(Subject.NODES));
        }
    }

    private static void clash(TermsSearch search, List<Demand> kept, Report report) {
        Optional<List<Demand>> clash = search.clash(List.of(), kept);
        List<Demand> members = clash.orElse(kept);
        report.addAtKey(
                members.size() == 1 ? "rule.impossible" : "rule.clash",
                members.getLast().document(),
                "rules",
                Words.and(members.stream().map(Demand::name).toList()));
    }

    private static void needless(List<Rule> rules, TermsSearch search, Report report) {
        List<Rule> remaining = new ArrayList<>(rules);
        for (Rule rule : rules.reversed()) {
            List<Demand> others =
                    remaining.stream().filter(other -> other != rule).map(search::keeping).toList();
            List<Demand> broken = new ArrayList<>(others);
            broken.addAll(search.breaking(rule));
            if (search.find(broken) instanceof Result.None) {
                remaining.remove(rule);
                List<Demand> because =
                        search.clash(search.breaking(rule), others).orElse(List.of());
                report.addAtKey(
                        because.isEmpty() ? "rule.never-bites" : "rule.repeats",
                        "rules/" + rule.id(),
                        "rule",
                        rule.id(),
                        "others",
                        Words.list(because.stream().map(Demand::name).toList()));
            }
        }
    }

    private static void ruledOut(Subject subject, List<Demand> kept, Terms first, TermsSearch search, Report report) {
        List<Terms> known = new ArrayList<>(List.of(first));
        for (Issue issue : subject.source().issues()) {
            if (subject.source().rules().stream().noneMatch(rule -> mentions(rule, issue.id()))) {
                continue;
            }
            for (Issue.Option option : issue.options()) {
                if (known.stream().anyMatch(terms -> option.id().equals(terms.choices().get(issue.id())))) {
                    continue;
                }
                Demand taken = search.matching("", new Condition(Map.of(issue.id(), Set.of(option.id()))));
                List<Demand> all = new ArrayList<>(kept);
                all.add(taken);
                switch (search.find(all)) {
                    case Result.Found(Terms terms) -> known.add(terms);
                    case Result.Unknown() -> {}
                    case Result.None() -> {
                        List<Demand> because = search.clash(List.of(taken), kept).orElse(List.of());
                        report.addAtKey(
                                "option.ruled-out",
                                "issues/" + issue.id() + "/options/" + option.id(),
                                "issue",
                                issue.id(),
                                "option",
                                option.id(),
                                "rules",
                                Words.list(because.stream().map(Demand::name).toList()));
                    }
                }
            }
        }
    }

    private static boolean mentions(Rule rule, String issue) {
        return switch (rule) {
            case Rule.Never(String _, Condition condition) -> condition.options().containsKey(issue);
            case Rule.IfThen(String _, Condition premise, Condition conclusion) ->
                    premise.options().containsKey(issue) || conclusion.options().containsKey(issue);
        };
    }
}
