package org.westphalia.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.westphalia.proof.BruteForce;
import org.westphalia.proof.Verification;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// Whole assessments of random cases that hold every word of the language at once, against drawn worlds in which all terms and all
/// sets of signatures are tried.
class AllWordsTest {
    private static final int WORLDS = 40;

    private static final List<RandomCases.Kind> KINDS =
            List.of(
                    new RandomCases.Kind(false, false, true, true, true, 10),
                    new RandomCases.Kind(true, false, true, true, true, 10),
                    new RandomCases.Kind(true, true, true, false, true, 10),
                    new RandomCases.Kind(true, false, true, false, true, 0));

    static LongStream seeds() {
        return LongStream.range(0, 24);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void verdictsAndSharesAreThoseOfDrawnWorlds(long seed) {
        RandomCases.Kind kind = KINDS.get((int) seed % KINDS.size()).withWords();
        Model model = RandomCases.model(seed, kind);
        Settings settings = Settings.usual().withWorlds(WORLDS, 1);
        Assessed assessed =
                Assess.assess(model, Optional.empty(), settings, Assess.Progress.unheard());
        Assessment assessment = assessed.assessment();
        int count = model.variables().isEmpty() ? 1 : WORLDS;
        int deals = 0;
        int lasting = 0;
        for (int k = 0; k < count; k++) {
            World world = model.draw(settings.seed(), k).world();
            deals += BruteForce.deal(world).isPresent() ? 1 : 0;
            lasting += BruteForce.deal(sureToLast(world)).isPresent() ? 1 : 0;
        }
        agrees(seed, assessment.verdict(), assessment.share(), deals, count);
        Assessment.WithoutDurability without = assessment.withoutDurability().orElseThrow();
        agrees(seed, without.verdict(), without.share(), lasting, count);
        assertThat(assessment.verdict() == Verdict.OPEN || !assessed.proofs().isEmpty()).isTrue();
        for (Assessed.Proof proof : assessed.proofs()) {
            Model about = proof.about().equals("verdict") ? model : model.withoutDurability();
            assertThat(CertificateCheck.check(about, proof.scope(), proof.certificate()))
                    .as("seed %d, %s", seed, proof.about())
                    .isInstanceOf(Verification.Valid.class);
        }
    }

    private static void agrees(long seed, Verdict verdict, Share share, int deals, int count) {
        assertThat(share.hits()).as("seed %d", seed).isEqualTo(deals);
        switch (verdict) {
            case CERTAIN -> assertThat(deals).as("seed %d", seed).isEqualTo(count);
            case IMPOSSIBLE, OPEN -> assertThat(deals).as("seed %d", seed).isZero();
            case POSSIBLE -> assertThat(count).as("seed %d", seed).isGreaterThan(1);
        }
    }

    private static World sureToLast(World world) {
        return world.withMembers(member -> member.withBreaks(0));
    }
}
