package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.westphalia.assess.Share;
import org.westphalia.model.Claim;

/// Which uncertain numbers and claims decide whether there is a deal, in two ways. From any worlds: how far each input parts those with a
/// deal from those without ([Separations]). Where nothing ties the numbers to each other: what part each number and each claim
/// plays in the answer ([SobolIndices]), from pairs of worlds that exchange it; of an answer that is yes or no the total index is
/// half the chance that the answer changes when the input is drawn anew, divided by the variance p (1 - p).
///
/// Enough worlds: intervals of what parts the worlds no wider than 0.05 to either side, no input in doubt that may part them by
/// 0.1, and total indices known to 0.05 to either side. How many more would do follows from that intervals shrink with the square root of
/// the number of worlds.
public final class WhatDecides {
    /// Intervals no wider than this to either side are narrow enough.
    public static final double NARROW = 0.05;

    /// An input that cannot be shown to matter is left in doubt when it may part the worlds by more than this.
    public static final double DOUBT = 0.1;

    /// With more inputs than this, only those that part the worlds most have indices of their own; claims always have them.
    public static final int MOST_WITH_INDEX = 24;

    private final Plan plan;
    private final int rows;
    private final BooleanSupplier stop;

    private WhatDecides(Plan plan, int rows, BooleanSupplier stop) {
        this.plan = plan;
        this.rows = rows;
        this.stop = stop;
    }

    /// Answers for every track of a plan.
    ///
    /// The plan should draw by plain chance: points of Sobol's sequence in many dimensions are tied to each other within small parts of the
    /// cube, and rare deals then seem to hang on numbers that have nothing to do with them. (Pairs of worlds are always drawn by Sobol's
    /// sequence, scrambled: what is worked out from them are plain means.)
    ///
    /// @param rows from how many pairs of worlds indices are worked out, each of which costs two worlds and one for every claim and
    ///     for every input that has an index of its own; 0 for no indices
    /// @throws IllegalArgumentException as [Sample#of]
    public static List<Deciding> of(Plan plan, int rows, Runner runner, BooleanSupplier stop) {
        WhatDecides asked = new WhatDecides(plan, rows, stop);
        List<Sample> samples = Sample.of(plan, runner, stop);
        List<Deciding> answers = new ArrayList<>();
        for (int t = 0; t < samples.size(); t++) {
            answers.add(asked.answer(t, samples.get(t)));
        }
        return List.copyOf(answers);
    }

    private Deciding answer(int track, Sample sample) {
        Share share = sample.share();
        List<Separation> separations = Separations.of(question(sample, plan.sweep().seed()));
        Map<String, List<String>> claims = claims(track, sample);
        Deciding.Indices indices = indices(sample, share);
        Optional<ExchangedWorlds> exchanged = Optional.empty();
        if (indices == Deciding.Indices.GIVEN) {
            exchanged = Optional.of(exchanged(track, sample, claims, separations));
            if (exchanged.get().redrawn() > 0) {
                exchanged = Optional.empty();
                indices = Deciding.Indices.DEPENDENT;
            } else if (exchanged.get().indices().variance() == 0) {
                exchanged = Optional.empty();
                indices = Deciding.Indices.ALL_ALIKE;
            }
        }
        List<Deciding.Input> inputs = new ArrayList<>();
        for (Separation separation : separations) {
            inputs.add(
                    new Deciding.Input(
                            sample.columns().get(separation.column()),
                            separation,
                            exchanged.flatMap(each -> each.part(new int[] {separation.column()}))));
        }
        List<Deciding.OfClaim> ofClaims = new ArrayList<>();
        exchanged.ifPresent(each -> {
            for (Map.Entry<String, List<String>> claim : claims.entrySet()) {
                each.part(places(sample, claim.getValue()))
                        .ifPresent(part ->
                                ofClaims.add(
                                        new Deciding.OfClaim(
                                                claim.getKey(), claim.getValue(), part)));
            }
        });
        ofClaims.sort(
                Comparator.<Deciding.OfClaim>comparingDouble(each -> -each.part().index().total())
                        .thenComparing(Deciding.OfClaim::claim));
        return new Deciding(
                sample.track(),
                sample.size(),
                share,
                sample.undecided(),
                sample.redrawn(),
                sample.checked() + exchanged.map(ExchangedWorlds::checked).orElse(0L),
                inputs,
                ofClaims,
                indices,
                exchanged.isPresent() ? rows : 0,
                settledWith(sample.size(), separations),
                exchanged.map(each -> each.settledWith(NARROW)).orElse(OptionalLong.empty()),
                sample.complete());
    }

    /// Whether a deal exists, as a question to a sample.
    static Separations.Question question(Sample sample, long seed) {
        boolean[] outcome = new boolean[sample.size()];
        for (int k = 0; k < outcome.length; k++) {
            outcome[k] = sample.deals()[k] == 1;
        }
        boolean[] unordered = new boolean[sample.columns().size()];
        for (int c = 0; c < unordered.length; c++) {
            unordered[c] = sample.columns().get(c).kind() == Column.Kind.QUESTION;
        }
        return new Separations.Question(sample.inputs(), unordered, outcome, seed);
    }

    private Deciding.Indices indices(Sample sample, Share share) {
        if (rows == 0) {
            return Deciding.Indices.NOT_ASKED;
        }
        if (share.hits() == 0 || share.hits() == share.worlds()) {
            return Deciding.Indices.ALL_ALIKE;
        }
        if (sample.redrawn() > 0) {
            return Deciding.Indices.DEPENDENT;
        }
        return stop.getAsBoolean() ? Deciding.Indices.STOPPED : Deciding.Indices.GIVEN;
    }

    /// By claim of the track that stands behind something open, in the order of the case, what it stands behind.
    private Map<String, List<String>> claims(int track, Sample sample) {
        Set<String> held = new HashSet<>(plan.sweep().open().held().keySet());
        plan.model(track).claims().stream().map(Claim::id).forEach(held::add);
        plan.sweep().open().rivals().values().forEach(answers -> held.addAll(answers.keySet()));
        Map<String, List<String>> behind = new LinkedHashMap<>();
        for (Claim claim : plan.sweep().source().claims()) {
            List<String> columns =
                    sample.columns().stream()
                            .filter(column -> column.answers().contains(claim.id()))
                            .map(Column::name)
                            .toList();
            if (held.contains(claim.id()) && !columns.isEmpty()) {
                behind.put(claim.id(), columns);
            }
        }
        return behind;
    }

    private ExchangedWorlds exchanged(
            int track,
            Sample sample,
            Map<String, List<String>> claims,
            List<Separation> separations) {
        List<int[]> groups = new ArrayList<>();
        separations.stream()
                .limit(MOST_WITH_INDEX)
                .forEach(separation -> groups.add(new int[] {separation.column()}));
        claims.values().forEach(columns -> groups.add(places(sample, columns)));
        return ExchangedWorlds.of(plan, track, sample.columns(), groups, rows);
    }

    private static int[] places(Sample sample, List<String> names) {
        return IntStream.range(0, sample.columns().size())
                .filter(c -> names.contains(sample.columns().get(c).name()))
                .toArray();
    }

    /// How many worlds would settle what parts them; empty when so many do.
    static OptionalLong settledWith(long worlds, List<Separation> separations) {
        double times = 1;
        for (Separation each : separations) {
            double high = each.range().high();
            double wide = each.isReal() ? (high - each.range().low()) / 2 / NARROW : high / DOUBT;
            times = Math.max(times, wide * wide);
        }
        return times <= 1
                ? OptionalLong.empty()
                : OptionalLong.of((long) Math.ceil(worlds * times));
    }
}
