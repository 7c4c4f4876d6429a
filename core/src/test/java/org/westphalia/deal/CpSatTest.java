package org.westphalia.deal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.world.World;

/// The search against another exact solver, on problems too large for brute force.
class CpSatTest {

    @Test
    void existenceAgreesWithConstraintSolving() {
        int found = 0;
        int worlds = 40;
        for (long seed = 0; seed < worlds; seed++) {
            World world = new RandomWorlds(seed, true, 3).next(3 + (int) (seed % 3), 10, 3);
            Outcome outcome = Search.decide(world, Search.USUAL_LIMIT);
            assertThat(outcome).as("seed %d", seed).isNotInstanceOf(Outcome.Undecided.class);
            boolean exists = outcome instanceof Outcome.Found;
            assertThat(CpSatOracle.exists(world)).as("seed %d", seed).isEqualTo(exists);
            found += exists ? 1 : 0;
        }
        assertThat(found).isBetween(5, worlds - 5);
    }
}
