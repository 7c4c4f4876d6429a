package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.westphalia.assess.InEveryWorld;
import org.westphalia.assess.Share;
import org.westphalia.deal.DealProblem;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Terms;
import org.westphalia.world.World;

/// Which terms and options are acceptable, and which preferences make a party sign: stochastic multicriteria acceptability analysis
/// (SMAA; Lahdelma, Hokkanen and Salminen 1998; Tervonen and Lahdelma 2007), with the worlds of a reading for the uncertain weights and values.
///
/// Acceptability of terms: the share of worlds in which they are a deal, and in which each party signs. Of an option: the share of worlds in which some deal has
/// it, by search. Rank-one acceptability: the share of worlds in which a solution picks it. Central preferences: the mean of a
/// party's own numbers over the worlds in which it signs; confidence factor: the share of worlds in which it signs with these, all else
/// drawn. Enough worlds: every share known to five points either way (Wilson).
public final class WhatIsAccepted {
    private static final double NARROW = 0.05;
    private static final int SHOWN = 5;

    private final Plan plan;
    private final Map<String, Terms> asked;
    private final Concept concept;
    private final BooleanSupplier stop;

    private WhatIsAccepted(
            Plan plan, Map<String, Terms> asked, Concept concept, BooleanSupplier stop) {
        this.plan = plan;
        this.asked = asked;
        this.concept = concept;
        this.stop = stop;
    }

    /// Answers for every track of a plan.
    ///
    /// @param asked terms by name, complete or partial
    /// @param concept which solution picks a deal
    public static List<Acceptability> of(
            Plan plan,
            Map<String, Terms> asked,
            Concept concept,
            Runner runner,
            BooleanSupplier stop) {
        WhatIsAccepted what = new WhatIsAccepted(plan, asked, concept, stop);
        List<List<Chunk>> chunks = new ArrayList<>();
        plan.sweep().tracks().forEach(_ -> chunks.add(new ArrayList<>()));
        runner.run(plan, 0, chunk -> chunks.get(chunk.track()).add(chunk), stop);
        List<Acceptability> answers = new ArrayList<>();
        for (int t = 0; t < chunks.size(); t++) {
            answers.add(what.answer(t, chunks.get(t)));
        }
        return List.copyOf(answers);
    }

