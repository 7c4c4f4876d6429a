package org.westphalia.explore;

import java.util.List;
import org.westphalia.number.Interval;

/// A thing that worlds of a sweep differ in.
///
/// @param name unlike those of all others, such as `russia.no-deal` or `claims.time-is-short`
/// @param path of the number, claim or question it stands for
/// @param kind what its values are
/// @param range all that a number may be in some track; 0..1 of a claim; 0..n-1 of a question
/// @param answers the claims that may answer a question, by value; the claims behind a number
public record Column(String name, String path, Kind kind, Interval range, List<String> answers) {

    public Column {
        answers = List.copyOf(answers);
    }

    /// The thing in words: its path, and for a place in an order that its value is a part of the place above.
    public String label() {
        int mark = name.indexOf('#');
        if (mark < 0) {
            return path;
        }
        String rest = name.substring(mark + 1);
        int slash = rest.indexOf('/');
        if (slash > 0) {
            return path
                    + " (place "
                    + (Integer.parseInt(rest.substring(0, slash)) + 1)
                    + " of "
                    + rest.substring(slash + 1)
                    + " in the order, as a part of the place above)";
        }
        return switch (rest) {
            case "camp" -> path + " (which camp decides, by shares added up)";
            case "between" -> path + " (how far up between the terms it is compared with)";
            default -> path;
        };
    }

    /// What the values of a column are.
    public enum Kind {
        /// An uncertain number in its own unit; NaN in worlds that do not leave it open.
        NUMBER,
        /// 1 where a claim is held, 0 where it is not.
        CLAIM,
        /// The place, from 0, of the claim that answers a question.
        QUESTION
    }
}
