package org.westphalia.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.westphalia.model.Case;
import org.westphalia.model.Proposal;
import org.westphalia.view.Answer;
import org.westphalia.view.Figures;
import org.westphalia.view.Names;
import org.westphalia.view.Part;

/// A proposal clause by clause: what each adds for whom, who would sign in the world shown, and what was really answered.
final class Clauses {
    private Clauses() {}

    /// @param answer of `terms` to the proposal
    static List<Block> of(Case source, String id, Answer answer) {
        List<Block> blocks = new ArrayList<>();
        Part root = answer.root();
        if (!answer.isAnswered()) {
            blocks.add(
                    new Block.Words(
                            "This could not be answered: " + Plain.markdown(answer.aside())));
            return blocks;
        }
        List<Part> wills = new ArrayList<>();
        for (Part party : root.parts("parties")) {
            if (party.parts("groups").isEmpty()) {
                wills.add(party);
            } else {
                wills.addAll(party.parts("groups"));
            }
        }
        List<List<String>> signs = new ArrayList<>();
        Proposal proposal = source.findProposal(id).orElseThrow();
        for (Part party : root.parts("parties")) {
            signs.add(row(source, party, proposal));
            party.parts("groups").forEach(group -> signs.add(row(source, group, proposal)));
        }
        blocks.add(
                new Block.Words(
                        (root.isTrue("deal") ? "A deal" : "No deal")
                                + " in the middle world of the ranges."
                                + (root.isTrue("completed")
                                        ? " What the text leaves open was filled in as well as can be."
                                        : "")));
        blocks.add(
                new Block.Rows(
                        "Who would sign",
                        List.of(
                                "Who",
                                "Signs",
                                "These terms",
                                "No deal",
                                "Gain",
                                "Red lines crossed",
                                "Recorded"),
                        signs));
        List<String> headings = new ArrayList<>(List.of("Issue", "Option"));
        wills.forEach(will -> headings.add(Names.group(source, will.text("id"))));
        List<List<String>> rows = new ArrayList<>();
        for (Part clause : root.part("terms").parts()) {
            List<String> row = new ArrayList<>();
            row.add(Names.issue(source, clause.name()));
            row.add(
                    Names.option(source, clause.name(), clause.text())
                            + (proposal.terms().choices().containsKey(clause.name())
                                    ? ""
                                    : "\n(left open)"));
            for (Part will : wills) {
                Part points = will.part("contributions").part(clause.name());
                row.add(points.isPresent() ? Figures.points(points.decimal()) : "");
            }
            rows.add(row);
        }
        blocks.add(
                Block.fitting(
                        "What each clause adds, in points of each one's own scale",
                        headings,
                        rows,
                        2));
        blocks.add(new Block.Command(answer.commandLine()));
        return blocks;
    }

    private static List<String> row(Case source, Part who, Proposal proposal) {
        return List.of(
                Names.group(source, who.text("id")),
                who.isTrue("signs") ? "\u2713 signs" : "\u2717 refuses",
                who.has("value") ? Figures.points(who.decimal("value")) : "",
                who.has("no-deal") ? Figures.points(who.decimal("no-deal")) : "",
                who.has("gain") ? Figures.gain(who.decimal("gain")) : "",
                who.parts("red-lines-crossed").stream()
                        .map(line -> line.text().isEmpty() ? line.text("id") : line.text())
                        .collect(Collectors.joining("\n")),
                proposal.answers().containsKey(who.text("id"))
                        ? proposal.answers().get(who.text("id")).word()
                        : "");
    }
}
