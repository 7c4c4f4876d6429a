package org.westphalia.cli;

import java.util.List;
import org.westphalia.assess.Wording;
import org.westphalia.model.Case;
import org.westphalia.view.Figures;
import org.westphalia.why.ProposalStudy.Better;
import org.westphalia.why.Reception;
import org.westphalia.why.TwoTexts;

/// Two proposals side by side: who would sign which, where they differ, who gains and loses by it, and whether a third text beats both.
final class TwoTextsText {
    private final Page page;
    private final Wording wording;
    private final ExchangeText exchanges;

    TwoTextsText(Case source, Page page) {
        this.page = page;
        this.wording = new Wording(source);
        this.exchanges = new ExchangeText(source, page);
    }

    /// Writes it.
    ///
    /// @param first what the first is called
    /// @param second what the second is called
    void write(TwoTexts two, String first, String second) {
        page.heading("Beside " + second);
        page.paragraph(answer(first, two.first()) + " " + answer(second, two.second()));
        tabled(two, first, second);
        if (two.exchange().clauses().isEmpty()) {
            page.gap()
                    .paragraph(
                            open(two)
                                    ? "With what they leave open completed as well as can be, the two become the same text: no clause of"
                                            + " one contradicts the other."
                                    : "The two texts are the same.");
            return;
        }
        page.gap();
        page.paragraph(
                (open(two)
                                ? "With what they leave open completed as well as can be, they differ on "
                                : "They differ on ")
                        + (two.exchange().clauses().size() == 1
                                ? "one clause."
                                : two.exchange().clauses().size() + " clauses.")
                        + " Points are what each has more (or less) by "
                        + second
                        + " than by "
                        + first
                        + ", on its own scale:");
        exchanges.table(two.exchange(), first, second);
        page.heading("A third text that beats both");
        third(two.third(), first, second);
    }

    private static boolean open(TwoTexts two) {
        int issues = two.first().judgement().terms().choices().size();
        return two.tabledFirst().choices().size() < issues
                || two.tabledSecond().choices().size() < issues;
    }

    /// Clauses on which the texts as tabled part, where one of them is silent somewhere.
    private void tabled(TwoTexts two, String first, String second) {
        if (!open(two)) {
            return;
        }
        Table table =
                new Table(
                        Table.Column.text("As tabled"),
                        Table.Column.text(first),
                        Table.Column.text(second));
        for (String issue : two.first().judgement().terms().choices().keySet()) {
            String one = two.tabledFirst().option(issue).orElse("(open)");
            String other = two.tabledSecond().option(issue).orElse("(open)");
            if (!one.equals(other)) {
                table.row(issue, one, other);
            }
        }
        if (!table.isEmpty()) {
            page.gap().table(table);
        }
    }

    private void third(Better third, String first, String second) {
        switch (third.exists()) {
            case NO ->
                    page.paragraph(
                            "None (proved): no terms give everybody whose consent counts at least what it has by the better of the two"
                                    + " texts for it, and somebody more.");
            case UNKNOWN ->
                    page.paragraph("Whether there is one was not found out within the limit.");
            case YES -> {
                page.paragraph(
                        "By the terms below everybody whose consent counts has at least as much as by whichever of the two texts it"
                                + " prefers"
                                + (third.gaining().isEmpty()
                                        ? ""
                                        : ", and "
                                                + JudgementText.names(
                                                        third.gaining().stream()
                                                                .map(holder ->
                                                                        KindsText.lower(
                                                                                wording.holder(
                                                                                        holder)))
                                                                .toList())
                                                + " more")
                                + (third.best() ? "" : " (better ones may exist)")
                                + ". They are "
                                + (third.deal() ? "a deal" : "still no deal")
                                + third.share().map(ProposalText::in).orElse("")
                                + ".");
                page.gap().paragraph("From " + first + ":");
                exchanges.table(third.exchange().getFirst(), first, "Third text");
                page.gap().paragraph("From " + second + ":");
                exchanges.table(third.exchange().getLast(), second, "Third text");
            }
        }
    }

    private static String answer(String name, Reception reception) {
        List<String> refuse =
                reception.judgement().parties().stream()
                        .filter(party -> !party.signs())
                        .map(party -> party.id())
                        .toList();
        String often =
                reception.share().worlds() == 1
                        ? ""
                        : " (a deal in "
                                + Figures.share(reception.share())
                                + " of the worlds drawn; refused by "
                                + AssessText.refusers(reception.refusedBy())
                                + ")";
        String here =
                !reception.judgement().rulesBroken().isEmpty()
                        ? "breaks the rules "
                                + String.join(", ", reception.judgement().rulesBroken())
                        : reception.judgement().deal()
                                ? "is a deal"
                                : "is no deal: "
                                        + JudgementText.names(refuse)
                                        + (refuse.size() == 1 ? " refuses" : " refuse");
        return name + " " + here + often + ".";
    }
}
