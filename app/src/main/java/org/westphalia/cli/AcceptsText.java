package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import org.westphalia.assess.Share;
import org.westphalia.explore.Acceptability;
import org.westphalia.explore.Acceptability.Choice;
import org.westphalia.explore.Acceptability.Preference;
import org.westphalia.explore.Acceptability.Signing;
import org.westphalia.explore.Acceptability.Text;
import org.westphalia.explore.Concept;
import org.westphalia.view.Figures;

/// Which terms and options are acceptable, and which preferences make a party sign.
final class AcceptsText {
    private static final int PREFERENCES = 3;

    private final Page page;
    private final long seed;
    private final Concept concept;

    AcceptsText(Page page, long seed, Concept concept) {
        this.page = page;
        this.seed = seed;
        this.concept = concept;
    }

    void write(Acceptability found) {
        boolean one = found.worlds() == 1;
        page.paragraph(
                one
                        ? "Every number is exact: one world."
                        : "Of the worlds your ranges allow "
                                + Figures.share(found.share())
                                + " have a deal ("
                                + Figures.count(found.worlds())
                                + " drawn, seed "
                                + seed
                                + ").");
        texts(found, one);
        preferences(found);
        options(found, one);
        picked(found);
        if (!one) {
            page.gap()
                    .paragraph(
                            found.settledWith().isEmpty()
                                    ? "These worlds are enough: every share is known to five points either way."
                                    : "It would take about "
                                            + Figures.count(
                                                    LimitsText.rounded(
                                                            found.settledWith().getAsLong()))
                                            + " worlds (--worlds) to know every share to five points either way.");
        }
    }

    private void texts(Acceptability found, boolean one) {
        if (found.texts().isEmpty()) {
            return;
        }
        List<Table.Column> columns =
                new ArrayList<>(
                        List.of(Table.Column.text("Text"), Table.Column.text("It is a deal in")));
        List<String> parties =
                found.texts().stream()
                        .flatMap(text -> text.parties().stream())
                        .map(Signing::party)
                        .distinct()
                        .toList();
        parties.forEach(party -> columns.add(Table.Column.text("Signed by " + party)));
        Table table = new Table(columns);
        for (Text text : found.texts()) {
            List<String> row = new ArrayList<>(List.of(text.name(), deal(text, one)));
            for (int p = 0; p < parties.size(); p++) {
                row.add(
                        text.parties().isEmpty()
                                ? "(partial)"
                                : Figures.cell(text.parties().get(p).signs(), one));
            }
            table.row(row);
        }
        page.gap().table(table);
    }

    private static String deal(Text text, boolean one) {
        return switch (text.everywhere()) {
            case ALWAYS -> "all worlds, proved";
            case NEVER -> "none, proved";
            case OPEN -> Figures.cell(text.deal(), one);
        };
    }

    private void preferences(Acceptability found) {
        for (Text text : found.texts()) {
            for (Signing signing : text.parties()) {
                if (signing.confidence().isPresent() && !signing.preferences().isEmpty()) {
                    page.gap()
                            .paragraph(
                                    "What makes "
                                            + page.paint().bold(signing.party())
                                            + " sign "
                                            + text.name()
                                            + ": "
                                            + String.join(
                                                    "; ",
                                                    signing.preferences().stream()
                                                            .limit(PREFERENCES)
                                                            .map(AcceptsText::preference)
                                                            .toList())
                                            + ". With all its own numbers at their mean in the worlds where it signs, it signs in "
                                            + Figures.share(signing.confidence().get())
                                            + " of worlds.");
                }
            }
        }
    }

    private static String preference(Preference preference) {
        return preference.column().label()
                + " is "
                + Figures.number(preference.separation().meanWith())
                + " on average where it signs, "
                + Figures.number(preference.separation().meanWithout())
                + " where it does not";
    }

    private void options(Acceptability found, boolean one) {
        if (found.share().hits() == 0) {
            return;
        }
        Table table =
                new Table(
                        Table.Column.text("Issue"),
                        Table.Column.text("Option"),
                        Table.Column.text("Some deal has it in"),
                        Table.Column.text("The " + concept.word() + " deal has it in"));
        long undecided = 0;
        for (Choice choice : found.options()) {
            undecided += choice.undecided();
            table.row(
                    choice.issue(),
                    choice.option(),
                    seen(choice.possible(), one),
                    seen(choice.picked(), one));
        }
        page.gap().table(table);
        if (undecided > 0) {
            page.paragraph(
                    Figures.count(undecided)
                            + " questions of one option in one world were not decided within the limit and count as no.");
        }
    }

    private static String seen(Share share, boolean one) {
        return !one && share.hits() == 0
                ? "none (at most " + Figures.most(share) + ")"
                : Figures.cell(share, one);
    }

    private void picked(Acceptability found) {
        if (found.picked().isEmpty()) {
            return;
        }
        page.gap()
                .paragraph("The deals that the " + concept.word() + " solution picks most often:");
        for (Acceptability.Picked each : found.picked()) {
            page.item(
                    "In "
                            + Figures.share(each.share())
                            + " of worlds: "
                            + String.join(
                                    ", ",
                                    each.terms().choices().entrySet().stream()
                                            .map(choice ->
                                                    choice.getKey() + "=" + choice.getValue())
                                            .toList()));
        }
        if (found.unpicked() > 0) {
            page.paragraph(
                    "In "
                            + Figures.count(found.unpicked())
                            + " worlds with a deal the solution was not found within its limit.");
        }
    }
}
