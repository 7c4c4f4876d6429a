package org.westphalia.why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Share;
import org.westphalia.deal.Completion;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement.PartyView;
import org.westphalia.deal.NashDeal;
import org.westphalia.deal.NearestTerms;
import org.westphalia.model.Issue;
import org.westphalia.model.Reading;
import org.westphalia.model.Terms;
import org.westphalia.why.ProposalStudy.Better;
import org.westphalia.why.ProposalStudy.Change;
import org.westphalia.why.ProposalStudy.Existence;
import org.westphalia.why.ProposalStudy.WayIn;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// What of this proposal, in one world: who refuses it at which clause, its best completion, the fewest changes that make it a deal,
/// its poison pills, and what all would prefer to it. Shares are over drawn worlds.
public final class WhatOfProposal {
    /// Questions asked of the search for one list of minimal sets.
    private static final long QUESTIONS = 600;

    private final Model model;
    private final World world;
    private final Settings settings;

    private WhatOfProposal(Model model, World world, Settings settings) {
        this.model = model;
        this.world = world;
        this.settings = settings;
    }

    /// Studies a proposal.
    ///
    /// @param world of the model: the middle one, or a drawn one
    /// @param proposed possibly partial terms
    /// @return empty when every completion breaks a rule, or none was found within the limit that does not
    public static Optional<ProposalStudy> of(
            Model model,
            World world,
            Optional<Reading> reading,
            Terms proposed,
            Settings settings) {
        return new WhatOfProposal(model, world, settings).study(reading, proposed);
    }

    /// A proposal with its open issues filled.
    ///
    /// @param best whether it is proved to be the best completion
    record Completed(Terms terms, boolean best) {}

    /// The best completion: of those that are deals the one with the largest product of gains, otherwise that of least shortfall.
    static Optional<Completed> completed(World world, Terms proposed, long nodeLimit) {
        if (world.issues().stream().allMatch(issue -> proposed.option(issue.id()).isPresent())) {
            return Optional.of(new Completed(proposed, true));
        }
        World kept = ProposalWorld.keeping(world, proposed, proposed.choices().keySet());
        return switch (Completion.of(world, proposed, nodeLimit)) {
            case Completion.Deal(Terms terms, Set<String> _) -> {
                Completed best =
                        NashDeal.in(kept, Set.of(), nodeLimit)
                                .map(found -> new Completed(found.terms(), found.exact()))
                                .orElse(new Completed(terms, false));
                Decided.requireDeal(kept, best.terms());
                yield Optional.of(best);
            }
            case Completion.Short(NearestTerms.Nearest nearest) ->
                    Optional.of(new Completed(nearest.terms(), nearest.exact()));
            case Completion.None() -> Optional.empty();
        };
    }

    private Optional<ProposalStudy> study(Optional<Reading> reading, Terms proposed) {
        Optional<Completed> completed = completed(world, proposed, settings.nodeLimit());
        return completed.map(found -> study(reading, proposed, found));
    }

    private ProposalStudy study(Optional<Reading> reading, Terms proposed, Completed completed) {
        Reception reception = HowReceived.of(model, world, reading, completed.terms(), settings);
        ClauseSets.Found sets = ClauseSets.of(world, proposed, settings, QUESTIONS);
        List<Terms> deals = new ArrayList<>();
        List<Boolean> best = new ArrayList<>();
        List<Set<String>> changed = new ArrayList<>();
        for (Map.Entry<Set<String>, Terms> change : sets.changes().entrySet()) {
            Set<String> issues = change.getKey();
            if (issues.isEmpty()) {
                continue;
            }
            Set<String> kept = new LinkedHashSet<>(proposed.choices().keySet());
            kept.removeAll(issues);
            World others = ProposalWorld.keeping(world, proposed, kept);
            Optional<NashDeal.Best> nash = NashDeal.in(others, Set.of(), settings.nodeLimit());
            Terms deal = nash.map(NashDeal.Best::terms).orElse(change.getValue());
            Decided.requireDeal(others, deal);
            changed.add(issues);
            deals.add(deal);
            best.add(nash.isPresent() && nash.get().exact());
        }
        BetterForAll.Found better = BetterForAll.than(world, List.of(completed.terms()), settings);
        List<Terms> shown = new ArrayList<>(deals);
        better.terms().ifPresent(shown::add);
        List<Share> shares = HowReceived.dealShares(model, shown, settings);
        List<Change> changes = new ArrayList<>();
        for (int k = 0; k < changed.size(); k++) {
            changes.add(new Change(changed.get(k), deals.get(k), best.get(k), shares.get(k)));
        }
        return new ProposalStudy(
                proposed,
                completed.terms(),
                world.issues().stream()
                        .map(Issue::id)
                        .filter(issue -> proposed.option(issue).isEmpty())
                        .toList(),
                completed.best(),
                reception,
                waysIn(proposed, reception),
                sets.any(),
                changes,
                sets.poison(),
                sets.complete(),
                sets.leastOther(),
                sets.poisonUpTo(),
                better(better, List.of(completed.terms()), shares));
    }

    private List<WayIn> waysIn(Terms proposed, Reception reception) {
        List<WayIn> ways = new ArrayList<>();
        for (PartyView party : reception.judgement().parties()) {
            if (!party.signs()) {
                ClauseSets.Found found =
                        ClauseSets.of(
                                ProposalWorld.asking(world, party.id()),
                                proposed,
                                settings,
                                QUESTIONS);
                ways.add(
                        new WayIn(
                                party.id(),
                                found.any(),
                                found.changes(),
                                found.complete(),
                                found.leastOther()));
            }
        }
        return ways;
    }

    private Better better(BetterForAll.Found found, List<Terms> texts, List<Share> shares) {
        return better(world, found, texts, found.terms().map(_ -> shares.getLast()));
    }

    /// @param texts than which they are better
    static Better better(
            World world, BetterForAll.Found found, List<Terms> texts, Optional<Share> share) {
        return new Better(
                found.exists()
                        .map(exists -> exists ? Existence.YES : Existence.NO)
                        .orElse(Existence.UNKNOWN),
                found.terms(),
                found.gaining(),
                found.exact(),
                found.terms().stream()
                        .flatMap(terms ->
                                texts.stream().map(text -> Exchange.between(world, text, terms)))
                        .toList(),
                found.terms().map(terms -> Judge.judge(world, terms).deal()).orElse(false),
                share);
    }
}
