package org.westphalia.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.westphalia.assess.Share;
import org.westphalia.assess.Wording;
import org.westphalia.model.Case;
import org.westphalia.model.Terms;
import org.westphalia.view.Figures;
import org.westphalia.why.ProposalStudy;
import org.westphalia.why.ProposalStudy.Better;
import org.westphalia.why.ProposalStudy.Existence;
import org.westphalia.why.Reception;

/// What of a proposal, in the words of a desk note: who refuses at which clause, the fewest changes, poison pills and trades.
final class ProposalText {
    /// So many sets are shown unless all are asked for.
    private static final int SHOWN = 6;

    /// A pill of more clauses tells a reader little: it is rather their sum.
    private static final int PILL = 3;

    private final Page page;
    private final Wording wording;
    private final ExchangeText exchanges;
    private final boolean all;

    /// @param all whether every set is shown
    ProposalText(Case source, Page page, boolean all) {
        this.page = page;
        this.wording = new Wording(source);
        this.exchanges = new ExchangeText(source, page);
        this.all = all;
    }

    void write(ProposalStudy study) {
        refusals(study);
        changes(study);
        poison(study);
        page.heading("Trades that improve it for all");
        better(study.better(), "these terms", "These terms");
    }

    private void refusals(ProposalStudy study) {
        if (study.reception().refusals().isEmpty()) {
            return;
        }
        page.heading("At which clause they refuse");
        for (Reception.Refusal refusal : study.reception().refusals()) {
            page.item(
                    page.paint().bold(wording.holder(refusal.holder()))
                            + ": "
                            + ActedText.why(refusal));
        }
        page.gap();
        for (ProposalStudy.WayIn way : study.waysIn()) {
            page.paragraph(wayIn(study, way));
        }
    }

    private String wayIn(ProposalStudy study, ProposalStudy.WayIn way) {
        String party = wording.holder(way.party());
        if (way.any() == Existence.NO) {
            return party
                    + " would sign no terms at all that keep the rules (proved), whatever is changed.";
        }
        if (way.changes().isEmpty()) {
            return "What would have to change for "
                    + inside(way.party())
                    + " to sign was not found out within the limit.";
        }
        Map<Set<String>, Terms> changes = way.changes();
        List<Map.Entry<Set<String>, Terms>> shown =
                changes.entrySet().stream().limit(all ? Long.MAX_VALUE : SHOWN).toList();
        int least = shown.getFirst().getKey().size();
        if (least == 0) {
            return "No clause that is settled keeps "
                    + inside(way.party())
                    + " from signing, whatever the others do: it asks for something else where the text is open.";
        }
        Set<String> always = common(changes.keySet());
        List<String> besides =
                shown.stream()
                        .map(entry -> {
                            Set<String> rest = new LinkedHashSet<>(entry.getKey());
                            rest.removeAll(always);
                            return moves(study.proposed(), entry.getValue(), rest);
                        })
                        .filter(words -> !words.isEmpty())
                        .toList();
        return party
                + " would sign, whatever the others do, once "
                + number(least, way.complete(), way.leastOther())
                + ", such as to "
                + (always.isEmpty()
                        ? ""
                        : moves(study.proposed(), shown.getFirst().getValue(), always)
                                + (besides.isEmpty()
                                        ? ""
                                        : (way.complete() ? " in any case" : "")
                                                + ", and besides "))
                + String.join("; or ", besides)
                + "."
                + (shown.size() < changes.size()
                        ? " More such sets ("
                                + (changes.size() - shown.size())
                                + ") are not shown (--all)."
                        : "")
                + (way.complete() ? "" : " There may be others.");
    }

    /// How many clauses have to change, as a clause.
    private static String number(int least, boolean complete, int leastOther) {
        boolean proved = complete || least <= leastOther;
        return least == 1
                ? "one clause changes"
                : proved
                        ? "at least " + least + " clauses change (proved: no fewer do)"
                        : least
                                + " clauses change (fewer may do"
                                + (leastOther > 1 ? ", but none under " + leastOther : "")
                                + ")";
    }

