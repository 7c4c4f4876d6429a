package org.westphalia.why;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.deal.DealProblem;
import org.westphalia.model.Agreement;
import org.westphalia.model.Lever;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// One world in which offers are put in turn: backward induction, each answer the better one for those who give it, given what will
/// follow.
final class SolveTurns {
    private static final BigDecimal ONE = BigDecimal.valueOf(Grid.CERTAIN);

    private final LeverWorlds worlds;
    private final LeverWorlds.Place place;
    private final List<Turns.Offer> offers;
    private final Map<List<Openings.Move>, DealProblem> problems = new HashMap<>();
    private final Map<String, Turns.Node> nodes = new LinkedHashMap<>();

    /// Where a party is asked: what was answered so far, and which levers are in force.
    ///
    /// @param before what was answered to earlier offers
    private record State(
            String before,
            int offer,
            int ask,
            List<String> signed,
            List<String> refused,
            Set<String> levers) {
        private State {
            signed = List.copyOf(signed);
            refused = List.copyOf(refused);
            levers = new LinkedHashSet<>(levers);
        }

        State after(String party, boolean signs, Set<String> now) {
            List<String> in = new ArrayList<>(signed);
            List<String> out = new ArrayList<>(refused);
            (signs ? in : out).add(party);
            return new State(before, offer, ask + 1, in, out, now);
        }

        State next() {
            return new State(name(), offer + 1, 0, List.of(), List.of(), levers);
        }

        String name() {
            return before + ";" + offer + signed + refused;
        }
    }

    SolveTurns(LeverWorlds worlds, LeverWorlds.Place place, List<Turns.Offer> offers) {
        this.worlds = worlds;
        this.place = place;
        this.offers = offers;
    }

    /// How it ends.
    Turns.Ending solve() {
        nodes.clear();
        Set<String> now = new LinkedHashSet<>();
        worlds.present().levers().forEach(lever -> now.add(lever.id()));
        return solve(new State("", 0, 0, List.of(), List.of(), now), Optional.empty());
    }

    /// Every answer that was worked out, the last first.
    List<Turns.Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /// The answers that are given.
    List<Turns.Node> path() {
        List<Turns.Node> path = new ArrayList<>();
        State state = new State("", 0, 0, List.of(), List.of(), Set.of());
        while (state.offer() < offers.size()) {
            Turns.Node node = nodes.get(state.name());
            if (node != null) {
                path.add(node);
                state = state.after(node.party(), node.signs(), Set.of());
            } else if (isReached(state)) {
                break;
            } else {
                state = state.next();
            }
        }
        return path;
    }

    /// @param blamed the last party through whose refusal an offer fell
    private Turns.Ending solve(State state, Optional<String> blamed) {
        if (state.offer() == offers.size()) {
            return new Turns.Ending.NoDeal(blamed, moves(state.levers()));
        }
        Turns.Offer offer = offers.get(state.offer());
        if (state.ask() == offer.asks().size() && isReached(state)) {
            return new Turns.Ending.Deal(
                    state.offer(), Set.copyOf(state.signed()), moves(state.levers()));
        }
        if (!isReachable(state)) {
            Optional<String> last =
                    state.refused().isEmpty() ? blamed : Optional.of(state.refused().getLast());
            return solve(state.next(), last);
        }
        Turns.Ask ask = offer.asks().get(state.ask());
        Set<String> now = new LinkedHashSet<>(state.levers());
        now.addAll(ask.pull());
        ask.stop().forEach(now::remove);
        Turns.Ending signs = solve(state.after(ask.party(), true, now), blamed);
        Turns.Ending refuses = solve(state.after(ask.party(), false, now), blamed);
        Turns.Node node = node(state, ask, now, signs, refuses);
        nodes.put(state.name(), node);
        return node.signs() ? signs : refuses;
    }

    private Turns.Node node(
            State state, Turns.Ask ask, Set<String> now, Turns.Ending signs, Turns.Ending refuses) {
        DealProblem problem = problem(moves(now));
        World world = problem.world();
        Signatory signatory = world.signatory(ask.party());
        List<Turns.Weighing> members = new ArrayList<>();
        BigInteger willing = BigInteger.ZERO;
        BigInteger all = BigInteger.ZERO;
        boolean barred = false;
        for (Member member : signatory.members()) {
            Turns.Weighing weighing = weighing(state, problem, member, signs, refuses);
            members.add(weighing);
            BigInteger share = BigInteger.valueOf(member.share());
            all = all.add(share);
            willing = weighing.willing() ? willing.add(share) : willing;
            barred |= !weighing.willing() && member.veto();
        }
        boolean alone = signatory.members().size() == 1;
        BigInteger part = BigInteger.valueOf(Grid.units(1, Grid.DECIMALS));
        boolean reached =
                alone
                        ? members.getFirst().willing()
                        : !barred
                                && willing.multiply(part)
                                                .compareTo(
                                                        all.multiply(
                                                                BigInteger.valueOf(
                                                                        signatory.quorumShare())))
                                        >= 0;
        return new Turns.Node(
                state.offer(),
                ask.party(),
                state.signed(),
                state.refused(),
                moves(now),
                reached,
                signs,
                refuses,
                members);
    }

