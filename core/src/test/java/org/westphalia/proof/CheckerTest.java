package org.westphalia.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.westphalia.model.Agreement;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;
import org.westphalia.number.Weigh;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

class CheckerTest {
    private static final long SEED = 20250301;

    @Test
    void everyTrueCertificateOfASmallWorldIsAccepted() {
        RandomWorlds worlds = new RandomWorlds(SEED, 3, 3, 4);
        int deals = 0;
        int refuted = 0;
        for (int k = 0; k < 600; k++) {
            World world = k % 4 == 0 ? timeStanding(worlds.next()) : worlds.next();
            Optional<Certificate.Deal> deal = BruteForce.deal(world);
            Certificate certificate = deal.isPresent() ? deal.get() : NaiveProofs.refute(world);
            assertThat(Checker.check(world, certificate))
                    .as("seed %d world %d", SEED, k)
                    .isInstanceOf(Verification.Valid.class);
            deals += deal.isPresent() ? 1 : 0;
            refuted += deal.isPresent() ? 0 : 1;
        }
        assertThat(deals).isGreaterThan(100);
        assertThat(refuted).isGreaterThan(100);
    }

    /// The same numbers, weighed by the time that an agreement is expected to stand.
    private static World timeStanding(World world) {
        return new World(
                world.issues(),
                world.rules(),
                world.agreement(),
                world.signatories(),
                world.hazard(),
                world.decimals(),
                Weigh.TIME_STANDING);
    }

    @Test
    void noCertificateOfNoDealIsAcceptedWhereThereIsOne() {
        RandomWorlds worlds = new RandomWorlds(SEED + 1, 3, 3, 3);
        World before = worlds.next();
        for (int k = 0; k < 400; k++) {
            World world = worlds.next();
            if (BruteForce.deal(world).isPresent() && BruteForce.deal(before).isEmpty()) {
                assertThat(Checker.check(world, NaiveProofs.refute(before)).isValid())
                        .as("seed %d world %d", SEED + 1, k)
                        .isFalse();
            }
            before = world;
        }
    }

    @Test
    void aChangeInOneSpotIsRejectedWheneverItMakesTheRefutationUntrue() {
        RandomWorlds worlds = new RandomWorlds(SEED + 2, 2, 3, 3);
        Random random = new Random(SEED + 2);
        int untrue = 0;
        int rejected = 0;
        for (int k = 0; k < 250; k++) {
            World world = worlds.next();
            if (BruteForce.deal(world).isPresent()) {
                continue;
            }
            TruthOfLeaves truth = new TruthOfLeaves(world);
            Mutations mutations =
                    new Mutations(random, ids(world), List.of("o0", "o1", "o2", "o3"));
            for (Certificate.Node changed : mutations.of(NaiveProofs.refute(world).root())) {
                Certificate.NoDeal certificate = new Certificate.NoDeal(changed);
                boolean accepted = Checker.check(world, certificate).isValid();
                rejected += accepted ? 0 : 1;
                if (!truth.holds(certificate)) {
                    untrue++;
                    assertThat(accepted).as("seed %d world %d: %s", SEED + 2, k, changed).isFalse();
                }
            }
        }
        assertThat(untrue).isGreaterThan(1000);
        assertThat(rejected).isGreaterThanOrEqualTo(untrue);
    }

    @Test
    void aThresholdLoweredUntilADealAppearsBreaksTheProof() {
        RandomWorlds worlds = new RandomWorlds(SEED + 3, 3, 3, 3);
        int broken = 0;
        for (int k = 0; k < 300; k++) {
            World world = worlds.next();
            if (BruteForce.deal(world).isPresent()) {
                continue;
            }
            Certificate.NoDeal certificate = NaiveProofs.refute(world);
            for (String id : ids(world)) {
                World easier = withThresholdLower(world, id);
                if (BruteForce.deal(easier).isPresent()) {
                    broken++;
                    assertThat(Checker.check(easier, certificate).isValid())
                            .as("seed %d world %d %s", SEED + 3, k, id)
                            .isFalse();
                }
            }
        }
        assertThat(broken).isGreaterThan(50);
    }

    private static World withThresholdLower(World world, String id) {
        List<Signatory> signatories =
                world.signatories().stream()
                        .map(signatory ->
                                new Signatory(
                                        signatory.party(),
                                        signatory.quorumShare(),
                                        signatory.members().stream()
                                                .map(member ->
                                                        member.id().equals(id)
                                                                ? lower(member)
                                                                : member)
                                                .toList()))
                        .toList();
        return new World(
                world.issues(),
                world.rules(),
                world.agreement(),
                signatories,
                world.hazard(),
                world.decimals());
    }

