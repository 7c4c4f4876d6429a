package org.westphalia.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.westphalia.assess.Share;
import org.westphalia.model.Case;
import org.westphalia.model.Proposal;
import org.westphalia.view.Answer;
import org.westphalia.view.Figures;
import org.westphalia.view.Maps;
import org.westphalia.view.NamedClaims;
import org.westphalia.view.Part;
import org.westphalia.view.Verdicts;

/// The question, and the verdict of every reading; and what became of the proposals.
final class VerdictSection {
    private VerdictSection() {}

    static Supplier<List<Section>> of(Asking asking, Case source) {
        String seed = "--seed=" + asking.order().seed();
        Supplier<Answer> assess = asking.data("assess", "--worlds=" + Order.VERDICT_WORLDS, seed);
        return () -> {
            Answer answer = assess.get();
            List<Section> sections = new ArrayList<>();
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Words(sentences(answer)));
            blocks.add(new Block.Drawn("shares", Maps.shares(answer.root()).chart()));
            blocks.add(table(answer));
            Block.Words care = care(answer);
            if (!care.markdown().isEmpty()) {
                blocks.add(new Block.Fold("Read with care", List.of(care)));
            }
            blocks.add(new Block.Command(answer.commandLine()));
            sections.add(new Section("verdict", "Is there a deal?", blocks));
            if (!source.proposals().isEmpty()) {
                sections.add(
                        new Section(
                                "proposals",
                                "What was on the table",
                                List.of(
                                        proposals(source, answer),
                                        new Block.Command(answer.commandLine()))));
            }
            if (!answer.root().parts("not-modelled").isEmpty()) {
                sections.add(
                        new Section(
                                "not-modelled",
                                "What is not in the model",
                                List.of(
                                        new Block.Words(
                                                source.notModelled().stream()
                                                        .map(line -> "- " + Plain.markdown(line))
                                                        .collect(Collectors.joining("\n"))))));
            }
            return sections;
        };
    }

    private static String sentences(Answer answer) {
        return answer.root().parts("readings").stream()
                .map(reading ->
                        "- According to **"
                                + Plain.markdown(name(reading))
                                + "**: "
                                + Plain.markdown(Verdicts.sentence(reading)))
                .collect(Collectors.joining("\n"));
    }

    private static String name(Part reading) {
        return reading.text("title").isEmpty() ? reading.text("id") : reading.text("title");
    }

    /// Why each reading says so, and on what its answer hinges.
    private static Block table(Answer answer) {
        List<List<String>> rows = new ArrayList<>();
        for (Part reading : answer.root().parts("readings")) {
            Part hinge = reading.part("hinges-on");
            rows.add(
                    List.of(
                            name(reading),
                            reading.text("verdict")
                                    + (reading.part("certificate").isTrue("checked")
                                            ? "\nproof checked"
                                            : ""),
                            Figures.dealCell(
                                    reading.part("share").share(),
                                    reading.part("share").share().worlds() == 1),
                            reading.parts("reasons").stream()
                                    .map(reason ->
                                            reason.text("sentence")
                                                    + " "
                                                    + NamedClaims.cited(reason.texts("claims")))
                                    .collect(Collectors.joining("\n")),
                            hinge.isPresent()
                                    ? hinge.text("path")
                                            + ": in its lower half "
                                            + Figures.cell(
                                                    hinge.part("share-when-low").share(), false)
                                            + ", in its upper half "
                                            + Figures.cell(
                                                    hinge.part("share-when-high").share(), false)
                                            + " "
                                            + NamedClaims.cited(hinge.texts("claims"))
                                    : "no single number"));
        }
        return new Block.Rows(
                "Why, and what it hinges on",
                List.of("Reading", "Verdict", "Worlds with a deal", "Why", "Hinges most on"),
                rows);
    }

    private static Block.Words care(Answer answer) {
        StringBuilder words = new StringBuilder();
        for (Part reading : answer.root().parts("readings")) {
            reading.texts("warnings")
                    .forEach(warning ->
                            words.append("- ")
                                    .append(Plain.markdown(reading.text("id") + ": " + warning))
                                    .append('\n'));
        }
        return new Block.Words(words.toString());
    }

    /// A row for each proposal, a column for each reading: how often it is a deal, and who refuses.
    private static Block proposals(Case source, Answer answer) {
        List<Part> readings = answer.root().parts("readings");
        List<String> headings = new ArrayList<>(List.of("Proposal", "Recorded"));
        readings.forEach(reading -> headings.add(reading.text("id")));
        List<List<String>> rows = new ArrayList<>();
        for (Proposal proposal : source.proposals()) {
            List<String> row = new ArrayList<>();
            row.add(proposal.title().orElse(proposal.id()));
            row.add(
                    proposal.answers().entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + entry.getValue().word())
                            .collect(Collectors.joining("\n")));
            for (Part reading : readings) {
                row.add(
                        reading.parts("proposals").stream()
                                .filter(part -> part.text("id").equals(proposal.id()))
                                .map(VerdictSection::cell)
                                .findFirst()
                                .orElse(""));
            }
            rows.add(row);
        }
        return Block.fitting(
                "Each proposal by each reading: in how many worlds it is a deal, and in how many each party refuses",
                headings,
                rows,
                2);
    }

    private static String cell(Part proposal) {
        Share share = proposal.part("share").share();
        StringBuilder cell = new StringBuilder(Figures.cell(share, share.worlds() == 1));
        for (Part refuser : proposal.parts("refused-by")) {
            Share refused = refuser.share();
            if (refused.hits() > 0) {
                cell.append('\n')
                        .append(refuser.name())
                        .append(" refuses")
                        .append(refused.worlds() > 1 ? " " + Figures.percent(refused.value()) : "");
            }
        }
        if (proposal.has("fits")) {
            cell.append(
                    proposal.isTrue("fits") ? "\nfits the record" : "\ndoes not fit the record");
        }
        return cell.toString();
    }
}
