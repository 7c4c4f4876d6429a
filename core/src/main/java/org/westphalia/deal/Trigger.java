package org.westphalia.deal;

import java.util.List;
import java.util.stream.IntStream;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Rule;

/// Something about terms that fires or does not: a rule broken, a red line crossed, a combination present. It fires when all of
/// `when` match and none of `unless` does; one that is lasting only while the chance to last is below what it asks for.
public final class Trigger {
    private final Clause[] when;
    private final Clause[] unless;
    private final int[] issues;
    private final long below;

    private Trigger(Clause[] when, Clause[] unless) {
        this(when, unless, Long.MAX_VALUE);
    }

    private Trigger(Clause[] when, Clause[] unless, long below) {
        this.when = when;
        this.unless = unless;
        this.below = below;
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
            case RedLine.Needs(var anyOf) -> new Trigger(new Clause[0], clauses(anyOf, frame));
            case RedLine.NeedsLasting lasting ->
                    new Trigger(new Clause[0], clauses(lasting.anyOf(), frame), lasting.least());
        };
    }

    private static Clause[] clauses(List<Condition> conditions, List<Issue> frame) {
        return conditions.stream()
                .map(condition -> Clause.from(condition, frame))
                .toArray(Clause[]::new);
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

    /// Whether it fires only while the chance to last is below what it asks for.
    public boolean isLasting() {
        return below != Long.MAX_VALUE;
    }

    /// Indices of the issues on which it depends, ascending; not those through which a chance to last does.
    public int[] issues() {
        return issues;
    }

    /// Whether complete terms, as option indices, make it fire; for triggers that are not lasting.
    public boolean fires(int[] options) {
        if (isLasting()) {
            throw new IllegalStateException("a trigger that asks for a chance to last");
        }
        return fires(options, 0);
    }

    /// Whether complete terms make it fire at a chance to last, on the grid of chances.
    public boolean fires(int[] options, long lasts) {
        if (lasts >= below) {
            return false;
        }
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

    /// In how much of a box it fires; a lasting one may fire or not wherever it would but for the chance to last.
    public Extent over(Box box) {
        Extent extent = over(box, -1, -1);
        return isLasting() && extent == Extent.ALL ? Extent.SOME : extent;
    }

    /// In how much of a box it fires when the chance to last is somewhere between these two.
    public Extent over(Box box, long[] lasts) {
        if (lasts[0] >= below) {
            return Extent.NONE;
        }
        Extent extent = over(box, -1, -1);
        return lasts[1] >= below && extent == Extent.ALL ? Extent.SOME : extent;
    }

    /// In how much of a box it fires with one issue taken to be at one option, the chance to last left aside.
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
