package org.westphalia.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.westphalia.world.CaseBuilder.adds;
import static org.westphalia.world.CaseBuilder.sets;
import static org.westphalia.world.CaseBuilder.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.westphalia.model.Consent;
import org.westphalia.model.Durability;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.RedLine;
import org.westphalia.model.Setting;
import org.westphalia.model.Terms;
import org.westphalia.model.Uncertain;

class ModelTest {
    private static final long POINT = 1_000_000_000L;

    private static CaseBuilder dam() {
        return new CaseBuilder()
                .issue("dam", "none", "low", "high")
                .issue("flow", "zero", "strong")
                .party("upland")
                .set("upland.matters.dam", 3)
                .set("upland.matters.flow", 1)
                .order("upland.likes.dam", "high > low > none")
                .order("upland.likes.flow", "zero > strong")
                .set("upland.no-deal", 40);
    }

    private static WhatIf pull(String... levers) {
        return new WhatIf(Set.of(levers), Set.of(), List.of(), Set.of(), Map.of());
    }

    private static Member only(World world) {
        return world.signatories().getFirst().members().getFirst();
    }

    @Test
    void aMiddleOrderIsEvenlySpacedAndWeighted() {
        Member upland = only(dam().model().middle());
        assertThat(upland.value().options()[0]).containsExactly(0, 37_500_000_000L, 75 * POINT);
        assertThat(upland.value().options()[1]).containsExactly(25 * POINT, 0);
        assertThat(upland.noDeal()).isEqualTo(40 * POINT);
    }

    @Test
    void aWorldDependsOnItsSeedAndNumberAlone() {
        Model model = dam().model();
        assertThat(model.draw(7, 3).world()).isEqualTo(model.draw(7, 3).world());
        assertThat(model.draw(7, 3).world()).isNotEqualTo(model.draw(7, 4).world());
        Model wider = dam().set("upland.bonus", new Uncertain.Range(0, 5)).model();
        assertThat(only(wider.draw(7, 3).world()).value())
                .isEqualTo(only(model.draw(7, 3).world()).value());
    }

