package org.westphalia.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.check.CaseCheck;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Places;
import org.westphalia.model.Case;

class SkeletonTest {
    private static final List<String> WORDS =
            List.of(
                    "no",
                    "Yes",
                    "on",
                    "null",
                    "~",
                    "2025",
                    "2025-05",
                    "1e3",
                    "levers",
                    "base",
                    "lasts",
                    "unsigned",
                    "no-deal",
                    "contests",
                    "durability",
                    "Höhe des Damms",
                    "Київ",
                    "北京",
                    "a: b",
                    "x # y",
                    "- z",
                    "{a}",
                    "[b",
                    "\"quoted\"",
                    "it's",
                    "50 %",
                    "*",
                    "&a",
                    "!t",
                    "@",
                    "`",
                    "a, b",
                    "> c",
                    "| d",
                    "? e",
                    "% f",
                    ":",
                    "true",
                    "Straße",
                    "0x1F",
                    "\\",
                    "a  b",
                    "🙂",
                    "The very long title of something that nobody would ever call so, at length");

    @TempDir private Path folder;

    @Test
    void whateverTheTitlesAreTheSkeletonIsACaseWithThem() throws IOException {
        for (long seed = 1; seed <= 60; seed++) {
            Draft draft = random(new Random(seed));
            Case source = read(draft, "seed " + seed);
            assertThat(source.title()).as("seed %s", seed).isEqualTo(draft.title());
            assertThat(source.parties().stream().map(party -> party.title()))
                    .as("seed %s", seed)
                    .containsExactlyElementsOf(
                            draft.parties().stream().map(party -> party.name().title()).toList());
            assertThat(
                            source.issues().stream()
                                    .flatMap(issue -> issue.options().stream())
                                    .map(option -> option.title()))
                    .as("seed %s", seed)
                    .containsExactlyElementsOf(
                            draft.issues().stream()
                                    .flatMap(issue -> issue.options().stream())
                                    .map(Draft.Named::title)
                                    .toList());
        }
    }

    @Test
    void everyExampleInTheCommentsIsACaseTooOnceItsSignIsTakenAway() throws IOException {
        Interview interview = least();
        String text = Skeleton.of(interview.draft(), "schema.json");
        String whole =
                text.lines()
                        .map(line ->
                                line.matches(
                                                "\\s*# (?:yaml-|Begun|What |Where |front|words|them:).*")
                                        ? ""
                                        : line.replaceFirst("# ", ""))
                        .reduce("", (all, line) -> all + line + "\n");
        Loaded loaded = CaseReader.read(Files.writeString(folder.resolve("whole.yaml"), whole));
        assertThat(loaded.findings()).as(whole).isEmpty();
        assertThat(loaded.source().orElseThrow().claims()).hasSize(1);
        assertThat(loaded.source().orElseThrow().proposals()).hasSize(1);
    }

    @Test
    void whatIsLeftOpenIsUnknownAndNotZero() throws IOException {
        Interview interview = least();
        interview.answer(Topic.PARTY, "North");
        interview.answer(Topic.MATTERS, "2 high");
        String text = Skeleton.of(interview.draft(), "schema.json");
        assertThat(text)
                .contains("      land: 0..100\n")
                .contains("      water: high\n")
                .contains("# likes:")
                .contains("# no-deal: medium");
        Case source = read(interview.draft(), "open");
        List<Finding> findings = CaseCheck.check(source, places(), false);
        assertThat(findings.stream().map(Finding::code)).contains("number.unknown");
        assertThat(findings).noneMatch(Finding::isError);
    }

    private Case read(Draft draft, String name) throws IOException {
        String text = Skeleton.of(draft, "schema.json");
        Loaded loaded = CaseReader.read(Files.writeString(folder.resolve("case.yml"), text));
        assertThat(loaded.findings()).as(name + "\n" + text).isEmpty();
        Case source = loaded.source().orElseThrow();
        assertThat(CaseCheck.check(source, loaded.places(), false))
                .as(name + "\n" + text)
                .noneMatch(Finding::isError);
        return source;
    }

    private Places places() {
        return CaseReader.read(folder.resolve("case.yml")).places();
    }

    private static Interview least() {
        Interview interview = new Interview();
        interview.answer(Topic.TITLE, "A border");
        interview.answer(Topic.SIGNS, "North");
        interview.answer(Topic.SIGNS, "South");
        for (String issue : List.of("Land", "Water")) {
            interview.answer(Topic.ISSUE, issue);
            interview.answer(Topic.OPTION, "More");
            interview.answer(Topic.OPTION, "Less");
        }
        return interview;
    }

    private static Draft random(Random random) {
        Interview interview = new Interview();
        interview.answer(Topic.TITLE, word(random));
        interview.answer(Topic.ABOUT, word(random));
        while (interview.signing().size() < 2 + random.nextInt(2)) {
            interview.answer(Topic.SIGNS, word(random));
        }
        interview.answer(Topic.OTHER, word(random));
        interview.answer(Topic.AGREEMENT, random.nextBoolean() ? "2" : "all");
        for (int issue = 0; issue < 1 + random.nextInt(3); issue++) {
            interview.answer(Topic.ISSUE, word(random));
            while (interview.lacking().isPresent() || random.nextInt(3) == 0) {
                interview.answer(Topic.OPTION, word(random));
            }
        }
        for (Draft.Named party : interview.signing()) {
            interview.answer(Topic.PARTY, party.title());
            maybe(random, interview, Topic.MATTERS, "1 " + (random.nextBoolean() ? "top" : "5..9"));
            maybe(random, interview, Topic.WANTS, random.nextBoolean() ? "1b > 1a" : "1a = 1b");
            maybe(random, interview, Topic.NO_DEAL, random.nextBoolean() ? "low" : "-5..20");
            maybe(random, interview, Topic.RED_LINE, "1b");
        }
        maybe(random, interview, Topic.PROPOSAL, word(random));
        maybe(random, interview, Topic.BY, interview.signing().getFirst().title());
        maybe(random, interview, Topic.DATE, "2025-05");
        maybe(random, interview, Topic.TERMS, "1a");
        maybe(random, interview, Topic.SOURCE, word(random));
        maybe(random, interview, Topic.LEAVES_OUT, word(random));
        return interview.draft();
    }

    private static void maybe(Random random, Interview interview, Topic topic, String answer) {
        if (random.nextInt(3) > 0) {
            interview.answer(topic, answer);
        }
    }

    private static String word(Random random) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return random.nextInt(4) == 0 ? word + " " + WORDS.get(random.nextInt(WORDS.size())) : word;
    }
}
