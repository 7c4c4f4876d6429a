package org.westphalia.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// The meaning of a world word for word, by names, for every terms: slow and plain.
final class BruteForce {
    private final World world;

    BruteForce(World world) {
        this.world = world;
    }

    List<Terms> allTerms() {
        List<Terms> all = new ArrayList<>();
        all.add(new Terms(Map.of()));
        for (Issue issue : world.issues()) {
            List<Terms> longer = new ArrayList<>();
            for (Terms terms : all) {
                for (Issue.Option option : issue.options()) {
                    longer.add(terms.with(issue.id(), option.id()));
                }
            }
            all = longer;
        }
        return all;
    }

    List<Terms> deals() {
        return allTerms().stream().filter(terms -> signers(terms).isPresent()).toList();
    }

    boolean keepsRules(Terms terms) {
        return world.rules().stream().noneMatch(rule -> rule.brokenBy(terms));
    }

    Optional<Set<String>> signers(Terms terms) {
        if (!keepsRules(terms)) {
            return Optional.empty();
        }
        List<String> parties = world.signatories().stream().map(Signatory::party).toList();
        for (int mask = (1 << parties.size()) - 1; mask >= 0; mask--) {
            Set<String> signers = new LinkedHashSet<>();
            for (int p = 0; p < parties.size(); p++) {
                if ((mask >> p & 1) == 1) {
                    signers.add(parties.get(p));
                }
            }
            if (world.agreement().reachedBy(signers, new LinkedHashSet<>(parties))
                    && world.signatories().stream()
                            .allMatch(signatory ->
                                    !signers.contains(signatory.party())
                                            || signs(signatory, terms, signers))) {
                return Optional.of(signers);
            }
        }
        return Optional.empty();
    }

    boolean signs(Signatory signatory, Terms terms, Set<String> signers) {
        BigInteger all = BigInteger.ZERO;
        BigInteger willing = BigInteger.ZERO;
        for (Member member : signatory.members()) {
            all = all.add(BigInteger.valueOf(member.share()));
            if (isWilling(member, terms, signers)) {
                willing = willing.add(BigInteger.valueOf(member.share()));
            } else if (member.veto() || signatory.members().size() == 1) {
                return false;
            }
        }
        return signatory.members().size() == 1
                || willing.multiply(BigInteger.valueOf(1_000_000_000))
                                .compareTo(
                                        all.multiply(BigInteger.valueOf(signatory.quorumShare())))
                        >= 0;
    }

    boolean isWilling(Member member, Terms terms, Set<String> signers) {
        return keepsLines(member, terms, signers) && gain(member, terms, signers).signum() >= 0;
    }

    boolean keepsLines(Member member, Terms terms, Set<String> signers) {
        return member.redLines().stream()
                .noneMatch(line -> isCrossed(line.demand(), terms, chance(member, terms, signers)));
    }

    boolean crosses(Member member, int line, Terms terms, Set<String> signers) {
        return isCrossed(
                member.redLines().get(line).demand(), terms, chance(member, terms, signers));
    }

    /// The chance to last as the member sees it, whatever it weighs.
    private long chance(Member member, Terms terms, Set<String> signers) {
        return Grid.lasts(member.breaks(), hazard(terms, signers));
    }

    private static boolean isCrossed(RedLine.Demand demand, Terms terms, long chance) {
        return switch (demand) {
            case RedLine.Never(Condition condition) -> condition.matches(terms);
            case RedLine.Needs(List<Condition> anyOf) ->
                    anyOf.stream().noneMatch(condition -> condition.matches(terms));
            case RedLine.NeedsLasting(List<Condition> anyOf, double lasts) ->
                    anyOf.stream().noneMatch(condition -> condition.matches(terms))
                            && chance < Math.rint(lasts * 1048576);
        };
    }

    BigInteger gain(Member member, Terms terms, Set<String> signers) {
        long lasts = world.weigh().of(member.breaks(), hazard(terms, signers));
        long chance = chance(member, terms, signers);
        return big(lasts, points(member.value(), terms, chance))
                .add(big(Grid.CERTAIN - lasts, points(member.collapse(), terms, chance)))
                .add(big(Grid.CERTAIN, points(member.outright(), terms, chance)))
                .subtract(big(Grid.CERTAIN, member.noDeal()));
    }

    private static BigInteger big(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    double hazard(Terms terms, Set<String> signers) {
        double hazard = 1;
        for (int i = 0; i < world.issues().size(); i++) {
            hazard *= world.hazard().rates()[i][option(terms, i)];
        }
        for (var factor : world.hazard().factors()) {
            if (factor.when().matches(terms)) {
                hazard *= factor.rate();
            }
        }
        for (var unsigned : world.hazard().unsigned().entrySet()) {
            if (!signers.contains(unsigned.getKey())) {
                hazard *= unsigned.getValue();
            }
        }
        return hazard;
    }

    private long points(Worth worth, Terms terms, long chance) {
        long points = worth.base();
        for (int i = 0; i < world.issues().size(); i++) {
            points += worth.options()[i][option(terms, i)];
        }
        for (Worth.Extra extra : worth.extras()) {
            points += isCrossed(extra.when(), terms, chance) ? extra.points() : 0;
        }
        return points;
    }

    private int option(Terms terms, int issue) {
        Issue at = world.issues().get(issue);
        return at.indexOf(terms.option(at.id()).orElseThrow());
    }
}
