package org.westphalia.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;

/// Whether any terms satisfy given demands, values aside, and if not, a smallest part of the demands that already clashes.
///
/// A demand is a conjunction of clauses; a clause lists issues with accepted options, one of which must come true. The search
/// propagates clauses with one way left and branches on the clause with the fewest (Davis, Logemann and Loveland 1962, over
/// issues instead of truth values). Minimal clashes are found by QuickXplain (Junker 2004): no member can be left out, and
/// members listed first are preferred. Worst case exponential in the number of issues; a limit of steps bounds it.
final class TermsSearch {
    private final List<Issue> issues;
    private final Map<String, Integer> positions = new HashMap<>();

    /// All options of each issue, inner ones behind those of the case.
    private final List<BitSet> full = new ArrayList<>();

    private long stepsLeft;

    /// @param steps how many clauses all searches together may look at before they give up
    TermsSearch(List<Issue> issues, long steps) {
        this.issues = List.copyOf(issues);
        for (Issue issue : issues) {
            positions.put(issue.id(), positions.size());
            full.add(all(issue.options().size()));
        }
        this.stepsLeft = steps;
    }

    /// What terms must satisfy.
    ///
    /// @param name in findings: `rule 'tall-dams-are-watched'`
    /// @param document where it stands
    record Demand(String name, String document, List<Clause> clauses) {
        Demand {
            clauses = List.copyOf(clauses);
        }
    }

    /// One of these must come true.
    record Clause(List<Literal> anyOf) {
        Clause {
            anyOf = List.copyOf(anyOf);
        }
    }

    /// The issue takes one of these options. Issues beyond those of the case are inner ones.
    ///
    /// @param others its other options
    record Literal(int issue, BitSet options, BitSet others) {
        /// Whether every option that is left is one of these.
        boolean holds(BitSet domain) {
            return !domain.intersects(others);
        }
    }

    /// What a search found.
    sealed interface Result {
        /// Terms satisfy all demands: whatever combination of these options, one for each issue of the case.
        record Found(List<BitSet> options) implements Result {
            public Found {
                options = List.copyOf(options);
            }
        }

        /// There are none.
        record None() implements Result {}

        /// The limit was reached first.
        record Unknown() implements Result {}
    }

    /// Whether the limit of nodes was reached.
    boolean isExhausted() {
        return stepsLeft <= 0;
    }

    /// Terms that keep a rule.
    Demand keeping(Rule rule) {
        List<Clause> clauses =
                switch (rule) {
                    case Rule.Never(String _, Condition condition) ->
                            List.of(new Clause(outside(condition)));
                    case Rule.IfThen(String _, Condition premise, Condition conclusion) -> {
                        List<Clause> each = new ArrayList<>();
                        for (Literal literal : inside(conclusion)) {
                            List<Literal> anyOf = new ArrayList<>(outside(premise));
                            anyOf.add(literal);
                            each.add(new Clause(anyOf));
                        }
                        yield each;
                    }
                };
        return new Demand("rule '" + rule.id() + "'", "rules/" + rule.id(), clauses);
    }

    /// Terms that break a rule.
    List<Demand> breaking(Rule rule) {
        return switch (rule) {
            case Rule.Never(String _, Condition condition) -> List.of(matching("", condition));
            case Rule.IfThen(String _, Condition premise, Condition conclusion) ->
                    List.of(
                            matching("", premise),
                            new Demand("", "", List.of(new Clause(outside(conclusion)))));
        };
    }

    /// Terms that do not cross a red line. Each of several needs is a choice of its own, an inner issue. Any terms may last as
    /// long as is asked, as far as options alone tell.
    Demand keeping(String name, String document, RedLine.Demand line) {
        return switch (line) {
            case RedLine.Never(Condition condition) ->
                    new Demand(name, document, List.of(new Clause(outside(condition))));
            case RedLine.Needs(List<Condition> anyOf) -> new Demand(name, document, needs(anyOf));
            case RedLine.NeedsLasting _ -> new Demand(name, document, List.of());
        };
    }

    /// Terms that cross a red line, unless they last.
    Demand crossing(RedLine.Demand line) {
        return switch (line) {
            case RedLine.Never(Condition condition) -> matching("", condition);
            case RedLine.Needs(List<Condition> anyOf) -> missing(anyOf);
            case RedLine.NeedsLasting(List<Condition> anyOf, double _) -> missing(anyOf);
        };
    }

    private Demand missing(List<Condition> anyOf) {
        return new Demand(
                "", "", anyOf.stream().map(condition -> new Clause(outside(condition))).toList());
    }

    /// Terms that match a condition.
    Demand matching(String name, Condition condition) {
        return new Demand(
                name,
                "",
                inside(condition).stream().map(literal -> new Clause(List.of(literal))).toList());
    }

    /// Terms that complete partial ones.
    Demand completing(Terms terms) {
        List<Clause> clauses = new ArrayList<>();
        terms.choices()
                .forEach((issue, option) ->
                        clauses.addAll(
                                matching("", new Condition(Map.of(issue, Set.of(option))))
                                        .clauses()));
        return new Demand("", "", clauses);
    }

