package org.westphalia.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.model.RedLine;
import org.westphalia.number.Interval;
import org.westphalia.proof.Certificate;
import org.westphalia.proof.RegionChecker;
import org.westphalia.proof.Regions;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Model;
import org.westphalia.world.Region;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

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
    public static boolean between(Model model, double[] low, double[] high, long nodeLimit) {
        Region region = model.region(low, high);
        return Search.decide(RegionGains.atBest(region, MARGIN), nodeLimit)
                        instanceof Outcome.Refuted refuted
                && RegionChecker.check(only(region), Certifier.certify(names(region), refuted))
                        .isValid();
    }

    /// A world of which nothing counts but its names: those of the region, in which other camps may decide than in a single world.
    private static World names(Region region) {
        List<Signatory> signatories = new ArrayList<>();
        for (Region.Signatory signatory : region.signatories()) {
            List<Member> members = new ArrayList<>();
            if (signatory.blend()) {
                members.add(named(signatory.party(), signatory.blendLines()));
            } else if (signatory.oneCamp()) {
                members.add(named(signatory.party(), RegionGains.commonLines(signatory.members())));
            } else {
                signatory.members().forEach(each -> members.add(named(each.id(), each.redLines())));
            }
            signatories.add(new Signatory(signatory.party(), 0, members));
        }
        return new World(
                region.issues(),
                region.rules(),
                region.agreement(),
                signatories,
                new Hazard(new double[0][], List.of(), Map.of()),
                region.decimals());
    }

    private static Member named(String id, List<RedLine> lines) {
        Worth nothing = new Worth(0, new long[0][], List.of());
        return new Member(id, 0, false, nothing, nothing, nothing, 0, 0, Map.of(), 0, lines);
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
