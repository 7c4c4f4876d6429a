package org.westphalia.why;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Share;

/// Where two readings of a case differ.
///
/// @param first the verdict of one reading, with how the proposals fare
/// @param second of the other
/// @param shared ids of the claims that both hold, in the order of the case
/// @param rivals questions that they answer differently
/// @param onlyFirst claims that the first holds and the second has no answer to
/// @param onlySecond the other way round
/// @param numbers that they state differently, in the order of paths
/// @param signatures proposals that some party would answer differently
public record ReadingsDiffer(
        Assessment first,
        Assessment second,
        List<String> shared,
        List<Rivals> rivals,
        List<String> onlyFirst,
        List<String> onlySecond,
        List<NumberChange> numbers,
        List<Signature> signatures) {

    /// One question, two answers.
    ///
    /// @param first id of the claim of the first reading
    /// @param second of the second
    public record Rivals(String question, String first, String second) {}

    /// A party that signs a proposal in most worlds of one reading, and refuses it in most of the other.
    ///
    /// @param first share of worlds in which it refuses, in the first reading
    /// @param second in the second
    public record Signature(String proposal, String party, Share first, Share second) {}

    /// The shares by which a proposal is refused in an assessment.
    static Map<String, Share> refusals(Assessment assessment, String proposal) {
        return assessment.proposals().stream()
                .filter(view -> view.proposal().id().equals(proposal))
                .findFirst()
                .map(Assessment.ProposalView::refusedBy)
                .orElse(Map.of());
    }

    /// The answer of a party to a proposal: signs, when it refuses in at most half of the worlds.
    static Optional<Signature> between(
            String proposal, String party, Assessment one, Assessment other) {
        Share first = refusals(one, proposal).get(party);
        Share second = refusals(other, proposal).get(party);
        return first != null && second != null && first.value() > 0.5 != second.value() > 0.5
                ? Optional.of(new Signature(proposal, party, first, second))
                : Optional.empty();
    }
}
