package org.westphalia.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Reading;
import org.westphalia.world.Held;

/// What a reading lists makes sense: no two rivals held together, nothing both held and dropped, nothing dropped
/// that it does not inherit.
final class ReadingLists implements Check {

    @Override
    public void check(Subject subject, Report report) {
        for (Reading reading : subject.source().readings()) {
            String document = "readings/" + reading.id();
            holds(subject.source(), reading, document, report);
            without(subject.source(), reading, document, report);
        }
    }

    private static void holds(Case source, Reading reading, String document, Report report) {
        Map<String, String> byQuestion = new LinkedHashMap<>();
        for (int i = 0; i < reading.holds().size(); i++) {
            String id = reading.holds().get(i);
            String item = document + "/holds/" + i;
            if (reading.without().contains(id)) {
                report.add("reading.held-and-dropped", item, "reading", reading.id(), "claim", id);
            }
            Optional<String> question = source.findClaim(id).flatMap(Claim::question);
            if (question.isPresent()) {
                String rival = byQuestion.putIfAbsent(question.get(), id);
                if (rival != null) {
                    report.add(
                            "reading.rivals",
                            item,
                            "reading",
                            reading.id(),
                            "claim",
                            id,
                            "rival",
                            rival,
                            "question",
                            question.get());
                }
            }
        }
    }

    private static void without(Case source, Reading reading, String document, Report report) {
        List<Reading> lineage = Held.lineage(source, reading);
        Set<String> inherited =
                lineage.size() < 2
                        ? Set.of()
                        : Held.claims(source, lineage.get(1)).stream()
                                .map(Claim::id)
                                .collect(Collectors.toSet());
        for (int i = 0; i < reading.without().size(); i++) {
            String id = reading.without().get(i);
            if (!inherited.contains(id)
                    && source.findClaim(id).isPresent()
                    && !reading.holds().contains(id)) {
                report.add(
                        "reading.dropped-in-vain",
                        document + "/without/" + i,
                        "reading",
                        reading.id(),
                        "claim",
                        id,
                        "from",
                        lineage.size() < 2
                                ? "inherits from no reading"
                                : "does not get it from '" + lineage.get(1).id() + "'");
            }
        }
    }
}
