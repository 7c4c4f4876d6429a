package org.westphalia.explore;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.westphalia.assess.PredictedAnswers;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Share;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.model.Terms;
import org.westphalia.world.Model;

/// The worlds drawn of one reading, and in each which recorded answers it predicts and whether it has a deal. Worlds are drawn and decided on all
/// processors; each depends on its number alone.
final class RecordWorlds {
    private final Model model;
    private final PredictedAnswers predicted;
    private final DealProblem[] problems;
    private final boolean[][] fulfilled;
    private final Outcome[] outcomes;

    RecordWorlds(Model model, Settings settings) {
        this.model = model;
        predicted = PredictedAnswers.of(model, settings.nodeLimit());
        int worlds = model.variables().isEmpty() ? 1 : settings.worlds();
        problems = new DealProblem[worlds];
        fulfilled = new boolean[worlds][];
        outcomes = new Outcome[worlds];
        IntStream.range(0, worlds)
                .parallel()
                .forEach(k -> {
                    DealProblem problem = predicted.problem(model.draw(settings.seed(), k).world());
                    problems[k] = problem;
                    fulfilled[k] = predicted.fulfilled(problem);
                    outcomes[k] = Search.decide(problem, settings.nodeLimit());
                });
    }

    Model model() {
        return model;
    }

    PredictedAnswers predicted() {
        return predicted;
    }

    int count() {
        return problems.length;
    }

    boolean isExact() {
        return model.variables().isEmpty();
    }

    DealProblem problem(int k) {
        return problems[k];
    }

    /// How many recorded answers world k fails to predict.
    int missed(int k) {
        int missed = 0;
        for (boolean one : fulfilled[k]) {
            missed += one ? 0 : 1;
        }
        return missed;
    }

    /// How many worlds predict an answer.
    long predicting(int answer) {
        return Arrays.stream(fulfilled).filter(each -> each[answer]).count();
    }

    /// How many worlds fail to predict 0, 1, ... answers.
    long[] missing() {
        long[] missing = new long[predicted.recorded().size() + 1];
        for (int k = 0; k < count(); k++) {
            missing[missed(k)]++;
        }
        return missing;
    }

    boolean hasDeal(int k) {
        return outcomes[k] instanceof Outcome.Found;
    }

    Optional<Terms> deal(int k) {
        return outcomes[k] instanceof Outcome.Found found
                ? Optional.of(found.terms())
                : Optional.empty();
    }

    /// The share of hits: known, where there is one world only.
    Share share(long hits) {
        return isExact() ? Share.known(hits, 1) : Share.of(hits, count());
    }
}
