package org.westphalia.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Agreement;
import org.westphalia.model.Issue;
import org.westphalia.model.Rule;

/// What a certificate may name: issues with their options, rules, and who is asked; the part that worlds and regions share.
///
/// @param index position by issue id
/// @param seats by party, in order
/// @param demands equal ones are one object here
record Frame(
        List<Issue> issues,
        Map<String, Integer> index,
        List<Rule> rules,
        Agreement agreement,
        Map<String, Seat> seats,
        Demands demands) {

    /// A deciding party and those in it whose willingness counts.
    ///
    /// @param alone whether its one member is the party itself
    /// @param members ids; the party itself when alone
    record Seat(String party, boolean alone, List<String> members) {}

    static Frame of(List<Issue> issues, List<Rule> rules, Agreement agreement, List<Seat> seats) {
        Map<String, Integer> index = new LinkedHashMap<>();
        for (int i = 0; i < issues.size(); i++) {
            index.put(issues.get(i).id(), i);
        }
        Map<String, Seat> byParty = new LinkedHashMap<>();
        seats.forEach(seat -> byParty.put(seat.party(), seat));
        return new Frame(issues, index, rules, agreement, byParty, new Demands());
    }

    Set<String> parties() {
        return seats.keySet();
    }

    /// The position of an issue that a certificate names.
    int issue(String id) {
        Integer at = index.get(id);
        if (at == null) {
            throw new Rejection("there is no issue " + id);
        }
        return at;
    }

    Rule rule(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Rejection("there is no rule " + id));
    }

    Seat seat(String party) {
        Seat seat = seats.get(party);
        if (seat == null) {
            throw new Rejection("there is no deciding party " + party);
        }
        return seat;
    }

    /// Whether a certificate may split on this id.
    boolean isSwitch(String id) {
        return seats.containsKey(id)
                || seats.values().stream().anyMatch(seat -> seat.members().contains(id));
    }
}
