package org.westphalia.why;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Share;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Condition;
import org.westphalia.model.Party;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Model;
import org.westphalia.world.Onlooker;
import org.westphalia.world.Wishes;

/// What an actor would put forward, seeing the parties as a model has them: the best deal of the middle world by the actor's own
/// wishes, or the Nash solution ([BestProposal]); where the middle world has no deal, the deal that is the best in most drawn
/// worlds.
public final class WhatToPropose {
    /// A proposal of a drawn world takes a search of its own.
    public static final int MOST_WORLDS = 200;

    private final Model model;
    private final String actor;
    private final List<Condition> forbids;
    private final Optional<Wishes> wishes;
    private final Settings settings;

    private WhatToPropose(Model model, String actor, Settings settings) {
        this.model = model;
        this.actor = actor;
        this.forbids = model.source().findParty(actor).map(Party::forbids).orElse(List.of());
        this.wishes = model.wishes(actor);
        this.settings = settings;
    }

    /// The proposal; empty when the actor sees no deal in the middle world nor in a drawn one.
    public static Optional<Proposed> of(Model model, String actor, Settings settings) {
        return new WhatToPropose(model, actor, settings).proposed();
    }

    /// Whether the actor sees anything that it could put forward: whether the middle world or a drawn one has a deal that it does not
    /// forbid.
    static boolean seesADeal(Model model, String actor, Settings settings) {
        WhatToPropose question = new WhatToPropose(model, actor, settings);
        int worlds = model.variables().isEmpty() ? 0 : Math.min(settings.worlds(), MOST_WORLDS);
        return question.hasADeal(model.middle())
                || IntStream.range(0, worlds)
                        .anyMatch(k -> question.hasADeal(model.draw(settings.seed(), k).world()));
    }

    private boolean hasADeal(org.westphalia.world.World world) {
        return Decided.in(in(world, Optional.empty()).world(), settings.nodeLimit())
                instanceof Outcome.Found;
    }

    /// The terms alone.
    static Optional<Terms> terms(Model model, String actor, Settings settings) {
        WhatToPropose question = new WhatToPropose(model, actor, settings);
        Optional<Terms> middle =
                question.in(model.middle(), question.wishes.map(Wishes::middle))
                        .find(List.of())
                        .map(BestProposal.Best::terms);
        if (middle.isPresent() || model.variables().isEmpty()) {
            return middle;
        }
        int worlds = Math.min(settings.worlds(), MOST_WORLDS);
        return tally(question.drawn(worlds, List.of())).keySet().stream().findFirst();
    }

    private Optional<Proposed> proposed() {
        BestProposal middle = in(model.middle(), wishes.map(Wishes::middle));
        Optional<BestProposal.Best> best = middle.find(List.of());
        boolean oneWorld = model.variables().isEmpty() && wishes.map(Wishes::isExact).orElse(true);
        int worlds = oneWorld ? 1 : Math.min(settings.worlds(), MOST_WORLDS);
        List<Terms> favourites = best.map(found -> List.of(found.terms())).orElse(List.of());
        List<Optional<Terms>> found =
                oneWorld ? List.of(best.map(BestProposal.Best::terms)) : drawn(worlds, favourites);
        if (best.isPresent()) {
            return Optional.of(proposed(middle, best.get(), "the middle world", found));
        }
        Optional<Terms> commonest = tally(found).keySet().stream().findFirst();
        if (commonest.isEmpty()) {
            return Optional.empty();
        }
        int k = found.indexOf(commonest);
        BestProposal there = drawn(k);
        return Optional.of(
                proposed(
                        there,
                        there.find(List.of(commonest.get())).orElseThrow(),
                        "drawn world " + k,
                        drawn(worlds, List.of(commonest.get()))));
    }

    /// The best proposal of each drawn world; favourites where they are among the best.
    private List<Optional<Terms>> drawn(int worlds, List<Terms> favourites) {
        return IntStream.range(0, worlds)
                .parallel()
                .mapToObj(k -> drawn(k).find(favourites).map(BestProposal.Best::terms))
                .toList();
    }

    private Proposed proposed(
            BestProposal search,
            BestProposal.Best best,
            String foundIn,
            List<Optional<Terms>> found) {
        BestProposal.Others others = search.asGoodAs(best);
        Proposed.AimOfActor aim =
                search.aim()
                        .map(own ->
                                own instanceof Aim.OwnGain
                                        ? Proposed.AimOfActor.OWN_GAIN
                                        : Proposed.AimOfActor.OWN_VALUE)
                        .orElse(Proposed.AimOfActor.NASH);
        return new Proposed(
                best.terms(),
                aim,
                Grid.pointsAsDouble(best.worth(), model.decimals()),
                Judge.judge(search.world(), best.terms()),
                foundIn,
                others.terms(),
                others.more(),
                search.indifferentTo(best),
                search.isExact(),
                tally(found),
                found.size(),
                (int) found.stream().filter(Optional::isEmpty).count(),
                settings.seed());
    }

    private BestProposal in(org.westphalia.world.World world, Optional<Onlooker> onlooker) {
        return new BestProposal(world, actor, onlooker, forbids, settings.nodeLimit());
    }

    private BestProposal drawn(int k) {
        Model.Drawn drawn = model.draw(settings.seed(), k);
        return in(
                drawn.world(), wishes.map(each -> each.drawn(settings.seed(), k, drawn.redrawn())));
    }

    /// In how many worlds which terms were found, commonest first; among equally common ones the first met.
    private static Map<Terms, Share> tally(List<Optional<Terms>> found) {
        Map<Terms, Integer> counts = new LinkedHashMap<>();
        found.forEach(each -> each.ifPresent(terms -> counts.merge(terms, 1, Integer::sum)));
        Map<Terms, Share> tally = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry ->
                        tally.put(entry.getKey(), Share.of(entry.getValue(), found.size())));
        return tally;
    }
}
