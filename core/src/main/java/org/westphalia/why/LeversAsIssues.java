package org.westphalia.why;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Condition;
import org.westphalia.model.Lever;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// A world in which levers whose effects add up are issues of their own, each left as it is or moved: one search then finds terms and
/// levers together. What a lever adds to a party's no-deal value is taken from the worth of terms with it, so that U - R is the
/// same; what two levers do together counts where both are moved.
///
/// A relaxation: everybody asks for a little less than it does, by more than the rounding of all these sums, so that where this world has no
/// deal no set of these levers opens one; a set that is found still has to be tried.
final class LeversAsIssues {
    static final String STAYS = "stays";
    static final String MOVED = "moved";

    private final LeverMoves moves;
    private final int[] additive;
    private final World world;
    private final long nodeLimit;

    private LeversAsIssues(LeverMoves moves, int[] additive, World world, long nodeLimit) {
        this.moves = moves;
        this.additive = additive;
        this.world = world;
        this.nodeLimit = nodeLimit;
    }

    /// The world after some other moves, with these as issues; empty when their effects do not add up after all, or no rule about
    /// levers could be kept.
    static Optional<LeversAsIssues> of(
            LeverWorlds worlds,
            LeverWorlds.Place place,
            BitSet made,
            int[] additive,
            long nodeLimit) {
        LeverMoves moves = worlds.moves();
        World base = worlds.unchecked(moves.moves(made), place).world();
        List<LeverIssues.Part> parts = new ArrayList<>();
        for (int a : additive) {
            World one = with(worlds, place, made, a);
            if (!isAlike(base, one)) {
                return Optional.empty();
            }
            parts.add(new LeverIssues.Part(List.of(a), one));
        }
        int single = parts.size();
        for (int a = 0; a < additive.length; a++) {
            for (int b = a + 1; b < additive.length; b++) {
                if (areJoint(moves.lever(additive[a]), moves.lever(additive[b]))) {
                    World both = with(worlds, place, made, additive[a], additive[b]);
                    if (!isAlike(base, both)) {
                        return Optional.empty();
                    }
                    parts.add(new LeverIssues.Part(List.of(additive[a], additive[b]), both));
                }
            }
        }
        List<Rule> rules = new ArrayList<>(base.rules());
        if (!addRules(moves, made, additive, rules)) {
            return Optional.empty();
        }
        World world = new LeverIssues(moves, base, additive, parts, single).build(rules);
        return Optional.of(new LeversAsIssues(moves, additive, world, nodeLimit));
    }

    private static World with(
            LeverWorlds worlds, LeverWorlds.Place place, BitSet made, int... more) {
        BitSet all = (BitSet) made.clone();
        for (int each : more) {
            all.set(each);
        }
        return worlds.unchecked(worlds.moves().moves(all), place).world();
    }

    static boolean areJoint(Lever one, Lever other) {
        return one.jointly().containsKey(other.id()) || other.jointly().containsKey(one.id());
    }