    private Acceptability answer(int track, List<Chunk> chunks) {
        WorldsOfTrack worlds = new WorldsOfTrack(plan, track, chunks);
        AcceptedInWorlds found = AcceptedInWorlds.of(worlds, asked.values(), concept, stop);
        int n = found.worlds();
        boolean[] has = new boolean[n];
        for (int k = 0; k < n; k++) {
            has[k] = worlds.deal(k) == 1;
        }
        Share share = share(has);
        List<Acceptability.Text> texts = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, Terms> each : asked.entrySet()) {
            texts.add(text(track, worlds, found, at++, each.getKey(), each.getValue()));
        }
        List<Acceptability.Choice> options = options(found);
        List<Share> all = new ArrayList<>();
        texts.forEach(text -> {
            all.add(text.deal());
            text.parties().forEach(party -> all.add(party.signs()));
        });
        options.forEach(option -> all.add(option.possible()));
        return new Acceptability(
                plan.sweep().tracks().get(track),
                n,
                share,
                texts,
                options,
                picked(found),
                found.unpicked(),
                settledWith(n, all),
                n == plan.worlds(track));
    }

    private static OptionalLong settledWith(long worlds, List<Share> shares) {
        double widest = 0;
        for (Share share : shares) {
            widest = Math.max(widest, (share.high() - share.low()) / 2);
        }
        double times = widest / NARROW * (widest / NARROW);
        return times <= 1
                ? OptionalLong.empty()
                : OptionalLong.of((long) Math.ceil(worlds * times));
    }

    private static Share share(boolean[] hits) {
        int count = 0;
        for (boolean hit : hits) {
            count += hit ? 1 : 0;
        }
        return hits.length == 1 ? Share.known(count, 1) : Share.of(count, hits.length);
    }

    private Acceptability.Text text(
            int track,
            WorldsOfTrack worlds,
            AcceptedInWorlds found,
            int t,
            String name,
            Terms terms) {
        List<Acceptability.Signing> parties = new ArrayList<>();
        boolean complete = terms.choices().size() == plan.sweep().source().issues().size();
        for (int s = 0; complete && found.worlds() > 0 && s < found.parties().size(); s++) {
            parties.add(signing(worlds, found.parties().get(s), s, found.signs(t, s), terms));
        }
        boolean sure = plan.sweep().open().isEmpty();
        return new Acceptability.Text(
                name,
                terms,
                sure
                        ? InEveryWorld.of(plan.model(track), terms, plan.sweep().nodeLimit())
                        : InEveryWorld.OPEN,
                share(found.deal(t)),
                parties);
    }

    private Acceptability.Signing signing(
            WorldsOfTrack worlds, String party, int s, boolean[] signs, Terms terms) {
        Share share = share(signs);
        int[] own = worlds.columnsOf(party);
        if (share.hits() == 0 || share.hits() == share.worlds() || own.length == 0) {
            return new Acceptability.Signing(party, share, List.of(), Map.of(), Optional.empty());
        }
        double[][] inputs = Arrays.stream(own).mapToObj(worlds::input).toArray(double[][]::new);
        List<Acceptability.Preference> preferences =
                Separations.of(
                                new Separations.Question(
                                        inputs,
                                        new boolean[own.length],
                                        signs,
                                        plan.sweep().seed()))
                        .stream()
                        .filter(Separation::isReal)
                        .map(each ->
                                new Acceptability.Preference(
                                        plan.columns().get(own[each.column()]), each))
                        .toList();
        Map<String, Double> central = new LinkedHashMap<>();
        Map<Integer, Double> means = new LinkedHashMap<>();
        for (int c = 0; c < own.length; c++) {
            double sum = 0;
            int count = 0;
            for (int k = 0; k < signs.length; k++) {
                if (signs[k] && !Double.isNaN(inputs[c][k])) {
                    sum += inputs[c][k];
                    count++;
                }
            }
            if (count > 0) {
                means.put(own[c], sum / count);
                central.put(plan.columns().get(own[c]).name(), sum / count);
            }
        }
        int[] signing =
                IntStream.range(0, signs.length)
                        .parallel()
                        .map(k ->
                                worlds.with(k, means)
                                        .map(world -> signs(world, s, terms) ? 1 : 0)
                                        .orElse(-1))
                        .toArray();
        long possible = Arrays.stream(signing).filter(each -> each >= 0).count();
        long signed = Arrays.stream(signing).filter(each -> each > 0).count();
        return new Acceptability.Signing(
                party,
                share,
                preferences,
                central,
                possible == 0 ? Optional.empty() : Optional.of(Share.of(signed, possible)));
    }

    private static boolean signs(World world, int s, Terms terms) {
        DealProblem problem = DealProblem.compile(world);
        int[] options = problem.shape().options(terms);
        return problem.signs(s, options, AcceptedInWorlds.hazard(problem, options));
    }

    private List<Acceptability.Choice> options(AcceptedInWorlds found) {
        List<Acceptability.Choice> options = new ArrayList<>();
        Case source = plan.sweep().source();
        for (int i = 0; i < source.issues().size(); i++) {
            Issue issue = source.issues().get(i);
            for (int o = 0; o < issue.options().size(); o++) {
                long[] counts = found.option(i, o);
                String option = issue.options().get(o).id();
                long picked =
                        found.picked().stream()
                                .filter(terms ->
                                        terms != null
                                                && terms.option(issue.id())
                                                        .filter(option::equals)
                                                        .isPresent())
                                .count();
                options.add(
                        new Acceptability.Choice(
                                issue.id(),
                                option,
                                counted(counts[0], found),
                                counts[1],
                                counted(picked, found)));
            }
        }
        return options;
    }

    private static Share counted(long hits, AcceptedInWorlds found) {
        return found.worlds() == 1 ? Share.known(hits, 1) : Share.of(hits, found.worlds());
    }

    private static List<Acceptability.Picked> picked(AcceptedInWorlds found) {
        Map<Terms, Long> counts = new LinkedHashMap<>();
        found.picked().stream()
                .filter(Objects::nonNull)
                .forEach(terms -> counts.merge(terms, 1L, Long::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Terms, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(each ->
                        new Acceptability.Picked(each.getKey(), counted(each.getValue(), found)))
                .toList();
    }
}
