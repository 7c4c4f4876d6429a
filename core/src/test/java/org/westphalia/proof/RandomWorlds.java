package org.westphalia.proof;

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
import org.westphalia.number.Grid;
import org.westphalia.number.Weigh;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// Small worlds with everything that a world may have: groups, quorums, vetoes, coalitions, unsigned rates, durability with
/// beliefs of its own, combinations, priced and absolute red lines, rules. Preferences are opposed and thresholds near the
/// edge, so that about half of the worlds have a deal and proofs are not trivial.
public final class RandomWorlds {
    private final Random random;
    private final int issues;
    private final int options;
    private final int parties;

    /// Worlds of up to so many issues, options per issue, and parties.
    public RandomWorlds(long seed, int issues, int options, int parties) {
        this.random = new Random(seed);
        this.issues = issues;
        this.options = options;
        this.parties = parties;
    }

    /// The next world.
    public World next() {
        List<Issue> frame = new ArrayList<>();
        int count = 1 + random.nextInt(issues);
        for (int i = 0; i < count; i++) {
            List<Issue.Option> choices = new ArrayList<>();
            int size = 2 + random.nextInt(options - 1);
            for (int o = 0; o < size; o++) {
                choices.add(new Issue.Option("o" + o, "Option " + o));
            }
            frame.add(new Issue("i" + i, "Issue " + i, choices));
        }
        List<Signatory> signatories = new ArrayList<>();
        int size = 1 + random.nextInt(parties);
        boolean lasting = random.nextInt(3) == 0;
        for (int p = 0; p < size; p++) {
            signatories.add(signatory("p" + p, frame, lasting));
        }
        return new World(
                frame,
                rules(frame),
                agreement(size),
                signatories,
                hazard(frame, size, lasting),
                Grid.DECIMALS,
                random.nextInt(4) == 0 ? Weigh.TIME_STANDING : Weigh.HORIZON);
    }

    private Signatory signatory(String party, List<Issue> frame, boolean lasting) {
        if (random.nextInt(3) > 0) {
            return new Signatory(
                    party, 0, List.of(member(party, frame, lasting, false, 1_000_000_000)));
        }
        List<Member> groups = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        for (int g = 0; g < size; g++) {
            long share = random.nextInt(5) == 0 ? 0 : random.nextInt(1_000_000_000);
            groups.add(member(party + ".g" + g, frame, lasting, random.nextInt(4) == 0, share));
        }
        return new Signatory(party, random.nextInt(1_000_000_001), groups);
    }

    private Member member(String id, List<Issue> frame, boolean lasting, boolean veto, long share) {
        Worth value = worth(frame, 100, true);
        long most = 0;
        for (long[] points : value.options()) {
            most += java.util.Arrays.stream(points).max().orElse(0);
        }
        long noDeal = (long) (most * (0.3 + 0.8 * random.nextDouble()));
        Worth collapse = random.nextBoolean() ? worth(frame, 30, false) : flat(frame, noDeal);
        Worth outright =
                new Worth(
                        random.nextBoolean() ? 0 : units(random.nextInt(10) - 5),
                        new long[0][],
                        random.nextBoolean()
                                ? List.of()
                                : List.of(extra(frame, "price", -units(random.nextInt(20)))));
        List<RedLine> lines = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            lines.add(new RedLine("line", demand(frame), Optional.empty()));
        }
        double breaks = lasting ? 0 : random.nextInt(3) == 0 ? random.nextDouble() : 0.3;
        return new Member(
                id, share, veto, value, collapse, outright, noDeal, noDeal, Map.of(), breaks,
                lines);
    }

    private Worth flat(List<Issue> frame, long points) {
        long[][] none = new long[frame.size()][];
        for (int i = 0; i < none.length; i++) {
            none[i] = new long[frame.get(i).options().size()];
        }
        return new Worth(points, none, List.of());
    }

    private Worth worth(List<Issue> frame, int scale, boolean opposed) {
        long[][] points = new long[frame.size()][];
        for (int i = 0; i < points.length; i++) {
            int size = frame.get(i).options().size();
            points[i] = new long[size];
            boolean rising = random.nextBoolean();
            double weight = scale * random.nextDouble() / points.length;
            for (int o = 0; o < size; o++) {
                double level =
                        opposed
                                ? (double) (rising ? o : size - 1 - o) / (size - 1)
                                : random.nextDouble() - 0.5;
                points[i][o] = units(weight * (level + 0.2 * random.nextDouble()));
            }
        }
        List<Worth.Extra> extras = new ArrayList<>();
        for (int e = random.nextInt(3); e > 0; e--) {
            extras.add(extra(frame, "extra" + e, units(random.nextInt(21) - 10)));
        }
        return new Worth(units(random.nextInt(3)), points, extras);
    }

    private static long units(double points) {
        return Grid.units(points, Grid.DECIMALS);
    }

    private Worth.Extra extra(List<Issue> frame, String name, long points) {
        return new Worth.Extra(name, demand(frame), points);
    }

    private RedLine.Demand demand(List<Issue> frame) {
        if (random.nextBoolean()) {
            return new RedLine.Never(condition(frame));
        }
        if (random.nextInt(3) == 0) {
            return new RedLine.NeedsLasting(
                    random.nextBoolean() ? List.of() : List.of(condition(frame)),
                    0.05 + 0.9 * random.nextDouble());
        }
        return new RedLine.Needs(List.of(condition(frame), condition(frame)));
    }

    private Condition condition(List<Issue> frame) {
        Map<String, Set<String>> accepted = new LinkedHashMap<>();
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            Issue issue = frame.get(random.nextInt(frame.size()));
            Set<String> some = new LinkedHashSet<>();
            issue.options()
                    .forEach(option -> {
                        if (random.nextBoolean()) {
                            some.add(option.id());
                        }
                    });
            accepted.put(issue.id(), some);
        }
        return new Condition(accepted);
    }

    private List<Rule> rules(List<Issue> frame) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of(new Rule.Never("never", condition(frame)));
            case 1 ->
                    List.of(
                            new Rule.IfThen("if-then", condition(frame), condition(frame)),
                            new Rule.Never("never", condition(frame)));
            default -> List.of();
        };
    }

    private Agreement agreement(int size) {
        return switch (random.nextInt(4)) {
            case 0 ->
                    new Agreement.Quorum(
                            1 + random.nextInt(size),
                            random.nextBoolean() ? Set.of() : Set.of("p" + random.nextInt(size)));
            case 1 -> new Agreement.AnyOf(List.of(coalition(size), coalition(size)));
            default -> new Agreement.All();
        };
    }

    private Set<String> coalition(int size) {
        Set<String> members = new LinkedHashSet<>();
        members.add("p" + random.nextInt(size));
        members.add("p" + random.nextInt(size));
        return members;
    }

    private Hazard hazard(List<Issue> frame, int size, boolean lasting) {
        double[][] rates = new double[frame.size()][];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = new double[frame.get(i).options().size()];
            for (int o = 0; o < rates[i].length; o++) {
                rates[i][o] = lasting || random.nextBoolean() ? 1 : 2.5 * random.nextDouble();
            }
        }
        Map<String, Double> unsigned = new LinkedHashMap<>();
        for (int p = 0; p < size; p++) {
            if (!lasting && random.nextBoolean()) {
                unsigned.put("p" + p, 3 * random.nextDouble());
            }
        }
        List<Hazard.Factor> factors =
                lasting || random.nextBoolean()
                        ? List.of()
                        : List.of(new Hazard.Factor(condition(frame), 2 * random.nextDouble()));
        return new Hazard(rates, factors, unsigned);
    }
}