    /// What all sets share.
    private static Set<String> common(Collection<Set<String>> sets) {
        Set<String> common = new LinkedHashSet<>(sets.iterator().next());
        sets.forEach(common::retainAll);
        return common;
    }

    /// `land=two (not one)`; nothing of no issues.
    private static String moves(Terms from, Terms to, Collection<String> issues) {
        return issues.isEmpty()
                ? ""
                : JudgementText.names(
                        issues.stream()
                                .map(issue ->
                                        issue
                                                + "="
                                                + to.option(issue).orElse("")
                                                + " (not "
                                                + from.option(issue).orElse("")
                                                + ")")
                                .toList());
    }

    private void changes(ProposalStudy study) {
        page.heading("The fewest changes that make it a deal");
        if (study.any() == Existence.NO) {
            page.paragraph(
                    "No terms at all are a deal here (proved), so no change of clauses makes this one. The command 'why' says"
                            + " what blocks, 'levers' what would open.");
            return;
        }
        if (study.reception().judgement().deal()) {
            page.paragraph("None: it is a deal as it stands.");
            return;
        }
        if (study.changes().isEmpty()) {
            page.paragraph(
                    study.any() == Existence.YES
                            ? "There is a deal, but which clauses would have to change for one was not found out within the limit."
                            : "Whether any terms are a deal was not found out within the limit.");
            return;
        }
        int least = study.changes().getFirst().issues().size();
        long ways =
                study.changes().stream().filter(change -> change.issues().size() == least).count();
        int number = study.changes().size();
        Set<String> always =
                common(study.changes().stream().map(ProposalStudy.Change::issues).toList());
        String others =
                number == ways
                        ? ""
                        : number - ways == 1
                                ? "; 1 other set, of more clauses, contains none of these"
                                : "; "
                                        + (number - ways)
                                        + " other sets, of more clauses, contain none of these";
        page.paragraph(
                "It becomes a deal once "
                        + number(least, study.complete(), study.leastOther())
                        + (ways == 1 ? "" : ", in any of " + ways + " sets")
                        + others
                        + (study.complete()
                                ? ". No other set of clauses will do; of those here, other options may serve as well."
                                : ". The list is not complete: others may exist"
                                        + (study.leastOther() > 1
                                                ? ", none of them with fewer than "
                                                        + study.leastOther()
                                                        + " clauses."
                                                : "."))
                        + (always.isEmpty() || number == 1 || !study.complete()
                                ? ""
                                : " In all of them "
                                        + JudgementText.names(List.copyOf(always))
                                        + (always.size() == 1 ? " changes." : " change."))
                        + " Beside each stands the deal with the largest product of gains that keeps all other clauses.");
        boolean one = study.changes().getFirst().share().worlds() == 1;
        List<Table.Column> columns =
                new ArrayList<>(
                        List.of(Table.Column.text("Change"), Table.Column.text("Instead of")));
        if (!one) {
            columns.add(Table.Column.text("A deal in"));
        }
        Table table = new Table(columns);
        for (ProposalStudy.Change change :
                study.changes().stream().limit(all ? Long.MAX_VALUE : SHOWN).toList()) {
            List<String> row = new ArrayList<>();
            row.add(options(change.terms(), change.issues()));
            row.add(options(study.proposed(), change.issues()));
            if (!one) {
                row.add(Figures.cell(change.share(), false));
            }
            table.row(row);
        }
        page.gap().table(table);
        if (!all && number > SHOWN) {
            page.paragraph(number - SHOWN + " more are not shown (--all).");
        }
        if (study.changes().stream().anyMatch(change -> !change.best())) {
            page.paragraph(
                    page.paint()
                            .doubtful(
                                    "For some of them better deals may exist: the search reached its limit."));
        }
    }

