package org.westphalia.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.westphalia.world.CaseBuilder.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.westphalia.model.Change;
import org.westphalia.model.Consent;
import org.westphalia.model.Durability;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.RedLine;
import org.westphalia.model.Setting;
import org.westphalia.model.Terms;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;

/// A region must contain every world drawn from it: proofs that no world has a deal stand on this.
class RegionTest {
    private static final double ROUNDING = 1e-9;

    private static Uncertain range(Random random, double low, double high) {
        double a = low + random.nextDouble() * (high - low);
        double b = low + random.nextDouble() * (high - low);
        return random.nextInt(3) == 0
                ? new Uncertain.Exact(a)
                : new Uncertain.Range(Math.min(a, b), Math.max(a, b));
    }

    private static Model model(Random random, boolean quorum) {
        CaseBuilder builder =
                new CaseBuilder()
                        .issue("a", "p", "q", "r")
                        .issue("b", "s", "t")
                        .party("one", "x", "y")
                        .party("two");
        builder.set(
                "one.signs-when",
                new Setting.SignsWhen(quorum ? new Consent.Quorum(0.5) : new Consent.Blend()));
        builder.durability = Optional.of(new Durability(Optional.empty(), Optional.empty()));
        builder.set("durability.breaks", range(random, 0, 1))
                .set("durability.rate.a.q", range(random, 0, 3));
        builder.named.put("middle", new Terms(Map.of("a", "q", "b", "s")));
        for (String holder : List.of("one.x", "one.y", "two")) {
            builder.set(holder + ".matters.a", range(random, 0, 80))
                    .set(holder + ".matters.b", "medium");
            builder.order(holder + ".likes.a", random.nextBoolean() ? "p > q > r" : "r > p > q");
            builder.set(holder + ".likes.b.s", range(random, 0, 100))
                    .set(holder + ".likes.b.t", "low");
            builder.set(holder + ".no-deal", range(random, 0, 100))
                    .set(holder + ".bonus", range(random, -5, 5));
            builder.set(holder + ".combined.j", new Setting.Combination(when("a", "q")));
            builder.set(holder + ".combined.j.add", range(random, -10, 10));
            builder.set(
                    holder + ".red-lines.l",
                    new Setting.Line(
                            new RedLine("l", new RedLine.Never(when("b", "t")), Optional.empty())));
            builder.set(holder + ".red-lines.l.price", range(random, 0, 20));
        }
        builder.set("two.no-deal", new Setting.Comparison(Optional.of("middle"), Optional.empty()));
        builder.set("two.floor", 20)
                .set("one.x.share", range(random, 0, 1))
                .set("one.y.share", 0.5);
        Lever.When[] whens = {
            new Lever.When.Always(),
            new Lever.When.Deal(),
            new Lever.When.RefusedBy("one"),
            new Lever.When.OnTerms(when("a", "q", "r"))
        };
        for (int i = 0; i < whens.length; i++) {
            boolean onTerms = whens[i] instanceof Lever.When.OnTerms;
            builder.lever(
                    "lever-" + i,
                    true,
                    whens[i],
                    new Change.Add(Path.of("one.bonus"), range(random, -9, 9)),
                    new Change.Add(
                            Path.of(onTerms ? "one.x.bonus" : "one.y.no-deal"),
                            range(random, -9, 9)),
                    new Change.Set(
                            Path.of("durability.rate.a.q"),
                            CaseBuilder.setting(range(random, 0.1, 2))));
            builder.set("levers.lever-" + i + ".believed", range(random, 0, 1));
        }
        return builder.model();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyWorldLiesWithinItsRegion(long seed) {
        Model model = model(new Random(seed), true);
        Region region = model.region();
        for (int k = 0; k < 100; k++) {
            World world = model.draw(seed, k).world();
            for (int s = 0; s < world.signatories().size(); s++) {
                List<Member> members = world.signatories().get(s).members();
                for (int m = 0; m < members.size(); m++) {
                    contains(
                            region.signatories().get(s).members().get(m),
                            members.get(m),
                            world.decimals());
                }
            }
            for (int i = 0; i < world.issues().size(); i++) {
                for (int o = 0; o < world.hazard().rates()[i].length; o++) {
                    contains(region.hazard().rates().get(i).get(o), world.hazard().rates()[i][o]);
                }
            }
            for (int f = 0; f < world.hazard().factors().size(); f++) {
                contains(
                        region.hazard().factors().get(f).rate(),
                        world.hazard().factors().get(f).rate());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aBoxOfOneWorldIsThatWorld(long seed) {
        Model model = model(new Random(seed), false);
        Model.Drawn drawn = model.draw(seed, 5);
        Region region = model.region(drawn.values(), drawn.values());
        contains(
                region.signatories().get(1).members().getFirst(),
                drawn.world().signatory("two").members().getFirst(),
                drawn.world().decimals());
        assertThat(region.hazard().rates().getFirst().get(1).high())
                .isEqualTo(drawn.world().hazard().rates()[0][1]);
    }

    private static void contains(Region.Member region, Member member, int decimals) {
        contains(region.collapse().base(), Grid.pointsAsDouble(member.collapse().base(), decimals));
        contains(region.outright().base(), Grid.pointsAsDouble(member.outright().base(), decimals));
        if (region.comparison().isEmpty()) {
            contains(region.noDeal(), Grid.pointsAsDouble(member.noDeal(), decimals));
        }
        contains(region.breaks(), member.breaks());
        contains(region.share(), member.share() / 1e9);
        contains(region.valueExtras(), member.value().extras(), decimals);
        contains(region.collapse().extras(), member.collapse().extras(), decimals);
        contains(region.outright().extras(), member.outright().extras(), decimals);
    }

    private static void contains(List<Region.Extra> region, List<Worth.Extra> world, int decimals) {
        assertThat(region).hasSameSizeAs(world);
        for (int e = 0; e < world.size(); e++) {
            assertThat(region.get(e).when()).isEqualTo(world.get(e).when());
            contains(region.get(e).points(), Grid.pointsAsDouble(world.get(e).points(), decimals));
        }
    }

    private static void contains(Interval interval, double number) {
        assertThat(number).isBetween(interval.low() - ROUNDING, interval.high() + ROUNDING);
    }
}
