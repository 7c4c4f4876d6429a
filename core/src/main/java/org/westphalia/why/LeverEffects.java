package org.westphalia.why;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.NearestTerms;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Model;
import org.westphalia.world.Region;
import org.westphalia.world.World;

/// What moves of levers change for each party and group in one world.
final class LeverEffects {
    private static final long NODES = 4_000;

    private final LeverWorlds worlds;
    private final LeverWorlds.Place place;
    private final long nodeLimit;
    private final Optional<NearestTerms.Nearest> nearest;
    private final Map<String, Stand> before;

    /// Where somebody stands.
    private record Stand(Optional<BigDecimal> noDeal, double share, Optional<BigDecimal> gain) {}

    LeverEffects(LeverWorlds worlds, LeverWorlds.Place place, long nodeLimit) {
        this.worlds = worlds;
        this.place = place;
        this.nodeLimit = Math.min(NODES, nodeLimit);
        this.nearest = nearest(List.of());
        this.before = stands(List.of());
    }

    private Optional<NearestTerms.Nearest> nearest(List<Openings.Move> moves) {
        World world = worlds.world(moves, place).world();
        return NearestTerms.to(world, new Terms(Map.of()), nodeLimit);
    }

    /// Terms nearest a deal as things stand.
    Optional<Terms> reference() {
        return nearest.map(NearestTerms.Nearest::terms);
    }

    Optional<Openings.Distance> before() {
        return nearest.map(LeverEffects::distance);
    }

    Optional<Openings.Distance> after(List<Openings.Move> moves) {
        return nearest(moves).map(LeverEffects::distance);
    }

    private static Openings.Distance distance(NearestTerms.Nearest nearest) {
        return new Openings.Distance(nearest.barred(), nearest.largest());
    }

    /// What the moves change, for whom they change something.
    List<Openings.OnHolder> on(List<Openings.Move> moves) {
        Map<String, Stand> after = stands(moves);
        List<Openings.OnHolder> holders = new ArrayList<>();
        before.forEach((holder, stand) -> {
            Stand then = Objects.requireNonNull(after.get(holder), holder);
            Openings.OnHolder change =
                    new Openings.OnHolder(
                            holder,
                            change(stand.noDeal(), then.noDeal()),
                            then.share() - stand.share(),
                            change(stand.gain(), then.gain()));
            if (!change.isNothing()) {
                holders.add(change);
            }
        });
        return holders;
    }

    private static Optional<BigDecimal> change(
            Optional<BigDecimal> before, Optional<BigDecimal> after) {
        return before.isPresent() && after.isPresent()
                ? Optional.of(after.get().subtract(before.get()))
                : Optional.empty();
    }

    /// Every party and group, groups after their party.
    private Map<String, Stand> stands(List<Openings.Move> moves) {
        Model model = worlds.model(moves);
        Model.Drawn drawn = worlds.world(model, place);
        Map<String, BigDecimal> gains = gains(drawn.world());
        Region region = model.region(drawn.values(), drawn.values());
        Map<String, Stand> stands = new LinkedHashMap<>();
        for (Region.Signatory signatory : region.signatories()) {
            boolean alone =
                    signatory.members().size() == 1
                            && signatory.members().getFirst().id().equals(signatory.party());
            if (!alone) {
                stands.put(
                        signatory.party(),
                        new Stand(
                                Optional.empty(),
                                1,
                                Optional.ofNullable(gains.get(signatory.party()))));
            }
            double all =
                    signatory.members().stream()
                            .mapToDouble(member -> Math.max(0, member.share().low()))
                            .sum();
            for (Region.Member member : signatory.members()) {
                stands.put(
                        member.id(),
                        new Stand(
                                Optional.of(points(member.noDeal().middle(), region.decimals())),
                                alone || all == 0 ? 1 : Math.max(0, member.share().low()) / all,
                                Optional.ofNullable(gains.get(member.id()))));
            }
        }
        return stands;
    }

    private Map<String, BigDecimal> gains(World world) {
        Map<String, BigDecimal> gains = new LinkedHashMap<>();
        reference()
                .ifPresent(terms -> {
                    for (Judgement.PartyView party : Judge.judge(world, terms).parties()) {
                        gains.put(party.id(), party.gain());
                        party.groups().forEach(group -> gains.put(group.id(), group.gain()));
                    }
                });
        return gains;
    }

    private static BigDecimal points(double points, int decimals) {
        return Grid.points(Grid.units(points, decimals), decimals);
    }
}
