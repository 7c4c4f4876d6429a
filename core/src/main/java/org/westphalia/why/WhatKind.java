package org.westphalia.why;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Share;
import org.westphalia.deal.Lotteries;
import org.westphalia.deal.Mixture;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// What kind of obstacle is it? Each [Counterfactual] by itself over drawn worlds without a deal, and in the world nearest a deal
/// every minimal set of them that yields one ([SmallestSets]: some of them may also spoil a deal, such as a party that hopes for
/// the collapse counting on the deal lasting). Deals and refutations have passed the independent checker.
public final class WhatKind {
    /// Sets tried in the world nearest a deal.
    private static final long QUESTIONS = 100_000;

    /// Worlds beside the nearest whose own sets are looked for when those told do not open them.
    private static final int FURTHER = 2;

    /// Shares are of so many drawn worlds without a deal, the first.
    private static final int WORLDS = 200;

    /// Search nodes for one question in one of these; where they do not suffice the world does not count.
    private static final long SHARE_NODES = 20_000;

    private final Model model;
    private final Otherwise otherwise;
    private final SampledWorlds worlds;
    private final Settings settings;

    private WhatKind(Model model, SampledWorlds worlds, Settings settings) {
        this.model = model;
        this.otherwise = new Otherwise(model, worlds);
        this.worlds = worlds;
        this.settings = settings;
    }

    /// The kinds over drawn worlds of a reading.
    public static Kinds of(Model model, Settings settings) {
        return of(model, SampledWorlds.of(model, settings), settings);
    }

    /// The kinds in a single world of a reading.
    ///
    /// @param number of the drawn world; empty for the middle one
    public static Kinds in(Model model, OptionalLong number, Settings settings) {
        return of(model, SampledWorlds.only(model, number, settings), settings);
    }

    /// The kinds over worlds that are drawn and decided already.
    static Kinds of(Model model, SampledWorlds worlds, Settings settings) {
        int nearest = worlds.nearest();
        return nearest < 0
                ? new Kinds(
                        OptionalLong.empty(),
                        worlds.deals(),
                        worlds.undecided(),
                        0,
                        List.of(),
                        List.of(),
                        worlds.undecided() == 0,
                        0,
                        List.of())
                : new WhatKind(model, worlds, settings).in(nearest);
    }

    private Kinds in(int nearest) {
        int[] asked = IntStream.of(worlds.withoutDeal()).limit(WORLDS).toArray();
        Set<Integer> shut =
                IntStream.of(asked).boxed().collect(Collectors.toCollection(LinkedHashSet::new));
        Sets here = sets(nearest, asked, shut);
        List<Kinds.Sign> signs = new ArrayList<>();
        SetAside aside = new SetAside(model, worlds.world(nearest));
        Idle idle = otherwise.idle(nearest);
        for (Counterfactual each : otherwise.all()) {
            Optional<String> reason = idle.reason(each);
            signs.add(
                    reason.isPresent()
                            ? new Kinds.Sign(
                                    each, List.of(), reason, Optional.empty(), Optional.empty())
                            : new Kinds.Sign(
                                    each,
                                    aside.by(each),
                                    Optional.empty(),
                                    yields(decide(nearest, List.of(each))),
                                    Optional.of(share(asked, List.of(each), shut))));
        }
        return new Kinds(
                worlds.name(nearest),
                worlds.deals(),
                worlds.undecided(),
                asked.length,
                signs,
                here.sets(),
                here.complete(),
                here.upTo(),
                further(asked, shut));
    }

    /// The first worlds that nothing told so far opens, each in turn.
    private List<Kinds.Further> further(int[] asked, Set<Integer> shut) {
        List<Kinds.Further> further = new ArrayList<>();
        while (further.size() < FURTHER && !shut.isEmpty() && !settings.stop().getAsBoolean()) {
            int k = shut.iterator().next();
            shut.remove(k);
            Sets there = sets(k, asked, shut);
            worlds.name(k)
                    .ifPresent(number ->
                            further.add(new Kinds.Further(number, there.sets(), there.complete())));
        }
        return further;
    }

    private record Sets(List<Kinds.Remedy> sets, boolean complete, int upTo) {}

    /// Every minimal set in a world; worlds that one of them opens are no longer shut.
    private Sets sets(int k, int[] asked, Set<Integer> shut) {
        Idle idle = otherwise.idle(k);
        List<Counterfactual> used =
                otherwise.all().stream().filter(each -> idle.reason(each).isEmpty()).toList();
        SmallestSets.Found found =
                SmallestSets.of(used.size(), used.size(), question(k, used), QUESTIONS);
        List<Kinds.Remedy> sets = new ArrayList<>();
        for (BitSet set : found.sets()) {
            List<Counterfactual> supposed = chosen(used, set);
            sets.add(remedy(k, supposed, share(asked, supposed, shut)));
        }
        return new Sets(sets, found.complete(), found.upTo());
    }

