package org.westphalia.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.westphalia.assess.Assessment.WithoutDurability;
import org.westphalia.deal.Completion;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.NearestTerms;
import org.westphalia.model.Reading;
import org.westphalia.model.Terms;
import org.westphalia.world.Demand;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// Is there a deal, as one reading of a case sees it? The verdict over all that its numbers allow ([RangeVerdict]), how often drawn
/// worlds have a deal, how the proposals on the table fare, the verdict if every agreement lasted, and what to be told besides.
public final class Assess {
    private static final int STEPS = 4;

    private Assess() {}

    /// Hears how far the work is.
    public interface Progress {
        /// @param step what is being done, in a word or two
        /// @param number of steps done before this one
        /// @param of how many steps there are
        void at(String step, int number, int of);

        /// Nobody listens.
        static Progress unheard() {
            return (step, number, of) -> {};
        }
    }

    /// Assesses a model.
    ///
    /// @param reading by which the model was resolved; empty for the case alone
    /// @throws IllegalStateException when the independent checker rejects a certificate, which is an error of the program
    public static Assessed assess(
            Model model, Optional<String> reading, Settings settings, Progress progress) {
        return assess(model, reading, Optional.empty(), settings, progress);
    }

    /// The same with terms shown as they are in one world, a deal or the terms nearest to one there.
    ///
    /// @param example `middle`, or the number of a drawn world; empty for the world of the witness
    public static Assessed assess(
            Model model,
            Optional<String> reading,
            Optional<String> example,
            Settings settings,
            Progress progress) {
        progress.at("verdict", 0, STEPS);
        // What does not wait for the verdict is found beside it.
        Optional<ForkJoinTask<Shown>> shownThere =
                example.map(world -> beside(() -> inWorld(model, world, settings)));
        Optional<ForkJoinTask<Model>> lastingModel =
                model.hasDurability()
                        ? Optional.of(beside(model::withoutDurability))
                        : Optional.empty();
        DrawnWorlds draws = new DrawnWorlds(model, settings);
        RangeVerdict found = RangeVerdict.of(model, draws, settings, "verdict");
        progress.at("without durability", 1, STEPS);
        List<Assessed.Proof> proofs = new ArrayList<>();
        found.proof().ifPresent(proofs::add);
        Optional<WithoutDurability> lasting = Optional.empty();
        if (lastingModel.isPresent()) {
            Model forever = lastingModel.get().join();
            DrawnWorlds foreverDraws = draws.lasting();
            RangeVerdict without =
                    found.lasting(model, forever, foreverDraws, settings, "without-durability");
            lasting = Optional.of(new WithoutDurability(without.verdict(), foreverDraws.share()));
            without.proof().ifPresent(proofs::add);
        }
        progress.at("proposals", 2, STEPS);
        List<Assessment.ProposalView> proposals = ProposalViews.of(model, draws, settings);
        progress.at("reasons", 3, STEPS);
        Optional<Judgement> witness = found.terms().map(terms -> Judge.judge(found.world(), terms));
        Shown shown =
                shownThere
                        .map(ForkJoinTask::join)
                        .or(() -> witness.map(judged -> new Shown(found.judgedIn(), judged)))
                        .orElseGet(() -> nearest(model, found, settings));
        Optional<List<Demand>> conflict = Conflict.of(model, found);
        Optional<Reading> read = reading.flatMap(model.source()::findReading);
        Assessment assessment =
                new Assessment(
                        reading.orElse("case"),
                        read.map(Reading::title).orElse(model.source().title()),
                        found.verdict(),
                        found.basis(),
                        draws.share(),
                        shown.judgement().map(Judgement::terms),
                        shown.judgement(),
                        shown.judgedIn(),
                        lasting,
                        proposals,
                        Reasons.of(model, found, witness, conflict),
                        Hinges.of(model, draws),
                        Warnings.of(model, draws, found, conflict, shown.exact()),
                        settings.seed(),
                        draws.redrawn());
        return new Assessed(assessment, proofs);
    }

    private static <T> ForkJoinTask<T> beside(Callable<T> question) {
        return ForkJoinPool.commonPool().submit(question);
    }

    /// Terms that are shown.
    ///
    /// @param judgedIn their world in words
    /// @param exact false where nearer terms may exist, though these are no deal
    private record Shown(String judgedIn, Optional<Judgement> judgement, boolean exact) {
        Shown(String judgedIn, Judgement judgement) {
            this(judgedIn, Optional.of(judgement), true);
        }
    }

    /// Without a deal: the terms of least shortfall in the middle world.
    private static Shown nearest(Model model, RangeVerdict found, Settings settings) {
        Optional<NearestTerms.Nearest> nearest =
                NearestTerms.to(
                        model.middle(), new Terms(Map.of()), settings.nodeLimit(), settings.stop());
        return new Shown(
                found.judgedIn(),
                nearest.map(NearestTerms.Nearest::judgement),
                nearest.map(NearestTerms.Nearest::exact).orElse(true));
    }

    private static Shown inWorld(Model model, String name, Settings settings) {
        boolean middle = name.equals("middle");
        World world =
                middle ? model.middle() : model.draw(settings.seed(), Long.parseLong(name)).world();
        String inWords = middle ? "the middle world" : "drawn world " + name;
        return switch (Completion.of(
                world, new Terms(Map.of()), settings.nodeLimit(), settings.stop())) {
            case Completion.Deal(Terms terms, var _) ->
                    new Shown(inWords, Judge.judge(world, terms));
            case Completion.Short(NearestTerms.Nearest nearest) ->
                    new Shown(inWords, Optional.of(nearest.judgement()), nearest.exact());
            case Completion.None() -> new Shown(inWords, Optional.empty(), true);
        };
    }
}
