package org.westphalia.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.answer.Departures;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Assessment.Hinge;
import org.westphalia.assess.Assessment.ProposalView;
import org.westphalia.assess.Assessment.Reason;
import org.westphalia.assess.Share;
import org.westphalia.assess.Verdict;
import org.westphalia.model.Case;

/// Verdicts as a reader in a hurry wants them: one sentence per reading with its reasons, what it hinges on, what the case
/// leaves out; then the table of all readings.
final class AssessText {
    private static final int READINGS_WITH_ALL_REASONS = 2;

    private final Case source;
    private final Page page;
    private final Paint paint;

    AssessText(Case source, Page page) {
        this.source = source;
        this.page = page;
        this.paint = page.paint();
    }

    /// The first screen.
    void overview(List<Assessment> assessments, Departures departures) {
        page.paragraph(paint.bold(source.title()));
        whatIf(departures, page);
        int reasons = assessments.size() <= READINGS_WITH_ALL_REASONS ? 3 : 1;
        for (Assessment assessment : assessments) {
            page.gap().paragraph(sentence(assessment));
            for (Reason reason : assessment.reasons().stream().limit(reasons).toList()) {
                page.item(reason.sentence() + claims(reason.claims()));
            }
            if (!isExact(assessment)) {
                page.item(hinge(assessment));
            }
        }
        if (!source.notModelled().isEmpty()) {
            page.heading("Not in the model");
            source.notModelled().forEach(page::item);
        }
        page.gap().table(table(assessments));
        page.paragraph(paint.dim(legend(assessments)));
        warnings(assessments);
    }

    /// Under which departures the answer holds, if any.
    static void whatIf(Departures departures, Page page) {
        List<String> words = new ArrayList<>();
        departures.pull().forEach(lever -> words.add("lever " + lever + " is pulled"));
        departures.drop().forEach(lever -> words.add("lever " + lever + " is dropped"));
        departures.hold().forEach(claim -> words.add("claim " + claim + " is held"));
        departures.without().forEach(claim -> words.add("claim " + claim + " is not held"));
        departures.set().forEach(assignment -> words.add(assignment.replace("=", " is set to ")));
        if (!words.isEmpty()) {
            page.paragraph(
                    page.paint().doubtful("What if") + " " + JudgementText.names(words) + "?");
        }
    }

    /// The verdict on one reading as a sentence that can be quoted alone.
    String sentence(Assessment assessment) {
        boolean exact = isExact(assessment);
        String verdict =
                switch (assessment.verdict()) {
                    case CERTAIN ->
                            paint.good("there is a deal")
                                    + (exact
                                            ? ", checked independently"
                                            : ": the same terms would be signed in every world your ranges allow");
                    case IMPOSSIBLE ->
                            paint.bad("there is no deal")
                                    + (exact
                                            ? ": proved"
                                            : ": proved for every world your ranges allow");
                    case POSSIBLE ->
                            paint.doubtful("a deal is possible")
                                    + frequency(assessment.share())
                                    + ": in "
                                    + ofWorlds(assessment.share());
                    case OPEN ->
                            paint.doubtful("it is open")
                                    + " whether there is a deal: neither shown nor refuted within"
                                    + " the limit; there is one in "
                                    + ofWorlds(assessment.share());
                };
        return according(assessment) + verdict + ".";
    }

    private String according(Assessment assessment) {
        if (source.readings().isEmpty()) {
            return "By the numbers of the case ";
        }
        return "According to "
                + paint.bold(assessment.reading())
                + " ("
                + assessment.title()
                + ") ";
    }

    private static String frequency(Share share) {
        return switch (share.frequency()) {
            case "rare" -> " but rare";
            case "common" -> " and common";
            default -> "";
        };
    }

    private static String ofWorlds(Share share) {
        return share.worlds() == 0
                ? "an unknown share of the worlds your ranges allow (none was drawn in time)"
                : Figures.share(share) + " of the worlds your ranges allow";
    }

