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
import org.westphalia.model.Issue;
import org.westphalia.model.Lever;
import org.westphalia.model.RedLine;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// A world in which levers whose effects add up are issues of their own, each left as it is or moved: one search then finds terms and
/// levers together. What a lever adds to a party's no-deal value is taken from the worth of terms with it, so that U - R is the
/// same; what two levers do together counts where both are moved.
///
/// A relaxation: everybody asks for a little less than it does, by more than the rounding of all these sums, so that where this world has no
/// deal no set of these levers opens one; a set that is found still has to be tried.
final class LeversAsIssues {
    private static final String STAYS = "stays";
    private static final String MOVED = "moved";

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
        List<Part> parts = new ArrayList<>();
        for (int a : additive) {
            World one = with(worlds, place, made, a);
            if (!isAlike(base, one)) {
                return Optional.empty();
            }
            parts.add(new Part(List.of(a), one));
        }
        int single = parts.size();
        for (int a = 0; a < additive.length; a++) {
            for (int b = a + 1; b < additive.length; b++) {
                if (areJoint(moves.lever(additive[a]), moves.lever(additive[b]))) {
                    World both = with(worlds, place, made, additive[a], additive[b]);
                    if (!isAlike(base, both)) {
                        return Optional.empty();
                    }
                    parts.add(new Part(List.of(additive[a], additive[b]), both));
                }
            }
        }
        List<Rule> rules = new ArrayList<>(base.rules());
        if (!addRules(moves, made, additive, rules)) {
            return Optional.empty();
        }
        World world = new Builder(moves, base, additive, parts, single).build(rules);
        return Optional.of(new LeversAsIssues(moves, additive, world, nodeLimit));
    }

    /// A world after moves that are issues here.
    private record Part(List<Integer> moved, World world) {}

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

    private static String issue(String lever) {
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

    /// Puts the world together.
    private static final class Builder {
        private final LeverMoves moves;
        private final World base;
        private final int[] additive;
        private final List<Part> parts;
        private final int single;

        Builder(LeverMoves moves, World base, int[] additive, List<Part> parts, int single) {
            this.moves = moves;
            this.base = base;
            this.additive = additive;
            this.parts = parts;
            this.single = single;
        }

        World build(List<Rule> rules) {
            List<Issue> issues = new ArrayList<>(base.issues());
            for (int a : additive) {
                issues.add(
                        new Issue(
                                issue(moves.lever(a).id()),
                                moves.lever(a).title(),
                                List.of(
                                        new Issue.Option(STAYS, STAYS),
                                        new Issue.Option(MOVED, MOVED))));
            }
            List<Signatory> signatories = new ArrayList<>();
            for (int s = 0; s < base.signatories().size(); s++) {
                Signatory signatory = base.signatories().get(s);
                List<Member> members = new ArrayList<>();
                for (int m = 0; m < signatory.members().size(); m++) {
                    members.add(member(s, m));
                }
                signatories.add(new Signatory(signatory.party(), signatory.quorumShare(), members));
            }
            double[][] rates = Arrays.copyOf(base.hazard().rates(), issues.size());
            for (int i = base.issues().size(); i < rates.length && rates.length > 0; i++) {
                rates[i] = new double[] {1, 1};
            }
            boolean lasting = base.hazard().rates().length == 0;
            return new World(
                    issues,
                    rules,
                    base.agreement(),
                    signatories,
                    new Hazard(
                            lasting ? base.hazard().rates() : rates,
                            base.hazard().factors(),
                            base.hazard().unsigned()),
                    base.decimals(),
                    base.weigh());
        }

        private Member member(int signatory, int index) {
            Member now = base.signatories().get(signatory).members().get(index);
            List<Worth.Extra> value = new ArrayList<>(now.value().extras());
            List<Worth.Extra> collapse = new ArrayList<>(now.collapse().extras());
            List<Worth.Extra> outright = new ArrayList<>(now.outright().extras());
            for (int p = 0; p < parts.size(); p++) {
                Part part = parts.get(p);
                Member then = part.world().signatories().get(signatory).members().get(index);
                Condition when = when(part);
                long before = p < single ? 0 : sum(part, signatory, index, false);
                long asked = then.outright().base() - then.noDeal();
                add(outright, when, asked - (now.outright().base() - now.noDeal()) - before);
                long beforeCollapse = p < single ? 0 : sum(part, signatory, index, true);
                add(
                        collapse,
                        when,
                        then.collapse().base() - now.collapse().base() - beforeCollapse);
                addExtras(value, when, part, p, signatory, index, Kind.VALUE);
                addExtras(collapse, when, part, p, signatory, index, Kind.COLLAPSE);
                addExtras(outright, when, part, p, signatory, index, Kind.OUTRIGHT);
            }
            long slack = 8 + 4L * (value.size() + collapse.size() + outright.size() + parts.size());
            return new Member(
                    now.id(),
                    now.share(),
                    now.veto(),
                    new Worth(now.value().base(), longer(now.value().options()), value),
                    new Worth(now.collapse().base(), longer(now.collapse().options()), collapse),
                    new Worth(now.outright().base(), longer(now.outright().options()), outright),
                    now.noDeal() - slack,
                    now.noDealBlameless(),
                    now.noDealIfRefusedBy(),
                    now.breaks(),
                    now.redLines());
        }

        private enum Kind {
            VALUE,
            COLLAPSE,
            OUTRIGHT;

            Worth of(Member member) {
                return switch (this) {
                    case VALUE -> member.value();
                    case COLLAPSE -> member.collapse();
                    case OUTRIGHT -> member.outright();
                };
            }
        }

        private Condition when(Part part) {
            Map<String, Set<String>> moved = new LinkedHashMap<>();
            part.moved().forEach(a -> moved.put(issue(moves.lever(a).id()), Set.of(MOVED)));
            return new Condition(moved);
        }

        /// What the single moves of a pair do, one by one.
        private long sum(Part pair, int signatory, int index, boolean collapse) {
            Member now = base.signatories().get(signatory).members().get(index);
            long sum = 0;
            for (Part part : parts.subList(0, single)) {
                if (pair.moved().containsAll(part.moved())) {
                    Member then = part.world().signatories().get(signatory).members().get(index);
                    sum +=
                            collapse
                                    ? then.collapse().base() - now.collapse().base()
                                    : then.outright().base()
                                            - then.noDeal()
                                            - now.outright().base()
                                            + now.noDeal();
                }
            }
            return sum;
        }

        private static void add(List<Worth.Extra> extras, Condition when, long points) {
            if (points != 0) {
                extras.add(new Worth.Extra("levers", new RedLine.Never(when), points));
            }
        }

        /// Points under a condition that are otherwise after the moves: they count where the moves are made as well.
        private void addExtras(
                List<Worth.Extra> into,
                Condition when,
                Part part,
                int place,
                int signatory,
                int index,
                Kind kind) {
            Map<Worth.Extra, Long> now =
                    points(kind.of(base.signatories().get(signatory).members().get(index)));
            Map<Worth.Extra, Long> more =
                    points(kind.of(part.world().signatories().get(signatory).members().get(index)));
            now.forEach((key, points) -> more.merge(key, -points, Long::sum));
            if (place >= single) {
                for (Part one : parts.subList(0, single)) {
                    if (part.moved().containsAll(one.moved())) {
                        Map<Worth.Extra, Long> alone =
                                points(
                                        kind.of(
                                                one.world()
                                                        .signatories()
                                                        .get(signatory)
                                                        .members()
                                                        .get(index)));
                        now.forEach((key, points) -> alone.merge(key, -points, Long::sum));
                        alone.forEach((key, points) -> more.merge(key, -points, Long::sum));
                    }
                }
            }
            more.forEach((key, points) -> {
                if (points != 0 && key.when() instanceof RedLine.Never(Condition condition)) {
                    Map<String, Set<String>> both = new LinkedHashMap<>(condition.options());
                    both.putAll(when.options());
                    into.add(
                            new Worth.Extra(
                                    key.name(), new RedLine.Never(new Condition(both)), points));
                }
            });
        }

        private static Map<Worth.Extra, Long> points(Worth worth) {
            Map<Worth.Extra, Long> points = new LinkedHashMap<>();
            for (Worth.Extra extra : worth.extras()) {
                points.merge(
                        new Worth.Extra(extra.name(), extra.when(), 0), extra.points(), Long::sum);
            }
            return points;
        }

        private long[][] longer(long[][] options) {
            long[][] longer = Arrays.copyOf(options, base.issues().size() + additive.length);
            for (int i = options.length; i < longer.length; i++) {
                longer[i] = new long[2];
            }
            return longer;
        }
    }
}
