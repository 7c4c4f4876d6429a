package org.westphalia.why;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.world.Member;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// Which suppositions leave a reading as it is, and why.
final class Idle {
    private final Model model;
    private final World world;
    private final World judged;
    private final World groups;

    /// @param world the world into which the analysis looks
    /// @param judged the same with the author's estimates
    /// @param groups the same with every group by itself
    Idle(Model model, World world, World judged, World groups) {
        this.model = model;
        this.world = world;
        this.judged = judged;
        this.groups = groups;
    }

    /// Why there is nothing to suppose; empty when there is.
    Optional<String> reason(Counterfactual supposed) {
        return switch (supposed) {
            case Counterfactual.Divisible() -> Optional.empty();
            case Counterfactual.Priced() ->
                    idle(
                            members().allMatch(member -> member.redLines().isEmpty()),
                            "nobody draws a red line that holds at any price");
            case Counterfactual.Lasting(String party) ->
                    !model.hasDurability()
                            ? Optional.of("no agreement is said to break")
                            : idle(
                                    world.signatory(party).members().stream()
                                            .allMatch(member -> member.breaks() == 0),
                                    "it expects the deal to last anyway");
            case Counterfactual.Judged() ->
                    idle(
                            judged.signatories().equals(world.signatories()),
                            "nobody's no-deal value is estimated otherwise, and nobody believes other odds");
            case Counterfactual.Alone(String party, String group, boolean _) ->
                    idle(
                            groups.signatory(party).members().size() < 2,
                            "the party has no other group");
            case Counterfactual.GoodFaith() ->
                    idle(
                            List.of(world, judged, groups).stream()
                                    .allMatch(each -> Otherwise.inGoodFaith(each).equals(each)),
                            "nobody is said to seek refusal, or a refusal by others is worth no more to it");
        };
    }

    private Stream<Member> members() {
        return Stream.of(world, groups)
                .flatMap(each -> each.signatories().stream())
                .flatMap(signatory -> signatory.members().stream());
    }

    private static Optional<String> idle(boolean idle, String reason) {
        return idle ? Optional.of(reason) : Optional.empty();
    }
}
