package org.westphalia.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.westphalia.explore.Column;
import org.westphalia.explore.DealRegions;
import org.westphalia.explore.DealRegions.Limit;
import org.westphalia.explore.DealRegions.Region;
import org.westphalia.explore.Prim;
import org.westphalia.view.Figures;

/// Inside which limits deals are common, as limits on claims and numbers.
final class LimitsText {
    private static final int LEAST_FOUND = 7;

    private final Page page;
    private final boolean trajectory;

    /// @param trajectory whether to show the boxes on the way
    LimitsText(Page page, boolean trajectory) {
        this.page = page;
        this.trajectory = trajectory;
    }

    void write(DealRegions found) {
        String kind = found.deals() ? "a deal" : "no deal";
        page.paragraph(
                "Of the worlds your ranges allow "
                        + Figures.share(found.share())
                        + " have "
                        + kind
                        + " ("
                        + Figures.count(found.worlds())
                        + " drawn, seed "
                        + found.seed()
                        + "; "
                        + Figures.count(found.checked())
                        + " of them checked by an independent program).");
        if (found.redrawn() > 0) {
            page.paragraph(
                    Figures.count(found.redrawn())
                            + " draws did not agree with the comparisons of the case (or with the record, where it is given) and were drawn again.");
        }
        standing(found, kind);
        for (int r = 0; r < found.regions().size(); r++) {
            region(found, r, kind);
        }
        leaves(found, kind);
    }

    private void standing(DealRegions found, String kind) {
        switch (found.standing()) {
            case FOUND -> {}
            case NOWHERE ->
                    page.gap()
                            .paragraph(
                                    "No drawn world has "
                                            + kind
                                            + ": there are no limits to look for.");
            case EVERYWHERE ->
                    page.gap()
                            .paragraph(
                                    "All drawn worlds have "
                                            + kind
                                            + ": there are no limits to look for.");
            case TOO_FEW ->
                    page.gap()
                            .paragraph(
                                    "At least 40 worlds of either kind are needed to look for limits. Draw more with --worlds, about "
                                            + Figures.count(needed(found))
                                            + ".");
            case NONE_HOLDS_UP ->
                    page.gap()
                            .paragraph(
                                    "No limits were found inside which "
                                            + kind
                                            + " is clearly more common, on worlds that took no part in the search. Either no few numbers"
                                            + " decide by themselves ('decides' weighs all of them), or it takes more worlds.");
        }
    }

    private static long needed(DealRegions found) {
        long some = Math.min(found.share().hits(), found.worlds() - found.share().hits());
        return (long) Math.ceil(100.0 * found.worlds() / Math.max(1, some));
    }

    private void region(DealRegions found, int number, String kind) {
        Region region = found.regions().get(number);
        page.gap();
        page.paragraph(
                page.paint()
                                .bold(
                                        (number == 0
                                                        ? "Inside these limits "
                                                        : "Of the other worlds, inside these limits ")
                                                + Figures.share(region.density())
                                                + " of worlds have "
                                                + kind
                                                + ";")
                        + " they hold "
                        + Figures.share(region.coverage())
                        + (found.deals()
                                ? " of all worlds with a deal"
                                : " of all worlds without one")
                        + " and "
                        + Figures.percent(region.mass().value())
                        + " of all worlds.");
        page.gap().table(table(region.limits(), true));
        List<Limit> shaky =
                region.limits().stream().filter(limit -> limit.found() < LEAST_FOUND).toList();
        if (!shaky.isEmpty()) {
            page.paragraph(
                    "Found in fewer than "
                            + LEAST_FOUND
                            + " of 10 searches on other halves of the worlds, so not to be leaned on: "
                            + String.join(
                                    ", ",
                                    shaky.stream().map(limit -> limit.column().path()).toList())
                            + ".");
        }
        if (!region.dropped().isEmpty()) {
            page.paragraph(
                    "The search limited "
                            + Figures.count(region.dropped().size())
                            + (region.dropped().size() == 1
                                    ? " more thing; that limit"
                                    : " more things; those limits")
                            + " did not hold up on other worlds and "
                            + (region.dropped().size() == 1 ? "was" : "were")
                            + " dropped.");
        }
        region.settledWith()
                .ifPresentOrElse(
                        worlds ->
                                page.paragraph(
                                        "About "
                                                + Figures.count(rounded(worlds))
                                                + " worlds would settle these shares to five points either way (--worlds)."),
                        () ->
                                page.paragraph(
                                        "There were enough worlds: these shares are settled to five points either way."));
        if (trajectory) {
            trajectory(region);
        }
    }

