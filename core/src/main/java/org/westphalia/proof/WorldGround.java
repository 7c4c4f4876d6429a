package org.westphalia.proof;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.model.RedLine;
import org.westphalia.number.Interval;
import org.westphalia.world.Member;
import org.westphalia.world.Region;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// The leaves of a refutation held against the exact numbers of one world.
final class WorldGround implements Ground {
    private static final BigInteger WHOLE = BigInteger.valueOf(1_000_000_000);

    private final World world;
    private final Frame frame;
    private final Region.Hazard hazard;
    private final Map<String, Member> members = new LinkedHashMap<>();

    WorldGround(World world) {
        this.world = world;
        this.hazard = HazardBounds.exactly(world.hazard());
        List<Frame.Seat> seats =
                world.signatories().stream()
                        .map(signatory ->
                                new Frame.Seat(
                                        signatory.party(),
                                        signatory.isAlone(),
                                        signatory.members().stream().map(Member::id).toList()))
                        .toList();
        this.frame = Frame.of(world.issues(), world.rules(), world.agreement(), seats);
        world.signatories()
                .forEach(signatory ->
                        signatory.members().forEach(member -> members.put(member.id(), member)));
    }

    /// Whether shares suffice for the consent of a party under a quorum.
    static boolean isQuorum(Signatory signatory, BigInteger willing, BigInteger all) {
        return willing.multiply(WHOLE)
                        .compareTo(BigInteger.valueOf(signatory.quorumShare()).multiply(all))
                >= 0;
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public Ground half(Certificate.SplitNumber split, boolean low) {
        throw new Rejection(
                "the numbers of one world are exact: there is nothing to split "
                        + split.path()
                        + " for");
    }

    @Override
    public void lineCrossed(Box box, String id, String line) {
        Member member = member(id);
        Prospect prospect =
                Prospect.of(
                        world.weigh(),
                        Interval.of(member.breaks()),
                        HazardBounds.over(box, hazard));
        requireCrossed(box, prospect, member.redLines(), id, line);
    }

    /// A party that blends its groups may carry lines of the same name from several of them: any of them will do.
    static void requireCrossed(
            Box box, Prospect prospect, List<RedLine> lines, String id, String line) {
        List<RedLine> named = lines.stream().filter(each -> each.id().equals(line)).toList();
        if (named.isEmpty()) {
            throw new Rejection(id + " has no red line " + line);
        }
        if (named.stream().noneMatch(each -> isCrossed(box, prospect, each.demand()))) {
            throw new Rejection("not all terms here cross the red line " + line + " of " + id);
        }
    }

    private static boolean isCrossed(Box box, Prospect prospect, RedLine.Demand demand) {
        return !prospect.mayLast(demand)
                && Trigger.over(box, box.frame().demands().butForLasting(demand))
                        instanceof Trigger.Always;
    }

    @Override
    public void consentShort(Box box, String party) {
        Signatory signatory = world.signatory(party);
        BigInteger all = BigInteger.ZERO;
        BigInteger notOut = BigInteger.ZERO;
        for (Member member : signatory.members()) {
            BigInteger share = BigInteger.valueOf(member.share());
            all = all.add(share);
            if (!box.isOut(member.id())) {
                notOut = notOut.add(share);
            } else if (member.veto() || signatory.members().size() == 1) {
                return;
            }
        }
        if (signatory.members().size() == 1 || isQuorum(signatory, notOut, all)) {
            throw new Rejection(
                    "the groups of " + party + " that are not out suffice for its consent");
        }
    }

    @Override
    public void shortfall(Box box, Map<String, Long> multipliers) {
        List<GainBound.Weighted> named =
                multipliers.entrySet().stream()
                        .map(entry ->
                                new GainBound.Weighted(
                                        member(entry.getKey()),
                                        BigInteger.valueOf(entry.getValue())))
                        .toList();
        if (!GainBound.isShort(box, named, HazardBounds.over(box, hazard), world.weigh())) {
            throw new Rejection("the weighted sum of gains may be 0 or more here");
        }
    }

    private Member member(String id) {
        Member member = members.get(id);
        if (member == null) {
            throw new Rejection("nobody weighs terms as " + id);
        }
        return member;
    }
}