    /// What the verdict hinges on, soberly.
    private String hinge(Assessment assessment) {
        Optional<Hinge> hinge = assessment.hinges();
        if (hinge.isPresent()) {
            Hinge found = hinge.get();
            return "It hinges most on "
                    + paint.bold(found.path())
                    + ": in its lower half "
                    + Figures.share(found.lowHalf())
                    + " of worlds have a deal, in its upper half "
                    + Figures.share(found.highHalf())
                    + claims(found.claims());
        }
        return switch (assessment.verdict()) {
            case CERTAIN, IMPOSSIBLE ->
                    "It hinges on no range: wherever in your ranges the numbers lie, the answer is the same.";
            case POSSIBLE, OPEN ->
                    "No single number within your ranges moves the share of worlds with a deal visibly.";
        };
    }

    /// Whether the numbers allow one world only.
    static boolean isExact(Assessment assessment) {
        String kind = assessment.basis().kind();
        return switch (assessment.verdict()) {
            case CERTAIN -> kind.equals("witness");
            case IMPOSSIBLE -> kind.equals("refutation");
            case POSSIBLE, OPEN -> false;
        };
    }

    private Table table(List<Assessment> assessments) {
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
                                    verdict(assessment.verdict()),
                                    Figures.cell(assessment.share(), isExact(assessment))));
            if (durable) {
                row.add(
                        assessment
                                .withoutDurability()
                                .map(w ->
                                        verdict(w.verdict())
                                                + ", "
                                                + Figures.cell(w.share(), isExact(assessment)))
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

    private String legend(List<Assessment> assessments) {
        Assessment first = assessments.getFirst();
        String shares =
                isExact(first)
                        ? "Every number is exact: one world."
                        : "Shares are of the worlds your ranges allow: "
                                + Figures.count(first.share().worlds())
                                + " drawn, seed "
                                + first.seed()
                                + "; in brackets where the true share lies with 95 % confidence.";
        boolean proposals = assessments.stream().anyMatch(a -> !a.proposals().isEmpty());
        return shares
                + (proposals
                        ? " A proposal counts as signed when it is a deal in more than half of them."
                        : "");
    }

    private static String tally(List<ProposalView> proposals) {
        long signed = proposals.stream().filter(AssessText::isSigned).count();
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

    String verdict(Verdict verdict) {
        return switch (verdict) {
            case CERTAIN -> paint.good(verdict.word());
            case IMPOSSIBLE -> paint.bad(verdict.word());
            case POSSIBLE, OPEN -> paint.doubtful(verdict.word());
        };
    }

    private void warnings(List<Assessment> assessments) {
        boolean any = assessments.stream().anyMatch(a -> !a.warnings().isEmpty());
        if (!any) {
            return;
        }
        page.heading("Read with care");
        for (Assessment assessment : assessments) {
            for (String warning : assessment.warnings()) {
                page.item((assessments.size() > 1 ? assessment.reading() + ": " : "") + warning);
            }
        }
    }

    /// Ids of claims in brackets, or nothing.
    static String claims(List<String> ids) {
        return ids.isEmpty() ? "" : " [" + String.join(", ", ids) + "]";
    }

    /// `russia 95 %, ukraine 3 %`, those who refuse most first; parties that never refuse are left out.
    static String refusers(Map<String, Share> refusedBy) {
        String names =
                refusedBy.entrySet().stream()
                        .filter(entry -> entry.getValue().hits() > 0)
                        .sorted((a, b) -> Long.compare(b.getValue().hits(), a.getValue().hits()))
                        .map(entry ->
                                entry.getKey()
                                        + (entry.getValue().worlds() > 1
                                                ? " " + Figures.percent(entry.getValue().value())
                                                : ""))
                        .collect(joining(", "));
        return names.isEmpty() ? "nobody" : names;
    }
}
