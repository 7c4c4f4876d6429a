package org.westphalia.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.RedLine;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.MemberPlan.ComparisonPlan;
import org.westphalia.world.MemberPlan.ExtraPlan;

/// Makes the part of a world that concerns one party, by rounding the expressions of its plan to the grid.
final class WorldMaker {
    private final org.westphalia.model.Case source;
    private final int decimals;
    private final double[] values;
    private final boolean sifted;
    private final long[][] noUnits;

    /// @param values of the quantities, followed by one place per comparison, which this class fills
    /// @param sifted whether numbers that contradict a comparison make no world
    WorldMaker(org.westphalia.model.Case source, int decimals, double[] values, boolean sifted) {
        this.sifted = sifted;
        this.source = source;
        this.decimals = decimals;
        this.values = values;
        this.noUnits = new long[source.issues().size()][];
        for (int i = 0; i < noUnits.length; i++) {
            noUnits[i] = new long[source.issues().get(i).options().size()];
        }
    }

    /// The numbers of a member in points, before rounding.
    private record Raw(
            double[][] value,
            List<RawExtra> valueExtras,
            double collapse,
            double @Nullable [][] collapseChanges,
            List<RawExtra> collapseExtras,
            double bonus,
            List<RawExtra> outrightExtras,
            double noDeal,
            double noDealBlameless,
            Map<String, Double> noDealIfRefusedBy,
            double breaks) {}

    private record RawExtra(String name, RedLine.Demand when, double points) {}

    /// The signatory; empty when a no-deal value would have to lie between ends in the wrong order.
    Optional<Signatory> signatory(PartyPlan plan) {
        List<Raw> raws = new ArrayList<>();
        for (MemberPlan member : plan.members()) {
            Optional<Raw> raw = raw(member);
            if (raw.isEmpty()) {
                return Optional.empty();
            }
            raws.add(raw.get());
        }
        if (plan.camp() != null) {
            int camp = camp(plan.members(), plan.camp().at(values));
            Member member =
                    member(
                            plan.party(),
                            Grid.units(1, Grid.DECIMALS),
                            false,
                            raws.get(camp),
                            plan.members().get(camp).redLines());
            return Optional.of(new Signatory(plan.party(), 0, List.of(member)));
        }
        if (plan.blend()) {
            Raw mean = blend(plan.members(), raws);
            Member member =
                    member(
                            plan.party(),
                            Grid.units(1, Grid.DECIMALS),
                            false,
                            mean,
                            plan.blendLines());
            return Optional.of(new Signatory(plan.party(), 0, List.of(member)));
        }
        List<Member> members = new ArrayList<>();
        for (int m = 0; m < raws.size(); m++) {
            MemberPlan member = plan.members().get(m);
            long share = Grid.units(Math.max(0, member.share().at(values)), Grid.DECIMALS);
            members.add(member(member.id(), share, member.veto(), raws.get(m), member.redLines()));
        }
        return Optional.of(
                new Signatory(
                        plan.party(), Grid.units(plan.quorumShare(), Grid.DECIMALS), members));
    }

    /// The group that decides when a draw in 0..1 falls into its part of the shares.
    private int camp(List<MemberPlan> members, double draw) {
        double sum = 0;
        for (MemberPlan member : members) {
            sum += Math.max(0, member.share().at(values));
        }
        double below = 0;
        for (int g = 0; g < members.size() - 1; g++) {
            below +=
                    sum == 0
                            ? 1.0 / members.size()
                            : Math.max(0, members.get(g).share().at(values)) / sum;
            if (draw < below) {
                return g;
            }
        }
        return members.size() - 1;
    }

