package org.westphalia.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.westphalia.world.CaseBuilder.adds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.westphalia.model.Consent;
import org.westphalia.model.Durability;
import org.westphalia.model.Lever;
import org.westphalia.model.Setting;
import org.westphalia.model.Terms;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Grid;
import org.westphalia.number.Weigh;

/// What parties have instead of a deal, and who decides: contests, relative numbers, preferences, camps, bad faith, time.
class AlternativesTest {
    private static final long POINT = 1_000_000_000L;

    private static CaseBuilder river() {
        return new CaseBuilder()
                .issue("dam", "none", "high")
                .party("upland")
                .party("delta")
                .set("upland.matters.dam", 1)
                .set("delta.matters.dam", 1)
                .order("upland.likes.dam", "high > none")
                .order("delta.likes.dam", "none > high")
                .set("upland.no-deal", 40)
                .set("delta.no-deal", 30);
    }

    private static Member member(World world, String party) {
        return world.signatory(party).members().getFirst();
    }

    private static CaseBuilder court(CaseBuilder builder, String party) {
        return builder.set(party + ".no-deal", new Setting.Contested("court"))
                .set(party + ".no-deal.win", 80)
                .set(party + ".no-deal.lose", 20)
                .set(party + ".no-deal.cost", 5);
    }

    @Test
    void theOddsOfAContestAreShared() {
        CaseBuilder builder = court(court(river(), "upland"), "delta");
        builder.set("contests.court.odds.delta", new Uncertain.Range(0.5, 0.7));
        World middle = builder.model().middle();
        assertThat(member(middle, "delta").noDeal()).isEqualTo(51 * POINT);
        assertThat(member(middle, "upland").noDeal()).isEqualTo(39 * POINT);
        assertThat(builder.model().variables()).singleElement().matches(Model.Variable::shared);
    }

    @Test
    void aPartyMayBelieveOtherOddsThanItHas() {
        CaseBuilder builder = court(court(river(), "upland"), "delta");
        builder.set("contests.court.odds.delta", 0.6).set("delta.odds-believed", 0.8);
        World world = builder.model().middle();
        assertThat(member(world, "delta").noDeal()).isEqualTo(63 * POINT);
        assertThat(member(world, "upland").noDeal()).isEqualTo(39 * POINT);
    }

    @Test
    void aRelativeNumberFollowsTheOneItNames() {
        CaseBuilder builder = river();
        builder.durability = Optional.of(new Durability(Optional.empty(), Optional.empty()));
        builder.set("durability.breaks", 0.5)
                .set("upland.no-deal", new Uncertain.Range(30, 50))
                .set("upland.after-collapse.base", new Setting.Relative("no-deal", false))
                .set("upland.after-collapse.base.by", 10);
        Model model = builder.model();
        for (int k = 0; k < 20; k++) {
            Member upland = member(model.draw(1, k).world(), "upland");
            assertThat(upland.collapse().base())
                    .isCloseTo(
                            upland.noDeal() - 10 * POINT, org.assertj.core.data.Offset.offset(1L));
        }
    }

    @Test
    void worldsThatContradictAPreferenceAreDrawnAgain() {
        CaseBuilder builder = river();
        builder.named.put("tall", new Terms(Map.of("dam", "high")));
        builder.set("delta.likes.dam.high", new Uncertain.Range(0, 100))
                .set(
                        "delta.prefers.no-deal > tall",
                        new Setting.Preferred(List.of("no-deal", "tall")));
        Model model = builder.model();
        int redrawn = 0;
        for (int k = 0; k < 200; k++) {
            Model.Drawn drawn = model.draw(5, k);
            redrawn += drawn.redrawn();
            assertThat(member(drawn.world(), "delta").value().options()[0][1])
                    .isLessThanOrEqualTo(30 * POINT);
        }
        assertThat(redrawn).isBetween(200, 1000);
    }

    @Test
    void oneCampDecidesInEachWorldAsOftenAsItsShare() {
        CaseBuilder builder =
                new CaseBuilder()
                        .issue("dam", "none", "high")
                        .party("upland", "cabinet", "farmers")
                        .set("upland.signs-when", new Setting.SignsWhen(new Consent.OneCamp()))
                        .set("upland.cabinet.share", 0.7)
                        .set("upland.farmers.share", 0.3)
                        .set("upland.matters.dam", 1)
                        .order("upland.cabinet.likes.dam", "high > none")
                        .order("upland.farmers.likes.dam", "none > high")
                        .set("upland.cabinet.no-deal", 60)
                        .set("upland.farmers.no-deal", 20);
        Model model = builder.model();
        int cabinet = 0;
        for (int k = 0; k < 2000; k++) {
            Member decides = member(model.draw(2, k).world(), "upland");
            assertThat(decides.id()).isEqualTo("upland");
            cabinet += decides.noDeal() == 60 * POINT ? 1 : 0;
        }
        assertThat(cabinet / 2000.0).isBetween(0.66, 0.74);
        assertThat(model.region().signatories().getFirst().oneCamp()).isTrue();
        Region low = model.region(new double[] {0}, new double[] {0.5});
        assertThat(low.signatories().getFirst().oneCamp()).isFalse();
        assertThat(low.signatories().getFirst().members().getFirst().noDeal().low()).isEqualTo(60);
    }

    @Test
    void whoSeeksRefusalSignsOnlyWhatBeatsBeingRefused() {
        CaseBuilder builder =
                river().lever(
                                "blame",
                                true,
                                new Lever.When.RefusedBy("delta"),
                                adds("upland.no-deal", 25));
        assertThat(member(builder.model().middle(), "upland").noDeal()).isEqualTo(40 * POINT);
        builder.set("upland.seeks-refusal", new Setting.Flag(true));
        assertThat(member(builder.model().middle(), "upland").noDeal()).isEqualTo(65 * POINT);
        assertThat(member(builder.model().middle(), "upland").noDealBlameless())
                .isEqualTo(40 * POINT);
    }

    @Test
    void theShareOfTimeStandingLiesAboveTheChanceToLast() {
        // breaks 0.5 at rate 1: (1 - 0.5) / ln 2
        assertThat(Weigh.TIME_STANDING.of(0.5, 1))
                .isEqualTo(Math.round(0.5 / StrictMath.log(2) * Grid.CERTAIN));
        assertThat(Weigh.TIME_STANDING.of(0.5, 0)).isEqualTo(Grid.CERTAIN);
        assertThat(Weigh.TIME_STANDING.of(1, 1)).isZero();
        Set<Long> falling = new TreeSet<>();
        long last = Grid.CERTAIN;
        for (double hazard = 0; hazard < 40; hazard += 0.37) {
            long now = Weigh.TIME_STANDING.of(0.3, hazard);
            assertThat(now).isBetween(Weigh.HORIZON.of(0.3, hazard), last);
            falling.add(now);
            last = now;
        }
        assertThat(falling).hasSizeGreaterThan(100);
    }
}
