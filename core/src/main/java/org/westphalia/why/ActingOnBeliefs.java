package org.westphalia.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.assess.Settings;
import org.westphalia.model.Case;
import org.westphalia.model.Reading;
import org.westphalia.model.Terms;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// What happens when an actor acts on what it believes: the best proposal under its beliefs, put to the parties as others see
/// them.
public final class ActingOnBeliefs {
    private ActingOnBeliefs() {}

    /// What follows from one set of beliefs.
    ///
    /// @param actor id of a party or third party
    /// @param belief the reading that it believes
    /// @param proposed the best proposal as it sees the parties; empty when it sees no deal
    /// @param ownEyes how the proposal is received by the parties as the actor believes them; empty without a proposal
    /// @param receptions how that proposal is received in each reading according to which the actor believes this
    public record Acted(
            String actor,
            Reading belief,
            Optional<Proposed> proposed,
            Optional<Reception> ownEyes,
            List<Reception> receptions) {}

    /// Lets an actor act, once for each reading that it believes according to those that are asked.
    ///
    /// @param readings accounts of the real parties; of those in which the actor has no beliefs nothing is said
    /// @param whatIf departures from all readings, those that are believed included
    public static List<Acted> in(
            Case source, String actor, List<Reading> readings, WhatIf whatIf, Settings settings) {
        Map<Reading, List<Reading>> byBelief = new LinkedHashMap<>();
        for (Reading reading : readings) {
            Beliefs.of(source, Optional.of(reading), actor)
                    .ifPresent(belief ->
                            byBelief.computeIfAbsent(belief, _ -> new ArrayList<>()).add(reading));
        }
        List<Acted> acted = new ArrayList<>();
        byBelief.forEach((belief, among) -> {
            Model believed = Model.resolve(source, Optional.of(belief.id()), whatIf);
            Optional<Proposed> proposed = WhatToPropose.of(believed, actor, settings);
            acted.add(
                    new Acted(
                            actor,
                            belief,
                            proposed,
                            proposed.map(Proposed::terms)
                                    .map(terms ->
                                            HowReceived.of(
                                                    believed,
                                                    Optional.of(belief),
                                                    terms,
                                                    settings)),
                            proposed.map(Proposed::terms)
                                    .map(terms ->
                                            receptions(source, among, whatIf, terms, settings))
                                    .orElse(List.of())));
        });
        return acted;
    }

    private static List<Reception> receptions(
            Case source, List<Reading> readings, WhatIf whatIf, Terms terms, Settings settings) {
        return readings.stream()
                .map(reading ->
                        HowReceived.of(
                                Model.resolve(source, Optional.of(reading.id()), whatIf),
                                Optional.of(reading),
                                terms,
                                settings))
                .toList();
    }
}
