package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.westphalia.assess.PredictedAnswers.Recorded;
import org.westphalia.assess.Wording;
import org.westphalia.explore.Likelihood;
import org.westphalia.explore.RecordSupport;
import org.westphalia.explore.RecordSupport.Misfit;
import org.westphalia.explore.RecordSupport.ReadingFit;
import org.westphalia.explore.WeightOfEvidence;
import org.westphalia.model.Case;
import org.westphalia.model.Proposal;
import org.westphalia.view.Figures;

/// What the record supports, told soberly: how accounts of one case fare beside each other, and nothing on which is true.
final class RecordText {
    private final Case source;
    private final Page page;
    private final RecordSupport found;
    private final Wording wording;

    RecordText(Case source, Page page, RecordSupport found) {
        this.source = source;
        this.page = page;
        this.found = found;
        this.wording = new Wording(source);
    }

    void write() {
        long worlds = found.readings().stream().mapToLong(ReadingFit::worlds).max().orElse(1);
        page.gap()
                .paragraph(
                        "What the recorded answers support"
                                + (worlds == 1
                                        ? ""
                                        : ", over "
                                                + Figures.count(worlds)
                                                + " worlds drawn from the ranges of each reading (seed "
                                                + found.seed()
                                                + ")")
                                + ":");
        answers();
        fits();
        misfits();
        if (found.readings().size() > 1) {
            weights();
        }
        new TellingText(source, page, found).write();
    }

    private void answers() {
        page.heading("The record");
        for (int a = 0; a < found.answers().size(); a++) {
            Recorded answer = found.answers().get(a);
            Proposal proposal =
                    source.proposals().stream()
                            .filter(each -> each.id().equals(answer.proposal()))
                            .findFirst()
                            .orElseThrow();
            page.item(
                    (a + 1)
                            + ". "
                            + wording.holder(answer.party())
                            + said(answer)
                            + page.paint().bold(answer.proposal())
                            + proposal.title().map(title -> ": " + title).orElse("")
                            + proposal.date().map(date -> " (" + date + ")").orElse("")
                            + ".");
        }
    }

    private static String said(Recorded answer) {
        return switch (answer.answer()) {
            case SIGNED -> " signs ";
            case REFUSED -> " refuses ";
            case YES_BUT -> " says yes, but, to ";
            case COUNTERED -> " answers with another text to ";
        };
    }

