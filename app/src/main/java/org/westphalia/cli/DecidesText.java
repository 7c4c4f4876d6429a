package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import org.westphalia.explore.Column;
import org.westphalia.explore.Deciding;
import org.westphalia.explore.Deciding.Input;
import org.westphalia.explore.Deciding.OfClaim;
import org.westphalia.explore.Separation;
import org.westphalia.explore.SobolIndices;
import org.westphalia.number.Interval;
import org.westphalia.view.Figures;

/// Which claims and numbers decide whether there is a deal.
final class DecidesText {
    private final Page page;
    private final long seed;
    private final int top;

    /// @param top how many claims and numbers to show
    DecidesText(Page page, long seed, int top) {
        this.page = page;
        this.seed = seed;
        this.top = top;
    }

    void write(Deciding found) {
        page.paragraph(
                "Of the worlds your ranges allow "
                        + Figures.share(found.share())
                        + " have a deal ("
                        + Figures.count(found.worlds())
                        + " drawn, seed "
                        + seed
                        + ")."
                        + (found.undecided() > 0
                                ? " "
                                        + Figures.count(found.undecided())
                                        + " could not be decided within the limit and count as without one."
                                : ""));
        if (found.redrawn() > 0) {
            page.paragraph(
                    Figures.count(found.redrawn())
                            + " draws contradicted a comparison, or the record where it is given, and were drawn again.");
        }
        if (found.share().hits() == 0 || found.share().hits() == found.share().worlds()) {
            page.paragraph(
                    (found.share().hits() == 0
                                    ? "None has a deal, so nothing in your ranges decides"
                                    : "All have a deal, so nothing in your ranges decides")
                            + ", as far as these worlds go; 'assess' says whether that is proved for all.");
            return;
        }
        claims(found);
        inputs(found);
        enough(found);
    }

    private void claims(Deciding found) {
        List<OfClaim> at =
                found.claims().stream().filter(each -> each.part().changes().hits() > 0).toList();
        if (!at.isEmpty()) {
            Table table =
                    new Table(
                            Table.Column.text("Claim"),
                            Table.Column.text("Its part in the answer"),
                            Table.Column.text("Alone"),
                            Table.Column.text("Drawn anew, it changes the answer in"));
            for (OfClaim each : at.subList(0, Math.min(top, at.size()))) {
                table.row(
                        each.claim(),
                        part(each.part()),
                        part(each.part().index().first(), each.part().index().firstRange()),
                        Figures.cell(each.part().changes(), false));
            }
            page.gap().table(table);
            if (at.size() > top) {
                page.paragraph(
                        Figures.count(at.size() - top)
                                + " more claims play a part; --top shows them.");
            }
        }
        List<OfClaim> idle =
                found.claims().stream().filter(each -> each.part().changes().hits() == 0).toList();
        if (!idle.isEmpty()) {
            page.paragraph(
                    (idle.size() == 1 ? "This claim" : "These claims")
                            + " changed the answer in none of "
                            + Figures.count(found.rows())
                            + " worlds when drawn anew (in at most "
                            + Figures.most(idle.getFirst().part().changes())
                            + " of all): "
                            + String.join(", ", idle.stream().map(OfClaim::claim).toList())
                            + ".");
        }
    }

    private static String part(Deciding.Part part) {
        SobolIndices.Index index = part.index();
        return part.changes().hits() == 0 ? "none seen" : part(index.total(), index.totalRange());
    }

    /// A part of one as a percentage with its interval, `93 % (65-100)`.
    private static String part(double estimate, Interval range) {
        return Math.round(100 * Math.clamp(estimate, 0, 1))
                + " % (".replace(' ', Figures.THOUSANDS)
                + (int) Math.floor(100 * range.low())
                + "-"
                + (int) Math.ceil(100 * range.high())
                + ")";
    }

