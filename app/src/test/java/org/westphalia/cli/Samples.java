package org.westphalia.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Share;
import org.westphalia.assess.Verdict;
import org.westphalia.deal.Deals;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.Judgement.PartyView;
import org.westphalia.deal.Point;
import org.westphalia.model.Agreement;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Issue;
import org.westphalia.model.Party;
import org.westphalia.model.Proposal;
import org.westphalia.model.Reading;
import org.westphalia.model.Terms;

/// A small case and hand-made answers about it, for tests of how answers are told.
final class Samples {
    static final Terms TERMS = terms("low", "strong");

    private Samples() {}

    static Terms terms(String dam, String flow) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("dam", dam);
        choices.put("flow", flow);
        return new Terms(choices);
    }

    static Case river() {
        Issue dam =
                new Issue(
                        "dam",
                        "Height of the dam",
                        List.of(
                                new Issue.Option("none", "No dam"),
                                new Issue.Option("low", "Forty metres, one season of storage"),
                                new Issue.Option("high", "Ninety metres, storage over years")));
        Issue flow =
                new Issue(
                        "flow",
                        "Water guaranteed downstream in a dry year",
                        List.of(
                                new Issue.Option("weak", "30 cubic metres a second"),
                                new Issue.Option("strong", "55 cubic metres a second")));
        return new Case(
                "river-ona",
                "Sharing the river Ona",
                "Two countries talk about a dam.",
                List.of("The talks are in two phases and the bank may leave after the first."),
                List.of(dam, flow),
                List.of(),
                List.of(
                        new Party(
                                "upland",
                                "Upland",
                                true,
                                List.of(new Party.Group("cabinet", "The cabinet"))),
                        new Party("delta", "Delta", true, List.of())),
                new Agreement.All(),
                List.of(proposal()),
                List.of(),
                Optional.empty(),
                Map.of(),
                List.of(
                        new Claim(
                                "power-comes-first",
                                Optional.of("what does the cabinet want"),
                                "Upland wants the storage for electricity.",
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                List.of())),
                List.of(reading("minister"), reading("economist")),
                Map.of(),
                Map.of(),
                List.of());
    }

    static Reading reading(String id) {
        return new Reading(
                id,
                "The account of the " + id,
                Optional.empty(),
                List.of("power-comes-first"),
                List.of(),
                Map.of());
    }

    static Proposal proposal() {
        return new Proposal(
                "may-draft",
                Optional.of("The draft of May"),
                Optional.of("delta"),
                Optional.of("2025-05"),
                List.of(),
                new Terms(Map.of("dam", "low")),
                Map.of("upland", Proposal.Answer.YES_BUT));
    }

    static Judgement judgement(boolean deal) {
        PartyView cabinet = view("upland.cabinet", 0.4, deal, "62.25", "60", List.of());
        PartyView upland =
                new PartyView(
                        "upland",
                        1,
                        false,
                        deal,
                        new BigDecimal("2.25"),
                        BigDecimal.ZERO,
                        new BigDecimal(deal ? "2.25" : "-2.25"),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(cabinet));
        PartyView delta = view("delta", 1, true, "81", "55.5", List.of());
        return new Judgement(TERMS, List.of(), deal, 0.62, List.of(upland, delta));
    }

    private static PartyView view(
            String id,
            double share,
            boolean signs,
            String value,
            String noDeal,
            List<String> crossed) {
        Map<String, BigDecimal> contributions = new LinkedHashMap<>();
        contributions.put("dam", new BigDecimal("40.125"));
        contributions.put("flow", new BigDecimal("22.125"));
        return new PartyView(
                id,
                share,
                false,
                signs,
                new BigDecimal(value),
                new BigDecimal(noDeal),
                new BigDecimal(value).subtract(new BigDecimal(noDeal)),
                contributions,
                Map.of("bonus", new BigDecimal("3")),
                crossed,
                List.of());
    }

    static Assessment impossible() {
        return new Assessment(
                "minister",
                "The minister's account",
                Verdict.IMPOSSIBLE,
                new Assessment.Basis("refutation-of-every-world", true, 1234),
                Share.of(0, 1000),
                Optional.of(TERMS),
                Optional.of(judgement(false)),
                "the middle world",
                Optional.of(new Assessment.WithoutDurability(Verdict.POSSIBLE, Share.of(31, 1000))),
                List.of(proposalView(Share.of(0, 1000), false)),
                List.of(
                        new Assessment.Reason(
                                "Upland signs nothing without a high dam, and Delta nothing with one",
                                List.of("power-comes-first", "delta-needs-a-figure")),
                        new Assessment.Reason(
                                "The farmers of Upland refuse every high dam at any price",
                                List.of("farmers-fear-flooding"))),
                Optional.empty(),
                List.of(
                        "Delta would sign for the collapse: its value after the treaty breaks is above its no-deal value while the treaty lasts with a chance of 21 % only."),
                1,
                0);
    }

    static Assessment possible() {
        return new Assessment(
                "economist",
                "An economist's account",
                Verdict.POSSIBLE,
                new Assessment.Basis("witness", true, 1),
                Share.of(123, 1000),
                Optional.of(TERMS),
                Optional.of(judgement(true)),
                "drawn world 17",
                Optional.of(
                        new Assessment.WithoutDurability(Verdict.CERTAIN, Share.of(1000, 1000))),
                List.of(proposalView(Share.of(612, 1000), true)),
                List.of(
                        new Assessment.Reason(
                                "Where the cabinet values the figure, a low dam with a strong figure pays for all",
                                List.of("the-dam-pays-nobody"))),
                Optional.of(
                        new Assessment.Hinge(
                                "upland.cabinet.no-deal",
                                Share.of(110, 500),
                                Share.of(13, 500),
                                List.of("the-cabinet-can-wait"))),
                List.of(),
                1,
                0);
    }

    static Assessment.ProposalView proposalView(Share share, boolean fit) {
        Map<String, Share> refused = new LinkedHashMap<>();
        refused.put("upland", Share.of(share.worlds() - share.hits(), share.worlds()));
        refused.put("delta", Share.of(3, share.worlds()));
        return new Assessment.ProposalView(
                proposal(),
                share,
                refused,
                proposal().answers(),
                Map.of("upland", Share.of(900, 1000)),
                Optional.of(fit));
    }

    static Deals deals() {
        Point first = point("low", "strong", "61", "70.5");
        Point second = point("low", "weak", "66", "55.25");
        return new Deals(
                List.of("upland", "delta"),
                BigInteger.valueOf(6),
                BigInteger.TWO,
                BigInteger.TWO,
                List.of(second, first),
                true,
                Optional.of(new Deals.Solutions(first, first, second, first)),
                List.of());
    }

    static Point point(String dam, String flow, String upland, String delta) {
        List<BigDecimal> values = List.of(new BigDecimal(upland), new BigDecimal(delta));
        return new Point(
                terms(dam, flow),
                values,
                values.stream().map(v -> v.subtract(BigDecimal.valueOf(50))).toList());
    }

    static Set<String> levers() {
        return Set.of();
    }
}
