package org.westphalia.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.westphalia.model.Agreement;
import org.westphalia.model.Issue;
import org.westphalia.model.Terms;
import org.westphalia.number.Interval;
import org.westphalia.world.Region;

/// Bounds over regions that are worked out by hand. One issue with two options that are worth the same, unless said otherwise.
class RegionCheckerTest {
    private static final Issue LAND =
            new Issue(
                    "land",
                    "Land",
                    List.of(new Issue.Option("east", "East"), new Issue.Option("west", "West")));
    private static final Terms EAST = new Terms(Map.of("land", "east"));
    private static final Certificate.Node SHORT = new Certificate.AgreementShort();

    /// Both get 50. What one number gives to north it takes from south: north wants 45 + v, south 56 - v, and v is 0..10.
    private static final Regions SEESAW =
            regions(v ->
                    List.of(
                            alone(
                                    "north",
                                    member("north", 50, new Interval(45 + v.low(), 45 + v.high()))),
                            alone(
                                    "south",
                                    member(
                                            "south",
                                            50,
                                            new Interval(56 - v.high(), 56 - v.low())))));

    @Test
    void aNumberThatCannotBeGoodForBothIsSplit() {
        Certificate.Node both = signed(shortfall(Map.of("north", 1L, "south", 1L)));
        assertThat(rejection(SEESAW, both)).contains("may be 0 or more");
        assertThat(
                        check(SEESAW, split(0, "tilt", 5.5, shortOf("south"), shortOf("north")))
                                .isValid())
                .isTrue();
        assertThat(rejection(SEESAW, split(0, "tilt", 5.5, shortOf("north"), shortOf("south"))))
                .contains("may be 0 or more");
        assertThat(rejection(SEESAW, split(0, "tilt", 4.9, shortOf("south"), shortOf("north"))))
                .contains("may be 0 or more");
    }

    @Test
    void aSplitNamesANumberThatThereIsAndAValueInside() {
        for (double at : new double[] {0, 10, 11, -1, Double.NaN}) {
            assertThat(rejection(SEESAW, split(0, "tilt", at, shortOf("south"), shortOf("north"))))
                    .contains("cannot be split");
        }
        assertThat(rejection(SEESAW, split(1, "tilt", 5, SHORT, SHORT)))
                .contains("no uncertain number 1");
        assertThat(rejection(SEESAW, split(-1, "tilt", 5, SHORT, SHORT)))
                .contains("no uncertain number");
        assertThat(rejection(SEESAW, split(0, "lean", 5, SHORT, SHORT))).contains("called lean");
        Certificate.Node twice = split(0, "tilt", 5, split(0, "tilt", 6, SHORT, SHORT), SHORT);
        assertThat(rejection(SEESAW, twice)).contains("cannot be split at 6.0 here");
    }

    @Test
    void whicheverCampDecidesHasToFallShort() {
        Region.Member hawks = member("north.hawks", 30, Interval.of(50));
        assertThat(
                        check(
                                        camps(hawks, member("north.doves", 40, Interval.of(50))),
                                        shortOf("north"))
                                .isValid())
                .isTrue();
        assertThat(
                        rejection(
                                camps(hawks, member("north.doves", 40, Interval.of(40))),
                                shortOf("north")))
                .contains("may be 0 or more");
    }

    @Test
    void whicheverCampDecidesHasToSignWhatIsCertain() {
        Certificate.Deal deal = new Certificate.Deal(EAST, Set.of("north", "south"));
        Region.Member doves = member("north.doves", 40, Interval.of(40));
        assertThat(
                        RegionChecker.check(
                                        camps(doves, member("north.hawks", 30, Interval.of(20))),
                                        deal)
                                .isValid())
                .isTrue();
        assertThat(
                        RegionChecker.check(
                                        camps(doves, member("north.hawks", 30, Interval.of(50))),
                                        deal)
                                .isValid())
                .isFalse();
    }

    @Test
    void whoMustBetterATermsCannotBeContentWithThemOrWithWorse() {
        // East is worth 20..60 and at least as much as west; no deal is worth at least one point
        // more than east.
        Region.Comparison comparison =
                new Region.Comparison(
                        Optional.of(EAST),
                        Optional.empty(),
                        Interval.of(1),
                        Interval.of(Double.NEGATIVE_INFINITY),
                        Interval.of(Double.POSITIVE_INFINITY));
        assertThat(check(comparing(comparison, new int[] {0, 1}), shortOf("north")).isValid())
                .isTrue();
        assertThat(rejection(comparing(comparison, new int[] {-1, -1}), shortOf("north")))
                .contains("may be 0 or more");
        Region.Comparison capped =
                new Region.Comparison(
                        Optional.of(EAST),
                        Optional.empty(),
                        Interval.of(1),
                        Interval.of(Double.NEGATIVE_INFINITY),
                        new Interval(59, 70));
        assertThat(rejection(comparing(capped, new int[] {0, 1}), shortOf("north")))
                .contains("may be 0 or more");
    }

