package org.westphalia.assess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.deal.Judgement;
import org.westphalia.model.Proposal;
import org.westphalia.model.Terms;

/// Whether a reading of a case has a deal, how sure that is, and why.
///
/// @param reading id
/// @param title of the reading
/// @param verdict over all that the numbers allow
/// @param basis how the verdict was shown
/// @param share of drawn worlds that have a deal
/// @param terms a witness; without a deal the terms of least shortfall in the middle world
/// @param judgement of those terms, in the world of the witness (without a deal: the middle world)
/// @param judgedIn which world that is, in words (`every world`, `drawn world 17`, `the middle world`)
/// @param withoutDurability verdict and share when every agreement lasts (D = 1); empty when the case has no durability
/// @param proposals one entry per proposal on the table
/// @param reasons up to three sentences, most telling first, each with the claims behind it
/// @param hinges what the share moves with most, told soberly; empty when all numbers are exact
/// @param warnings plain sentences (MODEL.md analyses 1 and 2)
/// @param seed of the draws
/// @param redrawn how many drawn worlds contradicted a comparison of the case and were drawn again, in all
public record Assessment(
        String reading,
        String title,
        Verdict verdict,
        Basis basis,
        Share share,
        Optional<Terms> terms,
        Optional<Judgement> judgement,
        String judgedIn,
        Optional<WithoutDurability> withoutDurability,
        List<ProposalView> proposals,
        List<Reason> reasons,
        Optional<Hinge> hinges,
        List<String> warnings,
        long seed,
        long redrawn) {

    /// @param kind `witness`, `witness-in-every-world`, `refutation`, `refutation-of-every-world`, or `none`
    /// @param checked whether `proof` has verified it; a verdict other than open is never given unchecked
    /// @param size nodes of the refutation, or 1
    public record Basis(String kind, boolean checked, long size) {}

    /// The same question when nobody has to fear that the agreement breaks (D = 1).
    public record WithoutDurability(Verdict verdict, Share share) {}

    /// How a proposal fares over drawn worlds. An open issue of a partial proposal is completed, in each world, by the
    /// deal if one completion is a deal, otherwise by the completion of least shortfall.
    ///
    /// @param share of worlds in which it (a completion) is a deal
    /// @param refusedBy by deciding party: in how many worlds it refuses
    /// @param recorded the recorded answers
    /// @param fits by party: the share of worlds in which the predicted answer agrees with the recorded one
    /// @param fit whether every recorded answer is the commoner prediction; empty when none is recorded
    public record ProposalView(
            Proposal proposal,
            Share share,
            Map<String, Share> refusedBy,
            Map<String, Proposal.Answer> recorded,
            Map<String, Share> fits,
            Optional<Boolean> fit) {}

    /// A sentence and the ids of the claims on which it rests.
    public record Reason(String sentence, List<String> claims) {}

    /// The uncertain number that the share of worlds with a deal moves with most.
    ///
    /// @param path the number
    /// @param lowHalf share of worlds with a deal where it is below its median
    /// @param highHalf share where it is above
    /// @param claims that set it
    public record Hinge(String path, Share lowHalf, Share highHalf, List<String> claims) {}
}
