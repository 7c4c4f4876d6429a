package org.westphalia.deal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.westphalia.model.Agreement;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Rule;
import org.westphalia.number.Weigh;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// Small random worlds with everything in them, for comparing fast code with brute force.
public final class RandomWorlds {
    private final Random random;
    private final boolean rich;
    private final int lasting;
    private List<Issue> issues = List.of();

    /// @param rich groups, quorums, coalitions, durability, extras; otherwise additive parties that all sign
    public RandomWorlds(long seed, boolean rich) {
        this(seed, rich, Integer.MAX_VALUE);
    }

    /// @param lasting the chance to last depends on so many issues at most, from the first, and on nothing else
    RandomWorlds(long seed, boolean rich, int lasting) {
        this.random = new Random(seed);
        this.rich = rich;
        this.lasting = lasting;
    }

    public World next() {
        return next(2 + random.nextInt(2), 2 + random.nextInt(3), 2 + random.nextInt(2));
    }

    World next(int parties, int issueCount, int options) {
        List<Issue> frame = new ArrayList<>();
        for (int i = 0; i < issueCount; i++) {
            List<Issue.Option> list = new ArrayList<>();
            for (int o = 0; o < options; o++) {
                list.add(new Issue.Option("o" + o, "Option " + o));
            }
            frame.add(new Issue("i" + i, "Issue " + i, list));
        }
        issues = frame;
        List<Rule> rules = new ArrayList<>();
        for (int r = 0; rich && r < random.nextInt(3); r++) {
            rules.add(
                    random.nextBoolean()
                            ? new Rule.Never("r" + r, condition(2))
                            : new Rule.IfThen("r" + r, condition(1), condition(1)));
        }
        List<Signatory> signatories = new ArrayList<>();
        double shared = random.nextInt(4) == 0 ? 0 : 0.1 + 0.6 * random.nextDouble();
        for (int p = 0; p < parties; p++) {
            signatories.add(signatory("p" + p, shared));
        }
        Weigh weigh =
                rich && lasting == Integer.MAX_VALUE && random.nextInt(4) == 0
                        ? Weigh.TIME_STANDING
                        : Weigh.HORIZON;
        return new World(issues, rules, agreement(parties), signatories, hazard(parties), 3, weigh);
    }

    /// The same world, in which each member has its own belief of `breaks`.
    static World everybodyBelievesOtherwise(World world, long seed) {
        Random random = new Random(seed);
        return world.withMembers(member -> member.withBreaks(0.1 + 0.8 * random.nextDouble()));
    }

    private Signatory signatory(String id, double breaks) {
        int groups = rich && random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
        if (groups == 0) {
            return new Signatory(
                    id, 1_000_000_000, List.of(member(id, 1_000_000_000, false, breaks)));
        }
        List<Member> members = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            members.add(
                    member(
                            id + ".g" + g,
                            100_000_000L * (1 + random.nextInt(5)),
                            random.nextInt(4) == 0,
                            breaks));
        }
        return new Signatory(id, 100_000_000L * (3 + random.nextInt(8)), members);
    }

    private Member member(String id, long share, boolean veto, double breaks) {
        List<RedLine> lines = new ArrayList<>();
        if (rich && random.nextInt(3) == 0) {
            lines.add(new RedLine("line", demand(), Optional.empty()));
        }
        double own = rich && random.nextInt(4) == 0 ? random.nextDouble() : breaks;
        long noDeal = 20_000 + random.nextInt(50_000);
        return new Member(
                id,
                share,
                veto,
                worth(100_000, rich ? 2 : 0),
                rich && random.nextBoolean() ? worth(60_000, 1) : flat(30_000),
                rich ? worth(0, 2) : flat(0),
                noDeal,
                noDeal,
                Map.of(),
                rich ? own : 0,
                lines);
    }

    private Worth flat(long base) {
        return new Worth(
                base, new long[issues.size()][issues.getFirst().options().size()], List.of());
    }

    private Worth worth(int total, int extraCount) {
        long[][] options = new long[issues.size()][];
        for (int i = 0; i < options.length; i++) {
            options[i] = new long[issues.get(i).options().size()];
            for (int o = 0; total > 0 && o < options[i].length; o++) {
                options[i][o] = random.nextInt(total / options.length + 1);
            }
        }
        List<Worth.Extra> extras = new ArrayList<>();
        for (int e = 0; e < extraCount && random.nextBoolean(); e++) {
            extras.add(new Worth.Extra("extra" + e, demand(), random.nextInt(30_000) - 15_000));
        }
        return new Worth(random.nextInt(5_000), options, extras);
    }

    private RedLine.Demand demand() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new RedLine.Never(condition(1 + random.nextInt(2)));
            case 2, 3 -> new RedLine.Needs(List.of(condition(1), condition(2)));
            default ->
                    new RedLine.NeedsLasting(
                            random.nextBoolean() ? List.of() : List.of(condition(1)),
                            0.05 + 0.9 * random.nextDouble());
        };
    }

    private Condition condition(int named) {
        Map<String, Set<String>> accepted = new LinkedHashMap<>();
        for (int n = 0; n < named; n++) {
            Issue issue = issues.get(random.nextInt(issues.size()));
            Set<String> some = new LinkedHashSet<>();
            some.add(issue.options().get(random.nextInt(issue.options().size())).id());
            if (random.nextBoolean()) {
                some.add(issue.options().get(random.nextInt(issue.options().size())).id());
            }
            accepted.put(issue.id(), some);
        }
        return new Condition(accepted);
    }

    private Agreement agreement(int parties) {
        if (!rich || random.nextBoolean()) {
            return new Agreement.All();
        }
        if (random.nextBoolean()) {
            return new Agreement.Quorum(
                    1 + random.nextInt(parties), random.nextBoolean() ? Set.of("p0") : Set.of());
        }
        return new Agreement.AnyOf(List.of(Set.of("p0", "p1"), Set.of("p" + (parties - 1))));
    }

    private Hazard hazard(int parties) {
        double[][] rates = new double[issues.size()][];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = new double[issues.get(i).options().size()];
            for (int o = 0; o < rates[i].length; o++) {
                rates[i][o] =
                        rich && i < lasting && random.nextBoolean()
                                ? 0.3 + 2 * random.nextDouble()
                                : 1;
            }
        }
        if (!rich || lasting < Integer.MAX_VALUE) {
            return new Hazard(rates, List.of(), Map.of());
        }
        Map<String, Double> unsigned = new LinkedHashMap<>();
        for (int p = 0; p < parties; p++) {
            if (random.nextBoolean()) {
                unsigned.put("p" + p, 0.5 + 2 * random.nextDouble());
            }
        }
        List<Hazard.Factor> factors =
                random.nextBoolean() ? List.of(new Hazard.Factor(condition(1), 0.4)) : List.of();
        return new Hazard(rates, factors, unsigned);
    }
}
