package org.westphalia.assess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.westphalia.deal.Box;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.deal.Shape;
import org.westphalia.model.Agreement;
import org.westphalia.model.Proposal;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// How the parties answer the proposals on the table in a world, and whether that is how they answered.
///
/// A party is predicted to sign a proposal when the proposal, or some completion of it, is a deal that it signs. Where no completion is a deal,
/// completions are compared that come closest in the middle world and in the first drawn ones ([Completions]); the one that comes closest in
/// this world stands for all, and a party is predicted to sign it if it would were everybody to sign. A recorded answer is predicted when it is
/// `signed` and the party signs, or when it is another one and it does not: who answers yes-but or with a counterproposal has not signed.
///
/// What is predicted in a world depends on that world and on the model, not on what was asked before; many threads may ask.
public final class PredictedAnswers {
    /// Completions are sought in the middle world and in the first drawn ones of this seed, whichever worlds are asked about.
    private static final int WORLDS = 4;

    private static final long SEED = 1;
    private static final int REMEMBERED = 8;

    private final Shape shape;
    private final DealProblem like;
    private final List<Text> texts;
    private final List<Recorded> recorded;
    private final long nodeLimit;

    /// An answer of the record, by a party that would have to sign.
    public record Recorded(String proposal, String party, Proposal.Answer answer) {
        /// `russia answers us-ceasefire with yes-but`.
        public String words() {
            return switch (answer) {
                case SIGNED -> party + " signs " + proposal;
                case REFUSED -> party + " refuses " + proposal;
                case YES_BUT -> party + " answers " + proposal + " with yes-but";
                case COUNTERED -> party + " counters " + proposal;
            };
        }
    }

    /// A proposal and what is known of it so far.
    private static final class Text {
        private final Box box;
        private final Completions completions;
        private final int[] answering;
        private final Deque<int[]> deals = new ArrayDeque<>();
        private final Deque<Outcome.Refuted> refutations = new ArrayDeque<>();

        /// @param answering parties of whom an answer is recorded
        Text(Box box, Completions completions, int[] answering) {
            this.box = box;
            this.completions = completions;
            this.answering = answering;
        }

        synchronized List<int[]> deals() {
            return List.copyOf(deals);
        }

        synchronized List<Outcome.Refuted> refutations() {
            return List.copyOf(refutations);
        }

        synchronized void learn(Shape shape, Outcome outcome) {
            switch (outcome) {
                case Outcome.Found found -> keep(deals, shape.options(found.terms()));
                case Outcome.Refuted refuted -> keep(refutations, refuted);
                case Outcome.Undecided _ -> {}
            }
        }

        private static <T> void keep(Deque<T> known, T one) {
            known.addFirst(one);
            if (known.size() > REMEMBERED) {
                known.removeLast();
            }
        }
    }

    private PredictedAnswers(
            Shape shape,
            DealProblem like,
            List<Text> texts,
            List<Recorded> recorded,
            long nodeLimit) {
        this.shape = shape;
        this.like = like;
        this.texts = texts;
        this.recorded = recorded;
        this.nodeLimit = nodeLimit;
    }

    /// What a model predicts of the proposals of its case. A sift is left aside.
    ///
    /// @param nodeLimit search nodes for one proposal in one world; beyond it no completion counts as a deal
    /// @throws org.westphalia.world.NoWorldException when comparisons contradict all other numbers
    public static PredictedAnswers of(Model model, long nodeLimit) {
        Model whole = model.unsifted();
        DealProblem middle = DealProblem.compile(whole.middle());
        Shape shape = middle.shape();
        List<DealProblem> near = new ArrayList<>();
        List<Text> texts = new ArrayList<>();
        List<Recorded> recorded = new ArrayList<>();
        for (Proposal proposal : model.source().proposals()) {
            Box box = shape.boxOf(proposal.terms());
            if (!box.isSingle() && near.isEmpty()) {
                int drawn = whole.variables().isEmpty() ? 0 : WORLDS;
                for (int k = 0; k < drawn; k++) {
                    near.add(DealProblem.compile(whole.draw(SEED, k).world(), middle));
                }
            }
            int[] answering =
                    IntStream.range(0, shape.signatories())
                            .filter(s -> proposal.answers().containsKey(shape.party(s)))
                            .toArray();
            for (int s : answering) {
                String party = shape.party(s);
                recorded.add(
                        new Recorded(
                                proposal.id(),
                                party,
                                Objects.requireNonNull(proposal.answers().get(party))));
            }
            texts.add(
                    new Text(
                            box,
                            Completions.of(box, proposer(proposal, shape), near, middle),
                            answering));
        }
        return new PredictedAnswers(shape, middle, texts, List.copyOf(recorded), nodeLimit);
    }

