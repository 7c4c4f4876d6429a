package org.westphalia.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.westphalia.model.Case;
import org.westphalia.model.Durability;
import org.westphalia.number.Interval;
import org.westphalia.number.Weigh;

/// The plans of all deciding parties and of the hazard together: they make worlds of values, and regions of boxes of values.
///
/// @param variables how many there are
/// @param comparisons how many no-deal values are compared with terms; each takes a place behind the variables
/// @param lasting whether every agreement lasts
/// @param decimals of the grid; negative while they are not known, when only regions can be made
record Plans(
        Case source,
        List<PartyPlan> parties,
        HazardPlan hazard,
        int variables,
        int comparisons,
        boolean lasting,
        int decimals) {

    Plans withDecimals(int known) {
        return new Plans(source, parties, hazard, variables, comparisons, lasting, known);
    }

    /// The world at these values.
    ///
    /// @param sifted whether there is none where numbers contradict a comparison
    Optional<World> world(double[] values, boolean sifted) {
        WorldMaker maker = maker(values, sifted);
        List<Signatory> signatories = new ArrayList<>();
        for (PartyPlan plan : parties) {
            Optional<Signatory> signatory = maker.signatory(plan);
            if (signatory.isEmpty()) {
                return Optional.empty();
            }
            signatories.add(asItLasts(signatory.get()));
        }
        return Optional.of(world(signatories, rates(values)));
    }

    /// The same, with what neither the parties nor the hazard take from a variable left as it is in another world.
    ///
    /// @param near the world at values that differ in this one variable at most
    /// @param touched parties that depend on it
    /// @param hazardToo whether the hazard does
    Optional<World> world(double[] values, World near, int[] touched, boolean hazardToo) {
        WorldMaker maker = maker(values, true);
        List<Signatory> signatories = new ArrayList<>(near.signatories());
        for (int party : touched) {
            Optional<Signatory> signatory = maker.signatory(parties.get(party));
            if (signatory.isEmpty()) {
                return Optional.empty();
            }
            signatories.set(party, asItLasts(signatory.get()));
        }
        return Optional.of(world(signatories, hazardToo ? rates(values) : near.hazard()));
    }

    private WorldMaker maker(double[] values, boolean sifted) {
        return new WorldMaker(
                source, decimals, Arrays.copyOf(values, variables + comparisons), sifted);
    }

    private Hazard rates(double[] values) {
        return hazard.at(Arrays.copyOf(values, variables));
    }

    private World world(List<Signatory> signatories, Hazard rates) {
        return new World(
                source.issues(),
                source.rules(),
                source.agreement(),
                signatories,
                rates,
                decimals,
                weigh());
    }

    private Signatory asItLasts(Signatory signatory) {
        return lasting ? signatory.withMembers(member -> member.withBreaks(0)) : signatory;
    }

    /// Many worlds at once; empty where they can only be made one by one.
    Optional<WorldLanes> lanes(int width) {
        return parties.stream().anyMatch(plan -> plan.camp() != null) || decimals < 0
                ? Optional.empty()
                : WorldLanes.of(
                        new TapeMaker(source, decimals, lasting), parties, hazard, weigh(), width);
    }

    /// Intervals of all numbers over the box `low..high` of variables.
    Region region(double[] low, double[] high) {
        int places = variables + comparisons;
        RegionMaker maker =
                new RegionMaker(source, Arrays.copyOf(low, places), Arrays.copyOf(high, places));
        return new Region(
                source.issues(),
                source.rules(),
                source.agreement(),
                parties.stream().map(maker::signatory).map(this::asItLasts).toList(),
                hazard.over(low, high),
                decimals,
                weigh());
    }

    private Region.Signatory asItLasts(Region.Signatory signatory) {
        return !lasting
                ? signatory
                : new Region.Signatory(
                        signatory.party(),
                        signatory.quorumShare(),
                        signatory.blend(),
                        signatory.blendLines(),
                        signatory.members().stream()
                                .map(member -> member.withBreaks(Interval.of(0)))
                                .toList(),
                        signatory.oneCamp());
    }

    private Weigh weigh() {
        return source.durability().map(Durability::weigh).orElse(Weigh.HORIZON);
    }
}
