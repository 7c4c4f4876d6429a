package org.westphalia.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;
import org.westphalia.number.Interval;
import org.westphalia.world.Model;
import org.westphalia.world.Region;

/// Whether a certificate shows what it claims of every world that uncertain numbers allow. Trusts the regions of the model (that
/// they hold all worlds of their box), and nothing of `deal` or of what wrote the certificate. All sums are exact, in
/// whole 1024ths of units, with ends rounded outwards. A false certificate is rejected with the first reason and its place.
///
/// Complexity: linear in the nodes; a leaf costs members x options for each combination of chances (see
/// [RegionCertificate.Impossible]), a split by a number one region.
public final class RegionChecker {
    private RegionChecker() {}

    /// Checks a certificate against all worlds of a model.
    public static Verification check(Model model, RegionCertificate certificate) {
        return check(Regions.of(model), certificate);
    }

    /// Checks a certificate against all worlds of these regions.
    public static Verification check(Regions regions, RegionCertificate certificate) {
        try {
            RegionGround ground = RegionGround.whole(regions);
            return switch (certificate) {
                case RegionCertificate.Certain(Terms terms, Set<String> signers) ->
                        certain(ground, terms, signers);
                case RegionCertificate.Impossible(Certificate.Node root) ->
                        Tree.check(root, ground);
            };
        } catch (Rejection rejection) {
            return new Verification.Invalid(rejection.reason(), List.of());
        }
    }

    private static Verification certain(RegionGround ground, Terms terms, Set<String> signers) {
        Region region = ground.region();
        Frame frame = ground.frame();
        Checker.requireComplete(region.issues(), terms);
        for (Rule rule : region.rules()) {
            if (rule.brokenBy(terms)) {
                throw new Rejection("the terms break the rule " + rule.id());
            }
        }
        signers.forEach(frame::seat);
        if (!frame.agreement().reachedBy(signers, frame.parties())) {
            throw new Rejection("these signatures do not suffice for the agreement");
        }
        Box box = Box.all(frame);
        for (Issue issue : region.issues()) {
            box = box.with(issue.id(), Set.of(terms.option(issue.id()).orElseThrow()));
        }
        for (String party : frame.parties()) {
            box = box.with(party, signers.contains(party));
        }
        Map<RedLine.Demand, Trigger> triggers = new HashMap<>();
        Will.Place place = new Will.Place(box, triggers);
        Interval hazard = HazardBounds.over(box, region.hazard());
        for (Region.Signatory signatory : region.signatories()) {
            if (signers.contains(signatory.party())
                    && !signs(ground, signatory, place, terms, hazard)) {
                throw new Rejection(
                        signatory.party() + " is not shown to sign these terms in every world");
            }
        }
        return new Verification.Valid(1);
    }

    private static boolean signs(
            RegionGround ground,
            Region.Signatory signatory,
            Will.Place place,
            Terms terms,
            Interval hazard) {
        if (signatory.blend()) {
            return isWilling(ground, signatory.party(), place, terms, hazard);
        }
        Map<String, Boolean> willing = new HashMap<>();
        for (Region.Member member : signatory.members()) {
            boolean is = isWilling(ground, member.id(), place, terms, hazard);
            willing.put(member.id(), is);
            if (!is && (member.veto() || signatory.members().size() == 1)) {
                return false;
            }
        }
        return signatory.members().size() == 1
                || RegionGround.isQuorum(
                        signatory, id -> Boolean.TRUE.equals(willing.get(id)), false);
    }

    private static boolean isWilling(
            RegionGround ground, String id, Will.Place place, Terms terms, Interval hazard) {
        if (ground.lines(id).stream().anyMatch(line -> line.demand().crossedBy(terms))) {
            return false;
        }
        Will will = ground.will(id);
        return will.surelyWilling(place, HazardBounds.lasts(will.breaks(), hazard));
    }
}
