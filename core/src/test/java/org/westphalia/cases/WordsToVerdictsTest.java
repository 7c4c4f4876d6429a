package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.assess.Assess;
import org.westphalia.assess.Assessed;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.CertificateCheck;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Verdict;
import org.westphalia.casefile.Assignments;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.finding.Finding;
import org.westphalia.model.Case;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.world.Model;
import org.westphalia.world.NoWorldException;
import org.westphalia.world.WhatIf;

/// From the written word to the verdict and its checked proof, one keyword at a time, with answers worked by hand. Two parties
/// share something in quarters: at `s50` each has 50 points, at `s75` Delta has 75 and Upland 25.
class WordsToVerdictsTest {
    private static final String FRAME =
            """
            case: Sharing
            issues:
              part:
                options: {s0: Nothing, s25: A quarter, s50: A half, s75: Three quarters, s100: All}
            """;
    private static final String UPLAND =
            """
              upland:
                decides: true
                matters: {part: 1}
                likes: {part: {s0: 100, s25: 75, s50: 50, s75: 25, s100: 0}}
            """;
    private static final String DELTA =
            """
              delta:
                decides: true
                matters: {part: 1}
                likes: {part: {s0: 0, s25: 25, s50: 50, s75: 75, s100: 100}}
            """;
    private static final String BREAKS = "durability: {breaks: 0.5}\n";

    @TempDir private Path folder;

    /// A case of the two, with more lines about each and more sections.
    private Case written(String upland, String delta, String sections) throws IOException {
        String text =
                FRAME
                        + "parties:\n"
                        + UPLAND
                        + indented(upland)
                        + DELTA
                        + indented(delta)
                        + sections;
        Loaded loaded = CaseReader.read(Files.writeString(folder.resolve("sharing.yaml"), text));
        assertThat(loaded.findings()).extracting(Finding::message).isEmpty();
        return loaded.source().orElseThrow();
    }

    private static String indented(String lines) {
        return lines.lines().map(line -> "    " + line + "\n").reduce("", String::concat);
    }

    private static Model model(Case source) {
        return Model.resolve(source, Optional.empty(), WhatIf.none());
    }

    private Assessment assessment(String upland, String delta, String sections) throws IOException {
        Model model = model(written(upland, delta, sections));
        Assessed assessed =
                Assess.assess(
                        model,
                        Optional.empty(),
                        Settings.usual().withWorlds(200, 1),
                        Assess.Progress.unheard());
        assertThat(assessed.proofs()).isNotEmpty();
        for (Assessed.Proof proof : assessed.proofs()) {
            Model about =
                    proof.about().equals("without-durability") ? model.withoutDurability() : model;
            assertThat(CertificateCheck.check(about, proof.scope(), proof.certificate()).isValid())
                    .isTrue();
        }
        return assessed.assessment();
    }

    private Verdict verdict(String upland, String delta, String sections) throws IOException {
        return assessment(upland, delta, sections).verdict();
    }

    private static String court(int cost) {
        return "no-deal: {contest: court, win: 80, lose: 20, cost: " + cost + "}";
    }

