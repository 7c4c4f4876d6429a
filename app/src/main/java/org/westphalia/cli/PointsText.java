package org.westphalia.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.deal.Point;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Terms;
import org.westphalia.view.Figures;

/// Named points side by side: what they are worth to each party, and their terms. Where terms are long, each is told by what
/// changes from one before it.
final class PointsText {
    private static final int POINTS_ABREAST = 6;
    private static final int SHORT_TERMS = 5;

    private final Case source;
    private final Page page;
    private final List<String> parties;

    PointsText(Case source, Page page, List<String> parties) {
        this.source = source;
        this.page = page;
        this.parties = parties;
    }

    /// Points of a frontier, numbered; what all have in common is told before.
    void frontier(List<Point> points) {
        Map<String, String> common = points.size() > 1 ? common(points) : Map.of();
        if (!common.isEmpty()) {
            page.paragraph("On all of them: " + choices(new Terms(common), Map.of()) + ".").gap();
        }
        boolean brief = source.issues().size() - common.size() <= SHORT_TERMS;
        Map<String, Point> named = new LinkedHashMap<>();
        Map<String, String> terms = new LinkedHashMap<>();
        for (Point point : points) {
            String name = String.valueOf(named.size() + 1);
            boolean whole = brief || named.isEmpty();
            terms.put(
                    name,
                    choices(
                            point.terms(),
                            whole ? common : points.get(named.size() - 1).terms().choices()));
            named.put(name, point);
        }
        show(
                "#",
                brief || points.size() < 2 ? "Terms" : "Terms (from 2 on: what changes)",
                named,
                terms);
    }

    /// Solutions by name; one whose terms are those of an earlier one says so.
    void solutions(Map<String, Point> named) {
        Map<String, String> terms = new LinkedHashMap<>();
        String first = named.keySet().iterator().next();
        named.forEach((name, point) -> terms.put(name, solution(name, point, named, first)));
        show("Solution", "Terms", named, terms);
    }

    private String solution(String name, Point point, Map<String, Point> named, String first) {
        for (Map.Entry<String, Point> earlier : named.entrySet()) {
            if (earlier.getKey().equals(name)) {
                break;
            }
            if (earlier.getValue().terms().equals(point.terms())) {
                return "as " + earlier.getKey();
            }
        }
        Point reference = named.getOrDefault(first, point);
        return reference.equals(point) || source.issues().size() <= SHORT_TERMS
                ? choices(point.terms(), Map.of())
                : "as " + first + ", but " + choices(point.terms(), reference.terms().choices());
    }

    /// Points as rows with one column per party; where that is too wide, as columns with one row per party.
    private void show(
            String first, String last, Map<String, Point> points, Map<String, String> terms) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text(first)));
        parties.forEach(party -> columns.add(Table.Column.text(party + " (gain)")));
        columns.add(Table.Column.text(last));
        Table table = new Table(columns);
        points.forEach((name, point) -> table.row(row(name, point, terms.getOrDefault(name, ""))));
        if (table.fits(page.width())) {
            page.table(table);
            return;
        }
        List<String> names = List.copyOf(points.keySet());
        for (int from = 0; from < names.size(); from += POINTS_ABREAST) {
            gains(points, names.subList(from, Math.min(names.size(), from + POINTS_ABREAST)));
            page.gap();
        }
        page.paragraph(last + ":");
        terms.forEach((name, choices) -> page.hanging("  ", "      ", name + ": " + choices));
    }

    private List<String> row(String name, Point point, String terms) {
        List<String> row = new ArrayList<>(List.of(name));
        for (int p = 0; p < point.values().size(); p++) {
            row.add(value(point.values().get(p), point.gains().get(p)));
        }
        row.add(terms);
        return row;
    }

    private void gains(Map<String, Point> points, List<String> names) {
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

    private static String value(BigDecimal value, BigDecimal gain) {
        return Figures.points(value) + "\u00a0(" + Figures.gain(gain) + ")";
    }

    /// `issue=option` for the issues on which the terms are not known already, in order.
    private String choices(Terms terms, Map<String, String> known) {
        List<String> choices = new ArrayList<>();
        for (Issue issue : source.issues()) {
            String option = terms.choices().get(issue.id());
            if (option != null && !option.equals(known.get(issue.id()))) {
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
