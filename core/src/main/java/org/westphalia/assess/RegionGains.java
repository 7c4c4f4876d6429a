package org.westphalia.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.westphalia.deal.Box;
import org.westphalia.deal.Gains;
import org.westphalia.deal.Shape;
import org.westphalia.model.RedLine;
import org.westphalia.number.Interval;
import org.westphalia.world.Region;

/// Every world of a region at once, for the one search.
///
/// At best: a gain is the largest that the numbers allow, each member's apart. What the search refutes then has no deal in any world of the
/// region; what it finds may be one, in a world that need not exist.
///
/// At worst: a gain is the smallest. What the search finds then is a deal in every world of the region; a refutation shows
/// only that no terms were shown to be one (its bounds over boxes are rules of thumb).
final class RegionGains implements Gains {
    private final boolean best;
    private final double margin;
    private final Shape shape;
    private final HazardRange hazard;
    private final GainRange[] minds;
    private final ShareRange shares;
    private final boolean pricesAsk;

    /// Gains at their highest.
    ///
    /// @param margin by which part of its terms' sizes a sum over several terms must fall short to count; above 1e-12 no rounding of
    ///     doubles can make it seem so, and more leaves room for a checker that bounds some sums less closely
    static RegionGains atBest(Region region, double margin) {
        return new RegionGains(region, true, margin);
    }

    /// Gains at their lowest.
    static RegionGains atWorst(Region region) {
        return new RegionGains(region, false, 1e-12);
    }

    private RegionGains(Region region, boolean best, double margin) {
        this.best = best;
        this.margin = margin;
        List<Shape.Side> sides =
                region.signatories().stream()
                        .map(signatory -> new Shape.Side(signatory.party(), minds(signatory)))
                        .toList();
        shape = new Shape(region.issues(), region.rules(), region.agreement(), sides);
        hazard = new HazardRange(shape, region.hazard(), region.weigh());
        minds = new GainRange[shape.members()];
        int next = 0;
        for (Region.Signatory signatory : region.signatories()) {
            List<Region.Member> members = signatory.members();
            if (signatory.blend()) {
                minds[next++] = new BlendGain(shape, members, region.decimals());
            } else if (signatory.oneCamp()) {
                minds[next++] = new CampGain(shape, members, region.decimals());
            } else {
                for (Region.Member member : members) {
                    minds[next++] = new MemberGain(shape, member, region.decimals());
                }
            }
        }
        shares = new ShareRange(shape, region, best);
        pricesAsk =
                region.signatories().stream()
                        .flatMap(signatory -> signatory.members().stream())
                        .flatMap(member -> member.outright().extras().stream())
                        .anyMatch(extra -> extra.when().asksLasting());
    }

    /// Who counts: groups under a quorum each, otherwise the party as one.
    private static List<Shape.Mind> minds(Region.Signatory signatory) {
        if (signatory.blend()) {
            return List.of(new Shape.Mind(signatory.party(), true, signatory.blendLines()));
        }
        if (signatory.oneCamp()) {
            return List.of(
                    new Shape.Mind(signatory.party(), true, commonLines(signatory.members())));
        }
        return signatory.members().stream()
                .map(member -> new Shape.Mind(member.id(), member.veto(), member.redLines()))
                .toList();
    }