    /// Whether two worlds differ in nothing but points that do not depend on single options.
    private static boolean isAlike(World one, World other) {
        if (one.decimals() != other.decimals()
                || !one.hazard().equals(other.hazard())
                || one.signatories().size() != other.signatories().size()) {
            return false;
        }
        for (int s = 0; s < one.signatories().size(); s++) {
            Signatory a = one.signatories().get(s);
            Signatory b = other.signatories().get(s);
            if (a.quorumShare() != b.quorumShare() || a.members().size() != b.members().size()) {
                return false;
            }
            for (int m = 0; m < a.members().size(); m++) {
                if (!isAlike(a.members().get(m), b.members().get(m))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isAlike(Member one, Member other) {
        return one.id().equals(other.id())
                && one.share() == other.share()
                && one.veto() == other.veto()
                && one.breaks() == other.breaks()
                && one.redLines().equals(other.redLines())
                && one.value().base() == other.value().base()
                && Arrays.deepEquals(one.value().options(), other.value().options())
                && Arrays.deepEquals(one.collapse().options(), other.collapse().options())
                && Arrays.deepEquals(one.outright().options(), other.outright().options());
    }

    /// What levers come after and exclude, as rules; false when the moves made break one already.
    private static boolean addRules(
            LeverMoves moves, BitSet made, int[] additive, List<Rule> rules) {
        for (Lever lever : moves.all()) {
            for (String needed : lever.after()) {
                Map<String, Set<String>> broken = new LinkedHashMap<>();
                if (demand(moves, made, additive, lever.id(), true, broken)
                        && demand(moves, made, additive, needed, false, broken)) {
                    if (broken.isEmpty()) {
                        return false;
                    }
                    rules.add(never(lever.id() + "-after-" + needed, broken));
                }
            }
            for (String other : lever.excludes()) {
                Map<String, Set<String>> broken = new LinkedHashMap<>();
                if (demand(moves, made, additive, lever.id(), true, broken)
                        && demand(moves, made, additive, other, true, broken)) {
                    if (broken.isEmpty()) {
                        return false;
                    }
                    rules.add(never(lever.id() + "-excludes-" + other, broken));
                }
            }
        }
        return true;
    }

    /// Adds the option under which a lever is pulled, or is not; false when that cannot be.
    private static boolean demand(
            LeverMoves moves,
            BitSet made,
            int[] additive,
            String id,
            boolean pulled,
            Map<String, Set<String>> into) {
        int move = moves.indexOf(id);
        boolean inForce =
                moves.all().stream()
                        .anyMatch(lever -> lever.id().equals(id) && moves.isInForce(lever));
        if (IntStream.of(additive).anyMatch(each -> each == move)) {
            into.put(issue(id), Set.of(pulled == inForce ? STAYS : MOVED));
            return true;
        }
        return pulled == (move >= 0 && made.get(move) ? !inForce : inForce);
    }

    private static Rule never(String id, Map<String, Set<String>> options) {
        return new Rule.Never("levers." + id, new Condition(options));
    }

    /// The issue that stands for a lever.
    static String issue(String lever) {
        return "levers." + lever;
    }

    /// What was found.
    sealed interface Answer {
        /// These moves, and perhaps terms that are a deal after them.
        record Perhaps(BitSet moved) implements Answer {}

        /// No set that is allowed opens a deal.
        record None() implements Answer {}

        /// Not found out within the limits.
        record Unknown() implements Answer {}
    }

    /// A set of these moves after which there may be a deal.
    ///
    /// @param within moves that may be made
    /// @param avoided sets none of which may be made whole
    /// @param tried sets that may not be made as they are
    Answer find(BitSet within, List<BitSet> avoided, List<BitSet> tried) {
        List<Rule> rules = new ArrayList<>(world.rules());
        for (int a : additive) {
            if (!within.get(a)) {
                rules.add(never("not-" + a, Map.of(id(a), Set.of(MOVED))));
            }
        }
        for (BitSet set : avoided) {
            Map<String, Set<String>> all = new LinkedHashMap<>();
            set.stream().forEach(a -> all.put(id(a), Set.of(MOVED)));
            rules.add(never("avoid-" + rules.size(), all));
        }
        for (BitSet set : tried) {
            Map<String, Set<String>> all = new LinkedHashMap<>();
            for (int a : additive) {
                all.put(id(a), Set.of(set.get(a) ? MOVED : STAYS));
            }
            rules.add(never("tried-" + rules.size(), all));
        }
        return switch (Decided.in(world.withRules(rules), nodeLimit)) {
            case Outcome.Found(Terms terms, var _) -> {
                BitSet moved = new BitSet();
                for (int a : additive) {
                    moved.set(a, terms.option(id(a)).orElseThrow().equals(MOVED));
                }
                yield new Answer.Perhaps(moved);
            }
            case Outcome.Refuted _ -> new Answer.None();
            case Outcome.Undecided _ -> new Answer.Unknown();
        };
    }

    private String id(int move) {
        return issue(moves.lever(move).id());
    }
}
