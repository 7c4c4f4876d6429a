package org.westphalia.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.finding.Finding;
import org.westphalia.model.Case;
import org.westphalia.model.Party;
import org.westphalia.model.Reading;
import org.westphalia.why.Beliefs;

/// Finds the reading that an actor believes, and says where none is named.
final class Believers {
    private Believers() {}

    /// The reading that an actor believes: as one reading has it, otherwise as the case has it.
    ///
    /// @param asked id of that reading; empty for the case
    /// @throws Refused when nothing says what it believes
    static Reading believed(OpenedCase opened, String actor, String asked) {
        Optional<Reading> reading = opened.source().findReading(asked);
        return Beliefs.of(opened.source(), reading, actor)
                .orElseThrow(() -> unknown(opened, reading, actor));
    }

    /// That other readings say that the actor believes something else, and how to choose; empty where none does, or one was
    /// chosen.
    ///
    /// @param asked id of the reading that was asked; empty for none
    static Optional<Finding> otherwise(OpenedCase opened, String actor, String asked) {
        if (actor.isEmpty() || !asked.isEmpty()) {
            return Optional.empty();
        }
        Case source = opened.source();
        Optional<Reading> usual = Beliefs.of(source, Optional.empty(), actor);
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (Reading reading : Beliefs.others(source, actor)) {
            Beliefs.of(source, Optional.of(reading), actor)
                    .filter(belief -> !usual.equals(Optional.of(belief)))
                    .ifPresent(belief ->
                            others.computeIfAbsent(belief.id(), _ -> new ArrayList<>())
                                    .add(reading.id()));
        }
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(BeliefFindings.several(actor, others));
    }

    /// Ids of all readings that anybody says the actor believes.
    static List<String> all(OpenedCase opened, String actor) {
        Case source = opened.source();
        return Stream.concat(
                        Stream.of(Optional.<Reading>empty()),
                        source.readings().stream().map(Optional::of))
                .flatMap(reading -> Beliefs.of(source, reading, actor).stream())
                .map(Reading::id)
                .distinct()
                .toList();
    }

    /// @throws Refused when the case has no such actor
    static void requireActor(OpenedCase opened, String actor) {
        List<String> actors = opened.source().parties().stream().map(Party::id).toList();
        if (!actor.isEmpty() && !actors.contains(actor)) {
            throw opened.refused(List.of(Mistakes.unknown("actor", "--as", actor, actors)));
        }
    }

    /// The readings in which an actor's proposal is put to the parties: the one of `--reading`, or all in which it believes
    /// something and that are not such beliefs themselves.
    ///
    /// @throws Refused when nothing says what it believes in any of them
    static List<Reading> accounts(OpenedCase opened, CaseOptions options) {
        Case source = opened.source();
        if (!options.reading.isEmpty()) {
            believed(opened, options.as, options.reading);
            return source.findReading(options.reading).stream().toList();
        }
        List<Reading> accounts =
                Beliefs.others(source, options.as).stream()
                        .filter(reading ->
                                Beliefs.of(source, Optional.of(reading), options.as).isPresent())
                        .toList();
        if (accounts.isEmpty()) {
            throw unknown(opened, Optional.empty(), options.as);
        }
        return accounts;
    }

    /// What the actor believes according to these readings, each belief once.
    static List<Optional<Reading>> beliefs(
            OpenedCase opened, String actor, List<Reading> accounts) {
        return accounts.stream()
                .map(reading -> Beliefs.of(opened.source(), Optional.of(reading), actor))
                .distinct()
                .toList();
    }

    private static Refused unknown(OpenedCase opened, Optional<Reading> asked, String actor) {
        Case source = opened.source();
        Map<String, String> here = Beliefs.in(source, asked);
        List<String> elsewhere =
                source.readings().stream()
                        .filter(reading ->
                                Beliefs.in(source, Optional.of(reading)).containsKey(actor))
                        .map(Reading::id)
                        .toList();
        return opened.refused(
                List.of(
                        BeliefFindings.none(
                                actor,
                                asked.map(reading -> " in reading " + reading.id()).orElse(""),
                                here.keySet(),
                                elsewhere)));
    }
}
