package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.westphalia.assess.InEveryWorld;
import org.westphalia.assess.Share;
import org.westphalia.assess.Verdict;
import org.westphalia.explore.CandidateTexts.Candidate;
import org.westphalia.explore.RobustChoices.Choice;
import org.westphalia.explore.RobustChoices.InReading;
import org.westphalia.explore.RobustChoices.PartyOver;
import org.westphalia.explore.RobustChoices.ReadingWeight;
import org.westphalia.model.Case;
import org.westphalia.model.Proposal;
import org.westphalia.model.Reading;
import org.westphalia.model.Terms;
import org.westphalia.number.Interval;

/// Which texts, and which levers, do well in many worlds and readings at once? All are compared on the same drawn worlds. See docs/methods/robust.md.
public final class WhatIsRobust {
    private static final long PROOF_NODES = 1_000;

    private final Plan plan;
    private final Case source;
    private final List<ReadingWorlds> readings;
    private final double[] weights;

    private WhatIsRobust(Plan plan, List<Sample> samples) {
        this.plan = plan;
        this.source = plan.sweep().source();
        readings = new ArrayList<>();
        weights = new double[samples.size()];
        double sum = 0;
        for (int r = 0; r < samples.size(); r++) {
            readings.add(new ReadingWorlds(samples.get(r), plan.model(r)));
            weights[r] = samples.get(r).track().weight();
            sum += weights[r];
        }
        for (int r = 0; r < weights.length; r++) {
            weights[r] = sum > 0 ? weights[r] / sum : 1.0 / weights.length;
        }
    }

    /// Compares texts, and sets of levers where asked.
    ///
    /// @param plan of the worlds, without claims left open
    /// @param proposals on the table that are compared
    /// @param given further texts by name, complete or partial
    /// @param leverSets how many levers a set has at most; 0 for none
    /// @param stop asked between steps; once true, what is found so far is the answer
    /// @throws IllegalArgumentException when claims are left open, or more sets of levers would be tried than [LeversOverWorlds#MOST_SETS]
    public static RobustChoices of(
            Plan plan,
            List<Proposal> proposals,
            Map<String, Terms> given,
            int leverSets,
            Runner runner,
            BooleanSupplier stop) {
        if (!plan.sweep().open().isEmpty()) {
            throw new IllegalArgumentException("claims that are left open cannot be compared here");
        }
        List<Sample> samples = Sample.of(plan, runner, stop);
        if (samples.stream().anyMatch(sample -> sample.size() == 0)) {
            return new RobustChoices(
                    0, plan.sweep().seed(), List.of(), List.of(), List.of(), false);
        }
        return new WhatIsRobust(plan, samples).answer(proposals, given, leverSets, stop);
    }

    private RobustChoices answer(
            List<Proposal> proposals,
            Map<String, Terms> given,
            int leverSets,
            BooleanSupplier stop) {
        List<Candidate> candidates =
                new CandidateTexts(readings, weights, plan.sweep().nodeLimit())
                        .all(source, proposals, given);
        List<TextOverWorlds[]> texts =
                candidates.parallelStream()
                        .map(candidate ->
                                readings.stream()
                                        .map(worlds -> TextOverWorlds.of(worlds, candidate.terms()))
                                        .toArray(TextOverWorlds[]::new))
                        .toList();
        List<Choice> choices = choices(candidates, texts);
        boolean complete = readings.stream().allMatch(worlds -> worlds.sample().complete());
        boolean levers = leverSets > 0 && !stop.getAsBoolean();
        return new RobustChoices(
                readings.stream().mapToInt(ReadingWorlds::count).max().orElse(0),
                plan.sweep().seed(),
                readings(),
                choices,
                levers
                        ? new LeversOverWorlds(plan, readings, weights).compare(leverSets)
                        : List.of(),
                complete && (levers || leverSets == 0));
    }

    private List<ReadingWeight> readings() {
        List<ReadingWeight> told = new ArrayList<>();
        for (int r = 0; r < weights.length; r++) {
            Track track = readings.get(r).sample().track();
            String title =
                    track.reading()
                            .flatMap(source::findReading)
                            .map(Reading::title)
                            .orElse(source.title());
            told.add(
                    new ReadingWeight(
                            track.name(), title, weights[r], readings.get(r).sample().share()));
        }
        return told;
    }

