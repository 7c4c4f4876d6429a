package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.westphalia.assess.Wording;
import org.westphalia.model.Case;
import org.westphalia.model.Terms;
import org.westphalia.view.Figures;
import org.westphalia.why.Openings;
import org.westphalia.why.Turns;

/// Offers put in turn, in the words of a desk note: how it ends and how often, then every answer from the last to the first, then
/// in which order it would be best to ask.
final class TurnsText {
    private final Case source;
    private final Page page;
    private final Wording wording;

    TurnsText(Case source, Page page) {
        this.source = source;
        this.page = page;
        this.wording = new Wording(source);
    }

    void write(Turns turns) {
        for (int o = 0; o < turns.offers().size(); o++) {
            page.item(offer(turns, o));
        }
        page.gap().paragraph(ending(turns)).gap();
        if (turns.deals().worlds() > 1) {
            endings(turns);
        }
        page.heading("Step by step, from the last answer to the first").gap();
        int number = 0;
        for (Turns.Node node : turns.nodes()) {
            node(++number, node, turns);
        }
        orders(turns);
    }

    private String offer(Turns turns, int index) {
        Turns.Offer offer = turns.offers().get(index);
        List<String> steps = new ArrayList<>();
        for (Turns.Ask ask : offer.asks()) {
            steps.add((steps.isEmpty() ? "put to " : "then to ") + ask.party() + moved(ask));
        }
        return (turns.offers().size() == 1
                        ? "The offer"
                        : index == 0 ? "The first offer" : "If that falls, another offer")
                + ": "
                + clauses(offer.terms())
                + "; "
                + String.join(", ", steps)
                + ".";
    }

    private static String moved(Turns.Ask ask) {
        List<String> words = new ArrayList<>();
        if (!ask.pull().isEmpty()) {
            words.add("pulling " + JudgementText.names(ask.pull()));
        }
        if (!ask.stop().isEmpty()) {
            words.add("stopping " + JudgementText.names(ask.stop()));
        }
        return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
    }

    private String ending(Turns turns) {
        String where =
                turns.world().isPresent()
                        ? "In the world told below (world " + turns.world().getAsLong() + ") "
                        : "";
        List<String> answers =
                turns.path().stream()
                        .map(node -> node.party() + (node.signs() ? " signs" : " refuses"))
                        .toList();
        String end =
                switch (turns.ending()) {
                    case Turns.Ending.Deal _ ->
                            JudgementText.names(answers) + ": " + page.paint().good("a deal");
                    case Turns.Ending.NoDeal(Optional<String> blamed, var _) ->
                            JudgementText.names(answers)
                                    + ": "
                                    + page.paint().bad("no deal")
                                    + blamed.map(party -> ", and " + party + " bears the blame")
                                            .orElse("");
                };
        return where + end + ".";
    }

    private void endings(Turns turns) {
        page.paragraph(
                        "It ends in a deal in "
                                + Figures.share(turns.deals())
                                + " of the drawn worlds:")
                .gap();
        Table table =
                new Table(Table.Column.text("How it ends"), Table.Column.text("In drawn worlds"));
        for (Turns.Frequency frequency : turns.endings()) {
            String what =
                    frequency.offer() >= 0
                            ? turns.offers().size() == 1
                                    ? "signed"
                                    : "offer " + (frequency.offer() + 1) + " is signed"
                            : frequency
                                    .blamed()
                                    .map(party -> party + " refuses and bears the blame")
                                    .orElse("nobody bears the blame");
            table.row(what, Figures.cell(frequency.share(), false));
        }
        page.table(table);
    }

    private void node(int number, Turns.Node node, Turns turns) {
        List<String> before = new ArrayList<>();
        if (turns.offers().size() > 1) {
            before.add("to offer " + (node.offer() + 1));
        }
        if (!node.signed().isEmpty()) {
            before.add(
                    "after "
                            + JudgementText.names(node.signed())
                            + (node.signed().size() == 1 ? " has signed" : " have signed"));
        }
        if (!node.refused().isEmpty()) {
            before.add(
                    "after "
                            + JudgementText.names(node.refused())
                            + (node.refused().size() == 1 ? " has refused" : " have refused"));
        }
        page.hanging(
                number + ". ",
                "   ",
                page.paint().bold(node.party())
                        + (before.isEmpty() ? "" : ", " + String.join(", ", before) + ",")
                        + (node.signs()
                                ? page.paint().good(" signs")
                                : page.paint().bad(" refuses"))
                        + ". Signing leads to "
                        + where(node.ifSigns())
                        + ", refusing to "
                        + where(node.ifRefuses())
                        + "."
                        + levers(node.moves()));
        for (Turns.Weighing member : node.members()) {
            page.hanging(
                    "   - ",
                    "     ",
                    wording.holder(member.holder())
                            + ": signing is worth "
                            + Figures.points(member.ifSigns())
                            + ", refusing "
                            + Figures.points(member.ifRefuses())
                            + (member.ifSigns().compareTo(member.ifRefuses()) == 0
                                    ? " (all the same to it, and then it signs)"
                                    : "")
                            + member.sought()
                                    .map(points ->
                                            "; it is said to seek another's refusal, which would bring it "
                                                    + Figures.points(points))
                                    .orElse("")
                            + (member.lines().isEmpty()
                                    ? ""
                                    : "; the terms cross " + JudgementText.names(member.lines()))
                            + (node.members().size() == 1
                                    ? "."
                                    : member.willing() ? ": willing." : ": not willing."));
        }
    }

    private static String where(Turns.Ending ending) {
        return switch (ending) {
            case Turns.Ending.Deal _ -> "the deal";
            case Turns.Ending.NoDeal(Optional<String> blamed, var _) ->
                    "no deal" + blamed.map(party -> ", blamed on " + party).orElse("");
        };
    }

    private static String levers(List<Openings.Move> moves) {
        if (moves.isEmpty()) {
            return "";
        }
        return " Levers by then: "
                + moves.stream()
                        .map(move -> (move.pulled() ? "+" : "-") + move.lever())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private void orders(Turns turns) {
        if (turns.orders().isEmpty()) {
            return;
        }
        Table table =
                new Table(
                        Table.Column.text("Asked in this order"),
                        Table.Column.text("It ends in a deal in"));
        for (Turns.Order order : turns.orders()) {
            table.row(
                    String.join(", then ", order.parties()),
                    Figures.cell(order.deals(), order.deals().worlds() == 1));
        }
        page.heading("Does the order matter?").gap();
        page.table(table);
    }

    private String clauses(Terms terms) {
        return source.issues().stream()
                .map(issue -> issue.id() + "=" + terms.option(issue.id()).orElse(""))
                .collect(Collectors.joining(", "));
    }
}
