package org.westphalia.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.westphalia.check.TermsSearch.Demand;
import org.westphalia.check.TermsSearch.Result;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;

/// The search against trying all terms, on random small problems.
class TermsSearchTest {
    private static final int PROBLEMS = 400;

    /// A demand and what it means.
    private record Meant(Demand demand, Predicate<Terms> meaning) {}

    /// A random problem and all terms of its issues.
    private record Problem(
            TermsSearch search, List<Meant> demands, List<Terms> terms, List<Issue> issues) {
        boolean isSatisfiable(List<Demand> some) {
            List<Meant> meant =
                    demands.stream().filter(each -> some.contains(each.demand())).toList();
            return terms.stream()
                    .anyMatch(each -> meant.stream().allMatch(one -> one.meaning().test(each)));
        }

        List<Demand> all() {
            return demands.stream().map(Meant::demand).toList();
        }
    }

    @Test
    void termsAreFoundExactlyWhenThereAreSome() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = problem(seed);
            Result result = problem.search().find(problem.all());
            assertThat(result instanceof Result.Found)
                    .as("seed " + seed)
                    .isEqualTo(problem.isSatisfiable(problem.all()));
        }
    }

    @Test
    void everyCombinationOfTheOptionsFoundSatisfiesTheDemands() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = problem(seed);
            if (problem.search().find(problem.all()) instanceof Result.Found found) {
                for (Terms terms : problem.terms()) {
                    boolean within = true;
                    for (int i = 0; i < problem.issues().size(); i++) {
                        Issue issue = problem.issues().get(i);
                        within &=
                                found.options()
                                        .get(i)
                                        .get(issue.indexOf(terms.option(issue.id()).orElseThrow()));
                    }
                    boolean satisfied =
                            problem.demands().stream().allMatch(each -> each.meaning().test(terms));
                    assertThat(!within || satisfied).as("seed " + seed + " " + terms).isTrue();
                }
            }
        }
    }

    @Test
    void aClashCannotBeSatisfiedAndNoMemberCanBeLeftOut() {
        int clashes = 0;
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = problem(seed);
            if (!problem.isSatisfiable(problem.all())) {
                clashes++;
                List<Demand> clash = problem.search().clash(List.of(), problem.all()).orElseThrow();
                assertThat(problem.isSatisfiable(clash)).as("seed " + seed).isFalse();
                for (Demand member : clash) {
                    List<Demand> others = new ArrayList<>(clash);
                    others.remove(member);
                    assertThat(problem.isSatisfiable(others)).as("seed " + seed).isTrue();
                }
            }
        }
        assertThat(clashes).isGreaterThan(PROBLEMS / 10);
    }

    @Test
    void anExhaustedSearchSaysSo() {
        Problem problem = problem(1);
        TermsSearch none = new TermsSearch(problem.issues(), 0);
        assertThat(none.find(problem.all())).isInstanceOf(Result.Unknown.class);
        assertThat(none.clash(List.of(), problem.all())).isEmpty();
    }

    private static Problem problem(long seed) {
        Random random = new Random(seed);
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<Issue.Option> options = new ArrayList<>();
            for (int o = 0; o < 2 + random.nextInt(2); o++) {
                options.add(new Issue.Option("o" + o, "option"));
            }
            issues.add(new Issue("i" + i, "issue", options));
        }
        TermsSearch search = new TermsSearch(issues, 1_000_000);
        List<Meant> demands = new ArrayList<>();
        for (int d = 0; d < 4 + random.nextInt(6); d++) {
            demands.add(demand(search, issues, "d" + d, random));
        }
        return new Problem(search, demands, terms(issues), issues);
    }

    private static Meant demand(
            TermsSearch search, List<Issue> issues, String name, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> {
                Rule rule = new Rule.Never(name, condition(issues, random));
                yield new Meant(search.keeping(rule), terms -> !rule.brokenBy(terms));
            }
            case 1 -> {
                Rule rule =
                        new Rule.IfThen(name, condition(issues, random), condition(issues, random));
                yield new Meant(search.keeping(rule), terms -> !rule.brokenBy(terms));
            }
            case 2 -> {
                RedLine.Demand line = needs(issues, random);
                yield new Meant(
                        search.keeping(name, "", line),
                        terms -> !line.crossedBy(terms, Grid.CERTAIN));
            }
            case 3 -> {
                RedLine.Demand line = needs(issues, random);
                yield new Meant(
                        named(name, search.crossing(line)),
                        terms -> line.crossedBy(terms, Grid.CERTAIN));
            }
            default -> {
                RedLine.Demand line = new RedLine.Never(condition(issues, random));
                yield new Meant(
                        search.keeping(name, "", line),
                        terms -> !line.crossedBy(terms, Grid.CERTAIN));
            }
        };
    }

    private static Demand named(String name, Demand demand) {
        return new Demand(name, "", demand.clauses());
    }

    private static RedLine.Needs needs(List<Issue> issues, Random random) {
        List<Condition> anyOf = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            anyOf.add(condition(issues, random));
        }
        return new RedLine.Needs(anyOf);
    }

    private static Condition condition(List<Issue> issues, Random random) {
        Map<String, Set<String>> options = new LinkedHashMap<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            Issue issue = issues.get(random.nextInt(issues.size()));
            Set<String> accepted = new LinkedHashSet<>();
            for (int o = 0; o < 1 + random.nextInt(2); o++) {
                accepted.add("o" + random.nextInt(issue.options().size()));
            }
            options.put(issue.id(), accepted);
        }
        return new Condition(options);
    }

    private static List<Terms> terms(List<Issue> issues) {
        List<Terms> all = List.of(new Terms(Map.of()));
        for (Issue issue : issues) {
            List<Terms> longer = new ArrayList<>();
            for (Terms terms : all) {
                issue.options().forEach(option -> longer.add(terms.with(issue.id(), option.id())));
            }
            all = longer;
        }
        return all;
    }
}
