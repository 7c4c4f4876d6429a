package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.finding.Rendering;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.Names;

/// Whatever is done to a case file, reading it ends in a case or in errors, and every finding can be shown.
class SpoiledCasesTest {
    private static final List<String> PIECES =
            List.of(
                    "{", "}", "[", "]", ":", ": ", ",", "\n", "\t", "'", "\"", "#", "&a ", "*a ",
                    "---\n", "- ", "null", "yes", "0", "{}", "[]", "dam", "no-deal", "like",
                    "levers", "upland", "<<: ", "? ", "x.y", "..", ">");

    @TempDir private Path folder;

    @Test
    void aSpoiledCaseIsACaseOrHasErrors() throws IOException {
        String river = Files.readString(ShippedCases.CASES.resolve("teaching/river-ona/case.yaml"));
        Path file = folder.resolve("case.yaml");
        for (int seed = 0; seed < 400; seed++) {
            String text = spoil(river, new Random(seed));
            Files.writeString(file, text);
            assertThatCode(this::readAndShow).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    private void readAndShow() {
        Loaded loaded = CaseReader.read(folder);
        assertThat(loaded.source().isPresent() || loaded.hasErrors()).isTrue();
        if (!loaded.hasErrors()) {
            losesNothing(loaded.source().orElseThrow(), loaded);
        }
        loaded.findings()
                .forEach(finding ->
                        assertThat(Rendering.text(finding, loaded.lines())).isNotEmpty());
    }

    /// What is read without an error is in the case: every rule, every change, every setting of a number.
    private static void losesNothing(Case source, Loaded loaded) {
        Tree.Mapping document =
                (Tree.Mapping)
                        new DocumentParser("case.yaml", new Report())
                                .parse(String.join("\n", loaded.lines().get("case.yaml")))
                                .orElseThrow();
        Names names = NamesReader.read(document);
        assertThat(source.rules()).hasSize(entries(document, "rules").size());
        assertThat(source.levers()).hasSize(entries(document, "levers").size());
        assertThat(source.claims()).hasSize(entries(document, "claims").size());
        assertThat(source.readings()).hasSize(entries(document, "readings").size());
        for (Tree.Entry claim : entries(document, "claims")) {
            List<org.westphalia.model.Path> changed =
                    source.findClaim(claim.key().value()).orElseThrow().changes().stream()
                            .map(Change::path)
                            .toList();
            for (String verb : List.of("set", "add")) {
                for (Tree.Entry change : entries((Tree.Mapping) claim.value(), verb)) {
                    assertThat(changed)
                            .filteredOn(path ->
                                    path.startsWith(
                                            org.westphalia.model.Path.of(change.key().value())))
                            .hasSizeGreaterThanOrEqualTo(leaves(change.value()));
                }
            }
        }
        assertThat(names.all(Kind.LEVER, Optional.empty())).hasSize(source.levers().size());
    }

    private static List<Tree.Entry> entries(Tree.Mapping owner, String key) {
        return owner.find(key).map(Tree::entries).orElse(List.of());
    }

    /// How many things are set at least: one per entry of the map, unless entries belong together.
    private static int leaves(Tree tree) {
        boolean isWhole =
                tree instanceof Tree.Mapping mapping
                        && mapping.entries().stream()
                                .map(entry -> entry.key().value())
                                .anyMatch(
                                        List.of(
                                                        "low",
                                                        "never",
                                                        "needs",
                                                        "better-than",
                                                        "worse-than",
                                                        "quorum")
                                                ::contains);
        return tree instanceof Tree.Mapping mapping && !isWhole ? mapping.entries().size() : 1;
    }

    private static String spoil(String text, Random random) {
        StringBuilder spoiled = new StringBuilder(text);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int at = random.nextInt(spoiled.length());
            switch (random.nextInt(3)) {
                case 0 -> spoiled.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 ->
                        spoiled.delete(at, Math.min(spoiled.length(), at + 1 + random.nextInt(12)));
                default -> {
                    int from = random.nextInt(spoiled.length());
                    int to = Math.min(spoiled.length(), from + random.nextInt(60));
                    spoiled.insert(at, spoiled.substring(from, to));
                }
            }
        }
        return spoiled.toString();
    }
}
