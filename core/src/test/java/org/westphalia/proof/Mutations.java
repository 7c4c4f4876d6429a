package org.westphalia.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Every way to change a refutation in one spot: a multiplier, a member, a leaf, an option, a part, a switch.
public final class Mutations {
    private final Random random;
    private final List<String> ids;
    private final List<String> options;

    /// With chance for the choice of what is put in.
    ///
    /// @param ids of parties and groups
    /// @param options of issues
    public Mutations(Random random, List<String> ids, List<String> options) {
        this.random = random;
        this.ids = List.copyOf(ids);
        this.options = List.copyOf(options);
    }

    /// The tree with one change at each place, one tree per change.
    public List<Certificate.Node> of(Certificate.Node node) {
        List<Certificate.Node> all = new ArrayList<>();
        all.add(new Certificate.AgreementShort());
        switch (node) {
            case Certificate.SplitIssue(String issue, List<Certificate.Part> parts) -> {
                all.add(new Certificate.SplitIssue(issue, parts.subList(1, parts.size())));
                all.add(new Certificate.SplitIssue("i9", parts));
                for (int p = 0; p < parts.size(); p++) {
                    Certificate.Part part = parts.get(p);
                    int at = p;
                    of(part.node())
                            .forEach(below ->
                                    all.add(
                                            new Certificate.SplitIssue(
                                                    issue,
                                                    with(parts, at, part.options(), below))));
                    Set<String> moved = new LinkedHashSet<>(part.options());
                    moved.add(any(options));
                    all.add(new Certificate.SplitIssue(issue, with(parts, at, moved, part.node())));
                }
            }
            case Certificate.SplitSwitch(String id, var in, var out) -> {
                all.add(new Certificate.SplitSwitch(id, out, in));
                all.add(in);
                all.add(out);
                of(in).forEach(below -> all.add(new Certificate.SplitSwitch(id, below, out)));
                of(out).forEach(below -> all.add(new Certificate.SplitSwitch(id, in, below)));
            }
            case Certificate.Shortfall(Map<String, Long> multipliers) ->
                    multipliers.forEach((member, times) -> {
                        for (long other :
                                new long[] {
                                    0, -times, times * 7 + random.nextInt(1000), Long.MAX_VALUE
                                }) {
                            Map<String, Long> changed = new LinkedHashMap<>(multipliers);
                            changed.put(member, other);
                            all.add(new Certificate.Shortfall(changed));
                        }
                        for (String id : ids) {
                            all.add(new Certificate.Shortfall(Map.of(id, times)));
                        }
                    });
            case Certificate.LineCrossed(String member, String line) -> {
                all.add(new Certificate.LineCrossed(member, line + "-of-nobody"));
                all.add(new Certificate.Shortfall(Map.of(member, 1L)));
            }
            case Certificate.RuleBroken(String rule) ->
                    all.add(new Certificate.RuleBroken(rule.equals("never") ? "if-then" : "never"));
            case Certificate.ConsentShort(String party) -> {
                all.add(new Certificate.ConsentShort(any(ids)));
                all.add(new Certificate.Shortfall(Map.of(party, 1L)));
            }
            case Certificate.AgreementShort() -> all.add(new Certificate.ConsentShort(any(ids)));
            case Certificate.SplitNumber split -> {
                all.add(split.low());
                all.add(split.high());
                all.add(with(split, split.high(), split.low()));
                of(split.low()).forEach(below -> all.add(with(split, below, split.high())));
                of(split.high()).forEach(below -> all.add(with(split, split.low(), below)));
                for (double at : new double[] {Double.NaN, -1e9, 1e9, split.at() * 1.1 + 0.01}) {
                    all.add(
                            new Certificate.SplitNumber(
                                    split.variable(), split.path(), at, split.low(), split.high()));
                }
            }
        }
        return all;
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static Certificate.SplitNumber with(
            Certificate.SplitNumber split, Certificate.Node low, Certificate.Node high) {
        return new Certificate.SplitNumber(split.variable(), split.path(), split.at(), low, high);
    }

    private static List<Certificate.Part> with(
            List<Certificate.Part> parts, int at, Set<String> options, Certificate.Node node) {
        List<Certificate.Part> changed = new ArrayList<>(parts);
        changed.set(at, new Certificate.Part(options, node));
        return changed;
    }
}
