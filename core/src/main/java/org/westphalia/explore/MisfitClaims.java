package org.westphalia.explore;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.westphalia.assess.PredictedAnswers.Recorded;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.Judgement.PartyView;
import org.westphalia.model.Proposal;
import org.westphalia.why.ClaimsBehind;

/// The claims behind a prediction that the record contradicts, as the middle world has it: for a refusal those behind the red lines that the terms
/// cross, or else behind what no deal is worth; for a signature those behind what no deal is worth and behind the issue that speaks most for the
/// terms.
final class MisfitClaims {
    private MisfitClaims() {}

    /// @param signs what is predicted
    static List<String> behind(RecordWorlds worlds, Recorded answer, boolean signs) {
        DealProblem middle = worlds.predicted().problem(worlds.model().middle());
        List<Proposal> proposals = worlds.model().source().proposals();
        int place =
                IntStream.range(0, proposals.size())
                        .filter(p -> proposals.get(p).id().equals(answer.proposal()))
                        .findFirst()
                        .orElseThrow();
        Judgement judgement =
                Judge.judge(middle, middle.shape().terms(worlds.predicted().judged(place, middle)));
        ClaimsBehind claims = new ClaimsBehind(worlds.model());
        Set<String> behind = new LinkedHashSet<>();
        for (PartyView party : judgement.parties()) {
            if (party.id().equals(answer.party())) {
                List<PartyView> minds =
                        party.groups().isEmpty()
                                ? List.of(party)
                                : party.groups().stream()
                                        .filter(group -> group.signs() == signs)
                                        .toList();
                minds.forEach(mind -> behind.addAll(of(mind, judgement, claims, signs)));
            }
        }
        return List.copyOf(behind);
    }

    private static Set<String> of(
            PartyView mind, Judgement judgement, ClaimsBehind claims, boolean signs) {
        Set<String> behind = new LinkedHashSet<>();
        if (!signs) {
            for (String line : mind.linesCrossed()) {
                int dot = line.lastIndexOf('.');
                behind.addAll(
                        claims.at(line.substring(0, dot), "red-lines." + line.substring(dot + 1)));
            }
            return behind.isEmpty() ? new LinkedHashSet<>(claims.at(mind.id(), "no-deal")) : behind;
        }
        behind.addAll(claims.at(mind.id(), "no-deal"));
        mind.contributions().entrySet().stream()
                .filter(each -> each.getValue().signum() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .ifPresent(issue -> {
                    String option = judgement.terms().option(issue).orElseThrow();
                    behind.addAll(claims.at(mind.id(), "likes." + issue + "." + option));
                    behind.addAll(claims.at(mind.id(), "matters." + issue));
                });
        return behind;
    }
}
