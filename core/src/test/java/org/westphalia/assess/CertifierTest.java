package org.westphalia.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.proof.BruteForce;
import org.westphalia.proof.Certificate;
import org.westphalia.proof.Checker;
import org.westphalia.proof.RandomWorlds;
import org.westphalia.proof.Verification;
import org.westphalia.world.World;

class CertifierTest {
    private static final long SEED = 42;

    @Test
    void whatTheSearchFindsInSmallWorldsIsTrueAndCanBeChecked() {
        RandomWorlds worlds = new RandomWorlds(SEED, 4, 4, 4);
        int refuted = 0;
        for (int k = 0; k < 1500; k++) {
            World world = worlds.next();
            Certificate certificate = checked(world, "world " + k);
            assertThat(certificate instanceof Certificate.Deal)
                    .as("seed %d world %d", SEED, k)
                    .isEqualTo(BruteForce.deal(world).isPresent());
            refuted += certificate instanceof Certificate.NoDeal ? 1 : 0;
        }
        assertThat(refuted).isBetween(300, 1200);
    }

    @Test
    void refutationsOfLargerWorldsCanBeChecked() {
        RandomWorlds worlds = new RandomWorlds(SEED + 1, 9, 4, 6);
        int refuted = 0;
        for (int k = 0; k < 300; k++) {
            refuted +=
                    checked(worlds.next(), "larger world " + k) instanceof Certificate.NoDeal
                            ? 1
                            : 0;
        }
        assertThat(refuted).isGreaterThan(60);
    }

    @Test
    void aSearchThatStoppedAtItsLimitHasNothingToCertify() {
        World world = new RandomWorlds(SEED, 3, 3, 3).next();
        assertThatThrownBy(() -> Certifier.certify(world, new Outcome.Undecided(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7 nodes");
    }

    private static Certificate checked(World world, String name) {
        Certificate certificate = Certifier.certify(world, Search.decide(world, 1_000_000));
        assertThat(Checker.check(world, certificate))
                .as("seed %d %s: %s", SEED, name, certificate)
                .isInstanceOf(Verification.Valid.class);
        return certificate;
    }
}
