package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.westphalia.assess.PredictedAnswers;
import org.westphalia.assess.Settings;
import org.westphalia.deal.NearestTerms;
import org.westphalia.deal.Shape;
import org.westphalia.explore.RecordSupport.ReadingFit;
import org.westphalia.explore.TellingOffers.Answer;
import org.westphalia.explore.TellingOffers.Information;
import org.westphalia.explore.TellingOffers.Offer;
import org.westphalia.model.Case;
import org.westphalia.model.Proposal;
import org.westphalia.model.Terms;
import org.westphalia.number.Draws;

/// Which offer's answer would tell most? Drafts at hand are compared: proposals on the table and their completions, named terms, the commonest deals
/// of the readings' worlds, or the terms nearest to one. In each drawn world it is predicted who signs; the expected information of the answer about the
/// reading, and about whether any deal exists, follows by enumeration over worlds (Lindley 1956). Readings count alike; within a reading, a
/// world counts by the probability that it gives the record.
final class WhatWouldTell {
    private static final int DEALS_OF_READING = 3;
    private static final int SHOWN = 5;
    private static final int RESAMPLES = 200;

    /// With more parties than this a slip is left out of account: tables hold two to this power answers.
    private static final int MOST_SLIPPING = 12;

    private static final int MOST_PARTIES = 20;
    private static final double LEAST_TOLD = 1e-9;

    private final List<RecordWorlds> drawn;
    private final Shape shape;
    private final int parties;
    private final double slip;
    private final AnswerTable.Worlds[] worlds;
    private final Settings settings;

    private WhatWouldTell(List<RecordWorlds> drawn, double slip, Settings settings) {
        this.drawn = drawn;
        this.settings = settings;
        shape = drawn.getFirst().problem(0).shape();
        parties = shape.signatories();
        this.slip = parties <= MOST_SLIPPING ? slip : 0;
        worlds = new AnswerTable.Worlds[drawn.size()];
        int answers = drawn.getFirst().predicted().recorded().size();
        for (int r = 0; r < worlds.length; r++) {
            RecordWorlds of = drawn.get(r);
            double[] weights = new double[of.count()];
            boolean[] deals = new boolean[of.count()];
            for (int k = 0; k < weights.length; k++) {
                weights[k] = Likelihood.ofWorld(of.missed(k), answers, slip);
                deals[k] = of.hasDeal(k);
            }
            worlds[r] = new AnswerTable.Worlds(weights, deals);
        }
    }

