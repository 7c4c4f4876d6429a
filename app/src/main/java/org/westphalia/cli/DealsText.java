package org.westphalia.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.deal.Deals;
import org.westphalia.deal.NearestTerms;
import org.westphalia.deal.Point;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Terms;

/// Which deals a world has: how many, the ones that nobody can improve on without another's loss, the classic solutions.
final class DealsText {
    private static final int POINTS_SHOWN = 20;
    private static final int POINTS_ABREAST = 6;

    private final Case source;
    private final Page page;

    DealsText(Case source, Page page) {
        this.source = source;
        this.page = page;
    }

    void write(Deals deals, boolean allTerms) {
        count(deals);
        frontier(deals, allTerms);
        deals.solutions().ifPresent(solutions -> solutions(deals, solutions));
        for (String limit : deals.limits()) {
            page.gap().paragraph(page.paint().doubtful("Limit: ") + limit);
        }
    }

    /// Without a deal: the terms of least shortfall, and whose it is.
    void nearest(NearestTerms.Nearest nearest) {
        page.heading("The terms nearest to a deal");
        JudgementText text = new JudgementText(source, page);
        text.terms(nearest.terms());
        page.gap();
        List<String> words = new ArrayList<>();
        nearest.shortfalls()
                .forEach((party, points) ->
                        words.add(party + " is " + Figures.points(points) + " points short"));
        nearest.barred().forEach(party -> words.add(party + " is barred by its red lines"));
        if (!words.isEmpty()) {
            page.paragraph("With them, " + JudgementText.names(words) + ".").gap();
        }
        text.parties(nearest.judgement());
        if (!nearest.exact()) {
            page.paragraph(
                    page.paint()
                            .doubtful("A limit was reached: there may be terms that are nearer."));
        }
    }

    private void count(Deals deals) {
        String terms = Figures.count(deals.terms()) + " terms that keep the rules";
        if (!deals.dealsLow().equals(deals.dealsHigh())) {
            page.paragraph(
                    "Between "
                            + Figures.count(deals.dealsLow())
                            + " and "
                            + Figures.count(deals.dealsHigh())
                            + " of the "
                            + terms
                            + " are deals (certified bounds; counting them out would take too long).");
        } else if (deals.dealsLow().signum() == 0) {
            page.paragraph(page.paint().bad("None") + " of the " + terms + " is a deal.");
        } else {
            page.paragraph(
                    page.paint().good(Figures.count(deals.dealsLow()))
                            + " of the "
                            + terms
                            + (deals.dealsLow().bitLength() == 1 ? " is a deal." : " are deals."));
        }
    }

    private void frontier(Deals deals, boolean allTerms) {
        if (deals.frontier().isEmpty()) {
            return;
        }
        page.heading(
                "The Pareto frontier: "
                        + (allTerms ? "terms" : "deals")
                        + " that nobody can improve without another's loss");
        boolean several = deals.frontier().size() > 1;
        Map<String, String> common = several ? common(deals.frontier()) : Map.of();
        if (!common.isEmpty()) {
            page.paragraph("On all of them: " + choices(new Terms(common), Map.of()) + ".").gap();
        }
        Map<String, Point> shown = new LinkedHashMap<>();
        deals.frontier().stream()
                .limit(POINTS_SHOWN)
                .forEach(point -> shown.put(String.valueOf(shown.size() + 1), point));
        points(deals.parties(), "#", shown, common);
        int hidden = deals.frontier().size() - shown.size();
        if (hidden > 0) {
            page.paragraph(
                    "... and " + Figures.count(hidden) + " more; --format json lists them all.");
        }
        if (!deals.frontierComplete()) {
            page.paragraph(
                    page.paint()
                            .doubtful(
                                    "A limit was reached: there may be further points, and better ones."));
        }
    }

    private void solutions(Deals deals, Deals.Solutions solutions) {
        page.heading(
                "Classic solutions, each from the point where everyone gets its no-deal value");
        Map<String, Point> named = new LinkedHashMap<>();
        named.put("Nash", solutions.nash());
        named.put("Kalai-Smorodinsky", solutions.kalaiSmorodinsky());
        named.put("Egalitarian", solutions.egalitarian());
        named.put("Utilitarian", solutions.utilitarian());
        points(deals.parties(), "Solution", named, Map.of());
        page.gap()
                .paragraph(
                        page.paint()
                                .dim(
                                        "Nash: largest product of gains. Kalai-Smorodinsky: gains in proportion to the best "
                                                + "that each could hope for. Egalitarian: the least gain as large as can be. Utilitarian: largest sum of "
                                                + "values. The last two compare the scales of the parties; the first two do not."));
    }

    /// Points as rows with one column per party; where that is too wide, as columns with one row per party.
    private void points(
            List<String> parties,
            String first,
            Map<String, Point> points,
            Map<String, String> known) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text(first)));
        parties.forEach(party -> columns.add(Table.Column.text(party + " (gain)")));
        columns.add(Table.Column.text("Terms"));
        Table table = new Table(columns);
        points.forEach((name, point) -> table.row(row(name, point, known)));
        if (table.fits(page.width())) {
            page.table(table);
            return;
        }
        List<String> names = List.copyOf(points.keySet());
        for (int from = 0; from < names.size(); from += POINTS_ABREAST) {
            gains(
                    parties,
                    points,
                    names.subList(from, Math.min(names.size(), from + POINTS_ABREAST)));
            page.gap();
        }
        points.forEach((name, point) ->
                page.hanging("  ", "      ", name + ": " + choices(point.terms(), known)));
    }

    private void gains(List<String> parties, Map<String, Point> points, List<String> names) {
        List<Table.Column> columns =
                new ArrayList<>(
                        List.of(Table.Column.text("Gain of"), Table.Column.number("No deal")));
        names.forEach(name -> columns.add(Table.Column.number(name)));
        Table table = new Table(columns);
        for (int p = 0; p < parties.size(); p++) {
            Point any = points.get(names.getFirst());
            List<String> row =
                    new ArrayList<>(
                            List.of(
                                    parties.get(p),
                                    any == null
                                            ? ""
                                            : Figures.points(
                                                    any.values()
                                                            .get(p)
                                                            .subtract(any.gains().get(p)))));
            for (String name : names) {
                Point point = points.get(name);
                row.add(point == null ? "" : Figures.gain(point.gains().get(p)));
            }
            table.row(row);
        }
        page.table(table);
    }

    private List<String> row(String name, Point point, Map<String, String> known) {
        List<String> row = new ArrayList<>(List.of(name));
        for (int p = 0; p < point.values().size(); p++) {
            row.add(value(point.values().get(p), point.gains().get(p)));
        }
        row.add(choices(point.terms(), known));
        return row;
    }

    private static String value(BigDecimal value, BigDecimal gain) {
        return Figures.points(value) + "\u00a0(" + Figures.gain(gain) + ")";
    }

    /// `issue=option` for the issues that are not known already, in order.
    private String choices(Terms terms, Map<String, String> known) {
        List<String> choices = new ArrayList<>();
        for (Issue issue : source.issues()) {
            String option = terms.choices().get(issue.id());
            if (option != null && !known.containsKey(issue.id())) {
                choices.add(issue.id() + "=" + option);
            }
        }
        return String.join(" ", choices);
    }

    private Map<String, String> common(List<Point> points) {
        Map<String, String> common = new LinkedHashMap<>(points.getFirst().terms().choices());
        for (Point point : points) {
            common.entrySet()
                    .removeIf(entry ->
                            !entry.getValue().equals(point.terms().choices().get(entry.getKey())));
        }
        return common;
    }
}
