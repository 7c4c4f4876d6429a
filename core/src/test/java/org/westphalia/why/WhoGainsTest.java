package org.westphalia.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.assess.RandomCases;
import org.westphalia.assess.Settings;
import org.westphalia.casefile.CaseReader;
import org.westphalia.model.Agreement;
import org.westphalia.model.Case;
import org.westphalia.proof.Certificate;
import org.westphalia.proof.Checker;
import org.westphalia.proof.Verification;
import org.westphalia.world.Member;
import org.westphalia.world.Model;
import org.westphalia.world.Signatory;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

class WhoGainsTest {
    private static final Settings FEW = Settings.usual().withWorlds(10, 1);

    /// The worked example of docs/methods/gains.md.
    private static String talks(String buyerPoints, String more) {
        return """
        case: A merger
        about: Two firms talk; whoever refuses is blamed by the banks.
        issues:
          head: {title: Who leads, options: {ours: The buyer, both: Both, theirs: The seller}}
        parties:
          buyer:
            title: The buyer
            decides: true
            points: {head: %s}
            no-deal: 40
          seller:
            title: The seller
            decides: true
            points: {head: {ours: 0, both: 50, theirs: 100}}
            no-deal: 45
        proposals:
          first-draft: {by: buyer, date: 2025, terms: {head: ours}}
        levers:
          banks:
            title: The banks stand by whoever was refused
            by: seller
            in-force: true
            if: refused-by seller
            add: {buyer.no-deal: 20}
        %s
        """
                .formatted(buyerPoints, more);
    }

    private static FailureGains of(Path folder, String text, WhatIf whatIf) {
        try {
            Path file = Files.createDirectories(folder.resolve("merger")).resolve("case.yaml");
            Files.writeString(file, text);
            Case source = CaseReader.read(file.getParent()).source().orElseThrow();
            return WhoGains.of(source, Optional.empty(), whatIf, OptionalLong.empty(), FEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FailureGains.Pair pair(FailureGains found, String gainer) {
        return found.pairs().stream()
                .filter(pair -> pair.gainer().equals(gainer))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beingRefusedIsWorthMoreThanAllThatTheOtherWouldSign(@TempDir Path folder) {
        FailureGains found =
                of(folder, talks("{ours: 100, both: 50, theirs: 0}", ""), WhatIf.none());
        FailureGains.Pair buyer = pair(found, "buyer");
        assertThat(buyer.reason()).isTrue();
        assertThat(buyer.said()).isFalse();
        assertThat(buyer.margin().orElseThrow()).isEqualByComparingTo("10");
        assertThat(buyer.bestGain().orElseThrow()).isEqualByComparingTo("-10");
        assertThat(buyer.best().orElseThrow().option("head")).contains("both");
        assertThat(buyer.holders().getFirst().refused()).isEqualByComparingTo("60");
        assertThat(buyer.holders().getFirst().blameless()).isEqualByComparingTo("40");
        assertThat(buyer.levers())
                .singleElement()
                .satisfies(lever -> {
                    assertThat(lever.lever()).isEqualTo("banks");
                    assertThat(lever.needed()).isTrue();
                });
        assertThat(buyer.proposals()).containsExactly("first-draft");
        assertThat(buyer.mildest().orElseThrow().option("head")).contains("ours");
        assertThat(pair(found, "seller").reason()).isFalse();
        assertThat(found.screens())
                .singleElement()
                .satisfies(screen -> {
                    assertThat(screen.party()).isEqualTo("buyer");
                    assertThat(screen.offers())
                            .singleElement()
                            .satisfies(offer -> {
                                assertThat(offer.terms().option("head")).contains("both");
                                assertThat(offer.here()).isTrue();
                            });
                });
    }

    @Test
    void withoutTheLeverThereIsNoReasonThoughThereIsStillNothingBetter(@TempDir Path folder) {
        WhatIf dropped =
                new WhatIf(Set.of(), Set.of("banks"), List.of(), Set.of(), java.util.Map.of());
        FailureGains found = of(folder, talks("{ours: 100, both: 30, theirs: 0}", ""), dropped);
        assertThat(pair(found, "buyer").bestGain().orElseThrow()).isEqualByComparingTo("-10");
        assertThat(pair(found, "buyer").reason()).isFalse();
        assertThat(found.screens()).isEmpty();
    }

    @Test
    void whoCanHaveMoreAtTheTableHasNoReason(@TempDir Path folder) {
        FailureGains found =
                of(folder, talks("{ours: 100, both: 60, theirs: 0}", ""), WhatIf.none());
        assertThat(pair(found, "buyer").reason()).isFalse();
        assertThat(pair(found, "buyer").margin().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void randomWorldsAgreeWithTryingAllTerms() {
        int reasons = 0;
        for (long seed = 1; seed <= 150; seed++) {
            RandomCases.Kind kind =
                    new RandomCases.Kind(seed % 2 == 0, seed % 5 == 0, true, false, false, 3)
                            .withWords();
            Model model = RandomCases.model(seed, kind);
            World world = model.draw(seed, 0).world();
            for (Signatory gainer : world.signatories()) {
                for (Signatory refuser : world.signatories()) {
                    if (gainer != refuser) {
                        boolean expected = reason(world, gainer, refuser);
                        BlameGame game =
                                new BlameGame(world, gainer.party(), refuser.party(), 100_000);
                        boolean told = game.aboveOtherFailures() > 0 && game.isWorthless();
                        assertThat(told).as("seed " + seed).isEqualTo(expected);
                        BlameGame.Best best = game.best();
                        if (best.exact() && best.terms().isPresent()) {
                            assertThat(best.gain() < 0)
                                    .as("seed " + seed)
                                    .isEqualTo(game.isWorthless());
                        }
                        reasons += told ? 1 : 0;
                    }
                }
            }
        }
        assertThat(reasons).isGreaterThan(5);
    }

    /// By definition, over all terms, with the independent checker's word on who signs.
    private static boolean reason(World world, Signatory gainer, Signatory refuser) {
        World two =
                world.with(
                                List.of(
                                        gainer.withMembers(member ->
                                                member.withNoDeal(
                                                        BlameGame.refused(
                                                                member, refuser.party()))),
                                        refuser))
                        .withAgreement(new Agreement.All());
        boolean nothingBetter =
                WhatBlocksTest.everything(two).stream()
                        .noneMatch(deal ->
                                Checker.check(two, new Certificate.Deal(deal.terms(), names(two)))
                                        instanceof Verification.Valid);
        long willing = 0;
        long all = 0;
        boolean vetoed = false;
        for (Member member : gainer.members()) {
            boolean better =
                    BlameGame.refused(member, refuser.party())
                            > Math.max(
                                    member.noDealBlameless(),
                                    BlameGame.own(member, gainer.party()));
            all += member.share();
            willing += better ? member.share() : 0;
            vetoed |= member.veto() && !better;
        }
        boolean better =
                gainer.members().size() == 1
                        ? willing > 0
                        : !vetoed && (double) willing * 1e9 >= (double) gainer.quorumShare() * all;
        return nothingBetter && better;
    }

    private static Set<String> names(World world) {
        return Set.of(world.signatories().get(0).party(), world.signatories().get(1).party());
    }
}
