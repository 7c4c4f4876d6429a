package org.westphalia.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Issue;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;
import org.westphalia.number.Interval;
import org.westphalia.world.Model;
import org.westphalia.world.Region;

/// Whether a certificate shows what it claims of every world that uncertain numbers allow. Trusts the regions of the model (that
/// they hold all worlds of their box), and nothing of `deal` or of what wrote the certificate. All sums are exact, in
/// whole 1024ths of units, with ends rounded outwards; the claims are about worlds as they are, every number rounded to the grid.
/// A false certificate is rejected with the first reason and its place.
///
/// **A deal** ([Certificate.Deal]): the terms, signed by these parties, are a deal in every world. A member is willing when a lower
/// bound of its gain is not below 0 at both ends of its chance to last; groups that are shown willing are given their lowest
/// shares, the others their highest.
///
/// **No deal** ([Certificate.NoDeal]): no world has a deal. The tree may also split by uncertain numbers
/// ([Certificate.SplitNumber]); the state at a node is then also a box of numbers, and the leaves mean the same, for every world
/// of the box. A consent is short when groups that are not out have their highest shares and the others their lowest. A
/// shortfall is closed by the bound below.
///
/// Shortfall over a region. `C = 2^20`; all numbers are outer bounds in whole 1024ths of units.
///
/// 1. Hazard and chances as in [Certificate.Shortfall], with the low end of each rate for the least and the high end for the
///    greatest, `Grid.lasts(high end of breaks, greatest hazard)` for the lowest chance and `Grid.lasts(low end, least
///    hazard)` for the highest. Members with the same belief ([org.westphalia.world.Region.Member#belief]) share D.
/// 2. At one combination of ends the gain of a member is `M + k`. M is the sum of `s_i`, or their mean under weights w; `s_i`
///    is the most of D v(x_i). k holds all else: value extras, B, F, and R, at whichever end raises it; where B
///    begins at R itself (`collapseIsNoDeal`), R has the factor -D in place of -C. With exact weights
///    the contributions `w v / sum w` are rounded as worlds round them, and nothing is lost; otherwise half a unit per
///    issue, and one unit for double arithmetic, are added.
/// 3. Where R is at least the value of terms t (`better-than`), it may be taken as `V(t) + added`: then `s_i` is the most of
///    `D v(x_i) - kappa v(t_i)`, kappa being D or C as above, over what the two scores may be together (same option
///    or level: the same number; ranked: in order; else independent), and an extra that t has counts
///    `-kappa` in any case. A ceiling below infinity is then tried in the place of t too, and both must fall short.
/// 4. With uncertain weights (sum W) the gain is multiplied by W: `sum_i w_i (s_i + K) + W (k(x) - K)`, K being the most of
///    k over the box as in [Certificate.Shortfall]. Each `w_i (s_i + K)` takes its larger end, and `W (k(x) - K)`, which is
///    not positive, the least W. A multiplier then counts W in parts of the sum of the middles of the weights.
///    (Or: points of options and of extras that depend on one issue alone are left out of k, and times the end of W
///    that makes them larger, counted with their option.)
/// 5. A party that blends its groups has the share-weighted mean of their gains. Shares and weights are divided by their sums,
///    as intervals; every term takes the larger end of both. (Rounding after the mean: half a unit per rounded number, and
///    two units.)
/// 6. Where one camp of a party decides and nobody knows which, what is said of the party must hold for each camp: every
///    combination is tried. A red line must then be one of each camp.
/// 7. Of a red line, absolute or priced, that asks for a chance to last it is known that it is crossed where the highest D of its
///    holder stays below what it asks (and no condition can match), and that it is not where the lowest reaches it; in
///    between a price counts where that raises the bound (for a deal: where that lowers it), and an absolute line closes
///    no leaf but forbids a certain deal. D is what the holder believes: of a party that blends its groups anything between their
///    beliefs, likewise where one camp decides.
/// 8. The sum over members, times multipliers, is bounded as in [Certificate.Shortfall]; below 0 at every combination closes
///    the leaf. A leaf with one member and a single terms is also closed when the largest gain is below 0, the mean
///    being taken exactly: highest weights for the scores above it, lowest for those below.
///
/// Complexity: linear in the nodes; a leaf costs members x options for each combination of chances, a split by a number one
/// region.
public final class RegionChecker {
    private RegionChecker() {}

    /// Checks a certificate against all worlds of a model.
    public static Verification check(Model model, Certificate certificate) {
        return check(Regions.of(model), certificate);
    }

    /// Checks a certificate against all worlds of these regions.
    public static Verification check(Regions regions, Certificate certificate) {
        try {
            RegionGround ground = RegionGround.whole(regions);
            return switch (certificate) {
                case Certificate.Deal(Terms terms, Set<String> signers) ->
                        certain(ground, terms, signers);
                case Certificate.NoDeal(Certificate.Node root) -> Tree.check(root, ground);
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
        Place place = new Place(box);
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
            Place place,
            Terms terms,
            Interval hazard) {
        if (signatory.blend() || signatory.oneCamp()) {
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
            RegionGround ground, String id, Place place, Terms terms, Interval hazard) {
        Will will = ground.will(id);
        Prospect prospect = Prospect.of(ground.region().weigh(), will.breaks(), hazard);
        if (ground.lines(id).stream()
                .flatMap(List::stream)
                .anyMatch(line -> line.demand().crossedBy(terms, prospect.shortest()))) {
            return false;
        }
        return will.surelyWilling(place, prospect);
    }
}
