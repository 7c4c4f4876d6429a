package org.westphalia.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.westphalia.deal.Box;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.deal.Shape;
import org.westphalia.model.Terms;
import org.westphalia.world.World;

/// World by world: which terms are a deal, who signs them, which options are in some deal, and which deal a solution picks. Worlds are gone through in runs
/// of 64, within which deals of earlier worlds are tried first; runs do not know of each other.
final class AcceptedInWorlds {
    private static final int RUN = 64;
    private static final int REMEMBERED = 32;
    private static final long NODES = 20_000;

    private final List<String> parties;
    private final List<OfWorld> worlds;

    private AcceptedInWorlds(List<String> parties, List<OfWorld> worlds) {
        this.parties = parties;
        this.worlds = worlds;
    }

    /// @param deal by terms
    /// @param signs by terms (complete ones), then by party
    /// @param possible by issue and option: 1 some deal has it, 0 none, -1 undecided
    private record OfWorld(
            boolean[] deal,
            boolean[][] signs,
            byte[][] possible,
            @Nullable Terms picked,
            boolean has) {}

    /// Goes through the worlds; stopped work ends with the runs done by then.
    static AcceptedInWorlds of(
            WorldsOfTrack worlds, Collection<Terms> asked, Concept concept, BooleanSupplier stop) {
        List<Terms> terms = List.copyOf(asked);
        int runs = Math.ceilDiv(worlds.size(), RUN);
        List<List<OfWorld>> found =
                IntStream.range(0, runs)
                        .parallel()
                        .mapToObj(r ->
                                r > 0 && stop.getAsBoolean()
                                        ? List.<OfWorld>of()
                                        : run(worlds, r * RUN, terms, concept))
                        .toList();
        List<OfWorld> all = new ArrayList<>();
        for (List<OfWorld> run : found) {
            if (run.isEmpty()) {
                break;
            }
            all.addAll(run);
        }
        List<String> parties = new ArrayList<>();
        if (worlds.size() > 0) {
            worlds.world(0).signatories().forEach(each -> parties.add(each.party()));
        }
        return new AcceptedInWorlds(parties, all);
    }

    private static List<OfWorld> run(
            WorldsOfTrack worlds, int from, List<Terms> terms, Concept concept) {
        List<OfWorld> found = new ArrayList<>();
        Deque<int[]> known = new ArrayDeque<>();
        DealProblem like = null;
        for (int k = from; k < Math.min(worlds.size(), from + RUN); k++) {
            World world = worlds.world(k);
            DealProblem problem =
                    like == null ? DealProblem.compile(world) : DealProblem.compile(world, like);
            like = problem;
            found.add(look(world, problem, worlds.deal(k), terms, concept, known));
        }
        return found;
    }

    private static OfWorld look(
            World world,
            DealProblem problem,
            byte deal,
            List<Terms> terms,
            Concept concept,
            Deque<int[]> known) {
        Shape shape = problem.shape();
        boolean[] deals = new boolean[terms.size()];
        boolean[][] signs = new boolean[terms.size()][shape.signatories()];
        for (int t = 0; t < deals.length; t++) {
            Box box = shape.boxOf(terms.get(t));
            deals[t] = deal != 0 && isPossible(problem, box, known) == 1;
            if (terms.get(t).choices().size() == shape.issues()) {
                int[] options = shape.options(terms.get(t));
                double hazard = hazard(problem, options);
                for (int s = 0; s < signs[t].length; s++) {
                    signs[t][s] = problem.signs(s, options, hazard);
                }
            }
        }
        byte[][] possible = new byte[shape.issues()][];
        for (int i = 0; i < possible.length; i++) {
            possible[i] = new byte[shape.options(i)];
            for (int o = 0; deal != 0 && o < possible[i].length; o++) {
                Box box = Box.whole(shape);
                box.keep(i, o);
                possible[i][o] = isPossible(problem, box, known);
            }
        }
        Terms picked = deal == 0 ? null : concept.pick(world).orElse(null);
        return new OfWorld(deals, signs, possible, picked, deal != 0);
    }

    /// Whether some deal lies in a box: those remembered are tried first.
    private static byte isPossible(DealProblem problem, Box box, Deque<int[]> known) {
        for (int[] options : known) {
            if (isIn(options, box) && problem.signers(options) != null) {
                known.remove(options);
                known.addFirst(options);
                return 1;
            }
        }
        return switch (Search.decide(problem, box, NODES)) {
            case Outcome.Found found -> {
                known.addFirst(problem.shape().options(found.terms()));
                if (known.size() > REMEMBERED) {
                    known.removeLast();
                }
                yield 1;
            }
            case Outcome.Refuted _ -> 0;
            case Outcome.Undecided _ -> -1;
        };
    }

    private static boolean isIn(int[] options, Box box) {
        for (int i = 0; i < options.length; i++) {
            if (!box.isOpen(i, options[i])) {
                return false;
            }
        }
        return true;
    }

    /// Of terms that all sign.
    static double hazard(DealProblem problem, int[] options) {
        boolean[] all = new boolean[problem.shape().signatories()];
        Arrays.fill(all, true);
        return problem.hazard(options, all);
    }

    int worlds() {
        return worlds.size();
    }

    List<String> parties() {
        return parties;
    }

    boolean[] deal(int terms) {
        boolean[] deal = new boolean[worlds.size()];
        for (int k = 0; k < deal.length; k++) {
            deal[k] = worlds.get(k).deal()[terms];
        }
        return deal;
    }

    boolean[] signs(int terms, int party) {
        boolean[] signs = new boolean[worlds.size()];
        for (int k = 0; k < signs.length; k++) {
            signs[k] = worlds.get(k).signs()[terms][party];
        }
        return signs;
    }

    /// In how many worlds some deal has the option, and in how many that is undecided.
    long[] option(int issue, int option) {
        long[] counts = new long[2];
        for (OfWorld world : worlds) {
            byte possible = world.possible()[issue][option];
            counts[0] += possible == 1 ? 1 : 0;
            counts[1] += possible < 0 ? 1 : 0;
        }
        return counts;
    }

    /// The picked deal by world; null where there is none.
    List<@Nullable Terms> picked() {
        List<@Nullable Terms> picked = new ArrayList<>();
        worlds.forEach(world -> picked.add(world.picked()));
        return picked;
    }

    /// Worlds with a deal of which the solution was not found.
    long unpicked() {
        return worlds.stream().filter(world -> world.has() && world.picked() == null).count();
    }
}
