package org.westphalia.deal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.model.Agreement;
import org.westphalia.model.Issue;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// A published additive problem with known answers: tables of utility (0..1), kept on a grid of 10^-12.
///
/// @param expected lines of answers by their first word
record Scenario(World world, Map<String, List<double[]>> expected) {
    private static final int DECIMALS = 12;

    static Scenario read(String name) {
        try (InputStream in = Scenario.class.getResourceAsStream("scenarios/" + name + ".txt")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario parse(List<String> lines) {
        List<Integer> options = List.of();
        List<Double> noDeals = new ArrayList<>();
        List<List<long[]>> tables = new ArrayList<>();
        Map<String, List<double[]>> expected = new LinkedHashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            if (line.startsWith("options")) {
                options = Arrays.stream(words).skip(1).map(Integer::valueOf).toList();
            } else if (line.startsWith("party")) {
                noDeals.add(Double.valueOf(words[1]));
                tables.add(new ArrayList<>());
            } else if (Character.isLetter(line.charAt(0))) {
                expected.computeIfAbsent(words[0], _ -> new ArrayList<>())
                        .add(
                                Arrays.stream(words)
                                        .skip(1)
                                        .mapToDouble(Double::parseDouble)
                                        .toArray());
            } else if (line.charAt(0) != '#') {
                tables.getLast().add(Arrays.stream(words).mapToLong(Scenario::units).toArray());
            }
        }
        return new Scenario(world(options, noDeals, tables), expected);
    }

    private static long units(String word) {
        return Math.round(Double.parseDouble(word) * 1e12);
    }

    private static World world(
            List<Integer> options, List<Double> noDeals, List<List<long[]>> tables) {
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            List<Issue.Option> list = new ArrayList<>();
            for (int o = 0; o < options.get(i); o++) {
                list.add(new Issue.Option("o" + o, "o" + o));
            }
            issues.add(new Issue("i" + i, "i" + i, list));
        }
        List<Signatory> signatories = new ArrayList<>();
        Worth nothing = new Worth(0, new long[0][], List.of());
        for (int p = 0; p < tables.size(); p++) {
            long noDeal = Math.round(noDeals.get(p) * 1e12);
            Worth value = new Worth(0, tables.get(p).toArray(long[][]::new), List.of());
            signatories.add(
                    new Signatory(
                            "p" + p,
                            1_000_000_000,
                            List.of(
                                    new Member(
                                            "p" + p,
                                            1_000_000_000,
                                            false,
                                            value,
                                            nothing,
                                            nothing,
                                            noDeal,
                                            noDeal,
                                            Map.of(),
                                            0,
                                            List.of()))));
        }
        return new World(
                issues,
                List.of(),
                new Agreement.All(),
                signatories,
                new Hazard(new double[0][], List.of(), Map.of()),
                DECIMALS);
    }

    double number(String key) {
        return expected.get(key).getFirst()[0];
    }
}
