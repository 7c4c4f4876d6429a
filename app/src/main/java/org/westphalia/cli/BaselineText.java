package org.westphalia.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Interval;
import org.westphalia.view.Figures;
import org.westphalia.vocabulary.Baseline;
import org.westphalia.vocabulary.NumberKind;
import org.westphalia.vocabulary.NumberWords;

/// Baselines in plain words: where they come from, what they count, and what they do not show.
final class BaselineText {
    /// What no baseline shows.
    static final String NO_RATES =
            "These data do not show that guarantees, as coded in them, separate agreements that lasted from those that"
                    + " failed: what an option does to the rate of breaking stays the analyst's claim.";

    private BaselineText() {}

    /// The list of all, where the words of the chance of breaking are told.
    static void list(List<NumberWords> lists, Page page) {
        boolean asked =
                lists.stream()
                        .flatMap(list -> list.uses().stream())
                        .anyMatch(use -> use.kind() == NumberKind.BREAKS);
        if (!asked) {
            return;
        }
        page.heading("Baselines for breaks");
        page.paragraph(
                "Instead of a word 'breaks' may name a baseline: how often fighting came back after conflicts that ended in"
                        + " the same way. Its range is the 95 % interval of the estimate and depends on the horizon.");
        page.paragraph("Source: " + Baseline.SOURCE + ".");
        page.paragraph(Baseline.CAUTION + " " + NO_RATES).gap();
        Table table =
                new Table(
                        Table.Column.text("Baseline"),
                        Table.Column.number("Ended so"),
                        Table.Column.number("Came back"),
                        Table.Column.text("Chance of breaking within"));
        for (Baseline baseline : Baseline.all()) {
            table.row(
                    baseline.name(),
                    Figures.count(baseline.episodes()),
                    Figures.count(baseline.recurred()),
                    baseline.figures().stream()
                            .map(figure ->
                                    figure.years() + "\u00a0years:\u00a0" + range(figure.breaks()))
                            .collect(joining(", ")));
        }
        page.table(table);
    }

    /// The baseline that a setting names.
    static Optional<Baseline> named(Optional<Setting> setting) {
        return setting.flatMap(each ->
                each instanceof Setting.Quantity(Uncertain.Word(String word))
                        ? Baseline.named(word)
                        : Optional.empty());
    }

    /// What stands behind one baseline, in a few sentences.
    static String behind(Baseline baseline, Optional<String> horizon) {
        String figure =
                baseline.at(horizon)
                        .map(found ->
                                " Within "
                                        + found.years()
                                        + " years the estimate is "
                                        + Figures.percent(found.middle())
                                        + ", its 95 % interval "
                                        + range(found.breaks())
                                        + ".")
                        .orElse(
                                " It has no figure for this horizon, only for "
                                        + baseline.horizons()
                                        + ".");
        return "A baseline: "
                + baseline.episodes()
                + " "
                + baseline.endings()
                + "; in "
                + baseline.recurred()
                + " of them fighting came back by 2020."
                + figure
                + " Source: "
                + Baseline.SOURCE
                + ". "
                + Baseline.CAUTION;
    }

    private static String range(Interval range) {
        return Figures.number(range.low()) + ".." + Figures.number(range.high());
    }
}
