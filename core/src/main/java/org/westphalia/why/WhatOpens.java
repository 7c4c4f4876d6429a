package org.westphalia.why;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Case;
import org.westphalia.model.Lever;
import org.westphalia.model.Reading;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

/// What would open a deal? All minimal sets of levers to pull or to stop after which there is one ([SmallestSets]), in the drawn world
/// nearest a deal; what each costs its owners, and in how many drawn worlds it opens a deal; or proof that no set does, with what
/// stands in the way all the same. And what each lever does by itself.
public final class WhatOpens {
    /// Sets and branches looked at.
    private static final long QUESTIONS = 4_000;

    /// Searches for levers and terms together.
    private static final long SEARCHES = 100;

    /// Worlds decided to tell how often the sets found open a deal, over all sets.
    private static final int COUNTED = 6_000;

    private static final int LEAST_COUNTED = 20;

    private final LeverWorlds worlds;
    private final LeverMoves moves;
    private final long questions;
    private final Settings settings;
    private final SampledWorlds sample;
    private final LeverWorlds.Place place;
    private final List<LeverWorlds.Place> places;

    /// Which world is looked into.
    public sealed interface Where {
        /// The drawn one that has no deal and comes nearest to one.
        record Nearest() implements Where {}

        /// The middle one.
        record Middle() implements Where {}

        /// A drawn one.
        record Drawn(long number) implements Where {}
    }

    private WhatOpens(
            LeverWorlds worlds,
            Settings settings,
            SampledWorlds sample,
            LeverWorlds.Place place,
            long questions) {
        this.worlds = worlds;
        this.questions = questions;
        this.moves = worlds.moves();
        this.settings = settings;
        this.sample = sample;
        this.place = place;
        this.places =
                IntStream.range(0, sample.count())
                        .mapToObj(k ->
                                sample.name(k).isPresent()
                                        ? worlds.place(sample.name(k).getAsLong())
                                        : LeverWorlds.middle())
                        .toList();
    }

    /// Answers for one reading of a case, or for the case alone.
    ///
    /// @param whatIf departures; levers that it pulls or drops stay so
    /// @throws org.westphalia.world.NoWorldException when comparisons contradict all other numbers
    public static Openings of(
            Case source, Optional<Reading> reading, WhatIf whatIf, Where where, Settings settings) {
        return of(source, reading, whatIf, where, false, settings);
    }

    /// The same, with what levers do two by two.
    ///
    /// @param pairs whether every two levers are tried together, not only those with a joint effect of their own
    public static Openings of(
            Case source,
            Optional<Reading> reading,
            WhatIf whatIf,
            Where where,
            boolean pairs,
            Settings settings) {
        return of(source, reading, whatIf, where, pairs, settings, QUESTIONS);
    }

    /// @param questions asked of sets by size before levers and terms are searched together
    static Openings of(
            Case source,
            Optional<Reading> reading,
            WhatIf whatIf,
            Where where,
            boolean pairs,
            Settings settings,
            long questions) {
        Asking asking = new Asking(source, reading, whatIf, settings);
        Model present = asking.model();
        LeverWorlds worlds = new LeverWorlds(asking, present, LeverMoves.of(present, whatIf));
        SampledWorlds sample = SampledWorlds.of(present, settings);
        LeverWorlds.Place place = place(where, worlds, sample);
        return new WhatOpens(worlds, settings, sample, place, questions).answer(pairs);
    }

    /// The world that is meant.
    static LeverWorlds.Place place(Where where, LeverWorlds worlds, SampledWorlds sample) {
        return switch (where) {
            case Where.Middle() -> LeverWorlds.middle();
            case Where.Drawn(long number) ->
                    worlds.present().variables().isEmpty()
                            ? LeverWorlds.middle()
                            : worlds.place(number);
            case Where.Nearest() -> {
                OptionalLong nearest = sample.name(Math.max(0, sample.nearest()));
                yield nearest.isPresent()
                        ? worlds.place(nearest.getAsLong())
                        : LeverWorlds.middle();
            }
        };
    }

    private Openings answer(boolean pairs) {
        Map<BitSet, Outcome.Found> deals = new HashMap<>();
        LeverEffects effects = new LeverEffects(worlds, place, settings.nodeLimit());
        SmallestSets.Found found = sets(new AfterMoves(deals));
        List<List<Openings.Move>> sets = found.sets().stream().map(moves::moves).toList();
        LeverCosts costs = new LeverCosts(worlds.present());
        List<Openings.Opening> openings = new ArrayList<>();
        int counted =
                Math.min(
                        places.size(), Math.max(LEAST_COUNTED, COUNTED / Math.max(1, sets.size())));
        for (BitSet set : found.sets()) {
            openings.add(opening(moves.moves(set), sets, deals, set, costs, counted));
        }
        Outcome now = Decided.in(worlds.world(List.of(), place).world(), settings.nodeLimit());
        List<Lever> levers = worlds.present().source().levers();
        return new Openings(
                place.number(),
                now instanceof Outcome.Undecided
                        ? Optional.empty()
                        : Optional.of(now instanceof Outcome.Found),
                sample.deals(),
                sample.undecided(),
                IntStream.range(0, moves.count()).mapToObj(m -> moves.lever(m).id()).toList(),
                moves.idle().stream().map(Lever::id).toList(),
                levers.stream().filter(Lever::hostile).map(Lever::id).toList(),
                openings,
                found.complete(),
                found.upTo(),
                found.complete() && sets.isEmpty()
                        ? Optional.of(new NothingOpens(worlds, place, settings).of(effects))
                        : Optional.empty(),
                effects.reference(),
                effects(levers, effects),
                pairs(effects, pairs));
    }

