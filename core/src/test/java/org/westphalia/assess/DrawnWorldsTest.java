package org.westphalia.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.proof.Checker;
import org.westphalia.world.Model;
import org.westphalia.world.World;

class DrawnWorldsTest {
    private static final Settings SETTINGS = Settings.usual().withWorlds(60, 3);

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    private static DrawnWorlds decided(Model model) {
        DrawnWorlds draws = new DrawnWorlds(model, SETTINGS);
        draws.decide(draws.count());
        return draws;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsRememberedOfOtherWorldsChangesNoAnswer(long seed) {
        Model model =
                RandomCases.model(seed, new RandomCases.Kind(true, false, true, false, false, 12));
        DrawnWorlds draws = decided(model);
        for (int k = 0; k < draws.count(); k++) {
            Outcome alone = Search.decide(draws.world(k), Search.USUAL_LIMIT);
            assertThat(draws.hasDeal(k))
                    .as("seed %d world %d", seed, k)
                    .isEqualTo(alone instanceof Outcome.Found);
            World world = draws.world(k);
            assertThat(Checker.check(world, Certifier.certify(world, draws.outcome(k))).isValid())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutDurabilityTheWorldsAreTheSameOnesAndLast(long seed) {
        Model model =
                RandomCases.model(seed, new RandomCases.Kind(false, false, true, true, false, 10));
        DrawnWorlds lasting = decided(model).lasting();
        lasting.decide(lasting.count());
        Model forever = model.withoutDurability();
        for (int k = 0; k < lasting.count(); k++) {
            World drawn = forever.draw(SETTINGS.seed(), k).world();
            assertThat(Search.decide(drawn, Search.USUAL_LIMIT) instanceof Outcome.Found)
                    .isEqualTo(lasting.hasDeal(k));
            DealProblem problem = lasting.problem(k);
            lasting.deal(k)
                    .ifPresent(deal ->
                            assertThat(
                                            DealProblem.compile(drawn)
                                                    .signers(problem.shape().options(deal.terms())))
                                    .isNotNull());
        }
    }
}