    private static Member lower(Member member) {
        return new Member(
                member.id(),
                member.share(),
                member.veto(),
                member.value(),
                member.collapse(),
                member.outright(),
                member.noDeal() - 100_000_000_000L,
                member.noDealBlameless(),
                member.noDealIfRefusedBy(),
                member.breaks(),
                member.redLines());
    }

    @Test
    void aChangedMultiplierIsRejected() {
        assertThat(Checker.check(opposed(40), opposedProof(1, 1)).isValid()).isTrue();
        // On `first` the seller gains 20 and the buyer loses 40: with weights 2 and 1 that adds up
        // to 0, which is no shortfall.
        assertThat(rejection(opposed(40), opposedProof(2, 1))).contains("may be 0 or more");
        assertThat(rejection(opposed(40), opposedProof(1, 2))).contains("may be 0 or more");
        assertThat(rejection(opposed(40), opposedProof(0, 1))).contains("not positive");
        assertThat(rejection(opposed(40), opposedProof(1, -1))).contains("not positive");
        assertThat(rejection(opposed(40), opposedProof(Long.MAX_VALUE, 1)))
                .contains("may be 0 or more");
    }

    @Test
    void aThresholdOneUnitLowerBreaksATightProof() {
        // With a no-deal value of 30 the gains are 30 and -30: the sum is 0, so 30 is the first
        // threshold that the proof misses.
        assertThat(Checker.check(opposed(31), opposedProof(1, 1)).isValid()).isTrue();
        assertThat(rejection(opposed(30), opposedProof(1, 1))).contains("may be 0 or more");
    }

    @Test
    void aLeafNeedsItsMembersIn() {
        Certificate.Node leaf = new Certificate.Shortfall(Map.of("seller", 1L, "buyer", 1L));
        assertThat(rejection(opposed(40), new Certificate.NoDeal(leaf))).contains("is not in here");
    }

    @Test
    void partsMustCoverWithoutOverlap() {
        Certificate.Node leaf = new Certificate.AgreementShort();
        assertThat(splitRejection(new Certificate.Part(Set.of("first"), leaf)))
                .contains("fewer than two parts");
        assertThat(
                        splitRejection(
                                new Certificate.Part(Set.of("first", "second"), leaf),
                                new Certificate.Part(Set.of("second"), leaf)))
                .contains("in two parts");
        assertThat(
                        splitRejection(
                                new Certificate.Part(Set.of("first"), leaf),
                                new Certificate.Part(Set.of(), leaf)))
                .contains("is in no part");
        assertThat(
                        splitRejection(
                                new Certificate.Part(Set.of("first", "second"), leaf),
                                new Certificate.Part(Set.of(), leaf)))
                .contains("has no options");
        assertThat(
                        splitRejection(
                                new Certificate.Part(Set.of("first"), leaf),
                                new Certificate.Part(Set.of("third"), leaf)))
                .contains("has no option third");
    }

    @Test
    void unknownNamesAreNamed() {
        World world = opposed(40);
        assertThat(rejection(world, new Certificate.NoDeal(new Certificate.RuleBroken("gravity"))))
                .isEqualTo("there is no rule gravity");
        assertThat(
                        rejection(
                                world,
                                new Certificate.NoDeal(
                                        new Certificate.LineCrossed("nobody", "line"))))
                .isEqualTo("there is no party or group nobody");
        assertThat(rejection(world, new Certificate.NoDeal(new Certificate.ConsentShort("nobody"))))
                .isEqualTo("there is no deciding party nobody");
        assertThat(
                        rejection(
                                world,
                                new Certificate.NoDeal(
                                        new Certificate.SplitIssue("weather", List.of()))))
                .isEqualTo("there is no issue weather");
        assertThat(
                        rejection(
                                world,
                                new Certificate.NoDeal(
                                        new Certificate.SplitSwitch(
                                                "nobody",
                                                new Certificate.AgreementShort(),
                                                new Certificate.AgreementShort()))))
                .contains("no party or group nobody");
    }

