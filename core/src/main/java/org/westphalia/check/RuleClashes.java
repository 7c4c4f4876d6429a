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

/// The rules leave terms, each of them excludes some that the others allow, and every option has terms that keep them.
final class RuleClashes implements Check {
    @Override
    public void check(Subject subject, Report report) {
        if (subject.source().issues().stream().anyMatch(issue -> issue.options().isEmpty())) {
            return;
        }
        List<Rule> rules = subject.source().rules();
        TermsSearch search = new TermsSearch(subject.source().issues(), Subject.STEPS);
        List<Demand> kept = rules.stream().map(search::keeping).toList();
        switch (subject.rules()) {
            case Result.Found found -> {
                needless(rules, kept, search, report);
                ruledOut(subject, kept, found, search, report);
            }
            case Result.None() -> clash(search, kept, report);
            case Result.Unknown() ->
                    report.addAtKey("limit.rules", "rules", "limit", Words.grouped(Subject.STEPS));
        }
        if (search.isExhausted()) {
            report.addAtKey("limit.rules", "rules", "limit", Words.grouped(Subject.STEPS));
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

    private static void needless(
            List<Rule> rules, List<Demand> kept, TermsSearch search, Report report) {
        List<Demand> remaining = new ArrayList<>(kept);
        for (int i = rules.size() - 1; i >= 0; i--) {
            Rule rule = rules.get(i);
            List<Demand> others = new ArrayList<>(remaining);
            others.remove(i);
            List<Demand> broken = new ArrayList<>(search.breaking(rule));
            broken.addAll(others);
            if (search.find(broken) instanceof Result.None) {
                remaining = others;
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

    private static void ruledOut(
            Subject subject,
            List<Demand> kept,
            Result.Found first,
            TermsSearch search,
            Report report) {
        List<Result.Found> known = new ArrayList<>(List.of(first));
        List<Issue> issues = subject.source().issues();
        for (int i = 0; i < issues.size(); i++) {
            for (int o = 0; o < issues.get(i).options().size(); o++) {
                if (!isIn(known, i, o)) {
                    Issue.Option option = issues.get(i).options().get(o);
                    Demand taken =
                            search.matching(
                                    "",
                                    new Condition(Map.of(issues.get(i).id(), Set.of(option.id()))));
                    List<Demand> all = new ArrayList<>(kept);
                    all.add(taken);
                    switch (search.find(all)) {
                        case Result.Found found -> known.add(found);
                        case Result.Unknown() -> {}
                        case Result.None() -> {
                            List<Demand> because =
                                    search.clash(List.of(taken), kept).orElse(List.of());
                            ruledOut(issues.get(i), option, because, report);
                        }
                    }
                }
            }
        }
    }

    private static boolean isIn(List<Result.Found> known, int issue, int option) {
        return known.stream().anyMatch(found -> found.options().get(issue).get(option));
    }

    private static void ruledOut(
            Issue issue, Issue.Option option, List<Demand> because, Report report) {
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
