package org.westphalia.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.assess.Verdict;
import org.westphalia.assess.Wording;
import org.westphalia.explore.RobustChoices;
import org.westphalia.explore.RobustChoices.Choice;
import org.westphalia.explore.RobustChoices.Difference;
import org.westphalia.explore.RobustChoices.InReading;
import org.westphalia.explore.RobustChoices.Kind;
import org.westphalia.explore.RobustChoices.LeverChoice;
import org.westphalia.explore.RobustChoices.PartyOver;
import org.westphalia.model.Case;
import org.westphalia.number.Interval;
import org.westphalia.view.Figures;

/// Texts and levers compared over worlds, what matters first.
final class RobustText {
    private static final int LEVERS_SHOWN = 20;

    private final Page page;
    private final Wording wording;

    RobustText(Case source, Page page) {
        this.page = page;
        this.wording = new Wording(source);
    }

    void write(RobustChoices found) {
        if (found.readings().isEmpty()) {
            page.paragraph("The time was up before a world was drawn.");
            return;
        }
        of(found);
        choices(found);
        parties(found);
        levers(found);
    }

    private void of(RobustChoices found) {
        page.gap();
        page.paragraph(
                "Compared on the same "
                        + Figures.count(found.worlds())
                        + (found.worlds() == 1 ? " world" : " worlds")
                        + " of each reading, of those your ranges allow (seed "
                        + found.seed()
                        + ").");
        Table table =
                new Table(
                        Table.Column.text("According to"),
                        Table.Column.number("Counts"),
                        Table.Column.number("Some deal exists in"));
        found.readings()
                .forEach(reading ->
                        table.row(
                                reading.id(),
                                Figures.percent(reading.weight()),
                                Figures.share(reading.possible())));
        page.gap().table(table);
    }

    private void choices(RobustChoices found) {
        if (found.choices().isEmpty()) {
            page.gap()
                    .paragraph(
                            "There is no text to compare: no proposal, and no deal in any world.");
            return;
        }
        page.heading("Texts");
        Choice best = found.choices().getFirst();
        page.paragraph(
                best.signed() == 0
                        ? "None of these texts is signed in any of the worlds."
                        : "Signed most often: "
                                + page.paint().bold(best.name())
                                + ", in "
                                + Figures.percent(best.signed())
                                + " of worlds (readings weighed)."
                                + (found.readings().size() > 1
                                        ? " Least often by " + best.worstReading() + "."
                                        : ""));
        Table table =
                new Table(
                        Table.Column.text("Text"),
                        Table.Column.number("Signed"),
                        Table.Column.number("Signed and stands"),
                        Table.Column.text("Least often by"),
                        Table.Column.number("Regret"),
                        Table.Column.text("Against the first"));
        for (Choice choice : found.choices()) {
            table.row(
                    choice.name(),
                    Figures.percent(choice.signed()),
                    Figures.percent(choice.standing()),
                    choice.worstReading(),
                    Figures.percent(choice.regret()),
                    choice.behind().map(RobustText::behind).orElse(""));
        }
        page.gap().table(table);
        page.paragraph(
                "Regret: the most by which some other text here is signed more often by a reading. A text is called less often signed only where the worlds tell;"
                        + " intervals are of paired worlds, 95 %.");
        pareto(found);
        inReadings(found);
        terms(found);
    }

    private static String behind(Difference difference) {
        if (difference.told()) {
            return Figures.percent(Math.abs(difference.by()))
                    + " less (to "
                    + Figures.percent(Math.abs(difference.high()))
                    + " at most)";
        }
        return difference.needed().isPresent()
                ? "not told apart; about "
                        + Figures.count(rounded(difference.needed().getAsLong()))
                        + " worlds would"
                : "as often";
    }

    private static long rounded(long number) {
        return new BigDecimal(number)
                .round(new MathContext(2, java.math.RoundingMode.UP))
                .longValue();
    }

    private void pareto(RobustChoices found) {
        List<String> kept =
                found.choices().stream().filter(Choice::isPareto).map(Choice::name).toList();
        if (found.choices().size() > 1) {
            page.paragraph(
                    "Not bettered by another in everything (signed, standing, signed by the least favourable reading, each party's mean gain): "
                            + String.join(", ", kept)
                            + ".");
        }
        for (Choice choice : found.choices()) {
            choice.dominatedBy()
                    .ifPresent(other ->
                            page.item(
                                    choice.name()
                                            + " is bettered or equalled by "
                                            + other
                                            + " in all of these."));
        }
    }