    private static String options(Terms terms, Collection<String> issues) {
        return issues.stream()
                .map(issue -> issue + "=" + terms.option(issue).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private void poison(ProposalStudy study) {
        if (study.any() != Existence.YES || study.poison().isEmpty()) {
            return;
        }
        List<Set<String>> bySize =
                study.poison().stream().sorted(Comparator.comparingInt(Set::size)).toList();
        List<Set<String>> shown =
                bySize.stream()
                        .filter(pill -> all || pill.size() <= PILL)
                        .limit(all ? Long.MAX_VALUE : SHOWN)
                        .toList();
        page.heading("Poison pills");
        if (shown.isEmpty()) {
            int least = study.complete() ? bySize.getFirst().size() : study.poisonUpTo() + 1;
            page.paragraph(
                    "None to be named: for any "
                            + (least - 1)
                            + " clauses of it some deal contains them (proved). No single clause stands in the way; it is rather the sum that"
                            + " is too little for somebody.");
            return;
        }
        page.paragraph(
                "No deal contains "
                        + (shown.size() == 1
                                ? (shown.getFirst().size() == 1
                                        ? "this clause, whatever else it says:"
                                        : "these clauses together, whatever else it says; without any one of them some deal does:")
                                : shown.stream().allMatch(pill -> pill.size() == 1)
                                        ? "any of these clauses, whatever else it says:"
                                        : "one of these, whatever else it says; without any one clause of a set some deal contains the rest:"));
        for (Set<String> pill : shown) {
            page.item(
                    JudgementText.names(
                            pill.stream().map(issue -> clause(issue, study.proposed())).toList()));
        }
        if (shown.size() < bySize.size()) {
            page.paragraph(
                    (bySize.size() - shown.size())
                            + " more, of up to "
                            + bySize.getLast().size()
                            + " clauses, are not shown (--all).");
        }
        if (!study.complete()) {
            page.paragraph(
                    study.poisonUpTo() > 0
                            ? "Of more than " + study.poisonUpTo() + " clauses there may be others."
                            : "There may be others.");
        }
    }

    /// The title of a holder inside a sentence.
    private String inside(String holder) {
        return KindsText.lower(wording.holder(holder));
    }

    private String clause(String issue, Terms terms) {
        String option = terms.option(issue).orElse("");
        return issue + "=" + option + " " + wording.option(issue, option);
    }

    /// @param than what they are better than, inside a sentence
    private void better(Better better, String than, String heading) {
        switch (better.exists()) {
            case NO ->
                    page.paragraph(
                            "None (proved): whatever else is signed, somebody whose consent counts would have less than under "
                                    + than
                                    + ", or nobody more.");
            case UNKNOWN ->
                    page.paragraph("Whether there are any was not found out within the limit.");
            case YES -> {
                Terms terms = better.terms().orElseThrow();
                page.paragraph(
                        "Everybody whose consent counts would have at least as much as under "
                                + than
                                + (better.gaining().isEmpty()
                                        ? ""
                                        : ", and "
                                                + JudgementText.names(
                                                        better.gaining().stream()
                                                                .map(this::inside)
                                                                .toList())
                                                + " more")
                                + ", by the terms below"
                                + (better.best()
                                        ? ", which of all such terms have the largest product of what is gained"
                                        : "; better ones may exist")
                                + ". They are "
                                + (better.deal() ? "" : "still no ")
                                + (better.deal() ? "a deal" : "deal")
                                + better.share().map(ProposalText::in).orElse("")
                                + ".");
                exchanges.trades(better.exchange().getFirst());
                exchanges.table(better.exchange().getFirst(), heading, "Better for all");
            }
        }
    }

    /// How often terms are a deal, after the verdict of the world asked about.
    static String in(Share share) {
        return share.worlds() == 1
                ? ""
                : " here, and one in " + Figures.share(share) + " of the worlds drawn";
    }
}
