package org.westphalia.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.westphalia.view.Answer;
import org.westphalia.view.Part;
import org.westphalia.view.Told;

/// Every claim with its evidence: where links from all other sections lead.
final class EvidenceSection {
    private final Supplier<Answer> data;
    private final Supplier<Told> words;

    EvidenceSection(Asking asking) {
        List<String> more = new ArrayList<>(List.of("evidence"));
        asking.order()
                .sources()
                .filter(_ -> !asking.order().share())
                .ifPresent(folder -> more.add("--sources=" + folder));
        words = asking.words(more.toArray(String[]::new));
        more.add("--all");
        more.add("--context");
        data = asking.data(more.toArray(String[]::new));
    }

    List<String> claims() {
        return data.get().root().parts("claims").stream().map(claim -> claim.text("id")).toList();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(words.get().markdown()));
        blocks.add(new Block.Command(data.get().commandLine()));
        for (Part claim : data.get().root().parts("claims")) {
            blocks.add(
                    new Block.Anchor(
                            "claim-" + claim.text("id"),
                            claim.text("id"),
                            List.of(new Block.Words(told(claim)))));
        }
        return new Section("evidence", "Claims and evidence", blocks);
    }

    private static String told(Part claim) {
        StringBuilder text = new StringBuilder(Plain.markdown(claim.text("says"))).append("\n\n");
        for (Part place : claim.parts("places")) {
            text.append("- ")
                    .append(Plain.markdown(place.text("source")))
                    .append(place.has("at") ? ", " + Plain.markdown(place.text("at")) : "")
                    .append(": ")
                    .append(
                            Plain.markdown(
                                    place.text("says")
                                            + (place.has("quote")
                                                    ? " \u201c" + place.text("quote") + "\u201d"
                                                    : "")))
                    .append(" (")
                    .append(Plain.markdown(place.text("state")))
                    .append(")\n");
            if (place.has("context")) {
                Part context = place.part("context");
                text.append("\n  > ")
                        .append(Plain.markdown(context.text("before")))
                        .append(" **")
                        .append(Plain.markdown(String.join(" ", context.texts("sentences"))))
                        .append("** ")
                        .append(Plain.markdown(context.text("after")))
                        .append("\n\n");
            }
        }
        if (claim.parts("places").isEmpty()) {
            text.append("No evidence is given.\n");
        }
        return text.toString();
    }
}
