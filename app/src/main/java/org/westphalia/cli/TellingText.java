package org.westphalia.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.westphalia.assess.Wording;
import org.westphalia.explore.RecordSupport;
import org.westphalia.explore.TellingOffers;
import org.westphalia.explore.TellingOffers.Answer;
import org.westphalia.explore.TellingOffers.Information;
import org.westphalia.explore.TellingOffers.Offer;
import org.westphalia.model.Case;
import org.westphalia.view.Figures;

/// Which offer's answer would tell most, and what each answer would tell.
final class TellingText {
    /// Answers less probable than this are told together.
    private static final double RARE = 0.005;

    private static final int NEXT = 2;

    private final Case source;
    private final Page page;
    private final RecordSupport found;
    private final Wording wording;

    TellingText(Case source, Page page, RecordSupport found) {
        this.source = source;
        this.page = page;
        this.found = found;
        this.wording = new Wording(source);
    }

    void write() {
        page.heading("The offer whose answer would tell most");
        if (found.offer().isEmpty()) {
            page.paragraph(
                    found.readings().size() > 1
                            ? "None: whatever of the drafts at hand is put to the parties, all readings predict the same answer."
                            : "None: whatever of the drafts at hand is put to the parties, the answer tells nothing about whether a deal exists.");
            return;
        }
        TellingOffers offers = found.offer().get();
        Offer best = offers.offers().getFirst();
        page.paragraph(
                "Of "
                        + offers.compared()
                        + " drafts at hand (proposals, their completions, deals of the readings or what is nearest to one), "
                        + page.paint().bold(origin(best))
                        + ":");
        page.hanging("    ", "    ", terms(best));
        page.paragraph(
                best.reading()
                                .map(bits ->
                                        "Its answer is expected to tell "
                                                + bits(bits)
                                                + " of the "
                                                + two(TellingOffers.whole(found.readings().size()))
                                                + " that it takes to know which reading holds, and ")
                                .orElse("Its answer is expected to tell ")
                        + bits(best.deal())
                        + " about whether any deal exists.");
        answers(best);
        others(offers);
        page.paragraph(
                page.paint()
                        .dim(
                                "Readings are taken as equally likely before, so that the record above is not counted twice; within a reading, worlds count by how"
                                        + " well they predict it. In brackets what resampled worlds give at 95 %."
                                        + (offers.slipped()
                                                ? " The chance of a slip is reckoned with."
                                                : " With so many parties the chance of a slip is left out of account.")));
    }

    private void answers(Offer offer) {
        boolean several = found.readings().size() > 1;
        List<Table.Column> columns =
                new ArrayList<>(
                        List.of(
                                Table.Column.text("If it is signed by"),
                                Table.Column.number("Chance")));
        if (several) {
            columns.add(Table.Column.text("That speaks for"));
        }
        columns.add(Table.Column.number("A deal then exists"));
        Table table = new Table(columns);
        for (Answer answer : offer.answers()) {
            if (answer.chance() >= RARE) {
                List<String> row = new ArrayList<>();
                row.add(
                        answer.signers().isEmpty()
                                ? "nobody"
                                : JudgementText.names(
                                        answer.signers().stream().map(wording::holder).toList()));
                row.add(Figures.percent(answer.chance()));
                if (several) {
                    row.add(speaksFor(answer));
                }
                row.add(Figures.percent(answer.dealThen()));
                table.row(row);
            }
        }
        page.gap().table(table);
    }

    /// Readings that are likelier after the answer than before.
    private String speaksFor(Answer answer) {
        return String.join(
                ", ",
                found.positions().stream()
                        .filter(r -> answer.readingThen().get(r) * found.readings().size() > 1)
                        .sorted(Comparator.comparingDouble(r -> -answer.readingThen().get(r)))
                        .map(r ->
                                found.readings().get(r).reading()
                                        + " "
                                        + Figures.percent(answer.readingThen().get(r)))
                        .toList());
    }

    private void others(TellingOffers offers) {
        if (offers.offers().size() < 2) {
            return;
        }
        Offer best = offers.offers().getFirst();
        page.gap().paragraph("Next to it:");
        for (Offer offer : offers.offers().subList(1, Math.min(1 + NEXT, offers.offers().size()))) {
            List<String> apart =
                    source.issues().stream()
                            .filter(issue ->
                                    !offer.terms()
                                            .option(issue.id())
                                            .equals(best.terms().option(issue.id())))
                            .map(issue ->
                                    issue.id() + "=" + offer.terms().option(issue.id()).orElse(""))
                            .toList();
            page.item(
                    origin(offer)
                            + offer.reading()
                                    .map(bits -> ", " + bits(bits) + " about the reading")
                                    .orElse("")
                            + ", "
                            + bits(offer.deal())
                            + " about a deal; unlike the first: "
                            + String.join(", ", apart)
                            + ".");
        }
    }

    private static String origin(Offer offer) {
        return JudgementText.names(offer.origins());
    }

    private String terms(Offer offer) {
        return String.join(
                ", ",
                source.issues().stream()
                        .map(issue ->
                                issue.id() + "=" + offer.terms().option(issue.id()).orElse(""))
                        .toList());
    }

    private static String bits(Information information) {
        return two(information.bits())
                + " bits ("
                + two(information.low())
                + " to "
                + two(information.high())
                + ")";
    }

    private static String two(double bits) {
        return String.format(Locale.ROOT, "%.2f", bits);
    }
}
