package org.westphalia.assess;

import org.westphalia.deal.Box;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.model.Terms;
import org.westphalia.proof.Certificate;
import org.westphalia.proof.RegionChecker;
import org.westphalia.world.Model;
import org.westphalia.world.Region;

/// Whether given terms are a deal in every world that a model allows, or in none, as far as intervals of all its numbers show.
public enum InEveryWorld {
    /// A deal in every world (of partial terms: some completion is, the same one everywhere); accepted by the independent checker.
    ALWAYS,
    /// A deal in no world.
    NEVER,
    /// Neither was shown.
    OPEN;

    private static final double MARGIN = 1e-12;

    /// Looks at terms, complete or partial. Intervals treat numbers that depend on each other as if each were free, so `OPEN` may
    /// stand where the truth is one of the others.
    ///
    /// @param nodeLimit of each of the two searches
    public static InEveryWorld of(Model model, Terms terms, long nodeLimit) {
        Region region = model.region();
        RegionGains worst = RegionGains.atWorst(region);
        Box box = worst.shape().boxOf(terms);
        if (Search.decide(worst, box, nodeLimit) instanceof Outcome.Found found
                && RegionChecker.check(model, new Certificate.Deal(found.terms(), found.signers()))
                        .isValid()) {
            return ALWAYS;
        }
        RegionGains best = RegionGains.atBest(region, MARGIN);
        return Search.decide(best, best.shape().boxOf(terms), nodeLimit) instanceof Outcome.Refuted
                ? NEVER
                : OPEN;
    }
}