    static long rounded(long worlds) {
        return new BigDecimal(worlds)
                .round(new MathContext(2, java.math.RoundingMode.UP))
                .longValue();
    }

    private Table table(List<Limit> limits, boolean tested) {
        List<Table.Column> columns =
                tested
                        ? List.of(
                                Table.Column.text("Number or claim"),
                                Table.Column.text("Limit"),
                                Table.Column.text("Your range"),
                                Table.Column.number("By chance"),
                                Table.Column.number("Found again"),
                                Table.Column.text("According to"))
                        : List.of(
                                Table.Column.text("Number or claim"),
                                Table.Column.text("Limit"),
                                Table.Column.text("According to"));
        Table table = new Table(columns);
        for (Limit limit : limits) {
            String claims = String.join(", ", claims(limit.column()));
            if (tested) {
                table.row(
                        limit.column().label(),
                        limit(limit),
                        range(limit.column()),
                        chance(limit.quasiP()),
                        limit.found() + " of 10",
                        claims);
            } else {
                table.row(limit.column().label(), limit(limit), claims);
            }
        }
        return table;
    }

    private static List<String> claims(Column column) {
        return column.kind() == Column.Kind.NUMBER ? column.answers() : List.of();
    }

    private static String limit(Limit limit) {
        if (!limit.allowed().isEmpty()) {
            return String.join(" or ", limit.allowed());
        }
        if (limit.low().isPresent() && limit.high().isPresent()) {
            return number(limit.low().getAsDouble()) + " to " + number(limit.high().getAsDouble());
        }
        return limit.low().isPresent()
                ? "at least " + number(limit.low().getAsDouble())
                : "at most " + number(limit.high().orElseThrow());
    }

    private static String range(Column column) {
        return column.kind() == Column.Kind.NUMBER
                ? number(column.range().low()) + " to " + number(column.range().high())
                : "";
    }

    private static String number(double number) {
        return new BigDecimal(number)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String chance(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    private void trajectory(Region region) {
        page.heading("On the way (in the worlds searched)");
        Table table =
                new Table(
                        Table.Column.number("Step"),
                        Table.Column.number("Limits"),
                        Table.Column.number("Coverage"),
                        Table.Column.number("Density"),
                        Table.Column.number("Mass"));
        for (int s = 0; s < region.trajectory().size(); s++) {
            Prim.Step step = region.trajectory().get(s);
            table.row(
                    s + (s == region.chosen() ? " chosen" : ""),
                    Integer.toString(step.restricted()),
                    Figures.percent(step.coverage()),
                    Figures.percent(step.density()),
                    Figures.percent(step.mass()));
        }
        page.table(table);
    }

    private void leaves(DealRegions found, String kind) {
        if (!found.leaves().isEmpty()) {
            page.heading("A tree of all worlds, densest leaf first");
            for (DealRegions.TreeLeaf leaf : found.leaves()) {
                page.gap();
                page.paragraph(
                        Figures.share(leaf.density())
                                + " have "
                                + kind
                                + "; holds "
                                + Figures.percent(leaf.coverage().value())
                                + " of them:");
                page.table(table(leaf.limits(), false), "  ");
            }
        }
    }
}
