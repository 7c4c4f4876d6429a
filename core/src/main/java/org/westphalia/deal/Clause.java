package org.westphalia.deal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;

/// A [Condition] in indices: the options it accepts of each issue it names.
///
/// @param issues indices of the issues named
/// @param accepted by position in `issues`, then by option index
/// @param impossible whether it names an issue that is not on the table, and so never matches
record Clause(int[] issues, boolean[][] accepted, boolean impossible) {

    static Clause from(Condition condition, List<Issue> frame) {
        int[] issues = new int[condition.options().size()];
        boolean[][] accepted = new boolean[issues.length][];
        int filled = 0;
        for (Map.Entry<String, Set<String>> entry : condition.options().entrySet()) {
            int at = -1;
            for (int i = 0; i < frame.size(); i++) {
                if (frame.get(i).id().equals(entry.getKey())) {
                    at = i;
                }
            }
            if (at < 0) {
                return new Clause(new int[0], new boolean[0][], true);
            }
            boolean[] row = new boolean[frame.get(at).options().size()];
            for (int o = 0; o < row.length; o++) {
                row[o] = entry.getValue().contains(frame.get(at).options().get(o).id());
            }
            issues[filled] = at;
            accepted[filled++] = row;
        }
        return new Clause(issues, accepted, false);
    }

    boolean matches(int[] options) {
        if (impossible) {
            return false;
        }
        for (int c = 0; c < issues.length; c++) {
            if (!accepted[c][options[issues[c]]]) {
                return false;
            }
        }
        return true;
    }

    /// How many terms of the box match.
    Extent over(Box box) {
        return over(box, -1, -1);
    }

    /// The same with one issue taken to be at one option (`fixedIssue` -1: none).
    Extent over(Box box, int fixedIssue, int fixedOption) {
        if (impossible) {
            return Extent.NONE;
        }
        boolean all = true;
        for (int c = 0; c < issues.length; c++) {
            boolean some = false;
            if (issues[c] == fixedIssue) {
                some = accepted[c][fixedOption];
            } else {
                for (int o = 0; o < accepted[c].length; o++) {
                    if (box.isOpen(issues[c], o)) {
                        some |= accepted[c][o];
                        all &= accepted[c][o];
                    }
                }
            }
            if (!some) {
                return Extent.NONE;
            }
        }
        return all ? Extent.ALL : Extent.SOME;
    }
}
