package org.westphalia.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.westphalia.check.TermsSearch.Demand;
import org.westphalia.check.TermsSearch.Result;
import org.westphalia.model.Condition;
import org.westphalia.model.Lever;
import org.westphalia.model.Proposal;
import org.westphalia.model.Setting;
import org.westphalia.model.Terms;

/// Terms that have a name, and conditions that levers and combinations wait for, can be part of an agreement that keeps the rules;
/// answers to proposals come from parties whose signature is asked for.
final class TabledTerms implements Check {

    @Override
    public void check(Subject subject, Report report) {
        TermsSearch search = new TermsSearch(subject.source().issues(), Subject.STEPS);
        List<Demand> rules = subject.source().rules().stream().map(search::keeping).toList();
        for (Proposal proposal : subject.source().proposals()) {
            answers(subject, proposal, report);
        }
        if (!subject.hasTerms()) {
            return;
        }
        for (Proposal proposal : subject.source().proposals()) {
            terms(
                    "proposal",
                    proposal.id(),
                    "proposals/" + proposal.id() + "/terms",
                    proposal.terms(),
                    search,
                    rules,
                    report);
        }
        subject.source()
                .namedTerms()
                .forEach((name, terms) ->
                        terms("terms", name, "named-terms/" + name, terms, search, rules, report));
        for (Lever lever : subject.source().levers()) {
            if (lever.when() instanceof Lever.When.OnTerms(Condition condition)) {
                List<String> because = because(search, rules, search.matching("", condition));
                if (!because.isEmpty()) {
                    report.addAtKey(
                            "lever.never-applies",
                            "levers/" + lever.id() + "/if",
                            "lever",
                            lever.id(),
                            "rules",
                            Words.list(because));
                }
            }
        }
        for (View view : subject.views()) {
            for (Written written : view.things()) {
                if (written.setting() instanceof Setting.Combination(Condition when)) {
                    List<String> because = because(search, rules, search.matching("", when));
                    if (!because.isEmpty()) {
                        report.inAtKey(
                                view,
                                "combined.never-counts",
                                written.document(),
                                "combination",
                                written.name(),
                                "rules",
                                Words.list(because));
                    }
                }
            }
        }
    }

    private static void terms(
            String kind,
            String name,
            String document,
            Terms terms,
            TermsSearch search,
            List<Demand> rules,
            Report report) {
        List<String> because = because(search, rules, search.completing(terms));
        if (!because.isEmpty()) {
            report.addAtKey(
                    "terms.break-rules",
                    document,
                    "kind",
                    kind,
                    "name",
                    name,
                    "rules",
                    Words.list(because));
        }
    }

    /// The rules that exclude something; empty when terms that keep them all have it.
    private static List<String> because(TermsSearch search, List<Demand> rules, Demand wanted) {
        List<Demand> all = new ArrayList<>(rules);
        all.add(wanted);
        return search.find(all) instanceof Result.None
                ? search.clash(List.of(wanted), rules).orElse(rules).stream()
                        .map(Demand::name)
                        .toList()
                : List.of();
    }

    private static void answers(Subject subject, Proposal proposal, Report report) {
        for (Map.Entry<String, Proposal.Answer> answer : proposal.answers().entrySet()) {
            if (subject.source()
                    .findParty(answer.getKey())
                    .filter(party -> !party.decides())
                    .isPresent()) {
                report.addAtKey(
                        "proposal.third-party-answers",
                        "proposals/" + proposal.id() + "/answers/" + answer.getKey(),
                        "proposal",
                        proposal.id(),
                        "party",
                        answer.getKey());
            }
        }
    }
}
