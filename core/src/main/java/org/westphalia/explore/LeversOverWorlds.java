package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.westphalia.assess.Share;
import org.westphalia.deal.Box;
import org.westphalia.deal.DealProblem;
import org.westphalia.explore.RobustChoices.LeverChoice;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.number.Interval;
import org.westphalia.world.Model;
import org.westphalia.world.NumberTrace;
import org.westphalia.world.WhatIf;

/// Sets of levers on the same drawn worlds: how often there is a deal after pulling them.
final class LeversOverWorlds {
    /// Not more sets than this are tried.
    static final int MOST_SETS = 500;

    private static final Interval NOTHING = Interval.of(0);

    private final Plan plan;
    private final List<ReadingWorlds> readings;
    private final double[] weights;
    private final List<Lever> levers;

    LeversOverWorlds(Plan plan, List<ReadingWorlds> readings, double[] weights) {
        this.plan = plan;
        this.readings = readings;
        this.weights = weights;
        Set<String> pulled = plan.sweep().tracks().getFirst().whatIf().pull();
        levers =
                Results.levers(plan.sweep().source()).stream()
                        .filter(lever -> !pulled.contains(lever.id()))
                        .toList();
    }

    private record Tried(List<Lever> set, boolean[][] deals) {}

    /// Compares all sets of at most so many levers that may stand together, none of them hostile.
    List<LeverChoice> compare(int most) {
        List<List<Lever>> sets = new ArrayList<>(List.of(List.of()));
        for (int from = 0, size = 1; size <= most; size++) {
            int to = sets.size();
            for (int s = from; s < to; s++) {
                List<Lever> set = sets.get(s);
                int next = set.isEmpty() ? 0 : levers.indexOf(set.getLast()) + 1;
                for (int l = next; l < levers.size(); l++) {
                    List<Lever> larger = new ArrayList<>(set);
                    larger.add(levers.get(l));
                    sets.add(larger);
                    if (sets.size() > MOST_SETS) {
                        throw new IllegalArgumentException(
                                "more than "
                                        + MOST_SETS
                                        + " sets of levers would be tried; ask for smaller ones");
                    }
                }
            }
            from = to;
        }
        List<Tried> tried =
                sets.parallelStream().map(this::tried).flatMap(Optional::stream).toList();
        return choices(tried);
    }

    /// Empty where the levers cannot stand together.
    private Optional<Tried> tried(List<Lever> set) {
        boolean[][] deals = new boolean[readings.size()][];
        for (int r = 0; r < deals.length; r++) {
            ReadingWorlds worlds = readings.get(r);
            deals[r] = new boolean[worlds.count()];
            if (set.isEmpty()) {
                for (int k = 0; k < deals[r].length; k++) {
                    deals[r][k] = worlds.hasDeal(k);
                }
                continue;
            }
            Model with;
            try {
                with = pulled(set, r);
            } catch (IllegalArgumentException excluded) {
                return Optional.empty();
            }
            KnownDeals known = new KnownDeals(plan.sweep().nodeLimit());
            DealProblem like = null;
            for (int k = 0; k < deals[r].length; k++) {
                double[] values =
                        SameWorld.values(
                                worlds.model(), worlds.values(k), with, plan.sweep().seed(), k);
                DealProblem problem = DealProblem.compile(with.asItIs(values), like);
                like = problem;
                deals[r][k] = known.in(problem, Box.whole(problem.shape())) != null;
            }
        }
        return Optional.of(new Tried(set, deals));
    }

    private Model pulled(List<Lever> set, int r) {
        Track track = readings.get(r).sample().track();
        WhatIf before = track.whatIf();
        Set<String> pull = new LinkedHashSet<>(before.pull());
        set.forEach(lever -> pull.add(lever.id()));
        return Model.resolve(
                plan.sweep().source(),
                track.reading(),
                new WhatIf(pull, before.drop(), before.hold(), before.without(), before.set()));
    }

    private List<LeverChoice> choices(List<Tried> tried) {
        double[][] shares = new double[tried.size()][readings.size()];
        for (int s = 0; s < shares.length; s++) {
            for (int r = 0; r < shares[s].length; r++) {
                shares[s][r] = share(tried.get(s).deals()[r]).value();
            }
        }
        double[] deals = new double[shares.length];
        for (int s = 0; s < deals.length; s++) {
            for (int r = 0; r < weights.length; r++) {
                deals[s] += weights[r] * shares[s][r];
            }
        }
        Integer[] order = IntStream.range(0, deals.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(deals[b], deals[a]));
        List<LeverChoice> choices = new ArrayList<>();
        for (int s : order) {
            Tried set = tried.get(s);
            Paired paired = new Paired();
            int worst = 0;
            double regret = 0;
            for (int r = 0; r < weights.length; r++) {
                paired.add(set.deals()[r], tried.getFirst().deals()[r], weights[r]);
                worst = shares[s][r] < shares[s][worst] ? r : worst;
                for (double[] other : shares) {
                    regret = Math.max(regret, other[r] - shares[s][r]);
                }
            }
            choices.add(
                    new LeverChoice(
                            set.set().stream().map(Lever::id).toList(),
                            costs(set.set()),
                            Arrays.stream(set.deals()).map(LeversOverWorlds::share).toList(),
                            deals[s],
                            readings.get(worst).sample().track().name(),
                            regret,
                            paired.difference(),
                            IntStream.range(0, shares.length)
                                    .noneMatch(other -> isBetter(other, s, tried, shares))));
        }
        return choices;
    }

    private static Share share(boolean[] deals) {
        long hits = 0;
        for (boolean deal : deals) {
            hits += deal ? 1 : 0;
        }
        return deals.length == 1 ? Share.known(hits, 1) : Share.of(hits, deals.length);
    }

    /// Whether one set has deals at least as often in every reading and costs no owner more, whatever the costs, and is better in one of these.
    private boolean isBetter(int one, int other, List<Tried> tried, double[][] shares) {
        boolean better = false;
        for (int r = 0; r < shares[one].length; r++) {
            if (shares[one][r] < shares[other][r]) {
                return false;
            }
            better |= shares[one][r] > shares[other][r];
        }
        List<Lever> mine = new ArrayList<>(tried.get(one).set());
        List<Lever> theirs = new ArrayList<>(tried.get(other).set());
        List<Lever> common = new ArrayList<>(mine);
        common.retainAll(theirs);
        mine.removeAll(common);
        theirs.removeAll(common);
        Map<String, Interval> more = costs(mine);
        Map<String, Interval> less = costs(theirs);
        for (Map.Entry<String, Interval> cost : more.entrySet()) {
            if (cost.getValue().high()
                    > Objects.requireNonNullElse(less.get(cost.getKey()), NOTHING).low()) {
                return false;
            }
        }
        for (Map.Entry<String, Interval> cost : less.entrySet()) {
            better |=
                    cost.getValue().low()
                            > Objects.requireNonNullElse(more.get(cost.getKey()), NOTHING).high();
        }
        return better;
    }

    /// What levers cost their owners, by the first reading.
    private Map<String, Interval> costs(List<Lever> set) {
        Map<String, Interval> costs = new LinkedHashMap<>();
        for (Lever lever : set) {
            Interval cost =
                    readings
                            .getFirst()
                            .model()
                            .trace(Path.of("levers").then(lever.id()).then("cost"))
                            .stream()
                            .findFirst()
                            .flatMap(NumberTrace::range)
                            .orElse(NOTHING);
            costs.merge(lever.by(), cost, WhatIsRobust::sum);
        }
        return costs;
    }
}
