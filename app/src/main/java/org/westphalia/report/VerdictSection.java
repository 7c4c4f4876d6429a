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
import org.westphalia.view.Part;

/// The question, and the verdict of every reading; and what became of the proposals.
final class VerdictSection {
    private VerdictSection() {}

    static Supplier<List<Section>> of(Asking asking, Case source) {
        String seed = "--seed=" + asking.order().seed();
        Supplier<Answer> assess = asking.data("assess", seed);
        Supplier<Asking.Told> words = asking.words("assess", seed);
        return () -> {
            Answer answer = assess.get();
            List<Section> sections = new ArrayList<>();
            sections.add(
                    new Section(
                            "verdict",
                            "Is there a deal?",
                            List.of(
                                    new Block.Words(words.get().told()),
                                    new Block.Drawn("shares", Maps.shares(answer.root()).chart()),
                                    new Block.Command(words.get().commandLine()))));
            if (!source.proposals().isEmpty()) {
                sections.add(
                        new Section(
                                "proposals",
                                "What was on the table",
                                List.of(proposals(source, answer), new Block.Command(answer.commandLine()))));
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
        return new Block.Rows(
                "Each proposal by each reading: in how many worlds it is a deal, and in how many each party refuses",
                headings,
                rows);
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
            cell.append(proposal.isTrue("fits") ? "\nfits the record" : "\ndoes not fit the record");
        }
        return cell.toString();
    }
}
