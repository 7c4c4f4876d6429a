package org.westphalia.check;

import java.util.ArrayList;
import java.util.List;
import org.westphalia.check.TermsSearch.Demand;
import org.westphalia.check.TermsSearch.Result;
import org.westphalia.model.Party;
import org.westphalia.model.RedLine;

/// What a third party forbids leaves terms that it could put forward.
final class Forbidden implements Check {

    @Override
    public void check(Subject subject, Report report) {
        if (!subject.hasTerms()) {
            return;
        }
        TermsSearch search = new TermsSearch(subject.source().issues(), Subject.STEPS);
        for (Party party : subject.source().parties()) {
            List<Demand> kept =
                    new ArrayList<>(
                            subject.source().rules().stream().map(search::keeping).toList());
            party.forbids()
                    .forEach(condition ->
                            kept.add(search.keeping("", "", new RedLine.Never(condition))));
            if (!party.forbids().isEmpty() && search.find(kept) instanceof Result.None) {
                report.addAtKey(
                        "party.forbids-all",
                        "parties/" + party.id() + "/forbids",
                        "party",
                        party.id());
            }
        }
    }
}
