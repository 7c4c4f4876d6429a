package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.westphalia.assess.PredictedAnswers.Recorded;
import org.westphalia.assess.Settings;
import org.westphalia.explore.RecordSupport.Deals;
import org.westphalia.explore.RecordSupport.Misfit;
import org.westphalia.explore.RecordSupport.ReadingFit;
import org.westphalia.model.Case;
import org.westphalia.model.Reading;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// What do the recorded answers support? Worlds of every reading are drawn, and in each the answers are predicted
/// ([org.westphalia.assess.PredictedAnswers]); readings are weighed by how probable they make the record ([Likelihood]).
public final class WhatRecordSupports {
    private WhatRecordSupports() {}

    /// Asks readings of a case.
    ///
    /// @param readings at least one; empty ones stand for the case alone
    /// @param whatIf departures from all of them; levers as things stand, for that is how the answers were given
    /// @param slip chance that an answer is recorded or modelled wrongly: above 0, up to 0.5
    /// @throws IllegalArgumentException when no answer of a party that signs is recorded, or the slip is out of range
    /// @throws org.westphalia.world.NoWorldException when comparisons contradict all other numbers
    public static RecordSupport of(
            Case source,
            List<Optional<Reading>> readings,
            WhatIf whatIf,
            double slip,
            Settings settings) {
        if (!(slip > 0 && slip <= 0.5)) {
            throw new IllegalArgumentException("a slip is a chance above 0 and up to 0.5: " + slip);
        }
        List<RecordWorlds> drawn = new ArrayList<>();
        for (Optional<Reading> reading : readings) {
            drawn.add(
                    new RecordWorlds(
                            Model.resolve(source, reading.map(Reading::id), whatIf), settings));
        }
        List<Recorded> record = drawn.getFirst().predicted().recorded();
        if (record.isEmpty()) {
            throw new IllegalArgumentException("no answer of a party that signs is recorded");
        }
        List<ReadingFit> fits = new ArrayList<>();
        for (int r = 0; r < drawn.size(); r++) {
            fits.add(fit(source, readings.get(r), drawn.get(r), slip));
        }
        return new RecordSupport(
                record,
                slip,
                settings.seed(),
                fits,
                weights(fits, drawn),
                WhatWouldTell.of(source, fits, drawn, slip, settings));
    }

    private static ReadingFit fit(
            Case source, Optional<Reading> reading, RecordWorlds worlds, double slip) {
        long[] missing = worlds.missing();
        int answers = missing.length - 1;
        int least = IntStream.range(0, missing.length).filter(m -> missing[m] > 0).min().orElse(0);
        return new ReadingFit(
                reading.map(Reading::id).orElse("case"),
                reading.map(Reading::title).orElse(source.title()),
                worlds.count(),
                IntStream.range(0, answers)
                        .mapToObj(a -> worlds.share(worlds.predicting(a)))
                        .toList(),
                worlds.share(missing[0]),
                answers - least,
                worlds.share(missing[least]),
                Arrays.stream(missing).boxed().toList(),
                Likelihood.of(missing, slip, worlds.isExact()),
                misfits(worlds),
                deals(worlds, answers, slip));
    }

    private static Deals deals(RecordWorlds worlds, int answers, double slip) {
        long hits = 0;
        double given = 0;
        double all = 0;
        for (int k = 0; k < worlds.count(); k++) {
            double weight = Likelihood.ofWorld(worlds.missed(k), answers, slip);
            all += weight;
            hits += worlds.hasDeal(k) ? 1 : 0;
            given += worlds.hasDeal(k) ? weight : 0;
        }
        return new Deals(worlds.share(hits), all > 0 ? given / all : Double.NaN);
    }

    private static List<Misfit> misfits(RecordWorlds worlds) {
        List<Misfit> misfits = new ArrayList<>();
        List<Recorded> record = worlds.predicted().recorded();
        for (int a = 0; a < record.size(); a++) {
            if (worlds.predicting(a) == 0) {
                boolean signs = !record.get(a).answer().isSignature();
                misfits.add(
                        new Misfit(a, signs, MisfitClaims.behind(worlds, record.get(a), signs)));
            }
        }
        return misfits;
    }

    private static List<List<WeightOfEvidence>> weights(
            List<ReadingFit> fits, List<RecordWorlds> drawn) {
        List<Likelihood> sure =
                drawn.stream()
                        .map(worlds -> Likelihood.of(worlds.missing(), 0, worlds.isExact()))
                        .toList();
        List<List<WeightOfEvidence>> weights = new ArrayList<>();
        for (int r = 0; r < fits.size(); r++) {
            List<WeightOfEvidence> row = new ArrayList<>();
            for (int o = 0; o < fits.size(); o++) {
                row.add(
                        r == o
                                ? new WeightOfEvidence(0, 0, 0, java.util.OptionalDouble.empty())
                                : WeightOfEvidence.between(
                                        fits.get(r).likelihood(),
                                        fits.get(o).likelihood(),
                                        sure.get(r),
                                        sure.get(o)));
            }
            weights.add(row);
        }
        return weights;
    }
}
