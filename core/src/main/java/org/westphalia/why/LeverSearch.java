package org.westphalia.why;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.number.Interval;
import org.westphalia.world.Model;
import org.westphalia.world.NumberTrace;
import org.westphalia.world.OptionalLevers;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

/// All minimal sets of levers not in force, hostile ones aside, after which something holds. Sets are tried by size, built up lever by
/// lever in the order of the case; those that contain a set that did are passed over, and so is every beginning of which it is proved
/// that nothing that may follow does ([LeverHull]). What pulling more does need not help (levers backfire), so nothing else is passed
/// over. What comes `after` another lever is only tried with it, what `excludes` another never beside it.
///
/// Exact up to a number of sets: until then every set of up to the size that is told was tried or is proved not to do.
final class LeverSearch {
    /// Proofs tried; each costs about as much as a set.
    private static final long MOST_PROOFS = 2_000;

    private final Asking asking;
    private final LeverHull hull;
    private final long mostTried;
    private final List<Lever> candidates;
    private final int levers;
    private final Set<String> pulledNow;
    private final Map<List<Integer>, Boolean> hopeless = new HashMap<>();
    private long tried;
    private boolean stopped;

    /// What was asked of a model with levers pulled.
    interface Question {
        /// How things stand then, if what is looked for holds.
        Optional<Lasts.Standing> holds(World world, Model model);

        /// Whether it is proved to hold in no world of a model in which the variables lie in this box.
        boolean isHopeless(Model model, double[] low, double[] high);
    }

    /// @param present the model as things stand
    /// @param drawn number of the drawn world; empty for the middle one
    /// @param moves whether a change of a lever can matter to the question
    LeverSearch(
            Asking asking,
            Model present,
            Optional<Long> drawn,
            long mostTried,
            Predicate<Effect> moves) {
        this.asking = asking;
        this.mostTried = mostTried;
        Case source = asking.source();
        WhatIf whatIf = asking.whatIf();
        pulledNow = new LinkedHashSet<>(whatIf.pull());
        source.levers().stream()
                .filter(Lever::inForce)
                .map(Lever::id)
                .filter(id -> !whatIf.drop().contains(id))
                .forEach(pulledNow::add);
        List<Lever> free =
                source.levers().stream()
                        .filter(lever -> !lever.hostile() && !pulledNow.contains(lever.id()))
                        .filter(lever -> !whatIf.drop().contains(lever.id()))
                        .toList();
        levers = free.size();
        Set<String> wanted = new LinkedHashSet<>();
        OptionalLevers reach = present.optionalLevers();
        free.stream()
                .filter(lever -> !reach.isIdle(lever) && mayMatter(lever, moves))
                .forEach(lever -> need(lever.id(), wanted));
        candidates = free.stream().filter(lever -> wanted.contains(lever.id())).toList();
        hull = new LeverHull(asking, present, drawn, candidates);
    }

    /// A change that a lever makes, and when.
    record Effect(Lever.When when, Change change) {}

    /// Whether a lever can matter: by its own changes, or by those that others make only beside it.
    private boolean mayMatter(Lever lever, Predicate<Effect> moves) {
        Stream<Effect> own =
                Stream.concat(
                                lever.changes().stream(),
                                lever.jointly().values().stream().flatMap(List::stream))
                        .map(change -> new Effect(lever.when(), change));
        Stream<Effect> beside =
                asking.source().levers().stream()
                        .flatMap(other ->
                                other.jointly().getOrDefault(lever.id(), List.of()).stream()
                                        .map(change -> new Effect(other.when(), change)));
        return Stream.concat(own, beside).anyMatch(moves);
    }

    /// A lever is needed with those it comes after.
    private void need(String id, Set<String> wanted) {
        if (wanted.add(id)) {
            asking.source()
                    .findLever(id)
                    .ifPresent(lever -> lever.after().forEach(each -> need(each, wanted)));
        }
    }

    /// The answer where nothing has to be pulled.
    Lasts.LeverSets none() {
        return new Lasts.LeverSets(List.of(), levers, levers - candidates.size(), true, 0, 0);
    }

    Lasts.LeverSets find(Question question) {
        List<Lasts.LeverSet> found = new ArrayList<>();
        List<Set<String>> minimal = new ArrayList<>();
        int size = 0;
        while (!stopped && size < candidates.size()) {
            ofSize(new ArrayList<>(), 0, size + 1, question, minimal, found);
            found.subList(minimal.size(), found.size())
                    .forEach(set -> minimal.add(Set.copyOf(set.levers())));
            size += stopped ? 0 : 1;
        }
        return new Lasts.LeverSets(
                found, levers, levers - candidates.size(), !stopped, size, tried);
    }

    /// Tries all sets of a size that begin with these levers.
    private void ofSize(
            List<Integer> begun,
            int next,
            int size,
            Question question,
            List<Set<String>> minimal,
            List<Lasts.LeverSet> found) {
        if (begun.size() == size) {
            tryOne(begun, question, found);
            return;
        }
        if (isHopeless(begun, next, question)) {
            return;
        }
        for (int m = next; m <= candidates.size() - (size - begun.size()) && !stopped; m++) {
            List<Integer> more = new ArrayList<>(begun);
            more.add(m);
            Set<String> set = names(more);
            if (minimal.stream().noneMatch(set::containsAll)) {
                ofSize(more, m + 1, size, question, minimal, found);
            }
        }
    }

    private boolean isHopeless(List<Integer> begun, int next, Question question) {
        List<Integer> key = new ArrayList<>(begun);
        key.add(next);
        Boolean known = hopeless.get(key);
        if (known == null) {
            known =
                    hopeless.size() < MOST_PROOFS
                            && hull.isHopeless(Set.copyOf(begun), next, question);
            hopeless.put(key, known);
        }
        return known;
    }

    private void tryOne(List<Integer> chosen, Question question, List<Lasts.LeverSet> found) {
        Set<String> set = names(chosen);
        if (!isAdmissible(set)) {
            return;
        }
        if (tried >= mostTried || (tried > 0 && asking.settings().stop().getAsBoolean())) {
            stopped = true;
            return;
        }
        tried++;
        Model model = hull.model(set, Set.of());
        question.holds(hull.world(model).world(), model)
                .ifPresent(standing ->
                        found.add(
                                new Lasts.LeverSet(List.copyOf(set), costs(set, model), standing)));
    }

    private Map<String, Interval> costs(Set<String> set, Model model) {
        Map<String, Interval> byOwner = new LinkedHashMap<>();
        for (Lever lever : candidates) {
            if (set.contains(lever.id())) {
                Interval cost =
                        model.trace(Path.of("levers").then(lever.id()).then("cost")).stream()
                                .findFirst()
                                .flatMap(NumberTrace::range)
                                .orElse(Interval.of(0));
                byOwner.merge(
                        lever.by(),
                        cost,
                        (a, b) -> new Interval(a.low() + b.low(), a.high() + b.high()));
            }
        }
        return byOwner;
    }

    private Set<String> names(List<Integer> chosen) {
        Set<String> names = new LinkedHashSet<>();
        for (int index : chosen) {
            names.add(candidates.get(index).id());
        }
        return names;
    }

    private boolean isAdmissible(Set<String> set) {
        Set<String> all = new LinkedHashSet<>(pulledNow);
        all.addAll(set);
        for (Lever lever : asking.source().levers()) {
            if (all.contains(lever.id())) {
                boolean asked = set.contains(lever.id());
                if (asked && !all.containsAll(lever.after())) {
                    return false;
                }
                for (String other : lever.excludes()) {
                    if (all.contains(other) && (asked || set.contains(other))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