    private Optional<Raw> raw(MemberPlan plan) {
        double sum = 0;
        double[] weights = new double[plan.scores().length];
        for (int i = 0; i < weights.length && plan.weights() != null; i++) {
            weights[i] = plan.weights()[i].at(values);
            sum += weights[i];
        }
        double[][] value = new double[plan.scores().length][];
        for (int i = 0; i < value.length; i++) {
            value[i] = new double[plan.scores()[i].length];
            for (int o = 0; o < value[i].length; o++) {
                double score = plan.scores()[i][o].at(values);
                value[i][o] =
                        plan.weights() == null ? score : sum == 0 ? 0 : weights[i] * score / sum;
            }
        }
        List<RawExtra> valueExtras = new ArrayList<>();
        for (ExtraPlan extra : plan.valueExtras()) {
            double points = extra.points().at(values);
            double part = extra.issue() < 0 ? 1 : sum == 0 ? 0 : weights[extra.issue()] / sum;
            valueExtras.add(new RawExtra(extra.name(), extra.when(), part * points));
        }
        if (plan.comparison().isPresent()
                && !compare(plan.comparison().get(), value, valueExtras)) {
            return Optional.empty();
        }
        Map<String, Double> byRefuser = new LinkedHashMap<>();
        plan.noDealIfRefusedBy()
                .forEach((party, number) -> byRefuser.put(party, number.at(values)));
        double blameless = plan.noDealBlameless().at(values);
        for (MemberPlan.Preference preference : plan.preferences()) {
            if (sifted && contradicts(preference, blameless, value, valueExtras)) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new Raw(
                        value,
                        valueExtras,
                        plan.collapseBase() == null ? blameless : plan.collapseBase().at(values),
                        table(plan.collapseChanges()),
                        extras(plan.collapseExtras()),
                        plan.bonus().at(values),
                        extras(plan.outrightExtras()),
                        plan.noDeal().at(values),
                        blameless,
                        byRefuser,
                        plan.breaks().at(values)));
    }

    private boolean contradicts(
            MemberPlan.Preference preference,
            double noDeal,
            double[][] value,
            List<RawExtra> extras) {
        double above = Double.POSITIVE_INFINITY;
        for (Optional<Terms> place : preference.order()) {
            double worth = place.map(terms -> worth(terms, value, extras)).orElse(noDeal);
            if (worth > above) {
                return true;
            }
            above = worth;
        }
        return false;
    }

    private boolean compare(ComparisonPlan plan, double[][] value, List<RawExtra> extras) {
        double low = plan.betterThan().map(terms -> worth(terms, value, extras)).orElse(0.0);
        double high = plan.worseThan().map(terms -> worth(terms, value, extras)).orElse(100.0);
        if (sifted && low > high) {
            return false;
        }
        double part = plan.part().at(values);
        values[values.length - 1 - plan.slot()] = part == 1 ? high : low + part * (high - low);
        return true;
    }

    private double worth(Terms terms, double[][] value, List<RawExtra> extras) {
        long units = 0;
        for (int i = 0; i < value.length; i++) {
            String option = terms.option(source.issues().get(i).id()).orElseThrow();
            units += Grid.units(value[i][source.issues().get(i).indexOf(option)], decimals);
        }
        for (RawExtra extra : extras) {
            if (extra.when().crossedBy(terms, Grid.CERTAIN)) {
                units += Grid.units(extra.points(), decimals);
            }
        }
        return Grid.pointsAsDouble(units, decimals);
    }

