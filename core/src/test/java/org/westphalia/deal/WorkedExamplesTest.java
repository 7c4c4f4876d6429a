package org.westphalia.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.westphalia.model.Agreement;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Terms;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// The used car of docs/methods/existence.md and frontier.md.
class WorkedExamplesTest {
    private static final Terms NEW_AT_FIVE = new Terms(Map.of("price", "p5", "tyres", "new"));
    private static final Terms NEW_AT_SIX = new Terms(Map.of("price", "p6", "tyres", "new"));

    @Test
    void theCarIsNotSoldWhenBothAskForMore() {
        Outcome outcome = Search.decide(car(45, 55), 1_000);

        assertThat(outcome).isInstanceOf(Outcome.Refuted.class);
        assertThat(leaves(((Outcome.Refuted) outcome).root())).isBetween(4, 8);
        NearestTerms.Nearest nearest =
                NearestTerms.to(car(45, 55), new Terms(Map.of()), 1_000).orElseThrow();
        assertThat(nearest.largest()).isEqualByComparingTo("5");
        assertThat(nearest.terms().choices()).isIn(NEW_AT_FIVE.choices(), NEW_AT_SIX.choices());
        assertThat(nearest.barred()).isEmpty();
    }

    @Test
    void whoGainsExactlyNothingSigns() {
        assertThat(Search.decide(car(45, 50), 1_000)).isInstanceOf(Outcome.Found.class);
        assertThat(Judge.judge(car(45, 50), NEW_AT_FIVE).deal()).isTrue();
    }

    @Test
    void twoDealsAreBothOnTheFrontier() {
        Deals deals = WhichDeals.in(car(40, 50), false, 1_000);

        assertThat(deals.terms()).isEqualTo(6);
        assertThat(deals.dealsLow()).isEqualTo(2);
        assertThat(deals.frontier())
                .extracting(Point::terms)
                .containsExactly(NEW_AT_FIVE, NEW_AT_SIX);
        assertThat(deals.frontier().getFirst().gains())
                .extracting(Number::intValue)
                .containsExactly(35, 0);
        assertThat(WhichDeals.in(car(40, 50), true, 1_000).frontier())
                .extracting(point -> point.values().getFirst().intValue())
                .containsExactly(100, 75, 40, 0);
    }

    private static int leaves(Outcome.Closing closing) {
        return switch (closing) {
            case Outcome.Closing.ByIssue(int _, int[][] _, List<Outcome.Closing> parts) ->
                    parts.stream().mapToInt(WorkedExamplesTest::leaves).sum();
            case Outcome.Closing.BySwitch(int _, Outcome.Closing in, Outcome.Closing out) ->
                    leaves(in) + leaves(out);
            default -> 1;
        };
    }

    private static World car(long buyer, long seller) {
        List<Issue> issues =
                List.of(
                        new Issue(
                                "price",
                                "Price",
                                List.of(
                                        new Issue.Option("p4", "4 000"),
                                        new Issue.Option("p5", "5 000"),
                                        new Issue.Option("p6", "6 000"))),
                        new Issue(
                                "tyres",
                                "Tyres",
                                List.of(
                                        new Issue.Option("worn", "Worn"),
                                        new Issue.Option("new", "New"))));
        RedLine cash =
                new RedLine(
                        "cash",
                        new RedLine.Never(new Condition(Map.of("price", Set.of("p4")))),
                        Optional.empty());
        return new World(
                issues,
                List.of(),
                new Agreement.All(),
                List.of(
                        party("buyer", new long[][] {{60, 35, 0}, {0, 40}}, buyer, List.of()),
                        party(
                                "seller",
                                new long[][] {{0, 50, 80}, {20, 0}},
                                seller,
                                List.of(cash))),
                new Hazard(new double[0][], List.of(), Map.of()),
                0);
    }

    private static Signatory party(String id, long[][] points, long noDeal, List<RedLine> lines) {
        Worth nothing = new Worth(0, new long[0][], List.of());
        Member member =
                new Member(
                        id,
                        1_000_000_000,
                        false,
                        new Worth(0, points, List.of()),
                        nothing,
                        nothing,
                        noDeal,
                        noDeal,
                        Map.of(),
                        0,
                        lines);
        return new Signatory(id, 1_000_000_000, List.of(member));
    }
}
