package org.westphalia.check;

import java.util.ArrayList;
import java.util.BitSet;
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
/// members listed first are preferred. Worst case exponential in the number of issues; [#nodesLeft] bounds it.
final class TermsSearch {
    private final List<Issue> issues;
    /// How many options each inner issue has.
    private final List<Integer> choices = new ArrayList<>();

    private long nodesLeft;

    /// @param nodes how many nodes all searches together may visit before they give up
    TermsSearch(List<Issue> issues, long nodes) {
        this.issues = issues;
        this.nodesLeft = nodes;
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
    record Literal(int issue, BitSet options) {}

    /// What a search found.
    sealed interface Result {
        /// Terms that satisfy all demands.
        record Found(Terms terms) implements Result {}

        /// There are none.
        record None() implements Result {}

        /// The limit was reached first.
        record Unknown() implements Result {}
    }

    /// Whether the limit of nodes was reached.
    boolean isExhausted() {
        return nodesLeft <= 0;
    }

    /// Terms that keep a rule.
    Demand keeping(Rule rule) {
        List<Clause> clauses = switch (rule) {
            case Rule.Never(String _, Condition condition) -> List.of(new Clause(outside(condition)));
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
                    List.of(matching("", premise), new Demand("", "", List.of(new Clause(outside(conclusion)))));
        };
    }

    /// Terms that do not cross a red line. Each of several needs is a choice of its own, an inner issue.
    Demand keeping(String name, String document, RedLine.Demand line) {
        return switch (line) {
            case RedLine.Never(Condition condition) ->
                    new Demand(name, document, List.of(new Clause(outside(condition))));
            case RedLine.Needs(List<Condition> anyOf) -> new Demand(name, document, needs(anyOf));
        };
    }

    /// Terms that cross a red line.
    Demand crossing(RedLine.Demand line) {
        return switch (line) {
            case RedLine.Never(Condition condition) -> matching("", condition);
            case RedLine.Needs(List<Condition> anyOf) ->
                    new Demand("", "", anyOf.stream().map(condition -> new Clause(outside(condition))).toList());
        };
    }

    /// Terms that match a condition.
    Demand matching(String name, Condition condition) {
        return new Demand(
                name, "", inside(condition).stream().map(literal -> new Clause(List.of(literal))).toList());
    }

    /// Terms that complete partial ones.
    Demand completing(Terms terms) {
        List<Clause> clauses = new ArrayList<>();
        terms.choices()
                .forEach((issue, option) -> clauses.addAll(
                        matching("", new Condition(Map.of(issue, Set.of(option)))).clauses()));
        return new Demand("", "", clauses);
    }

    /// One of several needs in clauses: which of them is met becomes an inner issue with one option per need.
    private List<Clause> needs(List<Condition> anyOf) {
        if (anyOf.size() == 1) {
            return matching("", anyOf.getFirst()).clauses();
        }
        int choice = issues.size() + choices.size();
        choices.add(anyOf.size());
        List<Clause> clauses = new ArrayList<>();
        for (int need = 0; need < anyOf.size(); need++) {
            BitSet others = new BitSet();
            others.set(0, anyOf.size());
            others.clear(need);
            for (Literal literal : inside(anyOf.get(need))) {
                clauses.add(new Clause(List.of(new Literal(choice, others), literal)));
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
        condition.options().forEach((id, accepted) -> {
            for (int i = 0; i < issues.size(); i++) {
                Issue issue = issues.get(i);
                if (issue.id().equals(id)) {
                    BitSet options = new BitSet();
                    accepted.stream().mapToInt(issue::indexOf).filter(o -> o >= 0).forEach(options::set);
                    if (negated) {
                        options.flip(0, issue.options().size());
                    }
                    literals.add(new Literal(i, options));
                }
            }
        });
        return literals;
    }

    /// Looks for terms that satisfy all demands.
    Result find(List<Demand> demands) {
        List<Clause> clauses = demands.stream().flatMap(demand -> demand.clauses().stream()).toList();
        BitSet[] domains = new BitSet[issues.size() + choices.size()];
        for (int i = 0; i < domains.length; i++) {
            domains[i] = new BitSet();
            domains[i].set(0, i < issues.size() ? issues.get(i).options().size() : choices.get(i - issues.size()));
        }
        BitSet[] solved = search(clauses, domains);
        if (solved == null) {
            return isExhausted() ? new Result.Unknown() : new Result.None();
        }
        Terms terms = new Terms(Map.of());
        for (int i = 0; i < issues.size(); i++) {
            Issue issue = issues.get(i);
            terms = terms.with(issue.id(), issue.options().get(solved[i].nextSetBit(0)).id());
        }
        return new Result.Found(terms);
    }

    /// A minimal clash within demands that cannot be satisfied together: without any one of them, terms exist.
    /// Empty when the limit was reached on the way.
    ///
    /// @param background demands that are not told about
    Optional<List<Demand>> clash(List<Demand> background, List<Demand> demands) {
        List<Demand> clash = explain(background, background, demands);
        return isExhausted() ? Optional.empty() : Optional.of(demands.stream().filter(clash::contains).toList());
    }

    private List<Demand> explain(List<Demand> background, List<Demand> added, List<Demand> demands) {
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
        if (nodesLeft-- <= 0) {
            return null;
        }
        List<Clause> open = propagate(clauses, domains);
        if (open == null) {
            return null;
        }
        if (open.isEmpty()) {
            return domains;
        }
        Literal branch = open.getFirst().anyOf().getFirst();
        int fewest = Integer.MAX_VALUE;
        for (Clause clause : open) {
            if (clause.anyOf().size() < fewest) {
                fewest = clause.anyOf().size();
                branch = clause.anyOf().getFirst();
            }
        }
        BitSet[] with = copy(domains);
        with[branch.issue()].and(branch.options());
        BitSet[] solved = search(open, with);
        if (solved != null) {
            return solved;
        }
        domains[branch.issue()].andNot(branch.options());
        return search(open, domains);
    }

    /// Narrows the domains by clauses with one way left; the clauses that are still open, with their open ways, or null when
    /// one of them cannot come true any more.
    private static @Nullable List<Clause> propagate(List<Clause> clauses, BitSet[] domains) {
        List<Clause> open = clauses;
        boolean narrowed = true;
        while (narrowed) {
            narrowed = false;
            List<Clause> still = new ArrayList<>();
            for (Clause clause : open) {
                List<Literal> ways = new ArrayList<>();
                boolean holds = false;
                for (Literal literal : clause.anyOf()) {
                    BitSet rest = (BitSet) domains[literal.issue()].clone();
                    rest.andNot(literal.options());
                    holds |= rest.isEmpty();
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
                    domains[ways.getFirst().issue()].and(ways.getFirst().options());
                    narrowed = true;
                } else {
                    still.add(ways.size() == clause.anyOf().size() ? clause : new Clause(ways));
                }
            }
            open = still;
        }
        return open;
    }

    private static BitSet[] copy(BitSet[] domains) {
        BitSet[] copies = new BitSet[domains.length];
        for (int i = 0; i < domains.length; i++) {
            copies[i] = (BitSet) domains[i].clone();
        }
        return copies;
    }
}
