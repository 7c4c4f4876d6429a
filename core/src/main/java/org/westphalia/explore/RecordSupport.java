package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.westphalia.assess.PredictedAnswers.Recorded;
import org.westphalia.assess.Share;

/// What the recorded answers support: which worlds and readings predict them, and how far they speak for one reading against another.
///
/// @param answers the record, in the order of proposals and parties
/// @param slip chance that an answer is recorded or modelled wrongly, 0..0.5, each by itself
/// @param readings in the order asked
/// @param weights by reading, then by reading it is weighed against; 0 against itself
/// @param offer the offer whose answer would tell most; empty where no offer was found that tells anything
public record RecordSupport(
        List<Recorded> answers,
        double slip,
        long seed,
        List<ReadingFit> readings,
        List<List<WeightOfEvidence>> weights,
        Optional<TellingOffers> offer) {

    public RecordSupport {
        answers = List.copyOf(answers);
        readings = List.copyOf(readings);
        weights = weights.stream().map(List::copyOf).toList();
    }

    /// The readings by their places.
    public List<Integer> positions() {
        return IntStream.range(0, readings.size()).boxed().toList();
    }

    /// Every two readings, once.
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < readings.size(); one++) {
            for (int other = one + 1; other < readings.size(); other++) {
                pairs.add(new Pair(one, other));
            }
        }
        return pairs;
    }

    /// The places of the readings, those that make the record most probable first.
    public List<Integer> byFit() {
        List<Integer> places = new ArrayList<>(positions());
        places.sort(
                Comparator.comparingDouble((Integer r) -> -readings.get(r).likelihood().value()));
        return places;
    }

    /// How far the true share of an answer predicted may lie from the one shown, at most: the widest half of an interval.
    public double widest() {
        return readings.stream()
                .flatMap(fit -> fit.predicted().stream())
                .mapToDouble(share ->
                        Math.max(share.high() - share.value(), share.value() - share.low()))
                .max()
                .orElse(0);
    }

    /// Two readings by their places.
    public record Pair(int one, int other) {}

    /// How a reading fits the record.
    ///
    /// @param reading its id; `case` for the case alone
    /// @param worlds drawn
    /// @param predicted by answer: the share of worlds that predict it
    /// @param all the share of worlds that predict all of them
    /// @param best most answers that one world predicts
    /// @param bestShare of worlds that predict so many
    /// @param missing how many worlds fail to predict 0, 1, ... of the answers
    /// @param likelihood how probable the reading makes the record
    /// @param misfits answers that no drawn world predicts
    /// @param deals of worlds that have a deal, before and after worlds are weighed by how well they predict the record
    public record ReadingFit(
            String reading,
            String title,
            long worlds,
            List<Share> predicted,
            Share all,
            int best,
            Share bestShare,
            List<Long> missing,
            Likelihood likelihood,
            List<Misfit> misfits,
            Deals deals) {}

    /// An answer that no drawn world of a reading predicts.
    ///
    /// @param answer its place in the record
    /// @param predictedSignature what the reading predicts instead: that the party signs, or that it does not
    /// @param claims behind that prediction in the middle world
    public record Misfit(int answer, boolean predictedSignature, List<String> claims) {}

    /// How often worlds have a deal.
    ///
    /// @param prior of all drawn worlds
    /// @param given each world counted by the probability that it gives the record, 0..1
    public record Deals(Share prior, double given) {}
}