    @Test
    void theScoresBetweenBestAndWorstAreOrderStatistics() {
        CaseBuilder five =
                new CaseBuilder()
                        .issue("a", "p", "q", "r", "s", "t")
                        .party("one")
                        .set("one.matters.a", 1)
                        .order("one.likes.a", "p > q > r > s > t")
                        .set("one.no-deal", 0);
        Model model = five.model();
        double[] mean = new double[5];
        int n = 4000;
        for (int k = 0; k < n; k++) {
            long[] scores = only(model.draw(1, k).world()).value().options()[0];
            assertThat(scores).isSortedAccordingTo((x, y) -> Long.compare(y, x));
            for (int o = 0; o < 5; o++) {
                mean[o] += scores[o] / (double) POINT / n;
            }
        }
        assertThat(mean[0]).isEqualTo(100, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(mean[1]).isCloseTo(75, org.assertj.core.data.Offset.offset(2.0));
        assertThat(mean[2]).isCloseTo(50, org.assertj.core.data.Offset.offset(2.0));
        assertThat(mean[3]).isCloseTo(25, org.assertj.core.data.Offset.offset(2.0));
        assertThat(mean[4]).isZero();
    }

    @Test
    void aThreatCountsOnlyWhenItsTargetRefuses() {
        CaseBuilder two =
                dam().party("delta")
                        .set("delta.matters.dam", 1)
                        .order("delta.likes.dam", "none > low > high")
                        .set("delta.no-deal", 30)
                        .lever(
                                "aid-stop",
                                true,
                                new Lever.When.RefusedBy("upland"),
                                adds("upland.no-deal", -8),
                                adds("delta.no-deal", 5));
        two.set("levers.aid-stop.believed", 0.5);
        World world = two.model().middle();
        Member upland = only(world);
        assertThat(upland.noDeal()).isEqualTo(36 * POINT);
        assertThat(upland.noDealBlameless()).isEqualTo(40 * POINT);
        Member delta = world.signatory("delta").members().getFirst();
        assertThat(delta.noDeal()).isEqualTo(30 * POINT);
        assertThat(delta.noDealIfRefusedBy()).containsEntry("upland", 32_500_000_000L);
    }

    @Test
    void aSetOfALeverMovesAsFarAsItIsBelievedAndRatesGeometrically() {
        CaseBuilder builder =
                dam().lever(
                                "gauges",
                                true,
                                new Lever.When.Always(),
                                sets("upland.no-deal", 20),
                                sets("durability.rate.dam.high", 0.25));
        builder.durability = Optional.of(new Durability(Optional.empty(), Optional.empty()));
        builder.set("levers.gauges.believed", 0.5).set("durability.breaks", 0.3);
        World world = builder.model().middle();
        assertThat(only(world).noDeal()).isEqualTo(30 * POINT);
        assertThat(world.hazard().rates()[0][2]).isEqualTo(0.5);
        assertThat(world.hazard().rates()[0][1]).isEqualTo(1);
        assertThat(only(builder.model().withoutDurability().middle()).breaks()).isZero();
    }

    @Test
    void aLeverDroppedLeavesNoTraceAndAnUnknownOneIsRefused() {
        CaseBuilder builder =
                dam().lever("aid", true, new Lever.When.Always(), adds("upland.no-deal", 10));
        assertThat(only(builder.model().middle()).noDeal()).isEqualTo(50 * POINT);
        WhatIf drop = new WhatIf(Set.of(), Set.of("aid"), List.of(), Set.of(), Map.of());
        assertThat(only(builder.model(drop).middle()).noDeal()).isEqualTo(40 * POINT);
        assertThatThrownBy(() -> builder.model(pull("ade"))).hasMessageContaining("ade");
    }

    @Test
    void aLeverOnTermsBecomesAnExtraUnderItsCondition() {
        CaseBuilder builder =
                dam().lever(
                                "insurance",
                                true,
                                new Lever.When.OnTerms(when("dam", "high")),
                                adds("upland.bonus", 4));
        Worth outright = only(builder.model().middle()).outright();
        assertThat(outright.base()).isZero();
        assertThat(outright.extras())
                .containsExactly(
                        new Worth.Extra(
                                "levers.insurance",
                                new RedLine.Never(when("dam", "high")),
                                4 * POINT));
    }

    @Test
    void sharesAreMovedByTheThreatAgainstTheirOwnParty() {
        CaseBuilder builder =
                new CaseBuilder()
                        .issue("dam", "none", "high")
                        .party("upland", "cabinet", "farmers")
                        .set("upland.signs-when", new Setting.SignsWhen(new Consent.Blend()))
                        .set("upland.cabinet.share", 0.6)
                        .set("upland.farmers.share", 0.4)
                        .set("upland.matters.dam", 1)
                        .order("upland.cabinet.likes.dam", "high > none")
                        .order("upland.farmers.likes.dam", "none > high")
                        .set("upland.no-deal", 50)
                        .lever(
                                "threat",
                                true,
                                new Lever.When.RefusedBy("upland"),
                                adds("upland.farmers.share", 0.6));
        Member blend = only(builder.model().middle());
        assertThat(blend.id()).isEqualTo("upland");
        assertThat(blend.value().options()[0]).containsExactly(62_500_000_000L, 37_500_000_000L);
    }

    @Test
    void likeFillsWhatNobodySetsWithTheSameQuantity() {
        CaseBuilder builder =
                dam().party("delta")
                        .set("delta.like", new Setting.Like(Path.of("upland")))
                        .set("delta.no-deal", 10);
        Model model = builder.model();
        World world = model.draw(1, 1).world();
        assertThat(world.signatory("delta").members().getFirst().value())
                .isEqualTo(only(world).value());
        assertThat(world.signatory("delta").members().getFirst().noDeal()).isEqualTo(10 * POINT);
        assertThat(model.variables()).allMatch(Model.Variable::shared);
        assertThat(model.origins(Path.of("delta.matters.dam")).getFirst())
                .isEqualTo(new Origin("like", "upland"));
    }

    @Test
    void aNoDealBetterThanTermsLiesAboveThem() {
        CaseBuilder builder = dam();
        builder.named.put("low-dam", new Terms(Map.of("dam", "low", "flow", "strong")));
        builder.set(
                "upland.no-deal", new Setting.Comparison(Optional.of("low-dam"), Optional.empty()));
        Model model = builder.model();
        for (int k = 0; k < 50; k++) {
            Member upland = only(model.draw(3, k).world());
            long low = upland.value().options()[0][1] + upland.value().options()[1][1];
            assertThat(upland.noDeal()).isBetween(low, 100 * POINT);
        }
    }

    @Test
    void topOutweighsAllOtherIssuesInEveryWorld() {
        CaseBuilder builder =
                dam().set("upland.matters.dam", "top").set("upland.matters.flow", "high");
        Model model = builder.model();
        for (int k = 0; k < 50; k++) {
            long[][] options = only(model.draw(3, k).world()).value().options();
            assertThat(options[0][2]).isGreaterThanOrEqualTo(options[1][0]);
        }
    }

    @Test
    void rivalClaimsReplaceEachOtherAndWhatIfsComeLast() {
        CaseBuilder builder =
                dam().claim("poor", "how rich", sets("upland.no-deal", 10))
                        .claim("rich", "how rich", sets("upland.no-deal", 70))
                        .reading("one", "poor");
        assertThat(
                        only(Model.resolve(builder.build(), Optional.of("one"), WhatIf.none())
                                        .middle())
                                .noDeal())
                .isEqualTo(10 * POINT);
        WhatIf hold = new WhatIf(Set.of(), Set.of(), List.of("rich"), Set.of(), Map.of());
        Model held = Model.resolve(builder.build(), Optional.of("one"), hold);
        assertThat(only(held.middle()).noDeal()).isEqualTo(70 * POINT);
        assertThat(held.claimsBehind(Path.of("upland.no-deal"))).containsExactly("rich");
    }

    @Test
    void anUnknownNumberLiesAnywhereOnItsScale() {
        CaseBuilder builder = dam();
        builder.settings.remove(Path.of("upland.no-deal"));
        Model model = builder.model();
        assertThat(model.variables())
                .anySatisfy(variable -> {
                    assertThat(variable.path()).isEqualTo(Path.of("upland.no-deal"));
                    assertThat(variable.range().high()).isEqualTo(100);
                });
        assertThat(model.origins(Path.of("upland.no-deal")))
                .containsExactly(new Origin("default", ""));
    }

    @Test
    void everyDrawnNumberLiesWithinTheRegion() {
        Model model = dam().set("upland.matters.dam", new Uncertain.Pert(1, 2, 6)).model();
        Region region = model.region();
        for (int k = 0; k < 200; k++) {
            Model.Drawn drawn = model.draw(11, k);
            for (int v = 0; v < drawn.values().length; v++) {
                assertThat(model.variables().get(v).range().contains(drawn.values()[v])).isTrue();
            }
        }
        assertThat(region.signatories().getFirst().members().getFirst().weights().getFirst().high())
                .isEqualTo(6);
    }

    @Test
    void largeValuesMakeTheGridCoarser() {
        CaseBuilder builder =
                new CaseBuilder()
                        .issue("price", "low", "high")
                        .party("one")
                        .set("one.points.price.low", 0)
                        .set("one.points.price.high", 50_000)
                        .set("one.no-deal", 10);
        World world = builder.model().middle();
        assertThat(world.decimals()).isEqualTo(7);
        assertThat(only(world).value().options()[0][1]).isEqualTo(500_000_000_000L);
    }
}
