package org.westphalia.assess;

import org.jspecify.annotations.Nullable;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.deal.Shape;
import org.westphalia.model.Terms;
import org.westphalia.proof.Certificate;
import org.westphalia.proof.RegionChecker;
import org.westphalia.world.Model;

/// Whether complete terms are a deal in every world that the numbers allow, or in none.
public final class TermsInEveryWorld {
    private static final double MARGIN = 1e-12;
    private static final long NODES = 1_000;

    private TermsInEveryWorld() {}

    /// Certain when the independent checker accepts that they are a deal in every world, impossible when they are one in none by the bounds of all gains;
    /// open otherwise, for some worlds may differ or the bounds be loose.
    ///
    /// @throws IllegalArgumentException when the terms leave an issue open
    public static Verdict of(Model model, Terms terms) {
        RegionGains worst = RegionGains.atWorst(model.region());
        Shape shape = worst.shape();
        boolean @Nullable [] signers = worst.signers(shape.options(terms));
        if (signers != null
                && RegionChecker.check(model, new Certificate.Deal(terms, shape.names(signers)))
                        .isValid()) {
            return Verdict.CERTAIN;
        }
        RegionGains best = RegionGains.atBest(model.region(), MARGIN);
        return Search.decide(best, shape.boxOf(terms), NODES) instanceof Outcome.Refuted
                ? Verdict.IMPOSSIBLE
                : Verdict.OPEN;
    }
}