    /// All minimal sets: by size, one after the other; where there are too many for that, those of levers that only add points are searched
    /// together with the terms.
    private SmallestSets.Found sets(AfterMoves question) {
        SmallestSets.Found bySize =
                SmallestSets.of(moves.count(), moves.count(), question, questions);
        if (bySize.complete() || settings.stop().getAsBoolean()) {
            return bySize;
        }
        return new SetsByIssues(
                        worlds, place, question, settings.nodeLimit(), SEARCHES, settings.stop())
                .find()
                .map(together -> union(together, bySize))
                .orElse(bySize);
    }

    /// What two searches found of which the second was cut short.
    private static SmallestSets.Found union(SmallestSets.Found one, SmallestSets.Found other) {
        if (one.complete()) {
            return one;
        }
        Set<BitSet> sets = new LinkedHashSet<>(other.sets());
        sets.addAll(one.sets());
        List<BitSet> bySize = new ArrayList<>(sets);
        bySize.sort(Comparator.comparingInt(BitSet::cardinality));
        return new SmallestSets.Found(bySize, false, other.upTo());
    }

    /// Whether there is a deal in the world looked into after moves.
    private final class AfterMoves implements SmallestSets.Question {
        private final Map<BitSet, Outcome.Found> deals;
        private final Map<List<BitSet>, Boolean> hopeless = new HashMap<>();

        AfterMoves(Map<BitSet, Outcome.Found> deals) {
            this.deals = deals;
        }

        @Override
        public SmallestSets.Answer ask(BitSet set) {
            if (settings.stop().getAsBoolean()) {
                return SmallestSets.Answer.UNKNOWN;
            }
            if (!moves.isConsistent(set) && !set.isEmpty()) {
                return SmallestSets.Answer.NO;
            }
            World world = worlds.world(moves.moves(set), place).world();
            return switch (Decided.in(world, settings.nodeLimit())) {
                case Outcome.Found deal -> {
                    deals.put(set, deal);
                    yield SmallestSets.Answer.YES;
                }
                case Outcome.Refuted _ -> SmallestSets.Answer.NO;
                case Outcome.Undecided _ -> SmallestSets.Answer.UNKNOWN;
            };
        }

        @Override
        public boolean isHopeless(BitSet in, BitSet out) {
            List<BitSet> branch = List.of((BitSet) in.clone(), (BitSet) out.clone());
            Boolean known = hopeless.get(branch);
            if (known == null) {
                known = !settings.stop().getAsBoolean() && worlds.isHopeless(place, in, out);
                hopeless.put(branch, known);
            }
            return known;
        }

        @Override
        public boolean isBarred(BitSet in, BitSet out) {
            return moves.isBarred(in, out);
        }
    }

    private Openings.Opening opening(
            List<Openings.Move> made,
            List<List<Openings.Move>> all,
            Map<BitSet, Outcome.Found> deals,
            BitSet set,
            LeverCosts costs,
            int first) {
        World world = worlds.world(made, place).world();
        Judgement deal = Judge.judge(world, Objects.requireNonNull(deals.get(set)).terms());
        LeverWorlds.Counted counted =
                worlds.counted(
                        made,
                        sample,
                        settings.stop().getAsBoolean() ? List.of() : places.subList(0, first));
        return new Openings.Opening(
                made,
                costs.of(made),
                deal,
                counted.share(),
                counted.opened(),
                counted.closed(),
                costs.cheapestFor(made, all),
                !costs.isDominated(made, all));
    }

    private List<Openings.Effect> effects(List<Lever> levers, LeverEffects effects) {
        List<Openings.Effect> told = new ArrayList<>();
        for (Lever lever : levers) {
            Optional<List<Openings.Move>> alone = moves.alone(lever);
            if (!moves.isIdle(lever) && alone.isPresent() && !settings.stop().getAsBoolean()) {
                told.add(effect(alone.get(), lever.hostile(), effects));
            }
        }
        return told;
    }

    private Openings.Effect effect(
            List<Openings.Move> made, boolean hostile, LeverEffects effects) {
        LeverWorlds.Counted counted = worlds.counted(made, sample, places);
        return new Openings.Effect(
                made,
                hostile,
                effects.on(made),
                effects.before(),
                effects.after(made),
                counted.share(),
                counted.opened(),
                counted.closed());
    }

    /// Two levers moved together: every two, or those of which one says what it does together with the other.
    private List<Openings.Effect> pairs(LeverEffects effects, boolean every) {
        List<Openings.Effect> told = new ArrayList<>();
        for (int a = 0; a < moves.count(); a++) {
            for (int b = a + 1; b < moves.count(); b++) {
                BitSet both = new BitSet();
                both.set(a);
                both.set(b);
                if ((every || LeversAsIssues.areJoint(moves.lever(a), moves.lever(b)))
                        && !settings.stop().getAsBoolean()
                        && moves.isConsistent(both)) {
                    told.add(effect(moves.moves(both), false, effects));
                }
            }
        }
        return told;
    }
}