    /// Red lines that bind whichever of these camps decides.
    static List<RedLine> commonLines(List<Region.Member> camps) {
        List<RedLine> lines = new ArrayList<>(camps.getFirst().redLines());
        camps.forEach(camp -> lines.retainAll(camp.redLines()));
        return lines;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public Tables tables(Box box) {
        boolean[] counted = new boolean[minds.length];
        for (int m = 0; m < minds.length; m++) {
            counted[m] = box.memberIn(m);
        }
        Corners corners = Corners.of(hazard, minds, counted, box, pricesAsk);
        double[] parts = corners.isOne() ? new double[shape.issues()] : hazard.partsOfSpread(box);
        double[] vague = new double[shape.issues()];
        if (corners.areTooMany()) {
            return new Tables(new double[0][][], new double[0][], parts, vague);
        }
        double[][][] additive = new double[corners.count()][minds.length][shape.flatSize()];
        double[][] constant = new double[additive.length][minds.length];
        for (int corner = 0; corner < additive.length; corner++) {
            double[] counts = corner == 0 ? vague : new double[vague.length];
            for (int m = 0; m < minds.length; m++) {
                if (counted[m]) {
                    constant[corner][m] =
                            bound(m, box, corners, corner, additive[corner][m], counts);
                }
            }
        }
        return new Tables(additive, constant, parts, vague);
    }

    private double bound(
            int member, Box box, Corners corners, int corner, double[] additive, double[] vague) {
        double chance = corners.chance(member, corner);
        Outlook outlook = corners.outlook(member);
        return best
                ? minds[member].bound(box, chance, outlook, additive, vague)
                : minds[member].roughLow(box, chance, outlook, additive, vague);
    }

    @Override
    public boolean shortfall(Box box, long[] multipliers) {
        boolean[] counted = new boolean[minds.length];
        boolean some = false;
        for (int m = 0; m < minds.length; m++) {
            counted[m] = multipliers[m] > 0;
            some |= counted[m];
            if (counted[m] && !box.memberIn(m)) {
                return false;
            }
        }
        Corners corners = Corners.of(hazard, minds, counted, box, pricesAsk);
        if (!some || corners.areTooMany()) {
            return false;
        }
        double[] ignored = new double[shape.issues()];
        for (int corner = 0; corner < corners.count(); corner++) {
            double[][] additive = new double[minds.length][];
            double total = 0;
            double magnitude = 0;
            for (int m = 0; m < minds.length; m++) {
                if (counted[m]) {
                    additive[m] = new double[shape.flatSize()];
                    double constant = bound(m, box, corners, corner, additive[m], ignored);
                    total += multipliers[m] * constant;
                    magnitude += multipliers[m] * Math.abs(constant);
                }
            }
            for (int i = 0; i < shape.issues(); i++) {
                double most = Double.NEGATIVE_INFINITY;
                double largest = 0;
                for (int o = 0; o < shape.options(i); o++) {
                    int f = shape.flat(i, o);
                    if (box.isOpen(f)) {
                        double sum = 0;
                        double size = 0;
                        for (int m = 0; m < minds.length; m++) {
                            if (counted[m]) {
                                sum += multipliers[m] * additive[m][f];
                                size += multipliers[m] * Math.abs(additive[m][f]);
                            }
                        }
                        most = Math.max(most, sum);
                        largest = Math.max(largest, size);
                    }
                }
                total += most;
                magnitude += largest;
            }
            if (!(total < -margin * magnitude)) {
                return shortAtSingle(box, multipliers);
            }
        }
        return true;
    }

    /// At a single terms with one member weighed the gain itself is bounded, which is closer than any sum over issues.
    private boolean shortAtSingle(Box box, long[] multipliers) {
        if (!box.isSingle()) {
            return false;
        }
        int only = -1;
        for (int m = 0; m < minds.length; m++) {
            if (multipliers[m] > 0) {
                if (only >= 0) {
                    return false;
                }
                only = m;
            }
        }
        return gain(only, options(box), hazard.outlook(minds[only].breaks(), hazard.over(box))) < 0;
    }

    private int[] options(Box box) {
        int[] options = new int[shape.issues()];
        for (int i = 0; i < options.length; i++) {
            options[i] = box.firstOpen(i);
        }
        return options;
    }

    @Override
    public boolean consentShort(Box box, int signatory) {
        boolean[] in = new boolean[minds.length];
        for (int m = shape.firstMember(signatory); m < shape.endMember(signatory); m++) {
            in[m] = box.state(shape.switchOf(m)) != Box.OUT;
        }
        return !shares.reached(signatory, in);
    }

    /// Who signs these complete terms, so that they are a deal: at best in some world, as far as the intervals tell; at worst in
    /// every world, the same signers in each. Null when there are none such.
    @Override
    public boolean @Nullable [] signers(int[] options) {
        return shape.breaksRule(options)
                ? null
                : SignerSets.largest(
                        shape,
                        hazard::dependsOn,
                        (signatory, signers) -> signs(signatory, options, signers));
    }

    private boolean signs(int signatory, int[] options, boolean[] signers) {
        Interval range = hazard.at(options, signers);
        boolean[] willing = new boolean[minds.length];
        for (int m = shape.firstMember(signatory); m < shape.endMember(signatory); m++) {
            Outlook outlook = hazard.outlook(minds[m].breaks(), range);
            willing[m] =
                    !shape.crossesLine(m, options, best ? outlook.longest() : outlook.shortest())
                            && gain(m, options, outlook) >= 0;
        }
        return shares.reached(signatory, willing);
    }

    private double gain(int member, int[] options, Outlook outlook) {
        return best
                ? minds[member].highest(options, outlook)
                : minds[member].lowest(options, outlook);
    }

    /// At best a line is crossed where terms last too short in every world, at worst where they do in some.
    @Override
    public long[] lasting(Box box, int member) {
        return hazard.lasting(minds[member].breaks(), box, best);
    }

    @Override
    public void gains(int[] options, double[] into) {
        boolean[] all = new boolean[shape.signatories()];
        Arrays.fill(all, true);
        Interval range = hazard.at(options, all);
        for (int m = 0; m < into.length; m++) {
            into[m] = gain(m, options, hazard.outlook(minds[m].breaks(), range));
        }
    }
}
