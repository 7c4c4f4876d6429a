package org.westphalia.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Condition;
import org.westphalia.model.RedLine;

/// When a demand is crossed over a box of terms: always, never, depending on one issue alone, or depending on more.
sealed interface Trigger {
    /// Every terms of the box cross the demand.
    record Always() implements Trigger {}

    /// No terms of the box cross it.
    record Never() implements Trigger {}

    /// It depends on the option of one issue.
    ///
    /// @param crossed by option of that issue; meaningless for options that are not possible
    record OneIssue(int issue, boolean[] crossed) implements Trigger {}

    /// It may be crossed or not.
    record Maybe() implements Trigger {}

    /// Conditions that cannot match, and issues on which a condition matches whatever is chosen, are left out first; what
    /// remains decides.
    ///
    /// Where terms last too short for a demand that asks for it, is for others to say ([Prospect]): here it may be crossed or not
    /// wherever it would be but for that.
    static Trigger over(Box box, RedLine.Demand demand) {
        return switch (demand) {
            case RedLine.Never(Condition condition) -> matched(box, List.of(condition), true);
            case RedLine.Needs(List<Condition> anyOf) -> matched(box, anyOf, false);
            case RedLine.NeedsLasting(List<Condition> anyOf, double _) -> {
                Trigger needed = matched(box, anyOf, false);
                yield needed instanceof Never ? needed : new Maybe();
            }
        };
    }

    private static Trigger matched(Box box, List<Condition> anyOf, boolean crossedWhenMatched) {
        List<Condition> open = new ArrayList<>();
        int hinge = -1;
        boolean several = false;
        for (Condition condition : anyOf) {
            if (!box.canMatch(condition)) {
                continue;
            }
            if (box.mustMatch(condition)) {
                return crossedWhenMatched ? new Always() : new Never();
            }
            open.add(condition);
            for (Map.Entry<String, Set<String>> entry : condition.options().entrySet()) {
                int issue = box.frame().issue(entry.getKey());
                if (!box.allAccepted(issue, entry.getValue())) {
                    several |= hinge >= 0 && hinge != issue;
                    hinge = issue;
                }
            }
        }
        if (open.isEmpty()) {
            return crossedWhenMatched ? new Never() : new Always();
        }
        if (several) {
            return new Maybe();
        }
        var options = box.frame().issues().get(hinge).options();
        String id = box.frame().issues().get(hinge).id();
        boolean[] crossed = new boolean[options.size()];
        for (int o = 0; o < crossed.length; o++) {
            String option = options.get(o).id();
            boolean matches =
                    open.stream()
                            .map(condition -> condition.options().get(id))
                            .anyMatch(accepted -> accepted == null || accepted.contains(option));
            crossed[o] = matches == crossedWhenMatched;
        }
        return new OneIssue(hinge, crossed);
    }
}