    /// What a world with something supposed has.
    private record Answer(
            Optional<Terms> terms,
            Optional<Mixture> mixture,
            Set<String> signers,
            SmallestSets.Answer known) {
        static Answer of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Found(Terms terms, Set<String> signers) ->
                        new Answer(
                                Optional.of(terms),
                                Optional.empty(),
                                signers,
                                SmallestSets.Answer.YES);
                case Outcome.Refuted _ -> nothing(SmallestSets.Answer.NO);
                case Outcome.Undecided _ -> nothing(SmallestSets.Answer.UNKNOWN);
            };
        }

        static Answer nothing(SmallestSets.Answer known) {
            return new Answer(Optional.empty(), Optional.empty(), Set.of(), known);
        }
    }

    private Answer decide(int k, List<Counterfactual> supposed) {
        return decide(k, supposed, settings.nodeLimit());
    }

    private Answer decide(int k, List<Counterfactual> supposed, long nodeLimit) {
        World world = otherwise.world(k, supposed);
        Answer answer = Answer.of(Decided.in(world, nodeLimit));
        return answer.known() == SmallestSets.Answer.NO
                        && supposed.contains(new Counterfactual.Divisible())
                ? divided(world, nodeLimit)
                : answer;
    }

    private Answer divided(World world, long nodeLimit) {
        return switch (DecidedMixture.in(world, nodeLimit)) {
            case Lotteries.Answer.Found(Mixture mixture, World _) ->
                    new Answer(
                            Optional.empty(),
                            Optional.of(mixture),
                            mixture.signers(),
                            SmallestSets.Answer.YES);
            case Lotteries.Answer.None _ -> Answer.nothing(SmallestSets.Answer.NO);
            case Lotteries.Answer.Unknown() -> Answer.nothing(SmallestSets.Answer.UNKNOWN);
        };
    }

    private SmallestSets.Question question(int k, List<Counterfactual> used) {
        return new SmallestSets.Question() {
            @Override
            public SmallestSets.Answer ask(BitSet set) {
                return settings.stop().getAsBoolean()
                        ? SmallestSets.Answer.UNKNOWN
                        : decide(k, chosen(used, set)).known();
            }

            /// Only one group of a party can decide alone.
            @Override
            public boolean isBarred(BitSet in, BitSet out) {
                Set<String> parties = new HashSet<>();
                return chosen(used, in).stream()
                        .anyMatch(each ->
                                each instanceof Counterfactual.Alone alone
                                        && !parties.add(alone.party()));
            }
        };
    }

    private static List<Counterfactual> chosen(List<Counterfactual> used, BitSet set) {
        return set.stream().mapToObj(used::get).toList();
    }

    private static Optional<Boolean> yields(Answer answer) {
        return answer.known() == SmallestSets.Answer.UNKNOWN
                ? Optional.empty()
                : Optional.of(answer.known() == SmallestSets.Answer.YES);
    }

    /// Of the worlds asked that were decided; those that it opens are no longer shut.
    private Share share(int[] asked, List<Counterfactual> supposed, Set<Integer> shut) {
        long nodes = Math.min(settings.nodeLimit(), SHARE_NODES);
        SmallestSets.Answer[] answers =
                IntStream.of(asked)
                        .parallel()
                        .mapToObj(k ->
                                settings.stop().getAsBoolean()
                                        ? SmallestSets.Answer.UNKNOWN
                                        : decide(k, supposed, nodes).known())
                        .toArray(SmallestSets.Answer[]::new);
        long hits = 0;
        long decided = 0;
        for (int a = 0; a < answers.length; a++) {
            decided += answers[a] == SmallestSets.Answer.UNKNOWN ? 0 : 1;
            if (answers[a] == SmallestSets.Answer.YES) {
                hits++;
                shut.remove(asked[a]);
            }
        }
        return worlds.share(hits, decided);
    }

    private Kinds.Remedy remedy(int k, List<Counterfactual> supposed, Share share) {
        Answer answer = decide(k, supposed);
        Optional<Mixture> payment =
                answer.mixture().isEmpty()
                        ? Optional.empty()
                        : DecidedMixture.payment(
                                otherwise.world(k, supposed), settings.nodeLimit());
        return new Kinds.Remedy(
                supposed,
                answer.terms(),
                payment.or(answer::mixture),
                answer.signers(),
                price(k, supposed, answer),
                share);
    }

    /// The largest price of all lines at which there is still a deal; with mixtures of terms it is not looked for.
    private Optional<BigDecimal> price(int k, List<Counterfactual> supposed, Answer answer) {
        if (!supposed.contains(new Counterfactual.Priced()) || answer.terms().isEmpty()) {
            return Optional.empty();
        }
        List<Counterfactual> others = new ArrayList<>(supposed);
        others.remove(new Counterfactual.Priced());
        World world = otherwise.world(k, others);
        long most = PricedLines.beyond(world);
        return LeastMove.of(
                                lowered -> PricedLines.at(world, most - lowered),
                                most,
                                settings.nodeLimit())
                        instanceof LeastMove.Least(long lowered, Terms _)
                ? Optional.of(Grid.points(most - lowered, world.decimals()))
                : Optional.empty();
    }
}
