package org.westphalia.why;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Issue;
import org.westphalia.model.Terms;
import org.westphalia.why.ProposalStudy.Existence;
import org.westphalia.world.World;

/// Which clauses of a text stand in the way of a deal: the minimal sets of clauses to be changed after which a deal keeps all
/// others, and the minimal sets of clauses that no deal contains together.
///
/// Both at once by [MinimalSets], asked the other way round: things are clauses that may be changed, and "they can hold together"
/// means that changing them yields no deal. Its minimal conflicts are then the minimal changes, smallest first; its repairs are the
/// minimal sets of clauses that no deal contains.
final class ClauseSets implements MinimalSets.Question {
    /// Sets of up to so many clauses are looked for by themselves where not all are found.
    private static final int SMALL = 3;

    /// Steps of that search for each question of the other.
    private static final long STEPS = 20;

    private final World world;
    private final Terms text;
    private final Settings settings;
    private final List<String> clauses;
    private final List<Terms> known = new ArrayList<>();

    /// What was found.
    ///
    /// @param any whether any terms at all are a deal
    /// @param changes minimal sets of issues whose clauses change, with a deal that keeps all others; smallest first
    /// @param poison minimal sets of issues whose clauses no deal contains together; empty where there is no deal at all
    /// @param complete whether both lists are all there are
    /// @param leastOther no change that is not listed has fewer clauses than this: one that has no more is a smallest one
    /// @param poisonUpTo all poison of up to so many clauses is listed
    record Found(
            Existence any,
            Map<Set<String>, Terms> changes,
            List<Set<String>> poison,
            boolean complete,
            int leastOther,
            int poisonUpTo) {}

    private ClauseSets(World world, Terms text, Settings settings) {
        this.world = world;
        this.text = text;
        this.settings = settings;
        this.clauses =
                world.issues().stream()
                        .map(Issue::id)
                        .filter(issue -> text.option(issue).isPresent())
                        .toList();
    }

    /// Finds them.
    ///
    /// @param questions asked of the search at most
    static Found of(World world, Terms text, Settings settings, long questions) {
        ClauseSets sets = new ClauseSets(world, text, settings);
        switch (Decided.in(world, settings.nodeLimit())) {
            case Outcome.Refuted _ -> {
                return new Found(Existence.NO, Map.of(), List.of(), true, 0, 0);
            }
            case Outcome.Undecided _ -> {
                return new Found(Existence.UNKNOWN, Map.of(), List.of(), false, 0, 0);
            }
            case Outcome.Found(Terms deal, Set<String> _) -> sets.known.add(deal);
        }
        MinimalSets.Found found = MinimalSets.of(sets.clauses.size(), sets, questions);
        Map<Set<String>, Terms> changes = new LinkedHashMap<>();
        found.conflicts()
                .forEach(set -> changes.put(sets.issues(set), sets.knownWithin(set).orElseThrow()));
        int leastOther = found.leastOther();
        if (changes.isEmpty()) {
            SmallestSets.Found small =
                    SmallestSets.of(sets.clauses.size(), SMALL, sets::changes, questions);
            List<BitSet> few = small.sets().isEmpty() ? List.of(sets.shrunk()) : small.sets();
            few.forEach(set -> changes.put(sets.issues(set), sets.knownWithin(set).orElseThrow()));
            leastOther = Math.max(leastOther, small.upTo() + 1);
        }
        Set<Set<String>> poison = new LinkedHashSet<>();
        int upTo = sets.clauses.size();
        if (!found.complete()) {
            SmallestSets.Found small =
                    SmallestSets.of(
                            sets.clauses.size(), SMALL, sets.new Poison(), questions * STEPS);
            small.sets().forEach(set -> poison.add(sets.issues(set)));
            upTo = Math.max(0, small.upTo());
        }
        found.repairs().stream()
                .filter(set -> !set.isEmpty())
                .sorted(Comparator.comparingInt(BitSet::cardinality))
                .forEach(set -> poison.add(sets.issues(set)));
        return new Found(
                Existence.YES, changes, List.copyOf(poison), found.complete(), leastOther, upTo);
    }

    /// Whether changing these clauses yields a deal.
    private SmallestSets.Answer changes(BitSet free) {
        return switch (ask(free)) {
            case MinimalSets.Answer.Never() -> SmallestSets.Answer.YES;
            case MinimalSets.Answer.Together _ -> SmallestSets.Answer.NO;
            case MinimalSets.Answer.Unknown() -> SmallestSets.Answer.UNKNOWN;
        };
    }

    /// A minimal change, not always a smallest one: all clauses, less one after the other that need not change.
    private BitSet shrunk() {
        BitSet free = new BitSet(clauses.size());
        free.set(0, clauses.size());
        for (int c = 0; c < clauses.size(); c++) {
            BitSet fewer = (BitSet) free.clone();
            fewer.clear(c);
            if (ask(fewer) instanceof MinimalSets.Answer.Never) {
                free = fewer;
            }
        }
        return free;
    }

    /// Whether no deal contains clauses together.
    private final class Poison implements SmallestSets.Question {
        @Override
        public SmallestSets.Answer ask(BitSet kept) {
            BitSet free = (BitSet) kept.clone();
            free.flip(0, clauses.size());
            return switch (changes(free)) {
                case YES -> SmallestSets.Answer.NO;
                case NO -> SmallestSets.Answer.YES;
                case UNKNOWN -> SmallestSets.Answer.UNKNOWN;
            };
        }

        @Override
        public boolean isHopeless(BitSet in, BitSet out) {
            return knownWithin(out).isPresent();
        }
    }

    @Override
    public MinimalSets.Answer ask(BitSet free) {
        if (knownWithin(free).isPresent()) {
            return new MinimalSets.Answer.Never();
        }
        if (settings.stop().getAsBoolean()) {
            return new MinimalSets.Answer.Unknown();
        }
        Set<String> kept = new LinkedHashSet<>(clauses);
        kept.removeAll(issues(free));
        return switch (Decided.in(ProposalWorld.keeping(world, text, kept), settings.nodeLimit())) {
            case Outcome.Found(Terms deal, Set<String> _) -> {
                known.add(deal);
                yield new MinimalSets.Answer.Never();
            }
            case Outcome.Refuted _ -> new MinimalSets.Answer.Together(free);
            case Outcome.Undecided _ -> new MinimalSets.Answer.Unknown();
        };
    }

    /// A deal met before that changes no other clauses.
    private Optional<Terms> knownWithin(BitSet free) {
        return known.stream()
                .filter(deal -> {
                    for (int c = free.nextClearBit(0);
                            c < clauses.size();
                            c = free.nextClearBit(c + 1)) {
                        String issue = clauses.get(c);
                        if (!Objects.equals(deal.choices().get(issue), text.choices().get(issue))) {
                            return false;
                        }
                    }
                    return true;
                })
                .findFirst();
    }

    private Set<String> issues(BitSet set) {
        Set<String> issues = new LinkedHashSet<>();
        set.stream().forEach(c -> issues.add(clauses.get(c)));
        return issues;
    }
}
