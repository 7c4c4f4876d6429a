package org.westphalia.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Agreement;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Demand;
import org.westphalia.world.Demands;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// One world in which a party weighs being refused by another: what that is worth to it, and against what. Grid units throughout.
final class BlameGame {
    /// Nodes for each question on the way to the best terms, which tells how far off they are; whether there is a reason is decided
    /// apart, with the whole limit.
    private static final long BEST_NODES = 5_000;

    private final World world;
    private final String gainer;
    private final String refuser;
    private final long nodeLimit;

    BlameGame(World world, String gainer, String refuser, long nodeLimit) {
        this.world = world;
        this.gainer = gainer;
        this.refuser = refuser;
        this.nodeLimit = nodeLimit;
    }

    /// What a failure is worth when the refuser refuses (R(q)).
    static long refused(Member member, String by) {
        return member.noDealIfRefusedBy().getOrDefault(by, member.noDealBlameless());
    }

    /// What a failure is worth when its own party refuses.
    static long own(Member member, String party) {
        return member.noDealIfRefusedBy().getOrDefault(party, member.noDeal());
    }

    /// What it takes to have a reason, as far as failures are compared: the most that can be taken from R(q) of every holder, with
    /// enough of them (by the party's own rule of consent) still better off refused than blameless or refusing.
    long aboveOtherFailures() {
        Signatory party = world.signatory(gainer);
        ToLongFunction<Member> above =
                member ->
                        refused(member, refuser)
                                - Math.max(member.noDealBlameless(), own(member, gainer));
        if (party.members().size() == 1) {
            return above.applyAsLong(party.members().getFirst());
        }
        long least = Long.MAX_VALUE;
        long held = 0;
        long all = 0;
        List<Member> rest = new ArrayList<>();
        for (Member member : party.members()) {
            all += member.share();
            if (member.veto()) {
                least = Math.min(least, above.applyAsLong(member));
                held += member.share();
            } else {
                rest.add(member);
            }
        }
        rest.sort(Comparator.comparingLong(above).reversed());
        for (Member member : rest) {
            if (reached(party, held, all)) {
                break;
            }
            least = Math.min(least, above.applyAsLong(member));
            held += member.share();
        }
        return least;
    }

    private static boolean reached(Signatory party, long held, long all) {
        return java.math.BigInteger.valueOf(held)
                        .multiply(java.math.BigInteger.valueOf(Grid.units(1, Grid.DECIMALS)))
                        .compareTo(
                                java.math.BigInteger.valueOf(party.quorumShare())
                                        .multiply(java.math.BigInteger.valueOf(all)))
                >= 0;
    }

    /// Of what the refuser would sign, what is best for the gainer.
    ///
    /// @param gain above being refused, units; the whole party's by its rule of consent
    /// @param exact whether the search was finished
    record Best(Optional<Terms> terms, long gain, boolean exact) {}

    /// The best that the refuser would sign and the gainer's red lines allow.
    Best best() {
        World free = expecting(two(), gainer, member -> refused(member, refuser));
        World open = Demands.only(free, without(free, gainer, false));
        long depth = 0;
        for (Member member : free.signatory(gainer).members()) {
            long lowest =
                    open.signatory(gainer).members().stream()
                            .filter(each -> each.id().equals(member.id()))
                            .mapToLong(Member::noDeal)
                            .findFirst()
                            .orElseThrow();
            depth = Math.max(depth, member.noDeal() - lowest);
        }
        long below = depth;
        BestProposal search =
                search(expecting(free, gainer, member -> member.noDeal() - below), gainer);
        Optional<BestProposal.Best> found = search.find(List.of());
        return new Best(
                found.map(BestProposal.Best::terms),
                found.map(each -> each.worth() - below).orElse(Long.MIN_VALUE),
                search.isExact());
    }

    /// Whether it is proved, and accepted by the checker, that nothing that the refuser would sign is worth as much to the gainer as
    /// being refused.
    boolean isWorthless() {
        return Decided.in(expecting(two(), gainer, member -> refused(member, refuser)), nodeLimit)
                instanceof Outcome.Refuted;
    }

