package org.westphalia.evidence;

import java.util.ArrayList;
import java.util.List;
import org.westphalia.model.Case;
import org.westphalia.model.Citation;
import org.westphalia.model.Claim;
import org.westphalia.model.Proposal;

/// A citation and where it stands in the case's document.
///
/// @param document such as `claims/power-comes-first/because/0`
/// @param by what cites, in words: `claim 'power-comes-first'`
public record Cited(String document, String by, Citation citation) {

    /// All citations of a case: those of claims, then those of proposals, in order.
    public static List<Cited> of(Case source) {
        List<Cited> all = new ArrayList<>();
        for (Claim claim : source.claims()) {
            add(all, "claims/" + claim.id(), "claim '" + claim.id() + "'", claim.because());
        }
        for (Proposal proposal : source.proposals()) {
            add(
                    all,
                    "proposals/" + proposal.id(),
                    "proposal '" + proposal.id() + "'",
                    proposal.because());
        }
        return all;
    }

    private static void add(List<Cited> all, String document, String by, List<Citation> because) {
        for (int i = 0; i < because.size(); i++) {
            all.add(new Cited(document + "/because/" + i, by, because.get(i)));
        }
    }
}
