package org.westphalia.proof;

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
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// Tries all terms and all sets of signatories of a small world, as the definition in [World] says. Plain longs: small
/// worlds do not overflow.
public final class BruteForce {
    private final World world;

    BruteForce(World world) {
        this.world = world;
    }

    /// A deal of the world, if it has one.
    public static Optional<Certificate.Deal> deal(World world) {
        BruteForce force = new BruteForce(world);
        for (Terms terms : terms(world.issues())) {
            Optional<Set<String>> signers = force.signers(terms);
            if (signers.isPresent()) {
                return Optional.of(new Certificate.Deal(terms, signers.get()));
            }
        }
        return Optional.empty();
    }

    /// All complete terms.
    public static List<Terms> terms(List<Issue> issues) {
        List<Terms> all = List.of(new Terms(Map.of()));
        for (Issue issue : issues) {
            List<Terms> longer = new ArrayList<>();
            for (Terms terms : all) {
                issue.options().forEach(option -> longer.add(terms.with(issue.id(), option.id())));
            }
            all = longer;
        }
        return all;
    }

    /// A set of signatories with which the terms are a deal.
    public Optional<Set<String>> signers(Terms terms) {
        if (world.rules().stream().anyMatch(rule -> rule.brokenBy(terms))) {
            return Optional.empty();
        }
        Set<String> parties = new LinkedHashSet<>();
        world.signatories().forEach(signatory -> parties.add(signatory.party()));
        for (int set = 0; set < 1 << world.signatories().size(); set++) {
            Set<String> signers = new LinkedHashSet<>();
            for (int p = 0; p < world.signatories().size(); p++) {
                if ((set >> p & 1) == 1) {
                    signers.add(world.signatories().get(p).party());
                }
            }
            if (world.agreement().reachedBy(signers, parties)
                    && world.signatories().stream()
                            .filter(signatory -> signers.contains(signatory.party()))
                            .allMatch(signatory -> signs(signatory, terms, signers))) {
                return Optional.of(signers);
            }
        }
        return Optional.empty();
    }

    private boolean signs(Signatory signatory, Terms terms, Set<String> signers) {
        List<Boolean> willing =
                signatory.members().stream()
                        .map(member ->
                                gain(member, terms, signers) >= 0
                                        && crossed(member, terms, signers).isEmpty())
                        .toList();
        if (signatory.members().size() == 1) {
            return willing.getFirst();
        }
        double share = 0;
        double all = 0;
        for (int m = 0; m < willing.size(); m++) {
            Member member = signatory.members().get(m);
            all += member.share();
            if (willing.get(m)) {
                share += member.share();
            } else if (member.veto()) {
                return false;
            }
        }
        return share * 1e9 >= signatory.quorumShare() * all;
    }

    /// The red lines that terms cross when these parties sign.
    List<RedLine> crossed(Member member, Terms terms, Set<String> signers) {
        long chance = Grid.lasts(member.breaks(), hazard(terms, signers));
        return member.redLines().stream()
                .filter(line -> isCrossed(line.demand(), terms, chance))
                .toList();
    }

    private static boolean isCrossed(RedLine.Demand demand, Terms terms, long chance) {
        if (demand instanceof RedLine.NeedsLasting(List<Condition> anyOf, double lasts)) {
            boolean met = chance / 1048576.0 >= Math.rint(lasts * 1048576) / 1048576.0;
            return !met && anyOf.stream().noneMatch(condition -> condition.matches(terms));
        }
        return demand.crossedBy(terms, chance);
    }

    /// U - R, in units times 2^20.
    long gain(Member member, Terms terms, Set<String> signers) {
        long lasts = world.weigh().of(member.breaks(), hazard(terms, signers));
        long chance = Grid.lasts(member.breaks(), hazard(terms, signers));
        return lasts * worth(member.value(), terms, chance)
                + (Grid.CERTAIN - lasts) * worth(member.collapse(), terms, chance)
                + Grid.CERTAIN * (worth(member.outright(), terms, chance) - member.noDeal());
    }

    private double hazard(Terms terms, Set<String> signers) {
        double hazard = 1;
        for (int i = 0; i < world.issues().size(); i++) {
            hazard *= world.hazard().rates()[i][option(terms, i)];
        }
        for (Hazard.Factor factor : world.hazard().factors()) {
            hazard *= factor.when().matches(terms) ? factor.rate() : 1;
        }
        for (Map.Entry<String, Double> rate : world.hazard().unsigned().entrySet()) {
            hazard *= signers.contains(rate.getKey()) ? 1 : rate.getValue();
        }
        return hazard;
    }

    private long worth(Worth worth, Terms terms, long chance) {
        long sum = worth.base();
        for (int i = 0; i < worth.options().length; i++) {
            sum += worth.options()[i][option(terms, i)];
        }
        for (Worth.Extra extra : worth.extras()) {
            sum += isCrossed(extra.when(), terms, chance) ? extra.points() : 0;
        }
        return sum;
    }

    private int option(Terms terms, int issue) {
        Issue named = world.issues().get(issue);
        return named.indexOf(terms.option(named.id()).orElseThrow());
    }
}
