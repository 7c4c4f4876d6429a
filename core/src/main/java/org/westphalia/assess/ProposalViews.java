package org.westphalia.assess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.westphalia.assess.Assessment.ProposalView;
import org.westphalia.deal.Shape;
import org.westphalia.model.Proposal;
import org.westphalia.world.Model;

/// How each proposal on the table fares over drawn worlds: how often it is signed, who refuses it, and whether the answers
/// that were given are the ones to be expected ([PredictedAnswers]).
final class ProposalViews {
    private final DrawnWorlds draws;
    private final PredictedAnswers predicted;

    private ProposalViews(DrawnWorlds draws, PredictedAnswers predicted) {
        this.draws = draws;
        this.predicted = predicted;
    }

    static List<ProposalView> of(Model model, DrawnWorlds draws, Settings settings) {
        List<Proposal> proposals = model.source().proposals();
        if (proposals.isEmpty()) {
            return List.of();
        }
        draws.drawAll();
        ProposalViews views =
                new ProposalViews(draws, PredictedAnswers.of(model, settings.nodeLimit()));
        return IntStream.range(0, proposals.size())
                .mapToObj(p -> views.view(proposals.get(p), p))
                .toList();
    }

    private ProposalView view(Proposal proposal, int place) {
        Shape shape = draws.problem(0).shape();
        int worlds = draws.count();
        long deals = 0;
        long[] refusals = new long[shape.signatories()];
        for (int k = 0; k < worlds; k++) {
            boolean[] signs = predicted.signs(place, draws.problem(k), draws.hasDeal(k));
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
}
