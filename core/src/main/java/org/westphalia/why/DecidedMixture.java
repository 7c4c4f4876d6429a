package org.westphalia.why;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.assess.Certifier;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.Lotteries;
import org.westphalia.deal.Mixture;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Payments;
import org.westphalia.proof.Certificate;
import org.westphalia.proof.Checker;
import org.westphalia.proof.Verification;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// Whether mixtures of terms are a deal where no terms alone are, checked before anything is said: of a mixture, that each of its
/// terms keeps rules and red lines and that no expected gain is negative, in exact numbers; of a refusal, that the independent
/// checker accepts it and that it is by one set of multipliers throughout.
final class DecidedMixture {
    private DecidedMixture() {}

    /// Whether there is a lottery.
    static Lotteries.Answer in(World world, long nodeLimit) {
        Lotteries.Answer answer = Lotteries.in(world, nodeLimit);
        switch (answer) {
            case Lotteries.Answer.Found found -> verify(found);
            case Lotteries.Answer.None(List<Lotteries.Proof> proofs) ->
                    proofs.forEach(DecidedMixture::verify);
            case Lotteries.Answer.Unknown() -> {}
        }
        return answer;
    }

    /// An amount of money between two options that is a deal, where one was found.
    static Optional<Mixture> payment(World world, long nodeLimit) {
        Optional<Lotteries.Answer.Found> found = Payments.in(world, nodeLimit);
        found.ifPresent(DecidedMixture::verify);
        return found.map(Lotteries.Answer.Found::mixture);
    }

    private static void verify(Lotteries.Answer.Found found) {
        Mixture mixture = found.mixture();
        Map<String, BigDecimal> expected = new HashMap<>();
        BigInteger sum = BigInteger.ZERO;
        for (Mixture.Ticket ticket : mixture.tickets()) {
            Judgement judgement = Judge.judge(found.way(), ticket.terms());
            Map<String, BigDecimal> gains = new HashMap<>();
            for (Judgement.PartyView party : judgement.parties()) {
                (party.groups().isEmpty() ? List.of(party) : party.groups())
                        .forEach(view -> gains.put(view.id(), view.gain()));
            }
            require(
                    accepts(found.way(), gains, new Certificate.Deal(ticket.terms(), all(found))),
                    "terms of a lottery that break a rule or cross a red line");
            gains.forEach((member, gain) ->
                    expected.merge(
                            member, gain.multiply(new BigDecimal(ticket.part())), BigDecimal::add));
            sum = sum.add(ticket.part());
        }
        require(
                sum.equals(mixture.whole())
                        && expected.values().stream().allMatch(gain -> gain.signum() >= 0),
                "a lottery that somebody would not sign");
    }

    private static Set<String> all(Lotteries.Answer.Found found) {
        return new LinkedHashSet<>(
                found.way().signatories().stream().map(Signatory::party).toList());
    }

    /// Whether the checker accepts terms when nobody asks for more than so much above no deal, rounded down to the grid.
    private static boolean accepts(
            World way, Map<String, BigDecimal> gains, Certificate certificate) {
        World asked = way.withMembers(member -> asking(member, gains, way.decimals()));
        return Checker.check(asked, certificate) instanceof Verification.Valid;
    }

    private static Member asking(Member member, Map<String, BigDecimal> gains, int decimals) {
        BigDecimal gain = gains.getOrDefault(member.id(), BigDecimal.ZERO);
        long units =
                gain.scaleByPowerOfTen(decimals).setScale(0, RoundingMode.FLOOR).longValueExact();
        return member.withNoDeal(member.noDeal() + units);
    }

    private static void verify(Lotteries.Proof proof) {
        Certificate certificate = Certifier.certify(proof.world(), proof.refutation());
        require(
                Checker.check(proof.world(), certificate) instanceof Verification.Valid,
                "a refutation of lotteries that the independent checker rejects");
        require(
                isUniform(proof.refutation().root(), proof.multipliers()),
                "a refutation of lotteries by more than one set of multipliers");
    }

    /// Whether every shortfall is by these multipliers, so that it holds of every mixture.
    private static boolean isUniform(Outcome.Closing closing, long[] multipliers) {
        return switch (closing) {
            case Outcome.Closing.ByIssue split ->
                    split.parts().stream().allMatch(part -> isUniform(part, multipliers));
            case Outcome.Closing.BySwitch(int _, var in, var out) ->
                    isUniform(in, multipliers) && isUniform(out, multipliers);
            case Outcome.Closing.Shortfall(long[] own) -> Arrays.equals(own, multipliers);
            case Outcome.Closing.Rule _,
                    Outcome.Closing.Line _,
                    Outcome.Closing.AgreementShort _,
                    Outcome.Closing.ConsentShort _ ->
                    true;
        };
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise + "; this is an error of the program");
        }
    }
}