    /// One of several needs in clauses: which of them is met becomes an inner issue with one option per need.
    private List<Clause> needs(List<Condition> anyOf) {
        if (anyOf.size() == 1) {
            return matching("", anyOf.getFirst()).clauses();
        }
        int choice = full.size();
        full.add(all(anyOf.size()));
        List<Clause> clauses = new ArrayList<>();
        for (int need = 0; need < anyOf.size(); need++) {
            BitSet met = new BitSet();
            met.set(need);
            BitSet others = all(anyOf.size());
            others.clear(need);
            Literal notThisOne = new Literal(choice, others, met);
            for (Literal literal : inside(anyOf.get(need))) {
                clauses.add(new Clause(List.of(notThisOne, literal)));
            }
        }
        return clauses;
    }

    private List<Literal> inside(Condition condition) {
        return literals(condition, false);
    }

    private List<Literal> outside(Condition condition) {
        return literals(condition, true);
    }

    private List<Literal> literals(Condition condition, boolean negated) {
        List<Literal> literals = new ArrayList<>();
        for (Map.Entry<String, Set<String>> entry : condition.options().entrySet()) {
            Integer position = positions.get(entry.getKey());
            if (position == null) {
                continue;
            }
            Issue issue = issues.get(position);
            BitSet listed = new BitSet();
            entry.getValue().stream()
                    .mapToInt(issue::indexOf)
                    .filter(option -> option >= 0)
                    .forEach(listed::set);
            BitSet unlisted = all(issue.options().size());
            unlisted.andNot(listed);
            literals.add(
                    negated
                            ? new Literal(position, unlisted, listed)
                            : new Literal(position, listed, unlisted));
        }
        return literals;
    }

    /// Looks for terms that satisfy all demands.
    Result find(List<Demand> demands) {
        List<Clause> clauses =
                demands.stream().flatMap(demand -> demand.clauses().stream()).toList();
        BitSet[] domains = full.toArray(BitSet[]::new);
        BitSet[] solved = search(clauses, domains);
        if (solved == null) {
            return isExhausted() ? new Result.Unknown() : new Result.None();
        }
        return new Result.Found(List.of(solved).subList(0, issues.size()));
    }

    /// A minimal clash within demands that cannot be satisfied together: without any one of them, terms exist.
    /// Empty when the limit was reached on the way.
    ///
    /// @param background demands that are not told about
    Optional<List<Demand>> clash(List<Demand> background, List<Demand> demands) {
        List<Demand> clash = explain(background, background, demands);
        return isExhausted()
                ? Optional.empty()
                : Optional.of(demands.stream().filter(clash::contains).toList());
    }

    private List<Demand> explain(
            List<Demand> background, List<Demand> added, List<Demand> demands) {
        if (!added.isEmpty() && !(find(background) instanceof Result.Found)) {
            return List.of();
        }
        if (demands.size() <= 1) {
            return demands;
        }
        List<Demand> first = demands.subList(0, demands.size() / 2);
        List<Demand> second = demands.subList(demands.size() / 2, demands.size());
        List<Demand> inSecond = explain(and(background, first), first, second);
        List<Demand> inFirst = explain(and(background, inSecond), inSecond, first);
        return and(inFirst, inSecond);
    }

    private static List<Demand> and(List<Demand> some, List<Demand> others) {
        List<Demand> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private BitSet @Nullable [] search(List<Clause> clauses, BitSet[] domains) {
        if (stepsLeft <= 0) {
            return null;
        }
        stepsLeft -= 1 + domains.length / 16;
        List<Clause> open = propagate(clauses, domains);
        if (open == null) {
            return null;
        }
        if (open.isEmpty()) {
            return domains;
        }
        Literal branch = open.getFirst().anyOf().getLast();
        int fewest = Integer.MAX_VALUE;
        for (Clause clause : open) {
            if (clause.anyOf().size() < fewest) {
                fewest = clause.anyOf().size();
                branch = clause.anyOf().getLast();
            }
        }
        BitSet[] with = domains.clone();
        with[branch.issue()] = and(domains[branch.issue()], branch.options());
        BitSet[] solved = search(open, with);
        if (solved != null) {
            return solved;
        }
        BitSet without = (BitSet) domains[branch.issue()].clone();
        without.andNot(branch.options());
        domains[branch.issue()] = without;
        return search(open, domains);
    }

    /// Narrows the domains by clauses with one way left; the clauses that are still open, with their open ways, or null when
    /// one of them cannot come true any more.
    private @Nullable List<Clause> propagate(List<Clause> clauses, BitSet[] domains) {
        List<Clause> open = clauses;
        boolean narrowed = true;
        while (narrowed) {
            narrowed = false;
            List<Clause> still = new ArrayList<>();
            stepsLeft -= open.size();
            for (Clause clause : open) {
                List<Literal> ways = new ArrayList<>();
                boolean holds = false;
                for (Literal literal : clause.anyOf()) {
                    holds |= literal.holds(domains[literal.issue()]);
                    if (domains[literal.issue()].intersects(literal.options())) {
                        ways.add(literal);
                    }
                }
                if (holds) {
                    continue;
                }
                if (ways.isEmpty()) {
                    return null;
                }
                if (ways.size() == 1) {
                    Literal only = ways.getFirst();
                    domains[only.issue()] = and(domains[only.issue()], only.options());
                    narrowed = true;
                } else {
                    still.add(ways.size() == clause.anyOf().size() ? clause : new Clause(ways));
                }
            }
            open = still;
        }
        return open;
    }

    private static BitSet and(BitSet domain, BitSet options) {
        BitSet both = (BitSet) domain.clone();
        both.and(options);
        return both;
    }

    private static BitSet all(int options) {
        BitSet all = new BitSet();
        all.set(0, options);
        return all;
    }
}
