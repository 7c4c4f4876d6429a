package org.westphalia.why;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.world.Member;
import org.westphalia.world.Model;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// Drawn worlds of a model with something supposed against it. All other numbers of a world stay what they were drawn as.
final class Otherwise {
    private static final long ALL_SHARES = 1_000_000_000;

    private final Model model;
    private final SampledWorlds worlds;
    private final Model judged;
    private final Model apart;
    private final Model judgedApart;

    Otherwise(Model model, SampledWorlds worlds) {
        this.model = model;
        this.worlds = worlds;
        this.judged = model.judged();
        this.apart = model.apart();
        this.judgedApart = judged.apart();
    }

    /// World `k` with all of these supposed. That stakes can be divided changes no number of it.
    World world(int k, Collection<Counterfactual> supposed) {
        boolean isJudged = supposed.contains(new Counterfactual.Judged());
        World world = isJudged ? judged(k) : worlds.world(k);
        for (Counterfactual each : supposed) {
            if (each instanceof Counterfactual.Alone(String party, String group, boolean _)) {
                world = alone(world, groups(k, isJudged), party, party + "." + group);
            }
        }
        for (Counterfactual each : supposed) {
            world =
                    switch (each) {
                        case Counterfactual.Priced() ->
                                world.withMembers(member -> member.withLines(List.of()));
                        case Counterfactual.Lasting(String party) ->
                                replace(
                                        world,
                                        world.signatory(party)
                                                .withMembers(member -> member.withBreaks(0)));
                        case Counterfactual.GoodFaith() -> inGoodFaith(world);
                        case Counterfactual.Divisible(),
                                Counterfactual.Judged(),
                                Counterfactual.Alone _ ->
                                world;
                    };
        }
        return world;
    }

    /// World `k` with the author's estimates; as it is where they contradict each other in it.
    World judged(int k) {
        return worlds.world(k, judged).orElse(worlds.world(k));
    }

    /// What leaves world `k` as it is.
    Idle idle(int k) {
        return new Idle(model, worlds.world(k), judged(k), groups(k, false));
    }

    private World groups(int k, boolean isJudged) {
        return worlds.world(k, isJudged ? judgedApart : apart)
                .or(() -> worlds.world(k, apart))
                .orElse(worlds.world(k));
    }

    /// A world in which nobody's threshold counts what others' refusals are worth.
    static World inGoodFaith(World world) {
        return world.with(
                world.signatories().stream()
                        .map(signatory ->
                                signatory.withMembers(member ->
                                        member.withNoDeal(
                                                member.noDealIfRefusedBy()
                                                        .getOrDefault(
                                                                signatory.party(),
                                                                member.noDeal()))))
                        .toList());
    }

    /// A world in which one group decides for its party.
    private static World alone(World world, World groups, String party, String id) {
        Member group =
                groups.signatory(party).members().stream()
                        .filter(member -> member.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        return replace(world, new Signatory(party, ALL_SHARES, List.of(group.needed())));
    }

    private static World replace(World world, Signatory other) {
        List<Signatory> signatories = new ArrayList<>();
        world.signatories()
                .forEach(signatory ->
                        signatories.add(
                                signatory.party().equals(other.party()) ? other : signatory));
        return world.with(signatories);
    }

    /// All that can be supposed of a case with these parties, in the order in which answers tell it.
    List<Counterfactual> all() {
        List<Counterfactual> all = new ArrayList<>();
        all.add(new Counterfactual.Divisible());
        all.add(new Counterfactual.Priced());
        List<Party> parties = model.source().decidingParties();
        parties.forEach(party -> all.add(new Counterfactual.Lasting(party.id())));
        all.add(new Counterfactual.Judged());
        for (Party party : parties) {
            for (Party.Group group : party.groups()) {
                boolean leader = model.isTrue(Path.of(party.id()).then(group.id()).then("leader"));
                all.add(new Counterfactual.Alone(party.id(), group.id(), leader));
            }
        }
        all.add(new Counterfactual.GoodFaith());
        return List.copyOf(all);
    }
}
