package org.westphalia.proof;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// Whether a certificate shows what it claims of one world. Reads the world by name; all sums are exact (`BigInteger`), so no
/// multiplier, however large, can overflow into a wrong verdict. A false certificate may be of any size or shape: it
/// is rejected with the first reason and its place, and nothing is thrown.
///
/// Complexity: linear in the nodes of the tree; a leaf costs [Certificate.Shortfall]'s sums.
public final class Checker {
    private final World world;

    private Checker(World world) {
        this.world = world;
    }

    /// Checks a certificate against a world.
    public static Verification check(World world, Certificate certificate) {
        Checker checker = new Checker(world);
        try {
            return switch (certificate) {
                case Certificate.Deal(Terms terms, Set<String> signers) ->
                        checker.deal(terms, signers);
                case Certificate.NoDeal(Certificate.Node root) ->
                        Tree.check(root, new WorldGround(world));
            };
        } catch (Rejection rejection) {
            return new Verification.Invalid(rejection.reason(), List.of());
        }
    }

    private Verification deal(Terms terms, Set<String> signers) {
        requireComplete(world.issues(), terms);
        for (Rule rule : world.rules()) {
            if (rule.brokenBy(terms)) {
                throw new Rejection("the terms break the rule " + rule.id());
            }
        }
        Map<String, Signatory> deciding = new LinkedHashMap<>();
        world.signatories().forEach(signatory -> deciding.put(signatory.party(), signatory));
        for (String signer : signers) {
            if (!deciding.containsKey(signer)) {
                throw new Rejection("there is no deciding party " + signer);
            }
        }
        if (!world.agreement().reachedBy(signers, deciding.keySet())) {
            throw new Rejection("these signatures do not suffice for the agreement");
        }
        double hazard = hazard(terms, signers, deciding.keySet());
        for (String signer : signers) {
            if (!signs(world.signatory(signer), terms, hazard)) {
                throw new Rejection(signer + " does not sign these terms");
            }
        }
        return new Verification.Valid(1);
    }

    /// Throws a [Rejection] unless the terms choose a known option for every issue and name nothing else.
    static void requireComplete(List<Issue> issues, Terms terms) {
        for (Issue issue : issues) {
            String option =
                    terms.option(issue.id())
                            .orElseThrow(
                                    () -> new Rejection("issue " + issue.id() + " is left open"));
            if (issue.indexOf(option) < 0) {
                throw new Rejection(issue.id() + " has no option " + option);
            }
        }
        if (terms.choices().size() > issues.size()) {
            throw new Rejection("the terms name an issue that there is not");
        }
    }

    private double hazard(Terms terms, Set<String> signers, Set<String> deciding) {
        Hazard hazard = world.hazard();
        double product = 1;
        for (int i = 0; i < hazard.rates().length; i++) {
            if (hazard.rates()[i].length > 0) {
                product *= hazard.rates()[i][chosen(terms, i)];
            }
        }
        for (Hazard.Factor factor : hazard.factors()) {
            if (factor.when().matches(terms)) {
                product *= factor.rate();
            }
        }
        for (Map.Entry<String, Double> entry : hazard.unsigned().entrySet()) {
            if (deciding.contains(entry.getKey()) && !signers.contains(entry.getKey())) {
                product *= entry.getValue();
            }
        }
        if (Double.isNaN(product)) {
            throw new Rejection("the hazard of these terms is beyond double arithmetic");
        }
        return product;
    }

    private boolean signs(Signatory signatory, Terms terms, double hazard) {
        if (signatory.members().size() == 1) {
            return isWilling(signatory.members().getFirst(), terms, hazard);
        }
        BigInteger willing = BigInteger.ZERO;
        BigInteger all = BigInteger.ZERO;
        for (Member member : signatory.members()) {
            BigInteger share = BigInteger.valueOf(member.share());
            all = all.add(share);
            if (isWilling(member, terms, hazard)) {
                willing = willing.add(share);
            } else if (member.veto()) {
                return false;
            }
        }
        return WorldGround.isQuorum(signatory, willing, all);
    }

    private boolean isWilling(Member member, Terms terms, double hazard) {
        long chance = Grid.lasts(member.breaks(), hazard);
        for (RedLine line : member.redLines()) {
            if (line.demand().crossedBy(terms, chance)) {
                return false;
            }
        }
        long lasts = world.weigh().of(member.breaks(), hazard);
        return worth(member.value(), terms, chance)
                        .multiply(BigInteger.valueOf(lasts))
                        .add(
                                worth(member.collapse(), terms, chance)
                                        .multiply(BigInteger.valueOf(Grid.CERTAIN - lasts)))
                        .add(
                                worth(member.outright(), terms, chance)
                                        .multiply(BigInteger.valueOf(Grid.CERTAIN)))
                        .compareTo(
                                BigInteger.valueOf(member.noDeal())
                                        .multiply(BigInteger.valueOf(Grid.CERTAIN)))
                >= 0;
    }

    private BigInteger worth(Worth worth, Terms terms, long chance) {
        BigInteger sum = BigInteger.valueOf(worth.base());
        for (int i = 0; i < worth.options().length; i++) {
            if (worth.options()[i].length > 0) {
                sum = sum.add(BigInteger.valueOf(worth.options()[i][chosen(terms, i)]));
            }
        }
        for (Worth.Extra extra : worth.extras()) {
            if (extra.when().crossedBy(terms, chance)) {
                sum = sum.add(BigInteger.valueOf(extra.points()));
            }
        }
        return sum;
    }

    private int chosen(Terms terms, int issue) {
        Issue named = world.issues().get(issue);
        return named.indexOf(terms.option(named.id()).orElseThrow());
    }
}
