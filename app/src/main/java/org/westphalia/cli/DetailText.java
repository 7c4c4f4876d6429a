package org.westphalia.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.westphalia.answer.Traces;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Assessment.ProposalView;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Proposal;
import org.westphalia.view.Figures;

/// One reading in detail, below its verdict: the terms that were looked at, who would sign them, the proposals, the claims.
final class DetailText {
    private final Case source;
    private final Page page;

    DetailText(Case source, Page page) {
        this.source = source;
        this.page = page;
    }

    void write(Assessment assessment, Optional<Traces> traces, List<Claim> held) {
        assessment
                .judgement()
                .ifPresent(judgement -> {
                    String where =
                            VerdictText.isExact(assessment)
                                    ? ""
                                    : " (in " + assessment.judgedIn() + ")";
                    page.heading(
                            (judgement.deal() ? "A deal" : "The terms nearest to a deal") + where);
                    JudgementText text = new JudgementText(source, page);
                    text.terms(judgement.terms());
                    page.gap();
                    text.parties(judgement);
                    traces.ifPresent(behind -> text.claims(judgement, behind));
                });
        proposals(assessment.proposals(), VerdictText.isExact(assessment));
        claims(held);
        page.gap()
                .paragraph(
                        page.paint()
                                .dim("How the verdict was shown: " + basis(assessment.basis())));
    }

    private static String basis(Assessment.Basis basis) {
        String how =
                switch (basis.kind()) {
                    case "witness" -> "by terms that are a deal in one world";
                    case "witness-in-every-world" -> "by terms that are a deal in every world";
                    case "refutation" -> "by a refutation";
                    case "refutation-of-every-world" -> "by a refutation of every world";
                    default -> "it was not";
                };
        String size = basis.size() > 1 ? " in " + Figures.count(basis.size()) + " steps" : "";
        return how + size + (basis.checked() ? ", verified by an independent checker." : ".");
    }

    private void proposals(List<ProposalView> proposals, boolean exact) {
        if (proposals.isEmpty()) {
            return;
        }
        page.heading("Proposals on the table");
        Table table =
                new Table(
                        Table.Column.text("Proposal"),
                        Table.Column.text("Date"),
                        Table.Column.text("A deal in"),
                        Table.Column.text("Refused by"),
                        Table.Column.text("Recorded answers"),
                        Table.Column.text("Fit"));
        for (ProposalView view : proposals) {
            Proposal proposal = view.proposal();
            String recorded =
                    view.recorded().entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue().word())
                            .collect(joining(", "));
            table.row(
                    proposal.id(),
                    proposal.date().orElse(""),
                    Figures.cell(view.share(), exact),
                    AssessText.refusers(view.refusedBy()),
                    recorded.isEmpty() ? "-" : recorded,
                    view.fit().map(fit -> fit ? "yes" : "no").orElse("-"));
        }
        page.table(table);
    }

    private void claims(List<Claim> held) {
        if (held.isEmpty()) {
            return;
        }
        page.heading("The claims this reading holds");
        for (Claim claim : held) {
            page.hanging(
                    "  ",
                    "    ",
                    page.paint().bold(claim.id())
                            + ": "
                            + claim.says()
                            + (claim.because().isEmpty()
                                    ? ""
                                    : " " + page.paint().dim("(" + places(claim) + ")")));
        }
    }

    private static String places(Claim claim) {
        return claim.because().stream()
                .map(citation -> citation.source() + citation.at().map(at -> " " + at).orElse(""))
                .distinct()
                .collect(joining("; "));
    }
}
