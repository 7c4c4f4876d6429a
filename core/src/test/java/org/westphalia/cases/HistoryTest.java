package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.check.CaseCheck;
import org.westphalia.model.Case;
import org.westphalia.model.Citation;
import org.westphalia.model.Claim;
import org.westphalia.model.Reading;

/// What every case from history owes its readers: public documents in our own words, rivals under a question, and nothing left loose.
class HistoryTest {
    static Stream<String> cases() {
        return CaseLibrary.ids().stream().filter(id -> id.startsWith("history/"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyClaimAndProposalCitesAPlaceInItsOwnWordsAndQuotesNothing(String id) {
        Case source = CaseLibrary.read(id);
        List<List<Citation>> evidence =
                Stream.concat(
                                source.claims().stream().map(Claim::because),
                                source.proposals().stream().map(tabled -> tabled.because()))
                        .toList();
        assertThat(evidence)
                .isNotEmpty()
                .allSatisfy(because ->
                        assertThat(because)
                                .isNotEmpty()
                                .allMatch(citation ->
                                        citation.at().isPresent()
                                                && citation.says().isPresent()
                                                && citation.quote().isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyClaimSaysHowSureItIs(String id) {
        assertThat(CaseLibrary.read(id).claims()).allMatch(claim -> claim.sure().isPresent());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everySourceIsCited(String id) {
        Case source = CaseLibrary.read(id);
        Set<String> cited = new HashSet<>();
        source.claims().forEach(claim -> claim.because().forEach(at -> cited.add(at.source())));
        source.proposals()
                .forEach(tabled -> tabled.because().forEach(at -> cited.add(at.source())));
        assertThat(source.sources()).allMatch(each -> cited.contains(each.id()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyQuestionHasRivalsAndEveryClaimIsHeldBySomebody(String id) {
        Case source = CaseLibrary.read(id);
        Map<String, Set<String>> answers = new TreeMap<>();
        for (Claim claim : source.claims()) {
            claim.question()
                    .ifPresent(question ->
                            answers.computeIfAbsent(question, _ -> new HashSet<>())
                                    .add(claim.id()));
        }
        assertThat(answers).isNotEmpty();
        answers.forEach(
                (question, rivals) -> assertThat(rivals).as(question).hasSizeGreaterThan(1));
        Set<String> held = new HashSet<>();
        for (Reading reading : source.readings()) {
            Asked.of(source, reading.id()).model().claims().forEach(each -> held.add(each.id()));
        }
        assertThat(source.claims()).allMatch(claim -> held.contains(claim.id()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsLeftToWarnOf(String id) {
        Loaded loaded = CaseReader.read(CaseLibrary.folder().resolve(id));
        assertThat(loaded.findings()).isEmpty();
        assertThat(CaseCheck.check(loaded.source().orElseThrow(), loaded.places())).isEmpty();
    }
}