    private void fits() {
        page.heading("Which worlds predict it");
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text("Reading"));
        for (int a = 1; a <= found.answers().size(); a++) {
            columns.add(Table.Column.number(String.valueOf(a)));
        }
        columns.add(Table.Column.text("All of them"));
        columns.add(Table.Column.text("At best"));
        Table table = new Table(columns);
        Table deals =
                new Table(
                        Table.Column.text("Reading"),
                        Table.Column.text("Worlds with a deal"),
                        Table.Column.number("Given the record"));
        for (ReadingFit fit : found.readings()) {
            List<String> row = new ArrayList<>();
            row.add(fit.reading());
            fit.predicted().forEach(share -> row.add(Figures.percent(share.value())));
            boolean only = fit.worlds() == 1;
            row.add(Figures.cell(fit.all(), only));
            row.add(fit.best() + " of " + found.answers().size());
            table.row(row);
            deals.row(
                    fit.reading(),
                    Figures.dealCell(fit.deals().prior(), only),
                    Figures.percent(fit.deals().given()));
        }
        page.table(table)
                .gap()
                .table(deals)
                .paragraph(
                        page.paint()
                                .dim(
                                        "Shares are of the worlds that each reading allows; in brackets where the true share lies with 95 % confidence. Those of"
                                                + " single answers lie at most "
                                                + points(found.widest())
                                                + " points off. An answer other than a signature is predicted where the party does not sign. Given the"
                                                + " record, each world counts by how well it predicts it."));
    }

    private static String points(double part) {
        return String.format(Locale.ROOT, "%.1f", Math.ceil(1000 * part) / 10);
    }

    private void misfits() {
        List<ReadingFit> missing =
                found.readings().stream().filter(fit -> !fit.misfits().isEmpty()).toList();
        if (missing.isEmpty()) {
            return;
        }
        page.heading("Answers that no drawn world of a reading predicts");
        for (ReadingFit fit : missing) {
            for (Misfit misfit : fit.misfits()) {
                Recorded answer = found.answers().get(misfit.answer());
                page.item(
                        page.paint().bold(fit.reading())
                                + ": answer "
                                + (misfit.answer() + 1)
                                + ". It has "
                                + wording.holder(answer.party())
                                + (misfit.predictedSignature() ? " sign " : " refuse ")
                                + answer.proposal()
                                + (misfit.claims().isEmpty()
                                        ? "."
                                        : ", by " + JudgementText.names(misfit.claims()) + "."));
            }
        }
    }

    private void weights() {
        List<Integer> order = found.byFit();
        ReadingFit first = found.readings().get(order.getFirst());
        page.heading("How far the record speaks for one reading against another");
        Table table =
                new Table(
                        Table.Column.text("Reading"),
                        Table.Column.text("Probability of the record"),
                        Table.Column.text("Decibans for " + first.reading() + " against it"),
                        Table.Column.text("In words"),
                        Table.Column.number("No slips"));
        for (int r : order) {
            ReadingFit fit = found.readings().get(r);
            WeightOfEvidence weight = found.weights().get(order.getFirst()).get(r);
            boolean self = r == order.getFirst();
            table.row(
                    fit.reading(),
                    probability(fit.likelihood()),
                    self
                            ? ""
                            : decibans(weight.bans())
                                    + " ("
                                    + decibans(weight.low())
                                    + " to "
                                    + decibans(weight.high())
                                    + ")",
                    self
                            ? ""
                            : weight.bans() == 0
                                    ? "nothing between them"
                                    : weight.isOpen()
                                            ? "not settled by these worlds"
                                            : weight.strength().words(),
                    self
                            ? ""
                            : weight.withoutSlip().isPresent()
                                    ? decibans(weight.withoutSlip().getAsDouble())
                                    : "undefined");
        }
        page.table(table);
        if (order.size() > 2) {
            matrix(order);
        }
        page.paragraph(
                page.paint()
                        .dim(
                                "If each answer is recorded or modelled wrongly with a chance of "
                                        + Figures.percent(found.slip())
                                        + " (--slip), by itself; in brackets what the number of drawn worlds leaves open at 95 %. Ten decibans make one account ten"
                                        + " times as probable beside the other as before (Good 1950); words after Kass and Raftery (1995). Without slips"
                                        + " the shares that predict all answers are compared, undefined where one of them is 0. This compares accounts"
                                        + " within the frame of this case; it does not say that any of them is true, and an account that leaves more"
                                        + " open pays for that. An account written after an answer may have been made to fit it."));
    }

    private void matrix(List<Integer> order) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text("Decibans for, against"));
        for (int c = 1; c <= order.size(); c++) {
            columns.add(Table.Column.number(String.valueOf(c)));
        }
        Table table = new Table(columns);
        for (int r = 0; r < order.size(); r++) {
            List<String> row = new ArrayList<>();
            row.add((r + 1) + " " + found.readings().get(order.get(r)).reading());
            for (int c = 0; c < order.size(); c++) {
                WeightOfEvidence weight = found.weights().get(order.get(r)).get(order.get(c));
                row.add(
                        r == c
                                ? ""
                                : decibans(weight.bans())
                                        + (weight.bans() != 0 && weight.isOpen() ? "?" : ""));
            }
            table.row(row);
        }
        page.gap()
                .table(table)
                .paragraph(
                        page.paint()
                                .dim(
                                        "Rows against columns; a question mark where more worlds may turn it round."));
    }

    private static String decibans(double bans) {
        String tenth = String.format(Locale.ROOT, "%.1f", 10 * bans);
        return tenth.equals("-0.0") ? "0.0" : tenth;
    }

    private static String probability(Likelihood likelihood) {
        return Figures.number(likelihood.value())
                + (likelihood.low() < likelihood.high()
                        ? " (" + two(likelihood.low()) + " to " + two(likelihood.high()) + ")"
                        : "");
    }

    private static String two(double number) {
        return new java.math.BigDecimal(number).round(new java.math.MathContext(2)).toPlainString();
    }
}
