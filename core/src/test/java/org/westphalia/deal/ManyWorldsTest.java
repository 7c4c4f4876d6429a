package org.westphalia.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.westphalia.model.Agreement;
import org.westphalia.model.Issue;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

class ManyWorldsTest {

    @Test
    void agreesWithTheSearchOnEveryWorldOfALongRow() {
        for (int lasting : new int[] {0, 1, 2, 3}) {
            Random random = new Random(17 + lasting);
            int parties = 2 + random.nextInt(3);
            int[] options = {3, 2, 4, 3, 2, 3};
            ManyWorlds many = new ManyWorlds(parties, options, lasting);
            int yes = 0;
            for (int k = 0; k < 1500; k++) {
                draw(many, random, parties, options, lasting);
                boolean exists = many.exists();
                yes += exists ? 1 : 0;
                World world = world(many, parties, options, lasting);
                assertThat(exists)
                        .as("lasting %d world %d", lasting, k)
                        .isEqualTo(Search.decide(world, 100_000) instanceof Outcome.Found);
                if (exists) {
                    DealProblem problem = DealProblem.compile(world);
                    assertThat(Judge.judge(problem, problem.shape().terms(many.witness())).deal())
                            .isTrue();
                }
            }
            assertThat(yes).isBetween(30, 1470);
        }
    }

    @Test
    void aQuickDecayIsWithinHalfAUnitOfTheTrueOne() {
        Random random = new Random(3);
        for (int k = 0; k < 100_000; k++) {
            double x = random.nextDouble() * 40;
            assertThat(Math.abs(Chances.about(x) - StrictMath.exp(-x) * (1 << 20))).isLessThan(0.5);
        }
    }

    private static void draw(
            ManyWorlds many, Random random, int parties, int[] options, int lasting) {
        boolean opposed = random.nextBoolean();
        for (int p = 0; p < parties; p++) {
            for (int i = 0; i < options.length; i++) {
                for (int o = 0; o < options[i]; o++) {
                    double side = (double) o / (options[i] - 1);
                    double like =
                            opposed
                                    ? 0.8 * (p % 2 == 0 ? side : 1 - side)
                                            + 0.2 * random.nextDouble()
                                    : random.nextDouble();
                    many.value[p * many.flatSize() + many.offset(i) + o] = Math.rint(like * 16_000);
                }
            }
            many.noDeal[p] = (opposed ? 43_000 : 52_000) + random.nextInt(12_000);
            many.collapse[p] =
                    lasting == 0 ? 0 : 30_000 + random.nextInt(lasting == 3 ? 40_000 : 10_000);
        }
        for (int f = 0; f < many.rate.length; f++) {
            many.rate[f] = random.nextInt(9) == 0 ? 0 : 0.4 + random.nextDouble();
        }
        many.breaks = random.nextInt(6) == 0 ? 1 : 0.05 + 0.3 * random.nextDouble();
    }

    private static World world(ManyWorlds many, int parties, int[] options, int lasting) {
        List<Issue> frame = new ArrayList<>();
        double[][] rates = new double[options.length][];
        for (int i = 0; i < options.length; i++) {
            List<Issue.Option> list = new ArrayList<>();
            rates[i] = new double[options[i]];
            for (int o = 0; o < options[i]; o++) {
                list.add(new Issue.Option("o" + o, "o" + o));
                rates[i][o] = i < lasting ? many.rate[many.offset(i) + o] : 1;
            }
            frame.add(new Issue("i" + i, "i" + i, list));
        }
        List<Signatory> signatories = new ArrayList<>();
        for (int p = 0; p < parties; p++) {
            long[][] value = new long[options.length][];
            long[][] nothing = new long[options.length][];
            for (int i = 0; i < options.length; i++) {
                value[i] = new long[options[i]];
                nothing[i] = new long[options[i]];
                for (int o = 0; o < options[i]; o++) {
                    value[i][o] = (long) many.value[p * many.flatSize() + many.offset(i) + o];
                }
            }
            Member member =
                    new Member(
                            "p" + p,
                            1_000_000_000,
                            false,
                            new Worth(0, value, List.of()),
                            new Worth(many.collapse[p], nothing, List.of()),
                            new Worth(0, nothing, List.of()),
                            many.noDeal[p],
                            many.noDeal[p],
                            Map.of(),
                            lasting == 0 ? 0 : many.breaks,
                            List.of());
            signatories.add(new Signatory("p" + p, 1_000_000_000, List.of(member)));
        }
        return new World(
                frame,
                List.of(),
                new Agreement.All(),
                signatories,
                new Hazard(rates, List.of(), Map.of()),
                3);
    }
}
