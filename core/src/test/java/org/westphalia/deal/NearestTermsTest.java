package org.westphalia.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.westphalia.model.Agreement;
import org.westphalia.model.Terms;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

class NearestTermsTest {

    @Test
    void leastShortfallAgreesWithBruteForceWhereEverybodyMustSign() {
        int without = 0;
        for (long seed = 0; seed < 400; seed++) {
            World world = new RandomWorlds(seed, seed % 3 != 0).next();
            BruteForce oracle = new BruteForce(world);
            boolean plain =
                    world.agreement() instanceof Agreement.All
                            && world.signatories().stream().allMatch(Signatory::isAlone);
            if (!plain || !oracle.deals().isEmpty()) {
                continue;
            }
            without++;
            Set<String> all = new LinkedHashSet<>();
            world.signatories().forEach(signatory -> all.add(signatory.party()));
            List<Terms> keeping = oracle.allTerms().stream().filter(oracle::keepsRules).toList();
            var nearest = NearestTerms.to(world, new Terms(Map.of()), 100_000);
            assertThat(nearest.isPresent()).as("seed %d", seed).isEqualTo(!keeping.isEmpty());
            if (keeping.isEmpty()) {
                continue;
            }
            long fewest =
                    keeping.stream()
                            .mapToLong(terms -> crossing(oracle, world, terms, all))
                            .min()
                            .orElseThrow();
            BigInteger least =
                    keeping.stream()
                            .filter(terms -> crossing(oracle, world, terms, all) == fewest)
                            .map(terms -> largest(oracle, world, terms, all))
                            .min(BigInteger::compareTo)
                            .orElseThrow();
            Terms found = nearest.orElseThrow().terms();
            assertThat(nearest.orElseThrow().exact()).isTrue();
            assertThat(crossing(oracle, world, found, all)).as("seed %d", seed).isEqualTo(fewest);
            assertThat(nearest.orElseThrow().barred()).hasSize((int) fewest);
            assertThat(largest(oracle, world, found, all)).as("seed %d", seed).isEqualTo(least);
        }
        assertThat(without).isGreaterThan(20);
    }

    @Test
    void nearerIsWhatComesNearerWhenItIsAskedAlone() {
        Optional<NearestTerms.Nearest> before = Optional.empty();
        int nearer = 0;
        for (long seed = 0; seed < 300; seed++) {
            World world = new RandomWorlds(seed, seed % 3 != 0).next();
            var alone = NearestTerms.to(world, new Terms(Map.of()), 100_000);
            if (alone.isEmpty()) {
                continue;
            }
            if (before.isPresent()) {
                boolean isNearer = compare(alone.get(), before.get()) < 0;
                var asked = NearestTerms.nearer(world, before.get(), 100_000);
                assertThat(asked.isPresent()).as("seed %d", seed).isEqualTo(isNearer);
                if (asked.isPresent()) {
                    assertThat(compare(asked.get(), alone.get())).as("seed %d", seed).isZero();
                }
                nearer += isNearer ? 1 : 0;
            }
            before = alone;
        }
        assertThat(nearer).isGreaterThan(20);
    }

    private static int compare(NearestTerms.Nearest one, NearestTerms.Nearest other) {
        int fewer = Integer.compare(one.aside(), other.aside());
        return fewer != 0 ? fewer : one.largest().compareTo(other.largest());
    }

    @Test
    void aPartialProposalIsCompletedToADealWhereverOneCompletionIs() {
        for (long seed = 0; seed < 300; seed++) {
            World world = new RandomWorlds(seed, true).next();
            BruteForce oracle = new BruteForce(world);
            Terms partial = new Terms(Map.of("i0", "o1"));
            boolean exists =
                    oracle.deals().stream()
                            .anyMatch(terms -> terms.option("i0").orElseThrow().equals("o1"));
            switch (Completion.of(world, partial, 100_000)) {
                case Completion.Deal(Terms terms, _) -> {
                    assertThat(oracle.deals()).contains(terms);
                    assertThat(terms.option("i0")).contains("o1");
                }
                case Completion.Short(NearestTerms.Nearest nearest) -> {
                    assertThat(exists).as("seed %d", seed).isFalse();
                    assertThat(nearest.terms().option("i0")).contains("o1");
                    assertThat(
                                    nearest.shortfalls().isEmpty()
                                            && nearest.barred().isEmpty()
                                            && world.agreement() instanceof Agreement.All)
                            .isFalse();
                }
                case Completion.None() -> assertThat(exists).isFalse();
            }
        }
    }

    private static long crossing(BruteForce oracle, World world, Terms terms, Set<String> all) {
        return world.signatories().stream()
                .filter(signatory -> !oracle.keepsLines(signatory.members().getFirst(), terms, all))
                .count();
    }

    private static BigInteger largest(
            BruteForce oracle, World world, Terms terms, Set<String> all) {
        return world.signatories().stream()
                .map(signatory ->
                        oracle.gain(signatory.members().getFirst(), terms, all)
                                .negate()
                                .max(BigInteger.ZERO))
                .max(BigInteger::compareTo)
                .orElseThrow();
    }
}
