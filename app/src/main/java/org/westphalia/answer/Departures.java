package org.westphalia.answer;

import java.util.List;

/// The departures from a reading under which an answer was given, as they were asked for.
///
/// @param pull levers
/// @param drop levers
/// @param hold claims
/// @param without claims
/// @param set `path=value`
public record Departures(
        List<String> pull,
        List<String> drop,
        List<String> hold,
        List<String> without,
        List<String> set) {

    public Departures {
        pull = List.copyOf(pull);
        drop = List.copyOf(drop);
        hold = List.copyOf(hold);
        without = List.copyOf(without);
        set = List.copyOf(set);
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
    }
}