    /// The numbers of a table; null when all are zero in every world.
    private double @Nullable [][] table(Expression[][] expressions) {
        if (isNothing(expressions)) {
            return null;
        }
        double[][] numbers = new double[expressions.length][];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = new double[expressions[i].length];
            for (int o = 0; o < numbers[i].length; o++) {
                numbers[i][o] = expressions[i][o].at(values);
            }
        }
        return numbers;
    }

    private static boolean isNothing(Expression[][] expressions) {
        for (Expression[] row : expressions) {
            for (Expression cell : row) {
                if (!cell.equals(Expression.ZERO)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<RawExtra> extras(List<ExtraPlan> plans) {
        return plans.stream()
                .map(plan -> new RawExtra(plan.name(), plan.when(), plan.points().at(values)))
                .toList();
    }

    /// The share-weighted mean of all numbers of the groups.
    private Raw blend(List<MemberPlan> plans, List<Raw> raws) {
        double[] parts =
                plans.stream().mapToDouble(plan -> Math.max(0, plan.share().at(values))).toArray();
        double sum = Arrays.stream(parts).sum();
        for (int g = 0; g < parts.length; g++) {
            parts[g] = sum == 0 ? 1.0 / parts.length : parts[g] / sum;
        }
        double[][] value = zeros(raws.getFirst().value());
        double @Nullable [][] changes = null;
        List<RawExtra> valueExtras = new ArrayList<>();
        List<RawExtra> collapseExtras = new ArrayList<>();
        List<RawExtra> outrightExtras = new ArrayList<>();
        double[] numbers = new double[5];
        Map<String, Double> byRefuser = new LinkedHashMap<>();
        for (int g = 0; g < parts.length; g++) {
            Raw raw = raws.get(g);
            double part = parts[g];
            String group = plans.get(g).id();
            addTo(value, raw.value(), part);
            if (raw.collapseChanges() != null) {
                changes = changes == null ? zeros(value) : changes;
                addTo(changes, raw.collapseChanges(), part);
            }
            addTo(valueExtras, raw.valueExtras(), part, group);
            addTo(collapseExtras, raw.collapseExtras(), part, group);
            addTo(outrightExtras, raw.outrightExtras(), part, group);
            numbers[0] += part * raw.collapse();
            numbers[1] += part * raw.bonus();
            numbers[2] += part * raw.noDeal();
            numbers[3] += part * raw.noDealBlameless();
            numbers[4] += part * raw.breaks();
            raw.noDealIfRefusedBy()
                    .forEach((party, number) -> byRefuser.merge(party, part * number, Double::sum));
        }
        return new Raw(
                value,
                valueExtras,
                numbers[0],
                changes,
                collapseExtras,
                numbers[1],
                outrightExtras,
                numbers[2],
                numbers[3],
                byRefuser,
                shared(raws, numbers[4]));
    }

    /// A belief that all groups hold stays that very number, so that the party sees the same chance to last as others who hold it.
    private static double shared(List<Raw> raws, double mean) {
        double first = raws.getFirst().breaks();
        return raws.stream().allMatch(raw -> raw.breaks() == first) ? first : mean;
    }

    private static double[][] zeros(double[][] shape) {
        return Arrays.stream(shape).map(row -> new double[row.length]).toArray(double[][]::new);
    }

    private static void addTo(double[][] sum, double[][] more, double part) {
        for (int i = 0; i < sum.length; i++) {
            for (int o = 0; o < sum[i].length; o++) {
                sum[i][o] += part * more[i][o];
            }
        }
    }

    private static void addTo(List<RawExtra> sum, List<RawExtra> more, double part, String group) {
        for (RawExtra extra : more) {
            sum.add(new RawExtra(group + "." + extra.name(), extra.when(), part * extra.points()));
        }
    }

    private Member member(String id, long share, boolean veto, Raw raw, List<RedLine> redLines) {
        Map<String, Long> byRefuser = new LinkedHashMap<>();
        raw.noDealIfRefusedBy().forEach((party, number) -> byRefuser.put(party, units(number)));
        return new Member(
                id,
                share,
                veto,
                new Worth(0, units(raw.value()), units(raw.valueExtras())),
                new Worth(
                        units(raw.collapse()),
                        units(raw.collapseChanges()),
                        units(raw.collapseExtras())),
                new Worth(units(raw.bonus()), noUnits, units(raw.outrightExtras())),
                units(raw.noDeal()),
                units(raw.noDealBlameless()),
                byRefuser,
                Math.max(0, Math.min(1, raw.breaks())),
                redLines);
    }

    private long units(double points) {
        return Grid.units(points, decimals);
    }

    private long[][] units(double @Nullable [][] points) {
        if (points == null) {
            return noUnits;
        }
        double perPoint = Grid.unitsPerPoint(decimals);
        long[][] units = new long[points.length][];
        for (int i = 0; i < units.length; i++) {
            units[i] = new long[points[i].length];
            for (int o = 0; o < units[i].length; o++) {
                units[i][o] = (long) Math.rint(points[i][o] * perPoint);
            }
        }
        return units;
    }

    private List<Worth.Extra> units(List<RawExtra> extras) {
        return extras.stream()
                .map(extra -> new Worth.Extra(extra.name(), extra.when(), units(extra.points())))
                .toList();
    }
}
