package org.westphalia.answer;

import java.util.List;
import java.util.OptionalInt;

/// The departures from a reading under which an answer was given, as they were asked for.
///
/// @param pull levers
/// @param drop levers
/// @param hold claims
/// @param without claims
/// @param set `path=value`
/// @param givenRecord recorded answers that a world may fail to predict; empty where all worlds count
public record Departures(
        List<String> pull,
        List<String> drop,
        List<String> hold,
        List<String> without,
        List<String> set,
        OptionalInt givenRecord) {

    public Departures {
        pull = List.copyOf(pull);
        drop = List.copyOf(drop);
        hold = List.copyOf(hold);
        without = List.copyOf(without);
        set = List.copyOf(set);
    }

    /// Departures of which all worlds count.
    public Departures(
            List<String> pull,
            List<String> drop,
            List<String> hold,
            List<String> without,
            List<String> set) {
        this(pull, drop, hold, without, set, OptionalInt.empty());
    }

    /// No departure.
    public static Departures none() {
        return new Departures(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    void write(Json json) {
        json.put("pull", pull);
        json.put("drop", drop);
        json.put("hold", hold);
        json.put("without", without);
        json.put("set", set);
        givenRecord.ifPresent(misses -> json.put("given-record", misses));
    }
}