    private void inputs(Deciding found) {
        List<Input> real =
                found.inputs().stream().filter(each -> each.separation().isReal()).toList();
        int others = found.inputs().size() - real.size();
        if (!real.isEmpty()) {
            boolean indices = found.indices() == Deciding.Indices.GIVEN;
            List<Table.Column> columns =
                    new ArrayList<>(
                            List.of(
                                    Table.Column.text("Number"),
                                    Table.Column.text("Deals are commoner where it is"),
                                    Table.Column.text(
                                            "It is there in worlds with / without a deal"),
                                    Table.Column.text("Parts them by")));
            if (indices) {
                columns.add(Table.Column.text("Its part in the answer"));
            }
            Table table = new Table(columns);
            for (Input each : real.subList(0, Math.min(top, real.size()))) {
                Separation parted = each.separation();
                List<String> row =
                        new ArrayList<>(
                                List.of(
                                        each.column().label(),
                                        where(each.column(), parted),
                                        parted.kind() == Separation.Kind.ANSWERS
                                                ? "-"
                                                : Figures.percent(parted.inPlace())
                                                        + " / "
                                                        + Figures.percent(parted.othersInPlace()),
                                        part(parted.corrected(), parted.range())));
                if (indices) {
                    row.add(each.index().map(DecidesText::part).orElse("-"));
                }
                table.row(row);
            }
            page.gap().table(table);
        }
        if (real.size() > top) {
            page.paragraph(
                    Figures.count(real.size() - top)
                            + " more clearly play a part; --top shows them.");
        }
        if (others > 0) {
            page.paragraph(
                    (real.isEmpty() ? "Of all " : "Of the other ")
                            + Figures.count(others)
                            + (others == 1 ? " number" : " numbers")
                            + " none parts the worlds further than chance would.");
        }
    }

    private static String where(Column column, Separation parted) {
        if (column.kind() == Column.Kind.CLAIM) {
            return parted.kind() == Separation.Kind.HIGH ? "held" : "not held";
        }
        String low = Figures.number(parted.place().low());
        String high = Figures.number(parted.place().high());
        return switch (parted.kind()) {
            case HIGH -> low + " or more";
            case LOW -> high + " or less";
            case BETWEEN -> low + " to " + high;
            case OUTSIDE -> "up to " + low + ", or from " + high;
            case ANSWERS -> "answered otherwise";
        };
    }

    private void enough(Deciding found) {
        switch (found.indices()) {
            case DEPENDENT ->
                    page.gap()
                            .paragraph(
                                    "What part each plays is not told: the worlds that were thrown away tie the numbers to each other, and"
                                            + " then parts of one answer cannot be told apart. What parts the worlds holds all the same.");
            case STOPPED ->
                    page.gap().paragraph("What part each plays was not worked out in time.");
            case ALL_ALIKE ->
                    page.gap()
                            .paragraph(
                                    "What part each plays is not told: too few pairs of worlds differ in their answer (--pairs).");
            case GIVEN, NOT_ASKED -> {}
        }
        List<String> more = new ArrayList<>();
        found.settledWith()
                .ifPresent(worlds ->
                        more.add("about " + Figures.count(rounded(worlds)) + " worlds (--worlds)"));
        found.rowsSettledWith()
                .ifPresent(pairs ->
                        more.add("about " + Figures.count(rounded(pairs)) + " pairs (--pairs)"));
        page.gap()
                .paragraph(
                        more.isEmpty()
                                ? "These worlds are enough: every figure is known to five points either way, and no number in doubt could part"
                                        + " the worlds by more than ten."
                                : "It would take "
                                        + String.join(" and ", more)
                                        + " to know every figure to five points either way and leave no number in doubt.");
    }

    /// To two figures, upwards.
    private static long rounded(long number) {
        long unit = 1;
        while (number / unit >= 100) {
            unit *= 10;
        }
        return Math.ceilDiv(number, unit) * unit;
    }

    /// What the columns mean.
    static void legend(Page page, List<Deciding> found) {
        if (found.stream()
                .allMatch(each ->
                        each.share().hits() == 0 || each.share().hits() == each.share().worlds())) {
            return;
        }
        boolean indices = found.stream().anyMatch(each -> each.indices() == Deciding.Indices.GIVEN);
        page.gap()
                .paragraph(
                        page.paint()
                                .dim(
                                        (indices
                                                        ? "Its part in the answer: how much of the doubt whether there is a deal would stay if all"
                                                                + " else were known (total Sobol index); parts overlap where numbers matter together, so"
                                                                + " they may add up to more than 100 %. Alone: how much would go if this alone"
                                                                + " were known. "
                                                        : "")
                                                + "Parts them by: the largest difference between the shares in the third column, over all"
                                                + " intervals of the number, less what chance adds (Kuiper's distance). In brackets where the true"
                                                + " figure lies with 95 % confidence. All of the worlds your ranges allow."));
    }
}
