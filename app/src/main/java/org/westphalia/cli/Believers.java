package org.westphalia.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.model.Case;
import org.westphalia.model.Reading;
import org.westphalia.why.Beliefs;

/// Finds the reading that an actor believes, and says where none is named.
final class Believers {
    private Believers() {}

    /// The reading that the actor of `--as` believes: as the reading of `--reading` has it, otherwise as the case has it.
    ///
    /// @throws Refused when nothing says what it believes
    static Reading believed(OpenedCase opened, CaseOptions options) {
        Optional<Reading> asked = opened.source().findReading(options.reading);
        return Beliefs.of(opened.source(), asked, options.as)
                .orElseThrow(() -> unknown(opened, asked, options.as));
    }

    /// The readings in which an actor's proposal is put to the parties: the one of `--reading`, or all in which it believes
    /// something and that are not such beliefs themselves.
    ///
    /// @throws Refused when nothing says what it believes in any of them
    static List<Reading> accounts(OpenedCase opened, CaseOptions options) {
        Case source = opened.source();
        if (!options.reading.isEmpty()) {
            believed(opened, options);
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
                        Mistakes.noBeliefs(
                                actor,
                                asked.map(reading -> " in reading " + reading.id()).orElse(""),
                                here.keySet(),
                                elsewhere)));
    }
}