    /// Terms worth as much to the gainer as being refused, and of these the best for the refuser; its red lines are kept if they can be.
    Optional<Terms> mildest() {
        World asked = expecting(two(), gainer, member -> refused(member, refuser));
        for (boolean lines : new boolean[] {false, true}) {
            World open = Demands.only(asked, without(asked, refuser, lines));
            Optional<BestProposal.Best> found = search(open, refuser).find(List.of());
            if (found.isPresent()) {
                return found.map(BestProposal.Best::terms);
            }
        }
        return Optional.empty();
    }

    private BestProposal search(World among, String actor) {
        return new BestProposal(
                among, actor, Optional.empty(), List.of(), Math.min(nodeLimit, BEST_NODES));
    }

    /// Whether a party would sign some completion of terms, by itself.
    boolean wouldSign(String party, Terms partial) {
        return Decided.in(alone(party, partial), nodeLimit) instanceof Outcome.Found;
    }

    /// Whether it is proved that a party signs no completion of terms.
    boolean mustRefuse(String party, Terms partial) {
        return Decided.in(alone(party, partial), nodeLimit) instanceof Outcome.Refuted;
    }

    private World alone(String party, Terms partial) {
        List<Rule> rules = new ArrayList<>(world.rules());
        for (Issue issue : world.issues()) {
            partial.option(issue.id())
                    .ifPresent(option -> {
                        Set<String> others = new LinkedHashSet<>();
                        issue.options().forEach(each -> others.add(each.id()));
                        others.remove(option);
                        rules.add(
                                new Rule.Never(
                                        "as-tabled-" + issue.id(),
                                        new Condition(Map.of(issue.id(), others))));
                    });
        }
        return world.withRules(rules)
                .with(List.of(world.signatory(party)))
                .withAgreement(new Agreement.All());
    }

    /// The two at the table by themselves, as if all others had signed.
    private World two() {
        return world.with(List.of(world.signatory(gainer), world.signatory(refuser)))
                .withAgreement(new Agreement.All());
    }

    /// The world in which the members of a party ask for something else before they sign.
    static World expecting(World world, String party, ToLongFunction<Member> threshold) {
        return world.with(
                world.signatories().stream()
                        .map(signatory ->
                                signatory.party().equals(party)
                                        ? signatory.withMembers(member ->
                                                member.withNoDeal(threshold.applyAsLong(member)))
                                        : signatory)
                        .toList());
    }

    /// The demands of a world but for a party's thresholds, and for its red lines as well.
    private static Set<Demand> without(World world, String party, boolean lines) {
        Set<String> members = new HashSet<>();
        world.signatory(party).members().forEach(member -> members.add(member.id()));
        Set<Demand> kept = new LinkedHashSet<>();
        for (Demand demand : Demands.of(world)) {
            boolean theirs = demand.whose().map(members::contains).orElse(false);
            if (!theirs || (demand instanceof Demand.Line && !lines)) {
                kept.add(demand);
            }
        }
        return kept;
    }

    /// R(q), R0 and R of every holder of the gainer's numbers.
    List<FailureGains.Holder> holders() {
        List<FailureGains.Holder> holders = new ArrayList<>();
        for (Member member : world.signatory(gainer).members()) {
            holders.add(
                    new FailureGains.Holder(
                            member.id(),
                            Grid.points(refused(member, refuser), world.decimals()),
                            Grid.points(member.noDealBlameless(), world.decimals()),
                            Grid.points(own(member, gainer), world.decimals())));
        }
        return holders;
    }

    /// What being refused is worth, by holder, points.
    Map<String, java.math.BigDecimal> refusedByHolder() {
        Map<String, java.math.BigDecimal> worth = new LinkedHashMap<>();
        holders().forEach(holder -> worth.put(holder.id(), holder.refused()));
        return worth;
    }
}
