package org.westphalia.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.westphalia.assess.Share;
import org.westphalia.deal.Judge;
import org.westphalia.deal.NashDeal;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Agreement;
import org.westphalia.model.Terms;
import org.westphalia.world.Member;
import org.westphalia.world.Model;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// Terms whose answer would tell whether a party holds out for being refused: all others sign them, and it signs them unless it does.
final class Screening {
    /// So many offers are named for a party.
    private static final int NAMED = 3;

    /// Candidates come from the world shown and from so many drawn ones.
    private static final int WORLDS = 10;

    private final Model model;
    private final List<World> worlds;
    private final World shown;
    private final long nodeLimit;

    Screening(Model model, List<World> worlds, World shown, long nodeLimit) {
        this.model = model;
        this.worlds = worlds;
        this.shown = shown;
        this.nodeLimit = nodeLimit;
    }

    /// The offers that tell most about a party.
    FailureGains.Screen of(String party) {
        Set<Terms> candidates = new LinkedHashSet<>();
        Outcome exact = telling(shown, party);
        if (exact instanceof Outcome.Found(Terms terms, Set<String> _)) {
            candidates.add(terms);
        }
        Stream.concat(Stream.of(shown), worlds.stream().limit(WORLDS))
                .forEach(world -> candidates.addAll(candidates(world, party)));
        List<FailureGains.Offer> offers = new ArrayList<>();
        for (Terms terms : candidates) {
            long hits = worlds.stream().filter(world -> tells(world, party, terms)).count();
            boolean here = tells(shown, party, terms);
            if (here || hits > 0) {
                offers.add(
                        new FailureGains.Offer(
                                terms,
                                here,
                                model.variables().isEmpty()
                                        ? Share.known(hits, 1)
                                        : Share.of(hits, worlds.size())));
            }
        }
        offers.sort(Comparator.comparingLong((FailureGains.Offer offer) -> -offer.share().hits()));
        return new FailureGains.Screen(
                party,
                offers.stream().limit(NAMED).toList(),
                exact instanceof Outcome.Refuted && shown.signatory(party).members().size() == 1);
    }

    /// The deals of a world in which the party would sign for what its own refusal brings: the best for each of the others, and Nash's.
    private List<Terms> candidates(World world, String party) {
        World honest = honest(world, party);
        List<Terms> found = new ArrayList<>();
        for (Signatory other : world.signatories()) {
            if (!other.party().equals(party)) {
                new BestProposal(honest, other.party(), Optional.empty(), List.of(), nodeLimit)
                        .find(List.of())
                        .map(BestProposal.Best::terms)
                        .ifPresent(found::add);
            }
        }
        NashDeal.in(honest, Set.of(), nodeLimit).map(NashDeal.Best::terms).ifPresent(found::add);
        return found;
    }

    private boolean tells(World world, String party, Terms terms) {
        return Judge.judge(honest(world, party), terms).deal()
                && !Judge.judge(seeking(world, party), terms).deal();
    }

    private static World honest(World world, String party) {
        return BlameGame.expecting(world, party, member -> BlameGame.own(member, party))
                .withAgreement(new Agreement.All());
    }

    private static World seeking(World world, String party) {
        return BlameGame.expecting(world, party, member -> sought(member, party))
                .withAgreement(new Agreement.All());
    }

    private static long sought(Member member, String party) {
        long most = BlameGame.own(member, party);
        for (long refused : member.noDealIfRefusedBy().values()) {
            most = Math.max(most, refused);
        }
        return most;
    }

    /// Decides whether a world has such terms at all. For a party of one mind only: "it would not sign if it held out" is the
    /// demand of one more signatory to whom everything is worth the opposite. Exact to a unit of the grid.
    private Outcome telling(World world, String party) {
        World honest = honest(world, party);
        Signatory signatory = world.signatory(party);
        if (signatory.members().size() != 1) {
            return new Outcome.Undecided(0);
        }
        Member member = signatory.members().getFirst();
        List<Signatory> signatories = new ArrayList<>(honest.signatories());
        Member opposite =
                new Member(
                        party + " holding out",
                        member.share(),
                        false,
                        negated(member.value()),
                        negated(member.collapse()),
                        negated(member.outright()),
                        1 - sought(member, party),
                        0,
                        Map.of(),
                        member.breaks(),
                        List.of());
        signatories.add(new Signatory(party + " holding out", 0, List.of(opposite)));
        return Decided.in(honest.with(signatories), nodeLimit);
    }

    private static Worth negated(Worth worth) {
        long[][] options = new long[worth.options().length][];
        for (int i = 0; i < options.length; i++) {
            options[i] = new long[worth.options()[i].length];
            for (int o = 0; o < options[i].length; o++) {
                options[i][o] = -worth.options()[i][o];
            }
        }
        return new Worth(
                -worth.base(),
                options,
                worth.extras().stream()
                        .map(extra -> new Worth.Extra(extra.name(), extra.when(), -extra.points()))
                        .toList());
    }
}
