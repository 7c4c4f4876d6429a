package org.westphalia.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.casefile.CaseReader;
import org.westphalia.model.Case;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// Who wants what, against numbers worked by hand.
class WhoWantsWhatTest {
    @TempDir private Path folder;

    private Wants wants(String text, String reading) throws IOException {
        Files.writeString(folder.resolve("case.yaml"), text);
        Case source = CaseReader.read(folder).source().orElseThrow();
        return WhoWantsWhat.of(
                Model.resolve(
                        source, Optional.of(reading).filter(id -> !id.isEmpty()), WhatIf.none()),
                1,
                OptionalLong.empty());
    }

    private static final String CASE =
            """
            case: Two issues
            issues:
              land: {options: {none: None, half: Half, all: All}}
              pay: {options: {little: Little, much: Much}}
            parties:
              one:
                title: The one
                decides: true
                no-deal: 20..40
                groups:
                  left: {title: The left, share: 0.7}
                  right: {title: The right, share: 0.3, veto: true}
                signs-when: blend
              other:
                decides: true
                points: {land: {none: 60, half: 30, all: 0}, pay: {little: 0, much: 40}}
                no-deal: 10
                red-lines: {not-all: {never: {land: all}}, no-bargain: {never: {land: half, pay: little}}, some: {needs: [{land: [none, half]}, {pay: much}]}}
            claims:
              weights:
                says: What the left wants.
                set:
                  one.left.matters: {land: 2..4, pay: 1}
                  one.left.likes: {land: {none: 0, half: 40..60, all: 100}, pay: {little: 100, much: 0}}
                  one.right.like: one.left
            readings:
              all: {holds: [weights]}
            """;

    @Test
    void weightsTimesLikingsArePoints() throws IOException {
        Wants.Will left = wants(CASE, "all").parties().getFirst().wills().getFirst();
        assertThat(left.title()).isEqualTo("The left (The one)");
        assertThat(left.share()).isEqualTo(0.7);
        Wants.Stake land = left.stakes().getFirst();
        assertThat(land.atStake()).isEqualByComparingTo("75");
        assertThat(land.choices().get(1).points()).isEqualByComparingTo("37.5");
        assertThat(land.choices().get(1).liking().low()).isEqualTo(40);
        assertThat(land.choices().get(1).liking().high()).isEqualTo(60);
        assertThat(land.weight().orElseThrow().low()).isEqualTo(2);
        assertThat(land.weight().orElseThrow().high()).isEqualTo(4);
        assertThat(land.claims()).containsExactly("weights");
        assertThat(left.noDeal().value()).isEqualByComparingTo("30");
        assertThat(left.noDeal().range().low()).isEqualTo(20);
        assertThat(left.noDeal().range().high()).isEqualTo(40);
    }

    @Test
    void groupsStandByThemselvesAlsoWhereTheirPartyBlendsThem() throws IOException {
        assertThat(wants(CASE, "all").parties().getFirst().wills())
                .extracting(Wants.Will::id)
                .containsExactly("one.left", "one.right");
    }

    @Test
    void pointsAndRedLinesAreShownAsWritten() throws IOException {
        Wants.Will other = wants(CASE, "all").parties().getLast().wills().getFirst();
        assertThat(other.stakes().getFirst().atStake()).isEqualByComparingTo("60");
        assertThat(other.stakes().getLast().choices().getLast().points())
                .isEqualByComparingTo("40");
        assertThat(other.stakes().getFirst().weight()).isEmpty();
        assertThat(other.lines()).extracting(Wants.Line::id).contains("not-all");
        assertThat(other.lines().getFirst().words()).contains("against \"All\" (land)");
    }

    @Test
    void anOptionThatARedLineRulesOutIsMarkedAndOneThatItRulesOutByOtherClausesDifferently()
            throws IOException {
        Wants.Will other = wants(CASE, "all").parties().getLast().wills().getFirst();
        assertThat(other.stakes().getFirst().choices())
                .extracting(Wants.Choice::crosses)
                .containsExactly(
                        List.of(),
                        List.of(new Wants.Crossing("no-bargain", false)),
                        List.of(
                                new Wants.Crossing("not-all", true),
                                new Wants.Crossing("some", false)));
        assertThat(other.stakes().getLast().choices().getFirst().crosses())
                .containsExactly(
                        new Wants.Crossing("no-bargain", false), new Wants.Crossing("some", false));
    }

    @Test
    void whatIsNeededRulesOutAllElseAndAPartysOwnLineBindsItsGroups() throws IOException {
        Wants wants =
                wants(
                        CASE.replace(
                                "no-deal: 20..40\n",
                                "no-deal: 20..40\n    red-lines: {all-or-half: {needs: [{land: [half, all]}]}}\n"),
                        "all");
        for (Wants.Will will : wants.parties().getFirst().wills()) {
            assertThat(will.stakes().getFirst().choices().getFirst().crosses())
                    .containsExactly(new Wants.Crossing("all-or-half", true));
        }
    }
}
