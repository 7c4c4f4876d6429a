package org.westphalia.world;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.model.Case;
import org.westphalia.model.Lever;
import org.westphalia.model.Party;
import org.westphalia.model.Path;

/// What a third party itself wants of terms, as numbers of the worlds of a model.
///
/// Its quantities are kept apart from the model's, so that no world, verdict or certificate changes when somebody states them.
/// They are drawn by their names like all others ([Quantities]).
public final class Wishes {
    private final Case source;
    private final Quantities quantities;
    private final PartyPlan plan;
    private final int decimals;

    private Wishes(Case source, Quantities quantities, PartyPlan plan, int decimals) {
        this.source = source;
        this.quantities = quantities;
        this.plan = plan;
        this.decimals = decimals;
    }

    /// The wishes of a third party; those of its groups are blended by their shares. Empty when nobody states any.
    static Optional<Wishes> of(
            Case source, Party party, Settled settled, List<Lever> levers, int decimals) {
        Path own = Path.of(party.id());
        List<Path> holders =
                party.groups().isEmpty()
                        ? List.of(own)
                        : party.groups().stream().map(group -> own.then(group.id())).toList();
        boolean stated =
                holders.stream()
                        .anyMatch(holder ->
                                Stream.of("matters", "likes", "points", "combined")
                                        .anyMatch(branch ->
                                                !settled.names(holder, branch).isEmpty()));
        if (!stated) {
            return Optional.empty();
        }
        Quantities quantities = new Quantities(source.horizon());
        Planner planner = new Planner(source, new Numbers(settled, quantities, levers));
        List<MemberPlan> members = holders.stream().map(planner::wish).toList();
        PartyPlan plan = new PartyPlan(party.id(), null, 0, members.size() > 1, List.of(), members);
        return Optional.of(new Wishes(source, quantities, plan, decimals));
    }

    /// The third party in the middle world.
    public Onlooker middle() {
        return at(quantities.middle());
    }

    /// The third party in a drawn world.
    ///
    /// @param redrawn how many draws of this world were thrown away ([Model.Drawn#redrawn])
    public Onlooker drawn(long seed, long world, int redrawn) {
        return at(quantities.draw(seed, world, redrawn));
    }

    /// Whether they are the same in every world.
    public boolean isExact() {
        return quantities.count() == 0;
    }

    private Onlooker at(double[] values) {
        Signatory all =
                new WorldMaker(source, decimals, values, true).signatory(plan).orElseThrow();
        return new Onlooker(plan.party(), all.members().getFirst().value());
    }
}