    /// Compares the drafts at hand; empty when no answer to any of them would tell anything, or when there are more than twenty parties.
    static Optional<TellingOffers> of(
            Case source,
            List<ReadingFit> fits,
            List<RecordWorlds> drawn,
            double slip,
            Settings settings) {
        WhatWouldTell question = new WhatWouldTell(drawn, slip, settings);
        if (question.parties > MOST_PARTIES) {
            return Optional.empty();
        }
        Map<Terms, Set<String>> drafts = question.drafts(source, fits);
        List<Asked> asked =
                drafts.entrySet().stream()
                        .map(draft -> question.ask(draft.getKey(), List.copyOf(draft.getValue())))
                        .filter(each -> each.bits() > LEAST_TOLD || each.dealBits() > LEAST_TOLD)
                        .sorted(
                                Comparator.comparingDouble(Asked::bits)
                                        .thenComparingDouble(Asked::dealBits)
                                        .reversed())
                        .limit(SHOWN)
                        .toList();
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TellingOffers(
                                IntStream.range(0, question.parties)
                                        .mapToObj(question.shape::party)
                                        .toList(),
                                drafts.size(),
                                question.slip > 0,
                                asked.stream().map(question::offer).toList()));
    }

    private record Asked(
            Terms terms,
            List<String> origins,
            int[][] answers,
            AnswerTable table,
            double bits,
            double dealBits) {}

    private Map<Terms, Set<String>> drafts(Case source, List<ReadingFit> fits) {
        Map<Terms, Set<String>> drafts = new LinkedHashMap<>();
        List<Proposal> proposals = source.proposals();
        for (int p = 0; p < proposals.size(); p++) {
            for (RecordWorlds of : drawn) {
                boolean complete = proposals.get(p).terms().choices().size() == shape.issues();
                for (int[] options : of.predicted().completions(p)) {
                    add(
                            drafts,
                            options,
                            (complete ? "" : "a completion of ") + proposals.get(p).id());
                }
            }
        }
        source.namedTerms()
                .forEach((name, terms) -> {
                    if (terms.choices().size() == shape.issues()) {
                        add(drafts, shape.options(terms), name);
                    }
                });
        for (int r = 0; r < drawn.size(); r++) {
            String reading = fits.get(r).reading();
            List<Terms> deals = deals(drawn.get(r));
            deals.forEach(terms -> add(drafts, shape.options(terms), "a deal by " + reading));
            if (deals.isEmpty()) {
                NearestTerms.to(
                                drawn.get(r).model().middle(),
                                new Terms(Map.of()),
                                settings.nodeLimit())
                        .ifPresent(nearest ->
                                add(
                                        drafts,
                                        shape.options(nearest.terms()),
                                        "nearest to a deal by " + reading));
            }
        }
        return drafts;
    }

    private void add(Map<Terms, Set<String>> drafts, int[] options, String origin) {
        if (!shape.breaksRule(options)) {
            drafts.computeIfAbsent(shape.terms(options), _ -> new LinkedHashSet<>()).add(origin);
        }
    }

    /// The deals that were found in most worlds; among equals those found first.
    private static List<Terms> deals(RecordWorlds of) {
        Map<Terms, Integer> times = new LinkedHashMap<>();
        for (int k = 0; k < of.count(); k++) {
            of.deal(k).ifPresent(terms -> times.merge(terms, 1, Integer::sum));
        }
        return times.entrySet().stream()
                .sorted(Map.Entry.<Terms, Integer>comparingByValue().reversed())
                .limit(DEALS_OF_READING)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Asked ask(Terms terms, List<String> origins) {
        int[] options = shape.options(terms);
        int[][] answers = new int[drawn.size()][];
        for (int r = 0; r < answers.length; r++) {
            RecordWorlds of = drawn.get(r);
            answers[r] =
                    IntStream.range(0, of.count())
                            .parallel()
                            .map(k -> signers(options, of, k))
                            .toArray();
        }
        AnswerTable table = AnswerTable.of(worlds, answers, null, parties, slip);
        return new Asked(
                terms,
                origins,
                answers,
                table,
                drawn.size() > 1 ? table.aboutReading() : 0,
                table.aboutDeal());
    }

    private int signers(int[] options, RecordWorlds of, int k) {
        boolean[] signs = PredictedAnswers.signs(options, of.problem(k));
        int signers = 0;
        for (int s = 0; s < parties; s++) {
            signers |= signs[s] ? 1 << s : 0;
        }
        return signers;
    }

    private Offer offer(Asked asked) {
        double[] reading = new double[RESAMPLES];
        double[] deal = new double[RESAMPLES];
        for (int b = 0; b < RESAMPLES; b++) {
            AnswerTable table =
                    AnswerTable.of(worlds, asked.answers(), resampled(b), parties, slip);
            reading[b] = table.aboutReading();
            deal[b] = table.aboutDeal();
        }
        return new Offer(
                asked.terms(),
                asked.origins(),
                drawn.size() > 1
                        ? Optional.of(information(asked.bits(), reading))
                        : Optional.empty(),
                information(asked.dealBits(), deal),
                answers(asked.table()));
    }

    private int[][] resampled(int b) {
        int[][] picked = new int[worlds.length][];
        for (int r = 0; r < picked.length; r++) {
            int count = worlds[r].weights().length;
            picked[r] = new int[count];
            for (int i = 0; i < count; i++) {
                picked[r][i] =
                        (int)
                                (count
                                        * Draws.uniform(
                                                settings.seed(), (long) b * count + i, r + 1L));
            }
        }
        return picked;
    }

    private static Information information(double bits, double[] resampled) {
        Arrays.sort(resampled);
        double low = resampled[(int) Math.floor(0.025 * (resampled.length - 1))];
        double high = resampled[(int) Math.ceil(0.975 * (resampled.length - 1))];
        return new Information(bits, Math.min(bits, low), Math.max(bits, high));
    }

    private List<Answer> answers(AnswerTable table) {
        List<Answer> answers = new ArrayList<>();
        for (int a = 0; a < table.answers(); a++) {
            double chance = table.chance(a);
            if (chance > 0) {
                int signing = a;
                int at = a;
                answers.add(
                        new Answer(
                                IntStream.range(0, parties)
                                        .filter(s -> (signing >> s & 1) == 1)
                                        .mapToObj(shape::party)
                                        .toList(),
                                chance,
                                IntStream.range(0, table.readings())
                                        .mapToObj(r -> table.chance(r, at))
                                        .toList(),
                                IntStream.range(0, table.readings())
                                        .mapToObj(r ->
                                                table.chance(r, at) / table.readings() / chance)
                                        .toList(),
                                table.chanceWithDeal(a) / chance));
            }
        }
        answers.sort(Comparator.comparingDouble(Answer::chance).reversed());
        return answers;
    }
}