    @Test
    void aContestSharesItsOddsAndItsCostMakesRoomForADeal() throws IOException {
        String odds = "contests: {court: {odds: {delta: 0.6}}}\n";
        // Delta 0.6 * 80 + 0.4 * 20 - cost, Upland the same with 0.4: 56 and 44 less the cost.
        assertThat(verdict(court(5), court(5), odds)).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(court(6), court(6), odds)).isEqualTo(Verdict.CERTAIN);
    }

    @Test
    void whoBelievesTooMuchOfItsOddsSpoilsTheDeal() throws IOException {
        String odds = "contests: {court: {odds: {delta: 0.6}}}\n";
        // Delta believes in 0.8 * 80 + 0.2 * 20 - 6 = 62.
        assertThat(verdict(court(6), court(6) + "\nodds-believed: 0.8", odds))
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(court(6), court(6) + "\nodds-believed: 0.6", odds))
                .isEqualTo(Verdict.CERTAIN);
    }

    @Test
    void oddsThatNobodyStatesAreOpenAndStillShared() throws IOException {
        Model model = model(written(court(10), court(10), "contests: {court: {title: Court}}\n"));
        assertThat(model.variables()).hasSize(1);
        for (int k = 0; k < 20; k++) {
            // Together they have win + lose - 2 * cost.
            assertThat(
                            model.draw(3, k).world().signatories().stream()
                                    .mapToLong(each -> each.members().getFirst().noDeal())
                                    .sum())
                    .isBetween(79_999_999_998L, 80_000_000_002L);
        }
    }

    @Test
    void aValueAfterCollapseBelowNoDealAsksForMoreFirst() throws IOException {
        // D = 1/2: V/2 + (40 - by)/2 >= 40 asks for V >= 40 + by.
        String upland = "no-deal: 40\nafter-collapse: {below: no-deal, by: %d}";
        assertThat(verdict(upland.formatted(10), "no-deal: 50", BREAKS)).isEqualTo(Verdict.CERTAIN);
        assertThat(verdict(upland.formatted(11), "no-deal: 50", BREAKS))
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void aNoDealValueAboveItsFloorFollowsIt() throws IOException {
        String upland = "floor: 45\nno-deal: {above: floor, by: %d}";
        assertThat(verdict(upland.formatted(5), "no-deal: 50", "")).isEqualTo(Verdict.CERTAIN);
        assertThat(verdict(upland.formatted(6), "no-deal: 50", "")).isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void aNumberCannotLeanOnItself() throws IOException {
        Case source = written("floor: {below: no-deal, by: 1}\nno-deal: 40", "no-deal: 50", "");
        Map<org.westphalia.model.Path, Setting> circle =
                Assignments.read(source, List.of("upland.no-deal={above: floor, by: 1}")).set();
        WhatIf leaning =
                new WhatIf(
                        java.util.Set.of(),
                        java.util.Set.of(),
                        List.of(),
                        java.util.Set.of(),
                        circle);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Model.resolve(source, Optional.empty(), leaning))
                .withMessageContaining("relative to itself");
    }

    @Test
    void aPreferenceNarrowsTheWorldsAndHowManyWereRedrawnIsTold() throws IOException {
        String half = "named-terms: {half: {part: s50}}\n";
        String delta = "no-deal: 0..100\nprefers: [no-deal > half]";
        Model model = model(written("no-deal: 50", delta, half));
        for (int k = 0; k < 50; k++) {
            assertThat(model.draw(1, k).world().signatory("delta").members().getFirst().noDeal())
                    .isGreaterThanOrEqualTo(50_000_000_000L);
        }
        Assessment told = assessment("no-deal: 25", delta, half);
        // Half of all draws are thrown away: about as many as stand. Of those that do, half are
        // below 75.
        assertThat(told.redrawn()).isBetween(120L, 300L);
        assertThat(told.warnings()).anyMatch(warning -> warning.contains("were drawn again"));
        assertThat(told.share().hits()).isBetween(70L, 130L);
        assertThat(verdict("no-deal: 25", "no-deal: 51..75\nprefers: [no-deal > half]", half))
                .isEqualTo(Verdict.CERTAIN);
    }

    @Test
    void aPreferenceThatNoWorldKeepsIsNamed() throws IOException {
        Model model =
                model(
                        written(
                                "no-deal: 50",
                                "no-deal: 0..40\nprefers: [no-deal > half]",
                                "named-terms: {half: {part: s50}}\n"));
        assertThatExceptionOfType(NoWorldException.class)
                .isThrownBy(() -> model.draw(1, 0))
                .withMessageContaining("delta prefers no-deal > half");
    }

    @Test
    void oneCampDecidesInHalfOfTheWorlds() throws IOException {
        String camps =
                "groups: {hawks: {share: 0.5, no-deal: 60}, doves: {share: 0.5, no-deal: 50}}\n";
        Assessment drawn = assessment(camps + "signs-when: one-camp", "no-deal: 50", "");
        assertThat(drawn.verdict()).isEqualTo(Verdict.POSSIBLE);
        assertThat(drawn.share().hits()).isBetween(75L, 125L);
        assertThat(verdict(camps + "signs-when: {quorum: 1}", "no-deal: 50", ""))
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(camps + "signs-when: blend", "no-deal: 45", ""))
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(camps + "signs-when: one-camp", "no-deal: 25", ""))
                .isEqualTo(Verdict.CERTAIN);
    }

    @Test
    void whoSeeksRefusalTurnsDownWhatItWouldSign() throws IOException {
        String blame =
                """
                levers:
                  blame: {by: delta, in-force: true, if: refused-by delta, add: {upland.no-deal: 10}}
                """;
        assertThat(verdict("no-deal: 50", "no-deal: 50", blame)).isEqualTo(Verdict.CERTAIN);
        assertThat(verdict("no-deal: 50\nseeks-refusal: true", "no-deal: 50", blame))
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict("no-deal: 40\nseeks-refusal: true", "no-deal: 50", blame))
                .isEqualTo(Verdict.CERTAIN);
    }

    @Test
    void theReasonNamesWhoSeeksWhoseRefusal() throws IOException {
        String blame =
                """
                levers:
                  blame: {by: delta, in-force: true, if: refused-by delta, add: {upland.no-deal: 10}}
                """;
        assertThat(reason("no-deal: 50\nseeks-refusal: true", blame))
                .contains("upland, which is said to seek refusal by delta");
        assertThat(reason("no-deal: 60", blame)).doesNotContain("seek refusal");
    }

    private String reason(String upland, String sections) throws IOException {
        return assessment(upland, "no-deal: 50", sections).reasons().getFirst().sentence();
    }

    @Test
    void timeStandingWeighsMoreThanTheChanceAtTheEnd() throws IOException {
        // At s50: 50 / 2 = 25 at the horizon; 50 * 0.5 / ln 2 = 36.07 by time standing.
        String upland = "no-deal: 36\nafter-collapse: 0";
        String weigh = "durability: {breaks: 0.5, weigh: %s}\n";
        assertThat(verdict(upland, "no-deal: 50", weigh.formatted("horizon")))
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(upland, "no-deal: 50", weigh.formatted("time-standing")))
                .isEqualTo(Verdict.CERTAIN);
        assertThat(
                        verdict(
                                "no-deal: 37\nafter-collapse: 0",
                                "no-deal: 50",
                                weigh.formatted("time-standing")))
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void aLineOnLastingIsKeptByWhatIsJustLikelyEnough() throws IOException {
        String line = "no-deal: 50\nred-lines: {lasting: {needs: [{lasts: %s}]}}";
        assertThat(verdict("no-deal: 50", line.formatted("0.5"), BREAKS))
                .isEqualTo(Verdict.CERTAIN);
        assertThat(verdict("no-deal: 50", line.formatted("0.51"), BREAKS))
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void aThirdPartysWishesAreReadAndDecideNothing() throws IOException {
        String bank =
                """
                  bank:
                    matters: {part: top}
                    likes: {part: s0 > s100 = s50 > s75 > s25}
                    forbids: [{part: [s50, s75]}]
                """;
        Case source = written("no-deal: 50", "no-deal: 50", bank);
        assertThat(
                        source.party("bank")
                                .forbids(new org.westphalia.model.Terms(Map.of("part", "s75"))))
                .isTrue();
        assertThat(source.settings())
                .containsEntry(
                        org.westphalia.model.Path.of("bank.likes.part.s50"),
                        new Setting.Quantity(new Uncertain.Ranked(1, 4)));
        assertThat(verdict("no-deal: 50", "no-deal: 50", bank)).isEqualTo(Verdict.CERTAIN);
        assertThat(Assignments.read(source, List.of("bank.matters.part=low")).set())
                .containsKey(org.westphalia.model.Path.of("bank.matters.part"));
        assertThat(Assignments.read(source, List.of("bank.no-deal=40")).findings())
                .extracting(Finding::code)
                .containsExactly("party.does-not-decide");
    }

    @Test
    void anIssueOfMoneyIsMarkedAndCountsTheAmountsThatAreWritten() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("money.yaml"),
                        FRAME.replace("  part:\n", "  part:\n    money: true\n")
                                + "parties:\n"
                                + UPLAND
                                + "    no-deal: 40\n"
                                + DELTA
                                + "    no-deal: 55\n");
        Case source = CaseReader.read(file).source().orElseThrow();
        assertThat(source.issue("part").money()).isTrue();
        // Between a half and three quarters there would be a deal; none of the written amounts is
        // one.
        assertThat(
                        Assess.assess(
                                        model(source),
                                        Optional.empty(),
                                        Settings.usual().withWorlds(10, 1),
                                        Assess.Progress.unheard())
                                .assessment()
                                .verdict())
                .isEqualTo(Verdict.IMPOSSIBLE);
    }
}