    @Test
    void aBlendIsShortWhenItsMeanIs() {
        // Gains of -10 and 5 in equal parts.
        assertThat(check(blend(new Interval(0.5, 0.5), 40, 55), shortOf("north")).isValid())
                .isTrue();
        // The second group may have two thirds of the shares, and then the mean is 0.
        assertThat(rejection(blend(new Interval(0.5, 1), 40, 55), shortOf("north")))
                .contains("may be 0 or more");
        assertThat(check(blend(new Interval(0.5, 0.9), 40, 55), atEast(shortOf("north"))).isValid())
                .isTrue();
    }

    @Test
    void aBlendSignsWhatIsCertainWhenItsMeanDoes() {
        Certificate.Deal deal = new Certificate.Deal(EAST, Set.of("north", "south"));
        assertThat(RegionChecker.check(blend(new Interval(0.5, 0.5), 40, 61), deal).isValid())
                .isTrue();
        assertThat(RegionChecker.check(blend(new Interval(0.4, 0.5), 40, 61), deal).isValid())
                .isFalse();
    }

    @Test
    void uncertainWeightsAreTakenAtTheirWorstEnds() {
        // Land 60 with weight 1..2, trade 30 with weight 1: between 45 and 50.
        assertThat(check(weighted(50.001), shortOf("north")).isValid()).isTrue();
        assertThat(rejection(weighted(49.999), shortOf("north"))).contains("may be 0 or more");
        Certificate.Deal deal =
                new Certificate.Deal(
                        new Terms(Map.of("land", "east", "trade", "free")),
                        Set.of("north", "south"));
        assertThat(RegionChecker.check(weighted(44.999), deal).isValid()).isTrue();
        assertThat(RegionChecker.check(weighted(45.001), deal).isValid()).isFalse();
    }

    @Test
    void aTieSignsWhereNothingIsRounded() {
        Certificate.Deal deal = new Certificate.Deal(EAST, Set.of("north", "south"));
        Function<Interval, Regions> want =
                range ->
                        regions(v ->
                                List.of(
                                        alone("north", member("north", 50, range)),
                                        alone("south", content("south"))));
        assertThat(RegionChecker.check(want.apply(new Interval(40, 50)), deal).isValid()).isTrue();
        assertThat(RegionChecker.check(want.apply(new Interval(40, 50.000000001)), deal).isValid())
                .isFalse();
        assertThat(rejection(want.apply(new Interval(50, 60)), shortOf("north")))
                .contains("may be 0");
        assertThat(check(want.apply(new Interval(50.000000001, 60)), shortOf("north")).isValid())
                .isTrue();
    }

    private static Certificate.Node shortOf(String party) {
        return signed(shortfall(Map.of(party, 1L)));
    }

    private static Certificate.Node shortfall(Map<String, Long> multipliers) {
        return new Certificate.Shortfall(multipliers);
    }

    /// Both parties sign, or the agreement is short.
    private static Certificate.Node signed(Certificate.Node node) {
        return new Certificate.SplitSwitch(
                "north", new Certificate.SplitSwitch("south", node, SHORT), SHORT);
    }

    private static Certificate.Node atEast(Certificate.Node node) {
        return new Certificate.SplitIssue(
                "land",
                List.of(
                        new Certificate.Part(Set.of("east"), node),
                        new Certificate.Part(Set.of("west"), node)));
    }

    private static Certificate.Node split(
            int variable, String path, double at, Certificate.Node low, Certificate.Node high) {
        return new Certificate.SplitNumber(variable, path, at, low, high);
    }

    private static Verification check(Regions regions, Certificate.Node root) {
        return RegionChecker.check(regions, new Certificate.NoDeal(root));
    }

    private static String rejection(Regions regions, Certificate.Node root) {
        Verification verification = check(regions, root);
        assertThat(verification).isInstanceOf(Verification.Invalid.class);
        return ((Verification.Invalid) verification).reason();
    }

