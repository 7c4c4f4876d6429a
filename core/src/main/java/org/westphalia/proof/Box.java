package org.westphalia.proof;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;

/// The state at a node of a refutation: the options still possible per issue, and which switches are in or out.
///
/// @param possible by issue and option; never changed after the box is made
/// @param switches true: in, false: out, absent: undecided
record Box(Frame frame, boolean[][] possible, Map<String, Boolean> switches) {

    /// Everything possible, nothing decided.
    static Box all(Frame frame) {
        boolean[][] possible = new boolean[frame.issues().size()][];
        for (int i = 0; i < possible.length; i++) {
            possible[i] = new boolean[frame.issues().get(i).options().size()];
            java.util.Arrays.fill(possible[i], true);
        }
        return new Box(frame, possible, Map.of());
    }

    boolean isIn(String id) {
        return Boolean.TRUE.equals(switches.get(id));
    }

    boolean isOut(String id) {
        return Boolean.FALSE.equals(switches.get(id));
    }

    /// This box with a switch decided.
    Box with(String id, boolean in) {
        if (!frame.isSwitch(id)) {
            throw new Rejection("there is no party or group " + id + " to split on");
        }
        if (switches.containsKey(id)) {
            throw new Rejection(id + " is already decided here");
        }
        Map<String, Boolean> more = new HashMap<>(switches);
        more.put(id, in);
        return new Box(frame, possible, Collections.unmodifiableMap(more));
    }

    /// This box with only these options of an issue left, all of which must still be possible here.
    Box with(String issue, Set<String> options) {
        int at = frame.issue(issue);
        if (options.isEmpty()) {
            throw new Rejection("a part of " + issue + " has no options");
        }
        boolean[] left = new boolean[possible[at].length];
        for (String option : options) {
            int o = frame.issues().get(at).indexOf(option);
            if (o < 0) {
                throw new Rejection(issue + " has no option " + option);
            }
            if (!possible[at][o]) {
                throw new Rejection(
                        "option " + option + " of " + issue + " is no longer possible here");
            }
            left[o] = true;
        }
        boolean[][] fewer = possible.clone();
        fewer[at] = left;
        return new Box(frame, fewer, switches);
    }

    /// Ids of the options of an issue that are still possible.
    Set<String> options(int issue) {
        Issue named = frame.issues().get(issue);
        Set<String> left = new HashSet<>();
        for (int o = 0; o < possible[issue].length; o++) {
            if (possible[issue][o]) {
                left.add(named.options().get(o).id());
            }
        }
        return left;
    }

    /// Whether some terms of the box match.
    boolean canMatch(Condition condition) {
        for (Map.Entry<String, Set<String>> entry : condition.options().entrySet()) {
            Integer issue = frame.index().get(entry.getKey());
            if (issue == null || !someAccepted(issue, entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    /// Whether all terms of the box match.
    boolean mustMatch(Condition condition) {
        for (Map.Entry<String, Set<String>> entry : condition.options().entrySet()) {
            Integer issue = frame.index().get(entry.getKey());
            if (issue == null || !allAccepted(issue, entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    boolean someAccepted(int issue, Set<String> accepted) {
        Issue named = frame.issues().get(issue);
        for (int o = 0; o < possible[issue].length; o++) {
            if (possible[issue][o] && accepted.contains(named.options().get(o).id())) {
                return true;
            }
        }
        return false;
    }

    boolean allAccepted(int issue, Set<String> accepted) {
        Issue named = frame.issues().get(issue);
        for (int o = 0; o < possible[issue].length; o++) {
            if (possible[issue][o] && !accepted.contains(named.options().get(o).id())) {
                return false;
            }
        }
        return true;
    }
}