    @Test
    void aDealIsCheckedTermByTermAndSignatureBySignature() {
        World world = opposed(0);
        Terms first = new Terms(Map.of("price", "first"));
        assertThat(
                        Checker.check(world, new Certificate.Deal(first, Set.of("seller", "buyer")))
                                .isValid())
                .isTrue();
        assertThat(rejection(world, new Certificate.Deal(first, Set.of("seller"))))
                .contains("do not suffice");
        assertThat(rejection(world, new Certificate.Deal(first, Set.of("seller", "buyer", "king"))))
                .contains("no deciding party king");
        assertThat(
                        rejection(
                                world,
                                new Certificate.Deal(
                                        new Terms(Map.of()), Set.of("seller", "buyer"))))
                .contains("left open");
        assertThat(
                        rejection(
                                world,
                                new Certificate.Deal(
                                        new Terms(Map.of("price", "ninth")),
                                        Set.of("seller", "buyer"))))
                .contains("no option ninth");
        assertThat(rejection(opposed(1), new Certificate.Deal(first, Set.of("seller", "buyer"))))
                .isEqualTo("buyer does not sign these terms");
    }

    @Test
    void aSplitThatIsAMillionDeepIsRejectedAndNotFollowed() {
        Certificate.Node node = new Certificate.AgreementShort();
        for (int depth = 0; depth < 1_000_000; depth++) {
            node = new Certificate.SplitSwitch("seller", node, new Certificate.AgreementShort());
        }
        assertThat(rejection(opposed(40), new Certificate.NoDeal(node)))
                .isEqualTo("seller is already decided here");
    }

    @Test
    void theReasonComesWithItsPlace() {
        Certificate.Node wrong =
                new Certificate.SplitSwitch(
                        "seller",
                        new Certificate.SplitIssue(
                                "price",
                                List.of(
                                        new Certificate.Part(
                                                Set.of("first"),
                                                new Certificate.RuleBroken("gravity")),
                                        new Certificate.Part(
                                                Set.of("second"),
                                                new Certificate.RuleBroken("gravity")))),
                        new Certificate.AgreementShort());
        Verification verification = Checker.check(opposed(40), new Certificate.NoDeal(wrong));
        assertThat(verification)
                .isEqualTo(
                        new Verification.Invalid(
                                "there is no rule gravity",
                                List.of("seller in", "price in {first}")));
    }

    private static List<String> ids(World world) {
        List<String> ids = new ArrayList<>();
        for (Signatory signatory : world.signatories()) {
            ids.add(signatory.party());
            signatory.members().forEach(member -> ids.add(member.id()));
        }
        return ids;
    }

    private String splitRejection(Certificate.Part... parts) {
        return rejection(
                opposed(40),
                new Certificate.NoDeal(new Certificate.SplitIssue("price", List.of(parts))));
    }

    private static String rejection(World world, Certificate certificate) {
        Verification verification = Checker.check(world, certificate);
        assertThat(verification).isInstanceOf(Verification.Invalid.class);
        return ((Verification.Invalid) verification).reason();
    }

    private static Certificate.NoDeal opposedProof(long seller, long buyer) {
        Map<String, Long> multipliers = new LinkedHashMap<>();
        multipliers.put("seller", seller);
        multipliers.put("buyer", buyer);
        Certificate.Node shortOf = new Certificate.AgreementShort();
        return new Certificate.NoDeal(
                new Certificate.SplitSwitch(
                        "seller",
                        new Certificate.SplitSwitch(
                                "buyer", new Certificate.Shortfall(multipliers), shortOf),
                        shortOf));
    }

    /// Two parties, one issue: 60 and 0 for the seller, 0 and 60 for the buyer, the same no-deal value for both.
    private static World opposed(long noDeal) {
        Issue price =
                new Issue(
                        "price",
                        "Price",
                        List.of(
                                new Issue.Option("first", "First"),
                                new Issue.Option("second", "Second")));
        return new World(
                List.of(price),
                List.<Rule>of(),
                new Agreement.All(),
                List.of(alone("seller", 60, 0, noDeal), alone("buyer", 0, 60, noDeal)),
                new Hazard(new double[][] {{1, 1}}, List.of(), Map.of()),
                9);
    }

    private static Signatory alone(String party, long first, long second, long noDeal) {
        Worth value = new Worth(0, new long[][] {{first, second}}, List.of());
        Worth nothing = new Worth(0, new long[][] {{0, 0}}, List.of());
        RedLine line =
                new RedLine(
                        "none",
                        new RedLine.Never(new Condition(Map.of("price", Set.of()))),
                        Optional.empty());
        return new Signatory(
                party,
                0,
                List.of(
                        new Member(
                                party,
                                1_000_000_000,
                                false,
                                value,
                                nothing,
                                nothing,
                                noDeal,
                                noDeal,
                                Map.of(),
                                0,
                                List.of(line))));
    }
}
