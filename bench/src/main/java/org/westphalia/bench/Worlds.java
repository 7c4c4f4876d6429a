package org.westphalia.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.westphalia.model.Agreement;
import org.westphalia.model.Issue;
import org.westphalia.number.Grid;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// Worlds to measure with. Opposed ones are hard to decide: what one party likes the others do not, and what each asks for is
/// about what the best compromise gives it, a little more or a little less.
public final class Worlds {
    private static final long POINT = 1_000_000_000L;

    private Worlds() {}

    /// A world of its seed.
    ///
    /// @param lastingIssues how many of the issues touch the chance to last; 0: every agreement lasts
    /// @param opposed whether preferences are opposed and thresholds at the edge; otherwise all is drawn independently
    /// @param slack points that the parties together could give away at the best compromise (negative: that are missing)
    public static World world(
            long seed,
            int parties,
            int issues,
            int options,
            int lastingIssues,
            boolean opposed,
            double slack) {
        Random random = new Random(seed);
        double breaks = lastingIssues == 0 ? 0 : 0.2 + 0.4 * random.nextDouble();
        double[][] rates = rates(random, issues, options, lastingIssues);
        double[][][] points =
                opposed
                        ? opposed(random, parties, issues, options)
                        : independent(random, parties, issues, options);
        double collapse = 20;
        double[] ask = new double[parties];
        if (opposed) {
            double[] at = bestCompromise(points, rates, breaks, collapse);
            double[] shift = new double[parties];
            double sum = 0;
            for (int p = 0; p < parties; p++) {
                shift[p] = random.nextGaussian() * 4;
                sum += shift[p];
            }
            for (int p = 0; p < parties; p++) {
                ask[p] = at[p] + shift[p] - sum / parties - slack / parties;
            }
        } else {
            for (int p = 0; p < parties; p++) {
                ask[p] = 55 + 20 * random.nextDouble();
            }
        }
        return assemble(points, rates, breaks, collapse, ask);
    }

    /// A world of parties that all must sign, whose values add up, and in which every agreement lasts.
    ///
    /// @param points by party, issue and option
    public static World additive(double[][][] points, double[] noDeal) {
        double[][] rates = new double[points[0].length][];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = new double[points[0][i].length];
            Arrays.fill(rates[i], 1);
        }
        return assemble(points, rates, 0, 0, noDeal);
    }

    /// Independent uniform values, everything better than no deal.
    public static World independent(
            long seed, int parties, int issues, int options, int lastingIssues) {
        Random random = new Random(seed);
        return assemble(
                independent(random, parties, issues, options),
                rates(random, issues, options, lastingIssues),
                lastingIssues == 0 ? 0 : 0.4,
                20,
                new double[parties]);
    }

    private static double[][] rates(Random random, int issues, int options, int lastingIssues) {
        double[][] rates = new double[issues][options];
        for (int i = 0; i < issues; i++) {
            for (int o = 0; o < options; o++) {
                rates[i][o] = i < lastingIssues ? 0.5 + 1.2 * random.nextDouble() : 1;
            }
        }
        return rates;
    }

    private static double[][][] independent(Random random, int parties, int issues, int options) {
        double[][][] points = new double[parties][issues][options];
        for (int p = 0; p < parties; p++) {
            double[] weights = weights(random, issues);
            for (int i = 0; i < issues; i++) {
                for (int o = 0; o < options; o++) {
                    points[p][i][o] = weights[i] * 100 * random.nextDouble();
                }
            }
        }
        return points;
    }

    private static double[][][] opposed(Random random, int parties, int issues, int options) {
        double[][][] points = new double[parties][issues][options];
        double[][] weights = new double[parties][];
        for (int p = 0; p < parties; p++) {
            weights[p] = weights(random, issues);
        }
        for (int i = 0; i < issues; i++) {
            double[] ladder = random.doubles(options).sorted().toArray();
            boolean turned = random.nextBoolean();
            for (int p = 0; p < parties; p++) {
                boolean up = (p % 2 == 0) != turned;
                for (int o = 0; o < options; o++) {
                    double like =
                            0.9 * (up ? ladder[o] : 1 - ladder[o]) + 0.1 * random.nextDouble();
                    points[p][i][o] = weights[p][i] * 100 * like;
                }
            }
        }
        return points;
    }

    private static double[] weights(Random random, int issues) {
        double[] weights = random.doubles(issues).map(w -> 0.2 + w).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    /// What the terms of greatest sum give to each, found issue by issue with the chance to last held at its middle.
    private static double[] bestCompromise(
            double[][][] points, double[][] rates, double breaks, double collapse) {
        int parties = points.length;
        double hazard = 1;
        double[] values = new double[parties];
        for (int i = 0; i < rates.length; i++) {
            int best = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int o = 0; o < rates[i].length; o++) {
                double sum = -25 * (rates[i][o] - 1);
                for (int p = 0; p < parties; p++) {
                    sum += points[p][i][o];
                }
                if (sum > most) {
                    most = sum;
                    best = o;
                }
            }
            hazard *= rates[i][best];
            for (int p = 0; p < parties; p++) {
                values[p] += points[p][i][best];
            }
        }
        double lasts = Math.pow(1 - breaks, hazard);
        for (int p = 0; p < parties; p++) {
            values[p] = lasts * values[p] + (1 - lasts) * collapse;
        }
        return values;
    }

    private static World assemble(
            double[][][] points, double[][] rates, double breaks, double collapse, double[] ask) {
        int issues = rates.length;
        List<Issue> frame = new ArrayList<>();
        for (int i = 0; i < issues; i++) {
            List<Issue.Option> list = new ArrayList<>();
            for (int o = 0; o < rates[i].length; o++) {
                list.add(new Issue.Option("o" + o, "o" + o));
            }
            frame.add(new Issue("i" + i, "i" + i, list));
        }
        List<Signatory> signatories = new ArrayList<>();
        for (int p = 0; p < points.length; p++) {
            long[][] units = new long[issues][];
            for (int i = 0; i < issues; i++) {
                units[i] = new long[rates[i].length];
                for (int o = 0; o < units[i].length; o++) {
                    units[i][o] = Grid.units(points[p][i][o], Grid.DECIMALS);
                }
            }
            Worth none = new Worth(0, new long[0][], List.of());
            long noDeal = Grid.units(ask[p], Grid.DECIMALS);
            String id = "p" + p;
            Member member =
                    new Member(
                            id,
                            POINT,
                            false,
                            new Worth(0, units, List.of()),
                            new Worth(
                                    Grid.units(collapse, Grid.DECIMALS), none.options(), List.of()),
                            none,
                            noDeal,
                            noDeal,
                            Map.of(),
                            breaks,
                            List.of());
            signatories.add(new Signatory(id, POINT, List.of(member)));
        }
        return new World(
                frame,
                List.of(),
                new Agreement.All(),
                signatories,
                new Hazard(rates, List.of(), Map.of()),
                Grid.DECIMALS);
    }
}
