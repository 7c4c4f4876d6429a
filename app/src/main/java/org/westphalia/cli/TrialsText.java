package org.westphalia.cli;

import java.util.List;
import java.util.Optional;
import org.westphalia.assess.Brief;
import org.westphalia.model.Case;
import org.westphalia.view.Figures;
import org.westphalia.why.Explanation;
import org.westphalia.why.Explanation.Trial;

/// The verdict with one thing otherwise, case by case.
final class TrialsText {
    private final Page page;
    private final VerdictText verdicts;

    TrialsText(Case source, Page page) {
        this.page = page;
        this.verdicts = new VerdictText(source, page.paint());
    }

    void write(Explanation explanation) {
        page.heading("What depends on it");
        Table table =
                new Table(
                        Table.Column.text("If"),
                        Table.Column.text("Verdict"),
                        Table.Column.text("Worlds with a deal"));
        row(table, "as things stand", Optional.of(explanation.now()), "");
        explanation
                .trials()
                .forEach(trial ->
                        row(
                                table,
                                what(trial, explanation.subject()),
                                trial.brief(),
                                trial.hindrance()));
        page.table(table)
                .paragraph(
                        page.paint()
                                .dim(
                                        "Shares are of the worlds that the ranges allow: "
                                                + Figures.count(explanation.worlds())
                                                + " drawn, seed "
                                                + explanation.seed()
                                                + "; in brackets where the true share lies with 95 % confidence."));
        if (explanation.subject() == Explanation.Subject.NUMBER) {
            page.paragraph(
                    page.paint()
                            .dim(
                                    "Any other value can be asked for with --set "
                                            + explanation.path()
                                            + "=VALUE."));
        }
    }

    /// What is otherwise, with the value that was set, or with how to ask for it.
    private static String what(Trial trial, Explanation.Subject subject) {
        List<String> departure = trial.departure();
        if (departure.size() != 2) {
            return trial.what() + (departure.isEmpty() ? "" : " (all of these)");
        }
        String asked = departure.getLast();
        boolean isValue = subject == Explanation.Subject.NUMBER;
        return trial.what()
                + " ("
                + (isValue
                        ? asked.substring(asked.indexOf('=') + 1)
                        : departure.getFirst() + "\u00a0" + asked)
                + ")";
    }

    private void row(Table table, String what, Optional<Brief> brief, String hindrance) {
        table.row(
                what,
                brief.map(Brief::verdict).map(verdicts::word).orElse(hindrance),
                brief.map(Brief::share)
                        .map(share -> Figures.dealCell(share, share.worlds() == 1))
                        .orElse(""));
    }
}