    private static Regions camps(Region.Member one, Region.Member other) {
        Region.Signatory north =
                new Region.Signatory("north", 0, false, List.of(), List.of(one, other), true);
        return regions(v -> List.of(north, alone("south", content("south"))));
    }

    /// Two groups that want 50; the first has half of the shares.
    private static Regions blend(Interval share, double first, double second) {
        Region.Signatory north =
                new Region.Signatory(
                        "north",
                        0,
                        true,
                        List.of(),
                        List.of(
                                withShare(
                                        member("north.first", first, Interval.of(50)),
                                        Interval.of(0.5)),
                                withShare(member("north.second", second, Interval.of(50)), share)));
        return regions(v -> List.of(north, alone("south", content("south"))));
    }

    private static Regions comparing(Region.Comparison comparison, int[] levels) {
        Region.Member plain = member("north", 0, new Interval(21, 61));
        Region.Member north =
                new Region.Member(
                        "north",
                        plain.share(),
                        false,
                        true,
                        List.of(new Interval(1, 3)),
                        List.of(List.of(new Interval(20, 60), new Interval(10, 60))),
                        new int[][] {levels},
                        List.of(),
                        plain.collapse(),
                        plain.outright(),
                        plain.noDeal(),
                        Optional.of(comparison),
                        false,
                        plain.breaks(),
                        0,
                        List.of());
        return regions(v -> List.of(alone("north", north), alone("south", content("south"))));
    }

    private static Regions weighted(double noDeal) {
        Issue trade =
                new Issue(
                        "trade",
                        "Trade",
                        List.of(
                                new Issue.Option("free", "Free"),
                                new Issue.Option("shut", "Shut")));
        Region.Worth nothing = new Region.Worth(Interval.of(0), List.of(), List.of());
        Region.Member north =
                new Region.Member(
                        "north",
                        Interval.of(1),
                        false,
                        true,
                        List.of(new Interval(1, 2), Interval.of(1)),
                        List.of(
                                List.of(Interval.of(60), Interval.of(60)),
                                List.of(Interval.of(30), Interval.of(30))),
                        new int[][] {{-1, -1}, {-1, -1}},
                        List.of(),
                        nothing,
                        nothing,
                        Interval.of(noDeal),
                        Optional.empty(),
                        false,
                        Interval.of(0),
                        0,
                        List.of());
        Region region =
                new Region(
                        List.of(LAND, trade),
                        List.of(),
                        new Agreement.All(),
                        List.of(alone("north", north), alone("south", content("south"))),
                        new Region.Hazard(List.of(), List.of(), Map.of()),
                        9);
        return new Fixed(v -> region);
    }

    private static Region.Signatory alone(String party, Region.Member member) {
        return new Region.Signatory(party, 0, false, List.of(), List.of(member));
    }

    private static Region.Member content(String id) {
        return member(id, 50, Interval.of(0));
    }

    /// A member with points that are the same for both options.
    private static Region.Member member(String id, double points, Interval noDeal) {
        Region.Worth nothing = new Region.Worth(Interval.of(0), List.of(), List.of());
        return new Region.Member(
                id,
                Interval.of(1),
                false,
                false,
                List.of(),
                List.of(List.of(Interval.of(points), Interval.of(points))),
                new int[][] {{-1, -1}},
                List.of(),
                nothing,
                nothing,
                noDeal,
                Optional.empty(),
                false,
                Interval.of(0),
                0,
                List.of());
    }

    private static Region.Member withShare(Region.Member member, Interval share) {
        return new Region.Member(
                member.id(),
                share,
                member.veto(),
                member.weighted(),
                member.weights(),
                member.scores(),
                member.level(),
                member.valueExtras(),
                member.collapse(),
                member.outright(),
                member.noDeal(),
                member.comparison(),
                member.collapseIsNoDeal(),
                member.breaks(),
                member.belief(),
                member.redLines());
    }

    private static Regions regions(Function<Interval, List<Region.Signatory>> signatories) {
        return new Fixed(v ->
                new Region(
                        List.of(LAND),
                        List.of(),
                        new Agreement.All(),
                        signatories.apply(v),
                        new Region.Hazard(List.of(), List.of(), Map.of()),
                        9));
    }

    /// One uncertain number, `tilt`, between 0 and 10.
    private record Fixed(Function<Interval, Region> region) implements Regions {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public Interval range(int variable) {
            return new Interval(0, 10);
        }

        @Override
        public String path(int variable) {
            return "tilt";
        }

        @Override
        public Region over(double[] low, double[] high) {
            return region.apply(new Interval(low[0], high[0]));
        }
    }
}
