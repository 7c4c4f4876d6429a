package org.westphalia.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.deal.Judge;
import org.westphalia.deal.NashDeal;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.model.Condition;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;
import org.westphalia.world.Onlooker;
import org.westphalia.world.World;

/// The best deal of one world for an actor, and which others are as good.
///
/// An actor with wishes of its own: the deal of the largest value to it, found by asking the exact search for a deal worth a unit
/// more than the best so far, then by halving what is left, until it refutes that there is a better one. Among deals equally good
/// for the actor, and for an actor without wishes: the Nash solution among the (other) parties ([NashDeal]). Terms that the actor
/// forbids count as broken rules.
final class BestProposal {
    /// So many equally good deals are named.
    private static final int NAMED = 3;

    private final World world;
    private final Optional<Aim> aim;
    private final long limit;
    private boolean exact = true;

    /// @param forbids terms that the actor will not put forward
    BestProposal(
            World real,
            String actor,
            Optional<Onlooker> onlooker,
            List<Condition> forbids,
            long limit) {
        List<Rule> rules = new ArrayList<>();
        for (Condition forbidden : forbids) {
            rules.add(new Rule.Never("forbidden-" + rules.size(), forbidden));
        }
        this.world = Aim.ruled(real, rules);
        this.aim = Aim.of(world, actor, onlooker);
        this.limit = limit;
    }

    /// @param worth to the actor, grid units; 0 without an aim of its own
    record Best(Terms terms, long worth) {}

    /// Whether every answer so far is exact.
    boolean isExact() {
        return exact;
    }

    /// The best deal; empty when there is none.
    ///
    /// @param favourites terms that are taken before others when they are among the best by the actor's own aim
    Optional<Best> find(List<Terms> favourites) {
        if (aim.isEmpty()) {
            return nash(world, Set.of()).map(terms -> new Best(terms, 0));
        }
        return most(aim.get(), favourites)
                .map(most -> {
                    World best = aim.get().demanding(most);
                    Terms terms =
                            favourites.stream()
                                    .filter(each -> Judge.judge(best, each).deal())
                                    .findFirst()
                                    .or(() -> nash(best, aim.get().aside()))
                                    .orElseThrow();
                    return new Best(terms, most);
                });
    }

    private Optional<Terms> nash(World among, Set<String> aside) {
        Optional<NashDeal.Best> found = NashDeal.in(among, aside, limit);
        exact &= found.map(NashDeal.Best::exact).orElse(true);
        return found.map(NashDeal.Best::terms);
    }

    /// The largest amount that some deal is worth to the actor.
    private Optional<Long> most(Aim own, List<Terms> favourites) {
        long low = Long.MIN_VALUE;
        for (Terms favourite : favourites) {
            if (Judge.judge(world, favourite).deal()) {
                low = Math.max(low, own.worth(favourite));
            }
        }
        if (low == Long.MIN_VALUE) {
            switch (Search.decide(world, limit)) {
                case Outcome.Found(Terms terms, Set<String> _) -> low = own.worth(terms);
                case Outcome.Refuted _ -> {
                    return Optional.empty();
                }
                case Outcome.Undecided _ -> {
                    exact = false;
                    return Optional.empty();
                }
            }
        }
        long high = own.most();
        boolean first = true;
        while (low < high) {
            long asked = first ? low + 1 : low + (high - low + 1) / 2;
            first = false;
            switch (Search.decide(own.demanding(asked), limit)) {
                case Outcome.Found(Terms terms, Set<String> _) ->
                        low = Math.max(asked, own.worth(terms));
                case Outcome.Refuted _ -> high = asked - 1;
                case Outcome.Undecided _ -> {
                    exact = false;
                    high = asked - 1;
                }
            }
        }
        return Optional.of(low);
    }

    /// Other deals that are exactly as good: of the same value to the actor, or of the same product of gains.
    ///
    /// @param more whether there may be more than the few that are named
    record Others(List<Terms> terms, boolean more) {}

    Others asGoodAs(Best best) {
        if (aim.isEmpty()) {
            List<Terms> others =
                    NashDeal.in(world, Set.of(), limit)
                            .map(NashDeal.Best::asGood)
                            .orElse(List.of())
                            .stream()
                            .filter(terms -> !terms.equals(best.terms()))
                            .toList();
            return new Others(others.stream().limit(NAMED).toList(), others.size() > NAMED);
        }
        List<Terms> found = new ArrayList<>();
        List<Rule> excluded = new ArrayList<>();
        excluded.add(not(best.terms(), 0));
        World among = aim.get().demanding(best.worth());
        while (Search.decide(Aim.ruled(among, excluded), limit)
                instanceof Outcome.Found(Terms terms, Set<String> _)) {
            if (found.size() == NAMED) {
                return new Others(found, true);
            }
            found.add(terms);
            excluded.add(not(terms, excluded.size()));
        }
        return new Others(found, false);
    }

    /// The issues that some other deal, worth as much to the actor, settles otherwise: there the best deal shows no wish of the actor.
    /// None for an actor without wishes of its own. An issue on which a search reaches its limit is not among them.
    List<String> indifferentTo(Best best) {
        if (aim.isEmpty()) {
            return List.of();
        }
        World among = aim.get().demanding(best.worth());
        return best.terms().choices().entrySet().stream()
                .filter(clause -> {
                    Terms alone = new Terms(Map.of(clause.getKey(), clause.getValue()));
                    World without = Aim.ruled(among, List.of(not(alone, 0)));
                    return Search.decide(without, limit) instanceof Outcome.Found;
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Rule not(Terms terms, int number) {
        Map<String, Set<String>> options = new LinkedHashMap<>();
        terms.choices()
                .forEach(
                        (issue, option) -> options.put(issue, new LinkedHashSet<>(Set.of(option))));
        return new Rule.Never("as-good-" + number, new Condition(options));
    }

    Optional<Aim> aim() {
        return aim;
    }

    /// The world with the terms that the actor forbids taken as broken rules.
    World world() {
        return world;
    }
}