    private Turns.Weighing weighing(
            State state,
            DealProblem problem,
            Member member,
            Turns.Ending signs,
            Turns.Ending refuses) {
        Terms terms = offers.get(state.offer()).terms();
        int[] options = problem.shape().options(terms);
        boolean[] everybody = new boolean[problem.shape().signatories()];
        Arrays.fill(everybody, true);
        double hazard = problem.hazard(options, everybody);
        int index = index(problem, member.id());
        List<String> lines = crossed(problem, index, options, hazard, member);
        BigDecimal worth = worth(member.id(), signs);
        BigDecimal otherwise = worth(member.id(), refuses);
        Optional<BigDecimal> sought = sought(state, problem.world(), member);
        boolean deal = signs instanceof Turns.Ending.Deal;
        boolean willing =
                lines.isEmpty()
                        && worth.compareTo(otherwise) >= 0
                        && (!deal
                                || sought.map(points -> worth.compareTo(points) >= 0).orElse(true));
        return new Turns.Weighing(
                member.id(), worth, otherwise, willing, lines, deal ? sought : Optional.empty());
    }

    private static List<String> crossed(
            DealProblem problem, int index, int[] options, double hazard, Member member) {
        if (!problem.crossesLine(index, options, hazard)) {
            return List.of();
        }
        Terms terms = problem.shape().terms(options);
        long lasts = Grid.lasts(member.breaks(), hazard);
        return member.redLines().stream()
                .filter(line -> line.demand().crossedBy(terms, lasts))
                .map(line -> member.id() + "." + line.id())
                .toList();
    }

    /// What the refusal of a party that has yet to answer would bring one that is said to seek it.
    private Optional<BigDecimal> sought(State state, World world, Member member) {
        String own = member.id().split("\\.", 2)[0];
        return member.soughtRefusals(own).stream()
                .filter(party -> !state.signed().contains(party))
                .filter(party -> !state.refused().contains(party))
                .map(party ->
                        Grid.points(
                                member.noDealIfRefusedBy().getOrDefault(party, member.noDeal()),
                                world.decimals()))
                .max(BigDecimal::compareTo);
    }

    /// What an ending is worth to one who decides.
    private BigDecimal worth(String holder, Turns.Ending ending) {
        DealProblem problem = problem(ending.moves());
        int decimals = problem.world().decimals();
        int index = index(problem, holder);
        Member member = member(problem.world(), holder);
        return switch (ending) {
            case Turns.Ending.Deal(int offer, Set<String> signers, var _) -> {
                int[] options = problem.shape().options(offers.get(offer).terms());
                boolean[] signs = new boolean[problem.shape().signatories()];
                for (int s = 0; s < signs.length; s++) {
                    signs[s] = signers.contains(problem.shape().party(s));
                }
                long gain = problem.gain(index, options, problem.hazard(options, signs));
                yield BigDecimal.valueOf(gain)
                        .divide(ONE)
                        .movePointLeft(decimals)
                        .add(Grid.points(member.noDeal(), decimals));
            }
            case Turns.Ending.NoDeal(Optional<String> blamed, var _) ->
                    Grid.points(
                            blamed.map(party ->
                                            member.noDealIfRefusedBy()
                                                    .getOrDefault(party, member.noDealBlameless()))
                                    .orElse(member.noDealBlameless()),
                            decimals);
        };
    }

    private static Member member(World world, String holder) {
        return world.signatory(holder.split("\\.", 2)[0]).members().stream()
                .filter(each -> each.id().equals(holder))
                .findFirst()
                .orElseThrow();
    }

    private static int index(DealProblem problem, String holder) {
        for (int m = 0; m < problem.shape().members(); m++) {
            if (problem.shape().memberId(m).equals(holder)) {
                return m;
            }
        }
        throw new IllegalArgumentException(holder + " decides nothing");
    }

    private DealProblem problem(List<Openings.Move> moves) {
        return problems.computeIfAbsent(
                moves, made -> DealProblem.compile(worlds.world(made, place).world()));
    }

    /// The levers that are otherwise than as things stand, in the order of the case.
    private List<Openings.Move> moves(Set<String> levers) {
        List<Openings.Move> moves = new ArrayList<>();
        for (Lever lever : worlds.present().source().levers()) {
            if (levers.contains(lever.id()) != worlds.moves().isInForce(lever)) {
                moves.add(worlds.moves().move(lever));
            }
        }
        return moves;
    }

    private boolean isReached(State state) {
        return agreement().reachedBy(Set.copyOf(state.signed()), deciding());
    }

    /// Whether those who have signed and those who are still to be asked would do.
    private boolean isReachable(State state) {
        List<Turns.Ask> asks = offers.get(state.offer()).asks();
        Set<String> all = new LinkedHashSet<>(state.signed());
        asks.subList(state.ask(), asks.size()).forEach(ask -> all.add(ask.party()));
        return agreement().reachedBy(all, deciding());
    }

    private Agreement agreement() {
        return worlds.present().source().agreement();
    }

    private Set<String> deciding() {
        Set<String> parties = new LinkedHashSet<>();
        worlds.present().source().decidingParties().forEach(party -> parties.add(party.id()));
        return parties;
    }
}
