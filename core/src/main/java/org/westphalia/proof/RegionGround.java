package org.westphalia.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.model.RedLine;
import org.westphalia.number.Grid;
import org.westphalia.world.Region;

/// The leaves of a refutation held against all worlds of a box of uncertain numbers.
final class RegionGround implements Ground {
    private static final BigInteger WHOLE = BigInteger.valueOf(1_000_000_000);

    private final Regions regions;
    private final double[] low;
    private final double[] high;
    private final Region region;
    private final Frame frame;
    private final Map<String, Will> wills = new LinkedHashMap<>();
    private final Map<String, List<List<RedLine>>> lines = new LinkedHashMap<>();
    private final Map<String, Region.Signatory> signatories = new LinkedHashMap<>();

    private RegionGround(Regions regions, double[] low, double[] high) {
        this.regions = regions;
        this.low = low;
        this.high = high;
        this.region = regions.over(low.clone(), high.clone());
        List<Frame.Seat> seats = new ArrayList<>();
        region.signatories().forEach(signatory -> seats.add(seat(signatory)));
        this.frame = Frame.of(region.issues(), region.rules(), region.agreement(), seats);
        region.signatories().forEach(this::addWills);
    }

    /// Everything that the uncertain numbers may be.
    static RegionGround whole(Regions regions) {
        double[] low = new double[regions.count()];
        double[] high = new double[regions.count()];
        for (int v = 0; v < low.length; v++) {
            low[v] = regions.range(v).low();
            high[v] = regions.range(v).high();
        }
        return new RegionGround(regions, low, high);
    }

    private static Frame.Seat seat(Region.Signatory signatory) {
        String party = signatory.party();
        List<String> ids =
                signatory.blend() || signatory.oneCamp()
                        ? List.of(party)
                        : signatory.members().stream().map(Region.Member::id).toList();
        return new Frame.Seat(party, ids.equals(List.of(party)), ids);
    }

    private void addWills(Region.Signatory signatory) {
        signatories.put(signatory.party(), signatory);
        String party = signatory.party();
        List<Region.Member> members = signatory.members();
        if (signatory.oneCamp()) {
            wills.put(party, new CampWill(frame, members, region.decimals()));
            lines.put(party, members.stream().map(Region.Member::redLines).toList());
        } else if (signatory.blend()) {
            wills.put(party, new BlendWill(frame, members, region.decimals()));
            lines.put(party, List.of(signatory.blendLines()));
        } else {
            for (Region.Member member : members) {
                wills.put(member.id(), MemberWill.of(frame, member, region.decimals()));
                lines.put(member.id(), List.of(member.redLines()));
            }
        }
    }

    Region region() {
        return region;
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public Ground half(Certificate.SplitNumber split, boolean below) {
        int v = split.variable();
        if (v < 0 || v >= low.length || !regions.path(v).equals(split.path())) {
            throw new Rejection("there is no uncertain number " + v + " called " + split.path());
        }
        if (!(low[v] < split.at() && split.at() < high[v])) {
            throw new Rejection(split.path() + " cannot be split at " + split.at() + " here");
        }
        double[] end = below ? high.clone() : low.clone();
        end[v] = split.at();
        return below ? new RegionGround(regions, low, end) : new RegionGround(regions, end, high);
    }

    @Override
    public void lineCrossed(Box box, String id, String line) {
        Prospect prospect =
                Prospect.of(
                        region.weigh(), will(id).breaks(), HazardBounds.over(box, region.hazard()));
        lines(id).forEach(each -> WorldGround.requireCrossed(box, prospect, each, id, line));
    }

    @Override
    public void consentShort(Box box, String party) {
        Region.Signatory signatory = signatories.get(party);
        if (signatory == null || signatory.blend() || signatory.oneCamp()) {
            throw new Rejection(party + " has no groups whose consent could be short");
        }
        List<Region.Member> members = signatory.members();
        if (members.stream()
                .anyMatch(member ->
                        box.isOut(member.id()) && (member.veto() || members.size() == 1))) {
            return;
        }
        if (members.size() == 1 || isQuorum(signatory, id -> !box.isOut(id), true)) {
            throw new Rejection(
                    "the groups of " + party + " that are not out may suffice for its consent");
        }
    }

    /// Whether these groups reach the quorum with their highest shares and the others' lowest (`favoured`), or with their
    /// lowest and the others' highest.
    static boolean isQuorum(
            Region.Signatory signatory,
            java.util.function.Predicate<String> willing,
            boolean favoured) {
        long quorum = Grid.units(signatory.quorumShare(), Grid.DECIMALS);
        BigInteger yes = BigInteger.ZERO;
        BigInteger all = BigInteger.ZERO;
        for (Region.Member member : signatory.members()) {
            boolean is = willing.test(member.id());
            double end = is == favoured ? member.share().high() : member.share().low();
            BigInteger share = BigInteger.valueOf(Grid.units(Math.max(0, end), Grid.DECIMALS));
            all = all.add(share);
            yes = is ? yes.add(share) : yes;
        }
        return yes.multiply(WHOLE).compareTo(all.multiply(BigInteger.valueOf(quorum))) >= 0;
    }

    @Override
    public void shortfall(Box box, Map<String, Long> multipliers) {
        List<RegionBound.Weighted> weighted = new ArrayList<>();
        multipliers.forEach((id, times) ->
                weighted.add(new RegionBound.Weighted(will(id), BigInteger.valueOf(times))));
        if (!RegionBound.isShort(
                box, weighted, HazardBounds.over(box, region.hazard()), region.weigh())) {
            throw new Rejection("the weighted sum of gains may be 0 or more here");
        }
    }

    /// Who weighs terms under this id.
    Will will(String id) {
        Will will = wills.get(id);
        if (will == null) {
            throw new Rejection("nobody weighs terms as " + id);
        }
        return will;
    }

    /// The lines that bind this id: one list, or one for each of the camps of which any may decide.
    List<List<RedLine>> lines(String id) {
        return lines.getOrDefault(id, List.of());
    }
}