    private void inReadings(RobustChoices found) {
        page.heading("Reading by reading");
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text("Text"));
        columns.add(Table.Column.text("According to"));
        columns.add(Table.Column.number("Signed"));
        columns.add(Table.Column.text("Worst case"));
        columns.add(Table.Column.number("Deal missed"));
        columns.add(Table.Column.number("Lasts"));
        Table table = new Table(columns);
        for (Choice choice : found.choices()) {
            for (InReading in : choice.inReadings()) {
                table.row(
                        choice.name(),
                        in.reading(),
                        Figures.share(in.signed()),
                        worst(in.everywhere()),
                        in.missed().worlds() == 0 ? "-" : Figures.percent(in.missed().value()),
                        in.lasts().isPresent() ? Figures.percent(in.lasts().getAsDouble()) : "-");
            }
        }
        page.table(table);
        page.paragraph(
                "Worst case: over all that the ranges allow, not only the worlds drawn. Deal missed: of the worlds with a deal, those in which this text is"
                        + " not signed. Lasts: mean chance to stand at the horizon where it is signed, by the most doubtful party's belief.");
    }

    private static String worst(Verdict verdict) {
        return switch (verdict) {
            case CERTAIN -> "always (proved)";
            case IMPOSSIBLE -> "never (proved)";
            case POSSIBLE -> "not always, or not proved";
            case OPEN -> "in none drawn";
        };
    }

    private void parties(RobustChoices found) {
        if (found.choices().isEmpty()) {
            return;
        }
        page.heading("What each party has of it, in points of its own scale above no deal");
        Table table =
                new Table(
                        Table.Column.text("Text"),
                        Table.Column.text("Party"),
                        Table.Column.text("According to"),
                        Table.Column.number("Refuses"),
                        Table.Column.number("Mean gain"),
                        Table.Column.number("Worst"),
                        Table.Column.number("Regret mean; in 9 of 10; most"));
        for (Choice choice : found.choices()) {
            for (InReading in : choice.inReadings()) {
                for (Map.Entry<String, PartyOver> entry : in.parties().entrySet()) {
                    PartyOver over = entry.getValue();
                    table.row(
                            choice.name(),
                            wording.holder(entry.getKey()),
                            in.reading(),
                            Figures.percent(over.refuses().value()),
                            points(over.mean()),
                            Double.isFinite(over.worst()) ? points(over.worst()) : "barred",
                            points(over.meanRegret())
                                    + "; "
                                    + points(over.regret90())
                                    + "; "
                                    + points(over.mostRegret()));
                }
            }
        }
        page.table(table);
        page.paragraph(
                "Mean gain: 0 in worlds in which the text is not signed. Worst: were it signed, in the worst world drawn; barred: a red line keeps groups away that"
                        + " the party cannot do without. Regret: what the best of these texts gives the party more in the same world.");
    }

    private static String points(double points) {
        return BigDecimal.valueOf(points)
                .setScale(1, java.math.RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private void terms(RobustChoices found) {
        if (found.choices().stream().anyMatch(choice -> choice.kind() != Kind.TEXT)) {
            page.gap()
                    .paragraph(
                            "What the texts are that are not complete as tabled, or not tabled:");
        }
        for (Choice choice : found.choices()) {
            if (choice.kind() != Kind.TEXT) {
                List<String> options = new ArrayList<>();
                choice.terms()
                        .choices()
                        .forEach((issue, option) -> options.add(issue + "=" + option));
                page.item(
                        choice.name()
                                + (choice.kind() == Kind.DEAL
                                        ? ", a deal found in the worlds: "
                                        : ", completed as it is signed most often: ")
                                + String.join(" ", options));
            }
        }
    }

    private void levers(RobustChoices found) {
        if (found.levers().isEmpty()) {
            return;
        }
        page.heading("Levers: how often there is a deal after pulling them");
        Table table =
                new Table(
                        Table.Column.text("Levers"),
                        Table.Column.number("Some deal exists in"),
                        Table.Column.text("Against none"),
                        Table.Column.text("Least often by"),
                        Table.Column.number("Regret"),
                        Table.Column.text("Costs"),
                        Table.Column.text("Bettered"));
        int shown = 0;
        for (LeverChoice choice : found.levers()) {
            if (shown++ < LEVERS_SHOWN || choice.levers().isEmpty()) {
                table.row(
                        choice.levers().isEmpty() ? "(none)" : String.join(" + ", choice.levers()),
                        Figures.percent(choice.deals()),
                        choice.levers().isEmpty() ? "" : more(choice.more()),
                        choice.worstReading(),
                        Figures.percent(choice.regret()),
                        costs(choice.costs()),
                        choice.isPareto() ? "" : "yes");
            }
        }
        page.table(table);
        if (found.levers().size() > LEVERS_SHOWN) {
            page.paragraph(
                    Figures.count(found.levers().size())
                            + " sets were tried; those after which there is most often a deal are shown, and none. All stand in --format json.");
        }
        Optional<LeverChoice> first = found.levers().stream().findFirst();
        first.filter(choice -> choice.levers().isEmpty())
                .ifPresent(_ ->
                        page.paragraph(
                                "No set of levers makes deals more frequent over these readings."));
    }

    private static String more(Difference difference) {
        if (difference.by() == 0 && difference.low() == 0 && difference.high() == 0) {
            return "no world changes";
        }
        String change =
                (difference.by() >= 0 ? "+" : "-") + Figures.percent(Math.abs(difference.by()));
        return difference.told()
                ? change
                        + " ("
                        + Figures.percent(Math.abs(difference.low()))
                        + " to "
                        + Figures.percent(Math.abs(difference.high()))
                        + ")"
                : "not told apart"
                        + (difference.needed().isPresent()
                                ? "; about "
                                        + Figures.count(rounded(difference.needed().getAsLong()))
                                        + " worlds would"
                                : "");
    }

    private String costs(Map<String, Interval> costs) {
        List<String> parts = new ArrayList<>();
        costs.forEach((owner, cost) -> {
            if (cost.high() > 0) {
                parts.add(
                        wording.holder(owner)
                                + " "
                                + (cost.isExact()
                                        ? Figures.number(cost.low())
                                        : Figures.number(cost.low())
                                                + " to "
                                                + Figures.number(cost.high())));
            }
        });
        return parts.isEmpty() ? "none stated" : String.join(", ", parts);
    }
}
