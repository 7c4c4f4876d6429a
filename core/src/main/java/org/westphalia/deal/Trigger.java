package org.westphalia.deal;

import java.util.List;
import java.util.stream.IntStream;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Rule;

/// Something about terms that fires or does not: a rule broken, a red line crossed, a combination present. It fires when all of
/// `when` match and none of `unless` does.
public final class Trigger {
    private final Clause[] when;
    private final Clause[] unless;
    private final int[] issues;

    private Trigger(Clause[] when, Clause[] unless) {
        this.when = when;
        this.unless = unless;
        this.issues =
                IntStream.concat(
                                java.util.Arrays.stream(when)
                                        .flatMapToInt(clause -> IntStream.of(clause.issues())),
                                java.util.Arrays.stream(unless)
                                        .flatMapToInt(clause -> IntStream.of(clause.issues())))
                        .distinct()
                        .sorted()
                        .toArray();
    }

    /// Fires when terms cross the demand.
    public static Trigger of(RedLine.Demand demand, List<Issue> frame) {
        return switch (demand) {
            case RedLine.Never(var condition) ->
                    new Trigger(new Clause[] {Clause.from(condition, frame)}, new Clause[0]);
            case RedLine.Needs(var anyOf) ->
                    new Trigger(
                            new Clause[0],
                            anyOf.stream()
                                    .map(condition -> Clause.from(condition, frame))
                                    .toArray(Clause[]::new));
        };
    }

    static Trigger of(Rule rule, List<Issue> frame) {
        return switch (rule) {
            case Rule.Never(_, var condition) ->
                    new Trigger(new Clause[] {Clause.from(condition, frame)}, new Clause[0]);
            case Rule.IfThen(_, var premise, var conclusion) ->
                    new Trigger(
                            new Clause[] {Clause.from(premise, frame)},
                            new Clause[] {Clause.from(conclusion, frame)});
        };
    }

    static Trigger of(Clause clause) {
        return new Trigger(new Clause[] {clause}, new Clause[0]);
    }

    /// Indices of the issues on which it depends, ascending.
    public int[] issues() {
        return issues;
    }

    /// Whether complete terms, as option indices, make it fire.
    public boolean fires(int[] options) {
        for (Clause clause : when) {
            if (!clause.matches(options)) {
                return false;
            }
        }
        for (Clause clause : unless) {
            if (clause.matches(options)) {
                return false;
            }
        }
        return true;
    }

    /// In how much of a box it fires.
    public Extent over(Box box) {
        return over(box, -1, -1);
    }

    Extent over(Box box, int fixedIssue, int fixedOption) {
        boolean all = true;
        for (Clause clause : when) {
            Extent extent = clause.over(box, fixedIssue, fixedOption);
            if (extent == Extent.NONE) {
                return Extent.NONE;
            }
            all &= extent == Extent.ALL;
        }
        for (Clause clause : unless) {
            Extent extent = clause.over(box, fixedIssue, fixedOption);
            if (extent == Extent.ALL) {
                return Extent.NONE;
            }
            all &= extent == Extent.NONE;
        }
        return all ? Extent.ALL : Extent.SOME;
    }
}
