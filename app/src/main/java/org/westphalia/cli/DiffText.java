package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Brief;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Share;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.view.Figures;
import org.westphalia.why.NumberChange;
import org.westphalia.why.ReadingsDiffer;
import org.westphalia.why.VersionsDiffer;
import org.westphalia.why.VersionsDiffer.Happened;

/// Where two readings, or two versions of a case, differ.
final class DiffText {
    private final Case source;
    private final Page page;
    private final VerdictText words;

    DiffText(Case source, Page page) {
        this.source = source;
        this.page = page;
        this.words = new VerdictText(source, page.paint());
    }

    void readings(ReadingsDiffer found) {
        String first = found.first().reading();
        String second = found.second().reading();
        page.gap()
                .paragraph(words.sentence(found.first()))
                .paragraph(words.sentence(found.second()));
        claims("Both hold", found.shared());
        if (!found.rivals().isEmpty()) {
            page.heading("One question, two answers");
            for (ReadingsDiffer.Rivals rival : found.rivals()) {
                page.item(page.paint().bold(question(rival.question())));
                page.hanging("    ", "      ", first + ": " + claim(rival.first()));
                page.hanging("    ", "      ", second + ": " + claim(rival.second()));
            }
        }
        claims(first + " alone holds", found.onlyFirst());
        claims(second + " alone holds", found.onlySecond());
        numbers("Numbers that differ", found.numbers(), first, second);
        if (!found.signatures().isEmpty()) {
            page.heading("Proposals that would be answered differently");
            Table table =
                    new Table(
                            Table.Column.text("Proposal"),
                            Table.Column.text("Party"),
                            Table.Column.text(first),
                            Table.Column.text(second));
            found.signatures()
                    .forEach(each ->
                            table.row(
                                    each.proposal(),
                                    each.party(),
                                    answer(each.first()),
                                    answer(each.second())));
            page.table(table);
        }
        page.gap().paragraph(page.paint().dim(new AssessTable(words).legend(both(found))));
    }

    private static String question(String words) {
        return words.endsWith("?") ? words : words + "?";
    }

    private static List<Assessment> both(ReadingsDiffer found) {
        return List.of(found.first(), found.second());
    }

    private String answer(Share refused) {
        boolean refuses = refused.value() > 0.5;
        String word = refuses ? page.paint().bad("refuses") : page.paint().good("signs");
        if (refused.worlds() <= 1) {
            return word;
        }
        double part = refuses ? refused.value() : 1 - refused.value();
        return word + " in " + Figures.percent(part);
    }

    private void claims(String title, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        page.heading(title);
        ids.forEach(id -> page.item(claim(id)));
    }

    private String claim(String id) {
        return page.paint().bold(id) + ": " + source.findClaim(id).map(Claim::says).orElse("");
    }

    private void numbers(String title, List<NumberChange> numbers, String first, String second) {
        if (numbers.isEmpty()) {
            return;
        }
        page.heading(title);
        Table table =
                new Table(
                        Table.Column.text("Number"),
                        Table.Column.text(first),
                        Table.Column.text(second));
        numbers.forEach(each ->
                table.row(
                        each.path(),
                        said(each.before(), each.claimsBefore()),
                        said(each.after(), each.claimsAfter())));
        page.table(table);
        if (numbers.stream().anyMatch(each -> each.before().isEmpty() || each.after().isEmpty())) {
            page.paragraph(
                    page.paint()
                            .dim(
                                    "Not stated: nobody sets it there, so it has its default or is unknown; 'explain' tells which."));
        }
    }

    private static String said(Optional<String> text, List<String> claims) {
        return text.orElse("not stated") + (text.isPresent() ? AssessText.claims(claims) : "");
    }

    void versions(VersionsDiffer found, Settings settings) {
        if (found.isSame()) {
            page.gap().paragraph("Nothing differs: both versions say the same.");
        }
        String kind = "";
        for (VersionsDiffer.Thing thing : found.things()) {
            if (!thing.kind().equals(kind)) {
                kind = thing.kind();
                page.heading(plural(kind));
            }
            String name = thing.id().isEmpty() ? kind : thing.id();
            page.item(
                    page.paint().bold(name)
                            + " "
                            + thing.happened().word()
                            + (thing.details().isEmpty()
                                    ? "."
                                    : ": " + String.join(", ", thing.details()) + "."));
        }
        found.readings()
                .forEach(reading ->
                        numbers(
                                "Numbers of " + reading.id() + " that changed",
                                reading.numbers(),
                                "before",
                                "after"));
        page.heading("The verdicts");
        Table table =
                new Table(
                        Table.Column.text("Reading"),
                        Table.Column.text("Before"),
                        Table.Column.text("Worlds with a deal"),
                        Table.Column.text("After"),
                        Table.Column.text("Worlds with a deal"));
        for (VersionsDiffer.OfReading reading : found.readings()) {
            List<String> row = new ArrayList<>(List.of(reading.id()));
            row.addAll(verdict(reading.before(), isMissing(found, reading, Happened.ADDED)));
            row.addAll(verdict(reading.after(), isMissing(found, reading, Happened.REMOVED)));
            table.row(row);
        }
        page.table(table)
                .paragraph(
                        page.paint()
                                .dim(
                                        "Shares are of the worlds that the ranges allow: "
                                                + Figures.count(settings.worlds())
                                                + " drawn, seed "
                                                + settings.seed()
                                                + "; in brackets where the true share lies with 95 % confidence."));
    }

    /// @param missing whether there is no such reading, where there is no verdict
    private List<String> verdict(Optional<Brief> brief, boolean missing) {
        return brief.map(found ->
                        List.of(
                                words.word(found.verdict()),
                                Figures.dealCell(found.share(), found.share().worlds() == 1)))
                .orElse(List.of(missing ? "no such reading" : "an error touches it", ""));
    }

    /// Whether one of the versions has no such reading.
    private static boolean isMissing(
            VersionsDiffer found, VersionsDiffer.OfReading reading, Happened happened) {
        return found.things().stream()
                        .anyMatch(thing ->
                                thing.kind().equals("reading")
                                        && thing.id().equals(reading.id())
                                        && thing.happened() == happened)
                || (reading.id().equals("case") && found.readings().size() > 1);
    }

    private static String plural(String kind) {
        return switch (kind) {
            case "party" -> "Parties";
            case "not-modelled" -> "What is not modelled";
            case "named-terms" -> "Named terms";
            case "agreement", "durability", "beliefs" ->
                    Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
            default -> Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + "s";
        };
    }
}
