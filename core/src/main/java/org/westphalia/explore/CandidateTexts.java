package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.deal.Box;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.NearestTerms;
import org.westphalia.deal.Shape;
import org.westphalia.explore.RobustChoices.Kind;
import org.westphalia.model.Case;
import org.westphalia.model.Proposal;
import org.westphalia.model.Terms;

/// The texts that are compared: those asked for, partial ones by the completion that is signed most often, and the commonest deals of the drawn worlds.
final class CandidateTexts {
    private static final int SEARCHED = 200;
    private static final int DEALS = 3;
    private static final long NODES = 20_000;

    private final List<ReadingWorlds> readings;
    private final double[] weights;
    private final long nodeLimit;

    /// A text and where it comes from.
    record Candidate(String name, Kind kind, Terms terms) {}

    CandidateTexts(List<ReadingWorlds> readings, double[] weights, long nodeLimit) {
        this.readings = readings;
        this.weights = weights;
        this.nodeLimit = nodeLimit;
    }

    /// The texts, in the order in which they were asked for, then deals.
    ///
    /// @param given further texts by name
    List<Candidate> all(Case source, List<Proposal> proposals, Map<String, Terms> given) {
        Map<String, Terms> asked = new LinkedHashMap<>();
        proposals.forEach(proposal -> asked.put(proposal.id(), proposal.terms()));
        asked.putAll(given);
        List<Candidate> all = new ArrayList<>();
        asked.forEach((name, terms) -> {
            if (terms.choices().size() == source.issues().size()) {
                all.add(new Candidate(name, Kind.TEXT, terms));
            } else {
                completed(terms)
                        .ifPresent(whole -> all.add(new Candidate(name, Kind.COMPLETION, whole)));
            }
        });
        int number = 1;
        for (Terms deal : commonest(shape().boxOf(new Terms(Map.of())), DEALS)) {
            if (all.stream().noneMatch(known -> known.terms().equals(deal))) {
                all.add(new Candidate("deal-" + number++, Kind.DEAL, deal));
            }
        }
        return all;
    }

    private Shape shape() {
        return readings.getFirst().problem(0).shape();
    }

    /// Empty only where every completion breaks a rule.
    private Optional<Terms> completed(Terms partial) {
        List<Terms> best = commonest(shape().boxOf(partial), 1);
        return best.isEmpty()
                ? NearestTerms.to(readings.getFirst().problem(0).world(), partial, NODES)
                        .map(NearestTerms.Nearest::terms)
                : Optional.of(best.getFirst());
    }

    /// Deals of a box found in the first worlds of each reading, those first that are a deal most often there; among equals the one found first.
    private List<Terms> commonest(Box box, int most) {
        List<int[]> found = new ArrayList<>();
        for (ReadingWorlds worlds : readings) {
            KnownDeals known = new KnownDeals(nodeLimit);
            for (int k = 0; k < Math.min(SEARCHED, worlds.count()); k++) {
                if (worlds.hasDeal(k)) {
                    int[] options = known.in(worlds.problem(k), box);
                    if (options != null
                            && found.stream().noneMatch(other -> Arrays.equals(other, options))) {
                        found.add(options);
                    }
                }
            }
        }
        double[] often = new double[found.size()];
        for (int r = 0; r < readings.size(); r++) {
            ReadingWorlds worlds = readings.get(r);
            int n = Math.min(SEARCHED, worlds.count());
            for (int f = 0; f < often.length; f++) {
                for (int k = 0; k < n; k++) {
                    DealProblem problem = worlds.problem(k);
                    often[f] += problem.signers(found.get(f)) != null ? weights[r] / n : 0;
                }
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int f = 0; f < often.length; f++) {
            order.add(f);
        }
        order.sort((a, b) -> Double.compare(often[b], often[a]));
        return order.stream().limit(most).map(f -> shape().terms(found.get(f))).toList();
    }
}
