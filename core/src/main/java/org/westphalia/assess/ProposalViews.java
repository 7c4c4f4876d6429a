package org.westphalia.assess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.westphalia.assess.Assessment.ProposalView;
import org.westphalia.deal.Box;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.deal.Shape;
import org.westphalia.model.Proposal;

/// How each proposal on the table fares over drawn worlds: how often it is signed, who refuses it, and whether the answers
/// that were given are the ones to be expected.
///
/// What a partial proposal leaves open is completed in each world by a deal, if some completion is one. If none is, completions are compared that come
/// closest in the middle world and in the first drawn ones ([Completions]), and the best of these stands for all.
final class ProposalViews {
    private final DrawnWorlds draws;
    private final DealProblem middle;
    private final Settings settings;

    private ProposalViews(DrawnWorlds draws, DealProblem middle, Settings settings) {
        this.draws = draws;
        this.middle = middle;
        this.settings = settings;
    }

    static List<ProposalView> of(
            List<Proposal> proposals, DrawnWorlds draws, DealProblem middle, Settings settings) {
        if (!proposals.isEmpty()) {
            draws.drawAll();
        }
        ProposalViews views = new ProposalViews(draws, middle, settings);
        return proposals.stream().map(views::view).toList();
    }

    private ProposalView view(Proposal proposal) {
        Shape shape = middle.shape();
        Completions completions =
                Completions.of(shape.boxOf(proposal.terms()), proposer(proposal), draws, middle);
        int worlds = draws.count();
        long deals = 0;
        long[] refusals = new long[shape.signatories()];
        for (int k = 0; k < worlds; k++) {
            boolean[] signs = answers(k, completions, proposal);
            deals += signs[signs.length - 1] ? 1 : 0;
            for (int s = 0; s < refusals.length; s++) {
                refusals[s] += signs[s] ? 0 : 1;
            }
        }
        Map<String, Share> refusedBy = new LinkedHashMap<>();
        Map<String, Share> fits = new LinkedHashMap<>();
        boolean fit = true;
        boolean recorded = false;
        for (int s = 0; s < refusals.length; s++) {
            String party = shape.party(s);
            refusedBy.put(party, Share.of(refusals[s], worlds));
            Proposal.Answer answer = proposal.answers().get(party);
            if (answer != null) {
                long agreeing = answer.isSignature() ? worlds - refusals[s] : refusals[s];
                fits.put(party, Share.of(agreeing, worlds));
                fit &= 2 * agreeing >= worlds;
                recorded = true;
            }
        }
        return new ProposalView(
                proposal,
                Share.of(deals, worlds),
                refusedBy,
                proposal.answers(),
                fits,
                recorded ? Optional.of(fit) : Optional.empty());
    }

    private int proposer(Proposal proposal) {
        Shape shape = middle.shape();
        for (int s = 0; s < shape.signatories(); s++) {
            if (proposal.by().equals(Optional.of(shape.party(s)))) {
                return s;
            }
        }
        return -1;
    }

    /// Who signs in world k, by party; the last entry tells whether it is a deal.
    private boolean[] answers(int k, Completions completions, Proposal proposal) {
        DealProblem problem = draws.problem(k);
        int parties = problem.shape().signatories();
        boolean[] answers = new boolean[parties + 1];
        boolean[] signers = draws.hasDeal(k) ? dealSigners(problem, completions, proposal) : null;
        if (signers != null) {
            System.arraycopy(signers, 0, answers, 0, parties);
            answers[parties] = true;
            return answers;
        }
        int[] options = completions.closest(problem);
        boolean[] all = new boolean[parties];
        java.util.Arrays.fill(all, true);
        double hazard = problem.hazard(options, all);
        for (int s = 0; s < parties; s++) {
            answers[s] = problem.signs(s, options, hazard);
        }
        return answers;
    }

    private boolean @Nullable [] dealSigners(
            DealProblem problem, Completions completions, Proposal proposal) {
        for (int[] options : completions.known()) {
            boolean @Nullable [] signers = problem.signers(options);
            if (signers != null) {
                return signers;
            }
        }
        Box box = problem.shape().boxOf(proposal.terms());
        if (!box.isSingle()
                && Search.decide(problem, box, settings.nodeLimit())
                        instanceof Outcome.Found found) {
            int[] options = problem.shape().options(found.terms());
            completions.remember(options);
            return problem.signers(options);
        }
        return null;
    }
}
