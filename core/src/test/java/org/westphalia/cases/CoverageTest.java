package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Issue;
import org.westphalia.model.Lever;
import org.westphalia.model.Party;
import org.westphalia.model.Proposal;
import org.westphalia.model.Reading;
import org.westphalia.model.Rule;
import org.westphalia.model.Source;

/// What carries each of the two hundred things that the five texts on Ukraine say: every target of `COVERAGE.md` is there.
class CoverageTest {
    private static final int ROWS = 200;
    private static final Pattern ROW = Pattern.compile("\\| *(\\d+) *\\|([^|]+)\\|([^|]+)\\|");
    private static final Set<String> ANSWERED =
            Set.of(
                    "Is there a deal?",
                    "Does the reading fit?",
                    "Which deals?",
                    "What of this proposal?",
                    "What follows when an actor acts on its beliefs?",
                    "What blocks it?",
                    "What kind of obstacle?",
                    "Who gains from failure?",
                    "What would open it?",
                    "What does an actor get wrong?",
                    "Where do two readings part?",
                    "What does the record support?");
    private static final Set<String> LATER = Set.of("How would it unfold?");
    private static final Set<String> TIME = Set.of("quantities", "trends", "events", "talks");

    private record Row(int number, String said, List<String> targets) {}

    private final Case ukraine = CaseLibrary.read("ukraine-2025");

    @Test
    void everyRowIsThereOnceAndSaysWhatItIsAbout() throws IOException {
        assertThat(rows().stream().map(Row::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS).boxed().toList());
        assertThat(rows()).allMatch(row -> !row.said().isBlank() && !row.targets().isEmpty());
    }

    @Test
    void everyTargetResolves() throws IOException {
        for (Row row : rows()) {
            for (String target : row.targets()) {
                assertThat(resolves(target)).as("row %d: %s", row.number(), target).isTrue();
            }
        }
    }

    @Test
    void aTargetThatIsNotThereDoesNotResolve() {
        assertThat(resolves("claim: nobody-said-this")).isFalse();
        assertThat(resolves("option: line.nowhere")).isFalse();
        assertThat(resolves("analysis: How would it unfold?")).isFalse();
        assertThat(resolves("not-modelled: ")).isFalse();
        assertThat(resolves("lever")).isFalse();
    }

    @Test
    void everyClaimOfAReadingCarriesARow() throws IOException {
        Set<String> claims = new TreeSet<>();
        for (Reading reading : ukraine.readings()) {
            claims.addAll(reading.holds());
        }
        Set<String> covered = new HashSet<>();
        rows().forEach(row -> covered.addAll(row.targets()));
        claims.removeIf(claim -> covered.contains("claim: " + claim));
        assertThat(claims).as("claims that carry nothing of the list").isEmpty();
    }

    private List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        Matcher row =
                ROW.matcher(
                        Files.readString(CaseLibrary.folder().resolve("ukraine-2025/COVERAGE.md")));
        while (row.find()) {
            List<String> targets = new ArrayList<>();
            for (String target : row.group(3).split(";", -1)) {
                targets.add(target.strip());
            }
            rows.add(new Row(Integer.parseInt(row.group(1)), row.group(2).strip(), targets));
        }
        return rows;
    }

    private boolean resolves(String target) {
        int colon = target.indexOf(": ");
        if (colon < 0 || target.length() == colon + 2) {
            return false;
        }
        String name = target.substring(colon + 2);
        return switch (target.substring(0, colon)) {
            case "claim" -> ukraine.claims().stream().map(Claim::id).anyMatch(name::equals);
            case "question" ->
                    ukraine.claims().stream()
                            .anyMatch(claim -> claim.question().filter(name::equals).isPresent());
            case "lever" -> ukraine.levers().stream().map(Lever::id).anyMatch(name::equals);
            case "issue" -> ukraine.findIssue(name).isPresent();
            case "option" ->
                    ukraine.issues().stream().anyMatch(issue -> names(issue).contains(name));
            case "rule" -> ukraine.rules().stream().map(Rule::id).anyMatch(name::equals);
            case "party" -> ukraine.findParty(name).isPresent();
            case "group" ->
                    ukraine.parties().stream().anyMatch(party -> names(party).contains(name));
            case "proposal" ->
                    ukraine.proposals().stream().map(Proposal::id).anyMatch(name::equals);
            case "terms" -> ukraine.namedTerms().containsKey(name);
            case "reading" -> ukraine.findReading(name).isPresent();
            case "source" -> ukraine.sources().stream().map(Source::id).anyMatch(name::equals);
            case "not-modelled" ->
                    ukraine.notModelled().stream().anyMatch(entry -> entry.startsWith(name));
            case "analysis" -> ANSWERED.contains(name);
            case "later" -> LATER.contains(name);
            case "time" -> TIME.contains(name);
            default -> false;
        };
    }

    private static List<String> names(Issue issue) {
        return issue.options().stream().map(option -> issue.id() + "." + option.id()).toList();
    }

    private static List<String> names(Party party) {
        return party.groups().stream().map(group -> party.id() + "." + group.id()).toList();
    }
}
