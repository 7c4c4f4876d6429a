package org.westphalia.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Reading;
import org.westphalia.view.NamedClaims;
import org.westphalia.view.Told;
import org.westphalia.world.Held;

/// Where readings part: how each answers the questions on which they differ; and, where two are named, their differences and
/// the fewest claims that turn the verdict of one into that of the other.
final class PartingSection {
    private PartingSection() {}

    static Supplier<List<Section>> of(Asking asking, Case source) {
        if (source.readings().size() < 2) {
            return List::of;
        }
        List<String> compare = asking.order().compare();
        List<Supplier<Told>> more = new ArrayList<>();
        if (compare.size() == 2) {
            more.add(
                    asking.words(
                            "compare",
                            compare.get(0),
                            compare.get(1),
                            "--seed=" + asking.order().seed()));
            more.add(asking.words("diff", "--readings=" + String.join(",", compare)));
        }
        return () -> {
            List<Block> blocks = new ArrayList<>();
            blocks.add(questions(source));
            blocks.add(alone(source));
            for (Supplier<Told> told : more) {
                blocks.add(new Block.Words(told.get().markdown()));
                blocks.add(new Block.Command(told.get().commandLine()));
            }
            if (more.isEmpty()) {
                blocks.add(
                        new Block.Words(
                                "Which of these differences turn a verdict takes longer to find: the option `--compare=A,B` of `report` adds the fewest that do."));
            }
            return List.of(new Section("parting", "Where readings part", blocks));
        };
    }

    /// Questions that are answered in more than one way.
    private static Block questions(Case source) {
        Map<String, Map<String, String>> answers = new LinkedHashMap<>();
        for (Reading reading : source.readings()) {
            for (Claim claim : Held.claims(source, reading)) {
                claim.question()
                        .ifPresent(question ->
                                answers.computeIfAbsent(question, _ -> new LinkedHashMap<>())
                                        .merge(reading.id(), claim.id(), (a, b) -> a + "\n" + b));
            }
        }
        List<String> headings = new ArrayList<>(List.of("Question"));
        source.readings().forEach(reading -> headings.add(reading.id()));
        List<List<String>> rows = new ArrayList<>();
        answers.forEach((question, byReading) -> {
            Set<String> different = new LinkedHashSet<>(byReading.values());
            if (different.size() < 2) {
                return;
            }
            List<String> row = new ArrayList<>(List.of(question));
            source.readings()
                    .forEach(reading -> row.add(byReading.getOrDefault(reading.id(), "\u2013")));
            rows.add(row);
        });
        return rows.isEmpty()
                ? new Block.Words("No question is answered in two ways.")
                : new Block.Rows("Questions that readings answer differently", headings, rows);
    }

    /// Claims by how many readings hold them.
    private static Block alone(Case source) {
        Map<String, List<String>> holders = new LinkedHashMap<>();
        source.readings()
                .forEach(reading ->
                        Held.claims(source, reading)
                                .forEach(claim ->
                                        holders.computeIfAbsent(claim.id(), _ -> new ArrayList<>())
                                                .add(reading.id())));
        List<List<String>> rows = new ArrayList<>();
        for (Reading reading : source.readings()) {
            List<String> only = new ArrayList<>();
            holders.forEach((claim, by) -> {
                if (by.equals(List.of(reading.id()))) {
                    only.add(claim);
                }
            });
            rows.add(
                    List.of(
                            reading.id(),
                            Integer.toString(Held.claims(source, reading).size()),
                            NamedClaims.cited(only)));
        }
        return new Block.Rows(
                "What each holds", List.of("Reading", "Claims", "Held by no other"), rows);
    }
}
