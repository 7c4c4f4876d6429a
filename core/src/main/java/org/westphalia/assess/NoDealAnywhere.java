package org.westphalia.assess;

import java.util.Optional;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.number.Interval;
import org.westphalia.proof.Certificate;
import org.westphalia.proof.RegionChecker;
import org.westphalia.proof.Regions;
import org.westphalia.world.Model;
import org.westphalia.world.Region;
import org.westphalia.world.World;

/// Proof that no world has a deal: of all that the numbers of a model may be, or of a part of them. Nothing is said that the
/// independent checker has not accepted.
public final class NoDealAnywhere {
    private static final double MARGIN = 1e-12;

    private NoDealAnywhere() {}

    /// Proof that no world of a model has a deal; empty when it was not found, which says nothing.
    public static Optional<Certificate.NoDeal> in(Model model, Settings settings) {
        return EveryWorld.atOnce(model, settings)
                        instanceof EveryWorld.Answer.NoDeal(Certificate.NoDeal certificate)
                ? Optional.of(certificate)
                : Optional.empty();
    }

    /// Whether it is proved that no world has a deal in which the variables of a model lie in this box.
    ///
    /// @param names any world of the model, for the names of things
    public static boolean between(
            Model model, World names, double[] low, double[] high, long nodeLimit) {
        Region region = model.region(low, high);
        return Search.decide(RegionGains.atBest(region, MARGIN), nodeLimit)
                        instanceof Outcome.Refuted refuted
                && RegionChecker.check(only(region), Certifier.certify(names, refuted)).isValid();
    }

    /// One region, in which no number can be split.
    private static Regions only(Region region) {
        return new Regions() {
            @Override
            public int count() {
                return 0;
            }

            @Override
            public Interval range(int variable) {
                throw new IndexOutOfBoundsException(variable);
            }

            @Override
            public String path(int variable) {
                throw new IndexOutOfBoundsException(variable);
            }

            @Override
            public Region over(double[] low, double[] high) {
                return region;
            }
        };
    }
}
