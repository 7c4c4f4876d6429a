package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Assessment.ProposalView;
import org.westphalia.view.Figures;

/// All readings of a case in one table, and what its figures mean.
final class AssessTable {
    private final VerdictText words;

    AssessTable(VerdictText words) {
        this.words = words;
    }

    /// One row for each reading.
    Table table(List<Assessment> assessments) {
        boolean durable = assessments.stream().anyMatch(a -> a.withoutDurability().isPresent());
        boolean proposals = assessments.stream().anyMatch(a -> !a.proposals().isEmpty());
        List<Table.Column> columns =
                new ArrayList<>(
                        List.of(
                                Table.Column.text("Reading"),
                                Table.Column.text("Verdict"),
                                Table.Column.text("Worlds with a deal")));
        if (durable) {
            columns.add(Table.Column.text("If agreements were sure to last"));
        }
        if (proposals) {
            columns.add(Table.Column.text("Proposals signed / refused"));
            columns.add(Table.Column.text("Fit the recorded answers"));
        }
        Table table = new Table(columns);
        for (Assessment assessment : assessments) {
            List<String> row =
                    new ArrayList<>(
                            List.of(
                                    assessment.reading(),
                                    words.word(assessment.verdict()),
                                    Figures.dealCell(
                                            assessment.share(), VerdictText.isExact(assessment))));
            if (durable) {
                row.add(
                        assessment
                                .withoutDurability()
                                .map(w -> lasting(assessment, w))
                                .orElse("-"));
            }
            if (proposals) {
                row.add(tally(assessment.proposals()));
                row.add(fits(assessment.proposals()));
            }
            table.row(row);
        }
        return table;
    }

    private String lasting(Assessment assessment, Assessment.WithoutDurability without) {
        if (without.verdict() == assessment.verdict()
                && without.share().equals(assessment.share())) {
            return "the same";
        }
        return words.word(without.verdict())
                + ", "
                + Figures.dealCell(without.share(), VerdictText.isExact(assessment));
    }

    /// What the figures are, in a line or two.
    String legend(List<Assessment> assessments) {
        String shares =
                assessments.stream()
                        .filter(assessment -> !VerdictText.isExact(assessment))
                        .findFirst()
                        .map(drawn ->
                                "Shares are of the worlds your ranges allow: "
                                        + Figures.count(drawn.share().worlds())
                                        + " drawn, seed "
                                        + drawn.seed()
                                        + "; in brackets where the true share lies with 95 % confidence.")
                        .orElse("Every number is exact: one world.");
        boolean proposals = assessments.stream().anyMatch(a -> !a.proposals().isEmpty());
        return shares
                + (proposals
                        ? " A proposal counts as signed when it is a deal in more than half of the worlds."
                        : "");
    }

    private static String tally(List<ProposalView> proposals) {
        long signed = proposals.stream().filter(AssessTable::isSigned).count();
        return signed + " / " + (proposals.size() - signed);
    }

    private static boolean isSigned(ProposalView view) {
        return view.share().value() > 0.5;
    }

    private static String fits(List<ProposalView> proposals) {
        long recorded = proposals.stream().filter(view -> view.fit().isPresent()).count();
        long fitting = proposals.stream().filter(view -> view.fit().orElse(false)).count();
        return recorded == 0 ? "none recorded" : fitting + " of " + recorded;
    }
}
