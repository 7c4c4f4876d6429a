package org.westphalia.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.westphalia.number.Interval;
import org.westphalia.view.Figures;
import org.westphalia.view.Names;
import org.westphalia.why.Wants;

/// Who wants what, as text: one table for each will, what it cares for most on top.
final class WantsText {
    private WantsText() {}

    static void write(Wants wants, Page page) {
        for (Wants.Wanting party : wants.parties()) {
            for (Wants.Will will : party.wills()) {
                page.heading(will.title());
                page.paragraph(
                        "Without a deal: "
                                + Figures.points(will.noDeal().value())
                                + range(will.noDeal().range())
                                + (will.veto() && party.wills().size() > 1
                                        ? "; the party cannot sign without it"
                                        : "")
                                + "."
                                + AssessText.claims(will.noDealClaims()));
                will.lines()
                        .forEach(line ->
                                page.item(
                                        "Will not cross "
                                                + line.words()
                                                + "."
                                                + AssessText.claims(line.claims())));
                page.gap().table(table(will));
            }
        }
        page.gap()
                .paragraph(
                        page.paint()
                                .dim(
                                        "Points are of each one's own scale and do not compare; at stake is what lies between the best and the worst option."));
    }

    private static Table table(Wants.Will will) {
        Table table =
                new Table(
                        Table.Column.text("Issue"),
                        Table.Column.text("Weight"),
                        Table.Column.number("At stake"),
                        Table.Column.text("Options, best first, with their points"));
        will.stakes().stream()
                .sorted(Comparator.comparing(Wants.Stake::atStake).reversed())
                .forEach(stake ->
                        table.row(
                                stake.title(),
                                stake.weight()
                                        .map(weight -> Figures.between(weight.low(), weight.high()))
                                        .orElse("in points"),
                                Figures.points(stake.atStake()),
                                choices(stake.choices())));
        return table;
    }

    private static String choices(List<Wants.Choice> choices) {
        return choices.stream()
                .sorted(Comparator.comparing(Wants.Choice::points).reversed())
                .map(choice ->
                        choice.title()
                                + " "
                                + Figures.points(choice.points())
                                + liking(choice.liking())
                                + crosses(choice.crosses()))
                .collect(Collectors.joining("; "));
    }

    private static String liking(Interval liking) {
        return liking.isExact()
                ? ""
                : " (liked " + Figures.between(liking.low(), liking.high()) + ")";
    }

    private static String crosses(List<Wants.Crossing> crosses) {
        return crosses.stream()
                .map(crossing -> " " + Names.crossing(crossing.line(), crossing.always()))
                .collect(Collectors.joining());
    }

    private static String range(Interval range) {
        if (range.low() == range.high() || !Double.isFinite(range.low() + range.high())) {
            return "";
        }
        return " (" + Figures.number(range.low()) + " to " + Figures.number(range.high()) + ")";
    }
}
