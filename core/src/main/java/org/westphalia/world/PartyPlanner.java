package org.westphalia.world;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Consent;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.RedLine;
import org.westphalia.model.Setting;
import org.westphalia.number.Interval;

/// How a deciding party comes to a signature: alone, by its groups under a quorum, as a blend of them, or by the camp that decides.
final class PartyPlanner {
    private final Numbers numbers;
    private final Planner planner;
    private final boolean apart;

    /// @param apart whether every group stands by itself, whatever way its party consents by
    PartyPlanner(Numbers numbers, Planner planner, boolean apart) {
        this.numbers = numbers;
        this.planner = planner;
        this.apart = apart;
    }

    /// The plan of a deciding party.
    PartyPlan plan(Party party) {
        if (party.groups().isEmpty()) {
            return new PartyPlan(
                    party.id(),
                    null,
                    0,
                    false,
                    List.of(),
                    List.of(planner.plan(party, Optional.empty())));
        }
        Consent consent =
                numbers.settled()
                        .find(Path.of(party.id()).then("signs-when"))
                        .flatMap(slot ->
                                slot.setting() instanceof Setting.SignsWhen(Consent how)
                                        ? Optional.of(how)
                                        : Optional.empty())
                        .orElse(new Consent.Quorum(1));
        List<MemberPlan> members =
                party.groups().stream()
                        .map(group -> planner.plan(party, Optional.of(group)))
                        .toList();
        return switch (apart ? new Consent.Quorum(1) : consent) {
            case Consent.Quorum(double share) ->
                    new PartyPlan(party.id(), null, share, false, List.of(), members);
            case Consent.Blend(), Consent.Alone() ->
                    new PartyPlan(party.id(), null, 0, true, blendLines(party, members), members);
            case Consent.OneCamp() -> {
                Path path = Path.of(party.id()).then("signs-when");
                Expression camp =
                        numbers.quantities().uniform(path + "#camp", path, new Interval(0, 1));
                yield new PartyPlan(party.id(), camp, 0, false, List.of(), members);
            }
        };
    }

    private List<RedLine> blendLines(Party party, List<MemberPlan> members) {
        Set<RedLine> lines = new LinkedHashSet<>(planner.lines(Path.of(party.id()), true));
        members.stream()
                .filter(MemberPlan::veto)
                .forEach(member -> lines.addAll(member.redLines()));
        return List.copyOf(lines);
    }
}
