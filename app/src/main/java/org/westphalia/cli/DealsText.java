package org.westphalia.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.deal.Deals;
import org.westphalia.deal.Point;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Terms;

/// Which deals a world has: how many, the ones that nobody can improve on without another's loss, the classic solutions.
final class DealsText {
    private static final int POINTS_SHOWN = 20;

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

    private void count(Deals deals) {
        String terms = Figures.count(deals.terms()) + " terms that keep the rules";
        if (!deals.dealsLow().equals(deals.dealsHigh())) {
            page.paragraph("Between " + Figures.count(deals.dealsLow()) + " and " + Figures.count(deals.dealsHigh()) + " of the "
                    + terms + " are deals (certified bounds; counting them out would take too long).");
        } else if (deals.dealsLow().signum() == 0) {
            page.paragraph(page.paint().bad("None") + " of the " + terms + " is a deal.");
        } else {
            page.paragraph(page.paint().good(Figures.count(deals.dealsLow())) + " of the " + terms
                    + (deals.dealsLow().bitLength() == 1 ? " is a deal." : " are deals."));
        }
    }

    private void frontier(Deals deals, boolean allTerms) {
        if (deals.frontier().isEmpty()) {
            return;
        }
        page.heading("The Pareto frontier: " + (allTerms ? "terms" : "deals")
                + " that nobody can improve without another's loss");
        Map<String, String> common = common(deals.frontier());
        if (deals.frontier().size() > 1 && !common.isEmpty()) {
            page.paragraph("On all of them: " + choices(new Terms(common), Map.of()) + ".").gap();
        }
        List<Point> shown = deals.frontier().stream().limit(POINTS_SHOWN).toList();
        Table table = points(deals.parties(), "#");
        for (int i = 0; i < shown.size(); i++) {
            table.row(row(String.valueOf(i + 1), shown.get(i), deals.frontier().size() > 1 ? common : Map.of()));
        }
        page.table(table);
        int hidden = deals.frontier().size() - shown.size();
        if (hidden > 0) {
            page.paragraph("... and " + Figures.count(hidden) + " more; --format json lists them all.");
        }
        if (!deals.frontierComplete()) {
            page.paragraph(page.paint().doubtful("A limit was reached: there may be further points, and better ones."));
        }
    }

    private void solutions(Deals deals, Deals.Solutions solutions) {
        page.heading("Classic solutions, each from the point where everyone gets its no-deal value");
        Table table = points(deals.parties(), "Solution");
        table.row(row("Nash: largest product of gains", solutions.nash(), Map.of()));
        table.row(row("Kalai-Smorodinsky: gains in proportion to the best each could hope for",
                solutions.kalaiSmorodinsky(), Map.of()));
        table.row(row("Egalitarian: the least gain as large as can be", solutions.egalitarian(), Map.of()));
        table.row(row("Utilitarian: largest sum of values", solutions.utilitarian(), Map.of()));
        page.table(table);
        page.paragraph(page.paint().dim("The egalitarian and utilitarian solutions compare the scales of the parties; "
                + "the other two do not."));
    }

    private static Table points(List<String> parties, String first) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text(first)));
        parties.forEach(party -> columns.add(Table.Column.text(party + " (gain)")));
        columns.add(Table.Column.text("Terms"));
        return new Table(columns);
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
            common.entrySet().removeIf(entry -> !entry.getValue().equals(point.terms().choices().get(entry.getKey())));
        }
        return common;
    }
}
