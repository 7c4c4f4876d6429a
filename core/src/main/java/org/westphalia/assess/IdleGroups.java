package org.westphalia.assess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.model.RedLine;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// Groups under a quorum whose consent changes no verdict: the first drawn worlds with a deal keep one though the group signs
/// nothing, and the first without have none though it signs everything.
final class IdleGroups {
    private static final int WORLDS = 15;
    private static final long NODES = 500;

    /// Grid units; so far below whatever it is offered that a group that signs everything never stands in the way of a bound.
    private static final long NO_ALTERNATIVE = -100_000_000_000L;

    private final DrawnWorlds draws;
    private final String group;

    private final Deque<int[]> deals = new ArrayDeque<>();
    private final Deque<Outcome.Refuted> refutations = new ArrayDeque<>();

    private IdleGroups(DrawnWorlds draws, String group) {
        this.draws = draws;
        this.group = group;
    }

    /// Their ids as `party.group`.
    static List<String> of(DrawnWorlds draws) {
        List<String> idle = new ArrayList<>();
        for (Signatory signatory : draws.world(0).signatories()) {
            if (!signatory.isAlone()) {
                for (Member member : signatory.members()) {
                    if (isIdle(draws, member.id())) {
                        idle.add(member.id());
                    }
                }
            }
        }
        return idle;
    }

    private static boolean isIdle(DrawnWorlds draws, String group) {
        IdleGroups asked = new IdleGroups(draws, group);
        int with = 0;
        int without = 0;
        for (int k = 0; k < draws.count() && (with < WORLDS || without < WORLDS); k++) {
            if (draws.hasDeal(k) ? with++ < WORLDS : without++ < WORLDS) {
                if (asked.mayChange(k)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether there is a deal in the changed world and none in the drawn one, or the other way round; also when that is not
    /// decided within the limit.
    private boolean mayChange(int k) {
        boolean deal = draws.hasDeal(k);
        DealProblem problem =
                DealProblem.compile(withGroup(draws.world(k), group, !deal), draws.problem(k));
        if (isKnown(k, problem)) {
            return false;
        }
        return switch (Search.decide(problem, NODES)) {
            case Outcome.Found found -> {
                deals.addFirst(problem.shape().options(found.terms()));
                yield !deal;
            }
            case Outcome.Refuted refuted -> {
                refutations.addFirst(refuted);
                yield deal;
            }
            case Outcome.Undecided _ -> true;
        };
    }

    /// Whether a deal that was found in some world is one here, where one is looked for; whether what refuted some world refutes this one,
    /// where none is.
    private boolean isKnown(int k, DealProblem problem) {
        if (draws.hasDeal(k)) {
            return Stream.concat(
                            draws
                                    .deal(k)
                                    .map(found -> problem.shape().options(found.terms()))
                                    .stream(),
                            deals.stream())
                    .anyMatch(options -> problem.signers(options) != null);
        }
        return Stream.concat(draws.refutation(k).stream(), refutations.stream())
                .anyMatch(refuted -> SameRefutation.holds(refuted.root(), problem));
    }

    /// The world in which the group signs everything, or nothing.
    private static World withGroup(World world, String group, boolean signs) {
        return world.withMembers(
                member -> member.id().equals(group) ? fixed(member, signs) : member);
    }

    private static Member fixed(Member member, boolean signs) {
        Worth nothing = new Worth(0, new long[0][], List.of());
        RedLine never = new RedLine("never", new RedLine.Needs(List.of()), Optional.empty());
        return new Member(
                member.id(),
                member.share(),
                member.veto(),
                nothing,
                nothing,
                nothing,
                signs ? NO_ALTERNATIVE : 0,
                0,
                Map.of(),
                0,
                signs ? List.of() : List.of(never));
    }
}
