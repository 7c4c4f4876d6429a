package org.westphalia.why;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.westphalia.assess.Brief;
import org.westphalia.assess.Settings;
import org.westphalia.model.Case;
import org.westphalia.model.Reading;
import org.westphalia.world.WhatIf;

/// Where do two readings really part? All smallest sets of claims which, exchanged, turn the verdict of one into that of the other
/// ([SmallestSets] over [ClaimExchanges]).
public final class WhatTurns {
    /// Where two readings answer alike, no exchange need ever turn the answer: so many exchanges are tried.
    private static final int MOST_BETWEEN_EQUALS = 1;

    private final Case source;
    private final WhatIf whatIf;
    private final Settings settings;
    private final Cruxes.Limits limits;

    public WhatTurns(Case source, WhatIf whatIf, Settings settings, Cruxes.Limits limits) {
        this.source = source;
        this.whatIf = whatIf;
        this.settings = settings;
        this.limits = limits;
    }

    private Asking asking(Reading reading) {
        return new Asking(source, Optional.of(reading), whatIf, settings);
    }

    /// What a reading answers.
    public Brief brief(Reading reading) {
        return asking(reading).now();
    }

    /// The cruxes between two readings, both ways.
    public Cruxes between(Reading first, Brief one, Reading second, Brief other) {
        ClaimExchanges there = ClaimExchanges.between(asking(first), asking(second));
        ClaimExchanges back = ClaimExchanges.between(asking(second), asking(first));
        return new Cruxes(
                first.id(),
                second.id(),
                one,
                other,
                Crux.Parting.between(one, other),
                there.shared(),
                there.all(),
                there.idle(),
                way(asking(first), there, one, other, limits.most()),
                way(asking(second), back, other, one, limits.most()));
    }

    /// All readings of the case side by side: what each answers, and the smallest cruxes between those whose answers part.
    public Cruxes.Matrix matrix(List<Reading> readings) {
        List<Brief> briefs = readings.stream().map(this::brief).toList();
        int count = readings.size();
        // Each cell depends on its two readings alone, so cells may be worked out side by side.
        List<Cruxes.Cell> cells =
                IntStream.range(0, count * count)
                        .parallel()
                        .filter(k -> k / count != k % count)
                        .mapToObj(k -> cell(readings, briefs, k / count, k % count))
                        .flatMap(Optional::stream)
                        .toList();
        return new Cruxes.Matrix(readings, briefs, cells);
    }

    /// The way from one reading to the answer of another; empty where their answers do not part.
    private Optional<Cruxes.Cell> cell(
            List<Reading> readings, List<Brief> briefs, int from, int to) {
        Crux.Parting parting = Crux.Parting.between(briefs.get(from), briefs.get(to));
        return parting == Crux.Parting.SIDE || parting == Crux.Parting.FREQUENCY
                ? Optional.of(
                        new Cruxes.Cell(
                                readings.get(from).id(),
                                readings.get(to).id(),
                                parting,
                                smallest(
                                        readings.get(from),
                                        briefs.get(from),
                                        readings.get(to),
                                        briefs.get(to))))
                : Optional.empty();
    }

    /// The smallest cruxes only: sizes are tried one after the other until one has some.
    private Cruxes.Way smallest(Reading first, Brief one, Reading second, Brief other) {
        ClaimExchanges exchanges = ClaimExchanges.between(asking(first), asking(second));
        Mixtures mixtures = new Mixtures(asking(first), exchanges);
        Cruxes.Way way = way(mixtures, one, other, 1);
        for (int most = 2; most <= limits.most() && way.isWithoutAny() && !way.complete(); most++) {
            way = way(mixtures, one, other, most);
        }
        return way;
    }

    private Cruxes.Way way(
            Asking asking, ClaimExchanges exchanges, Brief from, Brief to, int most) {
        return way(new Mixtures(asking, exchanges), from, to, most);
    }

    private Cruxes.Way way(Mixtures mixtures, Brief from, Brief to, int atMost) {
        ClaimExchanges exchanges = mixtures.exchanges();
        int size = exchanges.all().size();
        BitSet all = new BitSet(size);
        all.set(0, size);
        mixtures.know(all, to);
        mixtures.know(new BitSet(size), from);
        Turning turning = new Turning(mixtures, from, to);
        boolean parted = Crux.Parting.between(from, to) != Crux.Parting.NONE;
        int most = parted ? atMost : Math.min(atMost, MOST_BETWEEN_EQUALS);
        SmallestSets.Found found = SmallestSets.of(size, most, turning, limits.questions());
        List<Crux> cruxes = new ArrayList<>();
        for (BitSet set : found.sets()) {
            cruxes.add(new Crux(exchanges.chosen(set), mixtures.brief(set).orElseThrow()));
        }
        return new Cruxes.Way(
                cruxes, found.complete() && turning.open == 0, found.upTo(), size, turning.open);
    }

    /// Whether exchanges turn one answer into the other.
    private static final class Turning implements SmallestSets.Question {
        private final Mixtures mixtures;
        private final Crux.Parting parting;
        private final Crux.Side left;
        private final Brief to;
        private long open;

        Turning(Mixtures mixtures, Brief from, Brief to) {
            this.mixtures = mixtures;
            this.parting = Crux.Parting.between(from, to);
            this.left = Crux.Side.of(from);
            this.to = to;
        }

        @Override
        public SmallestSets.Answer ask(BitSet set) {
            if (mixtures.isStopped() || parting == Crux.Parting.UNKNOWN) {
                return SmallestSets.Answer.UNKNOWN;
            }
            boolean turns =
                    !mixtures.exchanges().isTwofold(set)
                            && (parting == Crux.Parting.FREQUENCY
                                    ? mixtures.isAsFrequent(set, to.share().frequency())
                                    : isTurned(set));
            return turns ? SmallestSets.Answer.YES : SmallestSets.Answer.NO;
        }

        private boolean isTurned(BitSet set) {
            Crux.Side side = mixtures.side(set).orElse(left);
            open += side == Crux.Side.OPEN ? 1 : 0;
            return side != left && side != Crux.Side.OPEN;
        }

        @Override
        public boolean isBarred(BitSet in, BitSet out) {
            return mixtures.exchanges().isTwofold(in, out);
        }
    }
}
