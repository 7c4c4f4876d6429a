package org.westphalia.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.westphalia.cases.CaseLibrary;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.model.Case;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

class PlanTest {
    private final Case ukraine = CaseLibrary.read("ukraine-2025");

    private Sweep sweep(Drawing drawing, long worlds, OpenClaims open, String... readings) {
        return new Sweep(
                ukraine,
                Arrays.stream(readings)
                        .map(id -> new Track(Optional.of(id), WhatIf.none(), 1))
                        .toList(),
                open,
                drawing,
                3,
                worlds,
                Search.USUAL_LIMIT);
    }

    private static List<Chunk> chunks(Plan plan, int threads) {
        List<Chunk> chunks = new ArrayList<>();
        new LocalRunner(threads).run(plan, 0, chunks::add, () -> false);
        return chunks;
    }

    @Test
    void everyWorldIsDecidedAsTheSearchDecidesIt() {
        for (String reading : List.of("lieven", "bremmer", "washington-in-autumn")) {
            Plan plan = Plan.of(sweep(Drawing.SOBOL, 150, OpenClaims.none(), reading));
            Sample sample = Sample.of(plan, new LocalRunner(1), () -> false).getFirst();
            Model model = plan.model(0);
            for (int k = 0; k < sample.size(); k++) {
                double[] values = new double[model.variables().size()];
                for (int v = 0; v < values.length; v++) {
                    values[v] = sample.inputs()[v][k];
                }
                Outcome outcome = Search.decide(model.at(values).orElseThrow(), 100_000);
                assertThat(sample.deals()[k] == 1).isEqualTo(outcome instanceof Outcome.Found);
            }
        }
    }

    @Test
    void byPlainChanceTheWorldsAreThoseThatAssessDraws() {
        Plan plan = Plan.of(sweep(Drawing.MONTE_CARLO, 20, OpenClaims.none(), "lieven"));
        Chunk chunk = plan.chunk(0);
        for (int k = 0; k < 20; k++) {
            double[] values = plan.model(0).draw(3, k).values();
            for (int v = 0; v < values.length; v++) {
                assertThat(chunk.inputs()[v][k]).isEqualTo(values[v]);
            }
        }
    }

    @Test
    void threadsDoNotChangeAnything() {
        for (Drawing drawing : Drawing.values()) {
            Plan plan =
                    Plan.of(
                            sweep(
                                    drawing,
                                    1500,
                                    OpenClaims.none(),
                                    "bielieskov-march",
                                    "washington-in-spring"));
            List<Chunk> one = chunks(plan, 1);
            List<Chunk> three = chunks(plan, 3);
            assertThat(one).hasSameSizeAs(three);
            for (int c = 0; c < one.size(); c++) {
                assertThat(one.get(c).number()).isEqualTo(c);
                assertThat(one.get(c).deals()).isEqualTo(three.get(c).deals());
                assertThat(Arrays.deepEquals(one.get(c).inputs(), three.get(c).inputs())).isTrue();
                assertThat(one.get(c).checked()).isPositive();
            }
        }
    }

    @Test
    void openClaimsAreDrawnAndRivalsAnswerTheirQuestionOnce() {
        Plan plan =
                Plan.of(
                        sweep(
                                Drawing.SOBOL,
                                400,
                                new OpenClaims(
                                        Map.of("pressure-alone-feeds-the-hard-camp", 0.25),
                                        Map.of()),
                                "lieven"));
        Sample sample = Sample.of(plan, new LocalRunner(2), () -> false).getFirst();
        assertThat(sample.columns().getFirst().kind()).isEqualTo(Column.Kind.CLAIM);
        double held = Arrays.stream(sample.inputs()[0]).sum();
        assertThat(held).isBetween(98.0, 102.0);
    }

    @Test
    void whatElseIsFoundOutOfAWorldIsWhatTheOtherAnalysesSayOfIt() {
        Plan plan =
                Plan.of(
                        sweep(Drawing.SOBOL, 60, OpenClaims.none(), "lieven")
                                .with(EnumSet.allOf(Also.class)));
        Chunk chunk = plan.chunk(0);
        Model model = plan.model(0);
        List<String> names = plan.results().stream().map(Result::name).toList();
        assertThat(chunk.results()).hasDimensions(names.size(), 60);
        double[] lasting = chunk.results()[names.indexOf("kinds.sure-to-last")];
        double[] nash = chunk.results()[names.indexOf("solutions.nash.statehood")];
        double[] chance = chunk.results()[names.indexOf("lasts")];
        for (int k = 0; k < 60; k++) {
            double[] values = new double[model.variables().size()];
            for (int v = 0; v < values.length; v++) {
                values[v] = chunk.inputs()[v][k];
            }
            boolean deal = chunk.deals()[k] == 1;
            assertThat(Double.isNaN(lasting[k])).isEqualTo(deal);
            assertThat(Double.isNaN(nash[k])).isNotEqualTo(deal);
            if (deal) {
                assertThat(nash[k]).isZero();
                assertThat(chance[k]).isBetween(0.0, 1.0);
            } else {
                boolean would =
                        Search.decide(
                                        model.at(values)
                                                .orElseThrow()
                                                .withMembers(member -> member.withBreaks(0)),
                                        100_000)
                                instanceof Outcome.Found;
                assertThat(lasting[k] == 1).isEqualTo(would);
            }
        }
    }

    @Test
    void theWorldsOfAReadingAreTheSameWhicheverReadingsAreSweptWithIt() {
        Sample alone =
                Sample.of(
                                Plan.of(sweep(Drawing.SOBOL, 50, OpenClaims.none(), "lieven")),
                                new LocalRunner(1),
                                () -> false)
                        .getFirst();
        Sample among =
                Sample.of(
                                Plan.of(
                                        sweep(
                                                Drawing.SOBOL,
                                                50,
                                                OpenClaims.none(),
                                                "bremmer",
                                                "lieven")),
                                new LocalRunner(1),
                                () -> false)
                        .getLast();
        assertThat(among.deals()).isEqualTo(alone.deals());
        for (int c = 0; c < alone.columns().size(); c++) {
            int at = among.columns().indexOf(alone.columns().get(c));
            assertThat(at).as(alone.columns().get(c).name()).isNotNegative();
            assertThat(among.inputs()[at]).isEqualTo(alone.inputs()[c]);
        }
    }
}