    private static int proposer(Proposal proposal, Shape shape) {
        for (int s = 0; s < shape.signatories(); s++) {
            if (proposal.by().equals(Optional.of(shape.party(s)))) {
                return s;
            }
        }
        return -1;
    }

    /// The recorded answers, in the order of proposals and then of parties; those of parties that do not sign are left out.
    public List<Recorded> recorded() {
        return recorded;
    }

    /// Completions of a proposal that come close to a deal somewhere; the proposal itself where it leaves nothing open.
    ///
    /// @param proposal its place among those of the case
    public List<int[]> completions(int proposal) {
        return texts.get(proposal).completions.known();
    }

    /// A world of the model, compiled.
    public DealProblem problem(World world) {
        return DealProblem.compile(world, like);
    }

    /// Which recorded answers a world predicts, in the order of [#recorded].
    public boolean[] fulfilled(DealProblem problem) {
        boolean[] fulfilled = new boolean[recorded.size()];
        int next = 0;
        for (int p = 0; p < texts.size(); p++) {
            int[] answering = texts.get(p).answering;
            boolean[] signs = answering.length == 0 ? new boolean[0] : signs(p, problem, true);
            for (int s : answering) {
                fulfilled[next] = recorded.get(next).answer().isSignature() == signs[s];
                next++;
            }
        }
        return fulfilled;
    }

    /// Whether a world predicts all recorded answers but at most so many.
    public boolean fulfillsAllBut(int misses, DealProblem problem) {
        int missed = 0;
        int next = 0;
        for (int p = 0; p < texts.size(); p++) {
            int[] answering = texts.get(p).answering;
            boolean[] signs = answering.length == 0 ? new boolean[0] : signs(p, problem, true);
            for (int s : answering) {
                missed += recorded.get(next++).answer().isSignature() == signs[s] ? 0 : 1;
            }
            if (missed > misses) {
                return false;
            }
        }
        return true;
    }

    /// Who signs a proposal in a world, by party; the last entry tells whether it, or a completion of it, is a deal.
    ///
    /// @param proposal its place among those of the case
    /// @param open false when it is known that this world has no deal at all
    public boolean[] signs(int proposal, DealProblem problem, boolean open) {
        Text text = texts.get(proposal);
        int[] deal = open ? deal(text, problem) : null;
        return signs(deal != null ? deal : text.completions.closest(problem), problem);
    }

    /// Who signs complete terms in a world, by party, and whether they are a deal; where they are none, who would sign were everybody to.
    public static boolean[] signs(int[] options, DealProblem problem) {
        int parties = problem.shape().signatories();
        boolean[] answers = new boolean[parties + 1];
        boolean[] signers = problem.signers(options);
        if (signers != null) {
            System.arraycopy(signers, 0, answers, 0, parties);
            answers[parties] = true;
            return answers;
        }
        boolean[] all = new boolean[parties];
        Arrays.fill(all, true);
        double hazard = problem.hazard(options, all);
        for (int s = 0; s < parties; s++) {
            answers[s] = problem.signs(s, options, hazard);
        }
        return answers;
    }

    /// The completion of a proposal by which its answers are predicted in a world: one that is a deal, or the closest known.
    public int[] judged(int proposal, DealProblem problem) {
        Text text = texts.get(proposal);
        int[] deal = deal(text, problem);
        return deal != null ? deal : text.completions.closest(problem);
    }

    /// Where everybody has to sign, everybody signs whichever completion is a deal, so those found in other worlds are tried first.
    private int @Nullable [] deal(Text text, DealProblem problem) {
        for (int[] options : text.completions.known()) {
            if (problem.signers(options) != null) {
                return options;
            }
        }
        if (text.box.isSingle()) {
            return null;
        }
        if (shape.agreement() instanceof Agreement.All) {
            for (int[] options : text.deals()) {
                if (problem.signers(options) != null) {
                    return options;
                }
            }
        }
        for (Outcome.Refuted refuted : text.refutations()) {
            if (SameRefutation.holds(refuted.root(), problem, text.box)) {
                return null;
            }
        }
        Outcome outcome = Search.decide(problem, text.box.copy(), nodeLimit);
        text.learn(shape, outcome);
        return outcome instanceof Outcome.Found found ? shape.options(found.terms()) : null;
    }
}