    private List<Choice> choices(List<Candidate> candidates, List<TextOverWorlds[]> texts) {
        int n = candidates.size();
        InReading[][] over = new InReading[n][];
        for (int c = 0; c < n; c++) {
            over[c] = new InReading[weights.length];
            for (int r = 0; r < weights.length; r++) {
                over[c][r] = inReading(candidates.get(c), texts, c, r);
            }
        }
        double[] signed = new double[n];
        for (int c = 0; c < n; c++) {
            for (int r = 0; r < weights.length; r++) {
                signed[c] += weights[r] * over[c][r].signed().value();
            }
        }
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(signed[b], signed[a]));
        double[][] measures = new double[n][];
        for (int c = 0; c < n; c++) {
            measures[c] = measures(over[c], signed[c]);
        }
        List<Choice> choices = new ArrayList<>();
        for (int c : order) {
            Optional<String> dominator =
                    Arrays.stream(order)
                            .filter(other -> dominates(measures[other], measures[c]))
                            .findFirst()
                            .map(other -> candidates.get(other).name());
            choices.add(
                    new Choice(
                            candidates.get(c).name(),
                            candidates.get(c).kind(),
                            candidates.get(c).terms(),
                            List.of(over[c]),
                            signed[c],
                            measures[c][1],
                            worst(over[c]),
                            regret(over, c),
                            gains(over[c]),
                            dominator.isEmpty(),
                            dominator,
                            c == order[0]
                                    ? Optional.empty()
                                    : Optional.of(behind(texts, order[0], c))));
        }
        return choices;
    }

    private RobustChoices.Difference behind(List<TextOverWorlds[]> texts, int best, int c) {
        Paired paired = new Paired();
        for (int r = 0; r < weights.length; r++) {
            paired.add(texts.get(best)[r].signed(), texts.get(c)[r].signed(), weights[r]);
        }
        return paired.difference();
    }

    private InReading inReading(Candidate candidate, List<TextOverWorlds[]> texts, int c, int r) {
        ReadingWorlds worlds = readings.get(r);
        TextOverWorlds text = texts.get(c)[r];
        int n = worlds.count();
        long signed = 0;
        long possible = 0;
        double lasts = 0;
        for (int k = 0; k < n; k++) {
            signed += text.signed()[k] ? 1 : 0;
            possible += worlds.hasDeal(k) || text.signed()[k] ? 1 : 0;
            lasts += text.signed()[k] ? text.lasts()[k] : 0;
        }
        Verdict verdict =
                switch (InEveryWorld.of(worlds.model(), candidate.terms(), PROOF_NODES)) {
                    case ALWAYS -> Verdict.CERTAIN;
                    case NEVER -> Verdict.IMPOSSIBLE;
                    case OPEN -> signed > 0 ? Verdict.POSSIBLE : Verdict.OPEN;
                };
        Map<String, PartyOver> parties = new LinkedHashMap<>();
        for (int p = 0; p < text.gains().length; p++) {
            parties.put(worlds.problem(0).shape().party(p), party(texts, c, r, p));
        }
        return new InReading(
                worlds.sample().track().name(),
                share(signed, n),
                verdict,
                share(possible - signed, possible),
                signed == 0 ? OptionalDouble.empty() : OptionalDouble.of(lasts / signed),
                lasts / n,
                parties);
    }

    private static Share share(long hits, long worlds) {
        return worlds == 1 ? Share.known(hits, 1) : Share.of(hits, worlds);
    }

    private PartyOver party(List<TextOverWorlds[]> texts, int c, int r, int p) {
        TextOverWorlds text = texts.get(c)[r];
        int n = text.signed().length;
        long refuses = 0;
        double sum = 0;
        double worst = Double.POSITIVE_INFINITY;
        double[] regret = new double[n];
        for (int k = 0; k < n; k++) {
            refuses += text.refuses()[p][k] ? 1 : 0;
            sum += text.payoff(p, k);
            worst = Math.min(worst, text.gains()[p][k]);
            double best = text.payoff(p, k);
            for (TextOverWorlds[] other : texts) {
                best = Math.max(best, other[r].payoff(p, k));
            }
            regret[k] = best - text.payoff(p, k);
        }
        double mean = Arrays.stream(regret).sum() / n;
        Arrays.sort(regret);
        return new PartyOver(
                share(refuses, n),
                sum / n,
                worst,
                mean,
                regret[n - 1],
                regret[Math.min(n - 1, (int) Math.ceil(0.9 * n) - 1)]);
    }

    /// What texts are compared by: signed, standing, signed in the worst reading, and each party's mean gain.
    private double[] measures(InReading[] over, double signed) {
        Map<String, Double> gains = gains(over);
        double[] measures = new double[3 + gains.size()];
        measures[0] = signed;
        measures[2] = 1;
        for (int r = 0; r < over.length; r++) {
            measures[1] += weights[r] * over[r].standing();
            measures[2] = Math.min(measures[2], over[r].signed().value());
        }
        int at = 3;
        for (double gain : gains.values()) {
            measures[at++] = gain;
        }
        return measures;
    }

    private Map<String, Double> gains(InReading[] over) {
        Map<String, Double> gains = new LinkedHashMap<>();
        for (int r = 0; r < over.length; r++) {
            double weight = weights[r];
            over[r].parties()
                    .forEach((party, of) -> gains.merge(party, weight * of.mean(), Double::sum));
        }
        return gains;
    }

    static boolean dominates(double[] one, double[] other) {
        boolean better = false;
        for (int m = 0; m < one.length; m++) {
            if (one[m] < other[m]) {
                return false;
            }
            better |= one[m] > other[m];
        }
        return better;
    }

    private static String worst(InReading[] over) {
        return Arrays.stream(over)
                .min((a, b) -> Double.compare(a.signed().value(), b.signed().value()))
                .map(InReading::reading)
                .orElse("");
    }

    private static double regret(InReading[][] over, int c) {
        double most = 0;
        for (int r = 0; r < over[c].length; r++) {
            for (InReading[] other : over) {
                most = Math.max(most, other[r].signed().value() - over[c][r].signed().value());
            }
        }
        return most;
    }

    static Interval sum(Interval a, Interval b) {
        return new Interval(a.low() + b.low(), a.high() + b.high());
    }
}
