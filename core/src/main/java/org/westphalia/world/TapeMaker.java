package org.westphalia.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.Case;
import org.westphalia.model.RedLine;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.MemberPlan.ComparisonPlan;
import org.westphalia.world.MemberPlan.ExtraPlan;

/// Lays the numbers of a model out as steps of a [Tape], in the order in which [WorldMaker] works them out for one world.
final class TapeMaker {
    private final Case source;
    private final double unitsPerPoint;
    private final boolean lasting;
    private final Tape tape = new Tape();
    private final Map<Integer, Integer> compared = new HashMap<>();
    private final List<int[]> neverAbove = new ArrayList<>();

    /// @param lasting whether every agreement lasts in the model
    TapeMaker(Case source, int decimals, boolean lasting) {
        this.source = source;
        this.lasting = lasting;
        unitsPerPoint = Grid.unitsPerPoint(decimals);
    }

    /// The numbers of a member in points, before rounding, as steps.
    private record Raw(
            int[][] value,
            List<RawExtra> valueExtras,
            int collapse,
            int @Nullable [][] collapseChanges,
            List<RawExtra> collapseExtras,
            int bonus,
            List<RawExtra> outrightExtras,
            int noDeal,
            int breaks) {}

    private record RawExtra(RedLine.Demand when, int points) {}

    Tape tape() {
        return tape;
    }

    /// Pairs of steps: worlds in which the first is greater than the second contradict a comparison.
    List<int[]> neverAbove() {
        return neverAbove;
    }

    /// The members of a party, as its signatory has them.
    List<TapeMember> members(PartyPlan plan) {
        List<Raw> raws = new ArrayList<>();
        for (MemberPlan member : plan.members()) {
            raws.add(raw(member));
        }
        if (plan.blend()) {
            return List.of(
                    member(
                            tape.constant(Grid.unitsPerPoint(Grid.DECIMALS)),
                            blend(plan.members(), raws)));
        }
        List<TapeMember> members = new ArrayList<>();
        for (int m = 0; m < raws.size(); m++) {
            int share =
                    tape.scaled(
                            Tape.Op.TIMES_ROUNDED,
                            Grid.unitsPerPoint(Grid.DECIMALS),
                            tape.step(Tape.Op.NOT_NEGATIVE, step(plan.members().get(m).share())));
            members.add(member(share, raws.get(m)));
        }
        return members;
    }

    private Raw raw(MemberPlan plan) {
        int issues = plan.scores().length;
        Integer[] weights = new Integer[issues];
        int sum = tape.constant(0);
        if (plan.weights() != null) {
            for (int i = 0; i < issues; i++) {
                weights[i] = step(plan.weights()[i]);
            }
            sum = tape.step(Tape.Op.SUM, weights);
        }
        int[][] value = new int[issues][];
        for (int i = 0; i < issues; i++) {
            value[i] = new int[plan.scores()[i].length];
            for (int o = 0; o < value[i].length; o++) {
                int score = step(plan.scores()[i][o]);
                value[i][o] =
                        plan.weights() == null
                                ? score
                                : tape.step(Tape.Op.WEIGHED, weights[i], score, sum);
            }
        }
        List<RawExtra> valueExtras = new ArrayList<>();
        for (ExtraPlan extra : plan.valueExtras()) {
            int points = step(extra.points());
            valueExtras.add(
                    new RawExtra(
                            extra.when(),
                            extra.issue() < 0
                                    ? points
                                    : tape.step(
                                            Tape.Op.PRODUCT,
                                            tape.step(Tape.Op.RATIO, weights[extra.issue()], sum),
                                            points)));
        }
        plan.comparison().ifPresent(comparison -> compare(comparison, value, valueExtras));
        int blameless = step(plan.noDealBlameless());
        plan.preferences().forEach(order -> prefer(order, blameless, value, valueExtras));
        return new Raw(
                value,
                valueExtras,
                plan.collapseBase() == null ? blameless : step(plan.collapseBase()),
                table(plan.collapseChanges()),
                extras(plan.collapseExtras()),
                step(plan.bonus()),
                extras(plan.outrightExtras()),
                step(plan.noDeal()),
                lasting ? tape.constant(0) : step(plan.breaks()));
    }

    private void compare(ComparisonPlan plan, int[][] value, List<RawExtra> extras) {
        int low =
                plan.betterThan()
                        .map(terms -> worth(terms, value, extras))
                        .orElse(tape.constant(0));
        int high =
                plan.worseThan()
                        .map(terms -> worth(terms, value, extras))
                        .orElse(tape.constant(100));
        neverAbove.add(new int[] {low, high});
        compared.put(plan.slot(), tape.step(Tape.Op.BETWEEN, low, high, step(plan.part())));
    }

    private void prefer(
            MemberPlan.Preference preference, int noDeal, int[][] value, List<RawExtra> extras) {
        int above = -1;
        for (Optional<Terms> place : preference.order()) {
            int worth = place.map(terms -> worth(terms, value, extras)).orElse(noDeal);
            if (above >= 0) {
                neverAbove.add(new int[] {worth, above});
            }
            above = worth;
        }
    }

    private int worth(Terms terms, int[][] value, List<RawExtra> extras) {
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < value.length; i++) {
            String option = terms.option(source.issues().get(i).id()).orElseThrow();
            parts.add(units(value[i][source.issues().get(i).indexOf(option)]));
        }
        for (RawExtra extra : extras) {
            if (extra.when().crossedBy(terms, Grid.CERTAIN)) {
                parts.add(units(extra.points()));
            }
        }
        return tape.scaled(
                Tape.Op.BY, unitsPerPoint, tape.step(Tape.Op.SUM, parts.toArray(Integer[]::new)));
    }

    private int @Nullable [][] table(Expression[][] expressions) {
        int[][] steps = new int[expressions.length][];
        boolean nothing = true;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = new int[expressions[i].length];
            for (int o = 0; o < steps[i].length; o++) {
                steps[i][o] = step(expressions[i][o]);
                nothing &= expressions[i][o].equals(Expression.ZERO);
            }
        }
        return nothing ? null : steps;
    }

    private List<RawExtra> extras(List<ExtraPlan> plans) {
        return plans.stream().map(plan -> new RawExtra(plan.when(), step(plan.points()))).toList();
    }

    /// The share-weighted mean of all numbers of the groups.
    private Raw blend(List<MemberPlan> plans, List<Raw> raws) {
        Integer[] shares = new Integer[plans.size()];
        for (int g = 0; g < shares.length; g++) {
            shares[g] = tape.step(Tape.Op.NOT_NEGATIVE, step(plans.get(g).share()));
        }
        int sum = tape.step(Tape.Op.SUM, shares);
        int[] parts = new int[shares.length];
        for (int g = 0; g < parts.length; g++) {
            parts[g] = tape.scaled(Tape.Op.PART_OF_SHARES, shares.length, shares[g], sum);
        }
        int[][] first = raws.getFirst().value();
        int[][] value = new int[first.length][];
        boolean changes = raws.stream().anyMatch(raw -> raw.collapseChanges() != null);
        int[][] collapse = changes ? new int[first.length][] : null;
        for (int i = 0; i < value.length; i++) {
            value[i] = new int[first[i].length];
            int[] row = new int[first[i].length];
            for (int o = 0; o < value[i].length; o++) {
                int issue = i;
                int option = o;
                value[i][o] =
                        mean(parts, raws.stream().map(raw -> raw.value()[issue][option]).toList());
                row[o] =
                        changes
                                ? mean(
                                        parts,
                                        raws.stream()
                                                .map(raw -> changeOf(raw, issue, option))
                                                .toList())
                                : 0;
            }
            if (collapse != null) {
                collapse[i] = row;
            }
        }
        List<RawExtra> valueExtras = new ArrayList<>();
        List<RawExtra> collapseExtras = new ArrayList<>();
        List<RawExtra> outrightExtras = new ArrayList<>();
        for (int g = 0; g < parts.length; g++) {
            addTo(valueExtras, raws.get(g).valueExtras(), parts[g]);
            addTo(collapseExtras, raws.get(g).collapseExtras(), parts[g]);
            addTo(outrightExtras, raws.get(g).outrightExtras(), parts[g]);
        }
        List<Integer> breaks = new ArrayList<>(raws.stream().map(Raw::breaks).toList());
        breaks.add(mean(parts, breaks));
        return new Raw(
                value,
                valueExtras,
                mean(parts, raws.stream().map(Raw::collapse).toList()),
                collapse,
                collapseExtras,
                mean(parts, raws.stream().map(Raw::bonus).toList()),
                outrightExtras,
                mean(parts, raws.stream().map(Raw::noDeal).toList()),
                raws.stream().map(Raw::breaks).distinct().count() == 1
                        ? raws.getFirst().breaks()
                        : tape.step(Tape.Op.SAME_OR, breaks.toArray(Integer[]::new)));
    }

    private int changeOf(Raw raw, int issue, int option) {
        int[][] changes = raw.collapseChanges();
        return changes == null ? tape.constant(0) : changes[issue][option];
    }

    private int mean(int[] parts, List<Integer> numbers) {
        Integer[] args = new Integer[2 * parts.length];
        for (int g = 0; g < parts.length; g++) {
            args[2 * g] = parts[g];
            args[2 * g + 1] = numbers.get(g);
        }
        return tape.step(Tape.Op.MEAN, args);
    }

    private void addTo(List<RawExtra> sum, List<RawExtra> more, int part) {
        for (RawExtra extra : more) {
            sum.add(new RawExtra(extra.when(), tape.step(Tape.Op.PRODUCT, part, extra.points())));
        }
    }

    private TapeMember member(int share, Raw raw) {
        return new TapeMember(
                share,
                units(raw.value()),
                raw.collapseChanges() == null ? new int[0][] : units(raw.collapseChanges()),
                units(raw.collapse()),
                units(raw.bonus()),
                units(raw.noDeal()),
                tape.step(Tape.Op.CHANCE, raw.breaks()),
                List.of(
                        units(raw.valueExtras()),
                        units(raw.collapseExtras()),
                        units(raw.outrightExtras())));
    }

    private List<Integer> units(List<RawExtra> extras) {
        return extras.stream().map(extra -> units(extra.points())).toList();
    }

    private int[][] units(int[][] points) {
        int[][] steps = new int[points.length][];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = new int[points[i].length];
            for (int o = 0; o < steps[i].length; o++) {
                steps[i][o] = units(points[i][o]);
            }
        }
        return steps;
    }

    private int units(int points) {
        return tape.scaled(Tape.Op.TIMES_ROUNDED, unitsPerPoint, points);
    }

    /// The step of an expression.
    ///
    /// @throws IllegalStateException when it follows a comparison of a member that comes later
    int step(Expression expression) {
        return switch (expression) {
            case Expression.Constant(double number) -> tape.constant(number);
            case Expression.Variable(int index) -> tape.scaled(Tape.Op.VARIABLE, index);
            case Expression.Product(var one, var other) ->
                    tape.step(Tape.Op.PRODUCT, step(one), step(other));
            case Expression.Toward(var from, var to, var belief, boolean geometric) ->
                    tape.step(
                            geometric ? Tape.Op.TOWARD_GEOMETRIC : Tape.Op.TOWARD,
                            step(from),
                            step(to),
                            step(belief));
            case Expression.Plus(var from, var amount, var belief) ->
                    tape.step(Tape.Op.PLUS, step(from), step(amount), step(belief));
            case Expression.Clipped(var of, var floor, var ceiling) ->
                    tape.step(Tape.Op.CLIPPED, step(of), step(floor), step(ceiling));
            case Expression.Difference(var of, var less) ->
                    tape.step(Tape.Op.DIFFERENCE, step(of), step(less));
            case Expression.Quotient(var of, var by) ->
                    tape.step(Tape.Op.QUOTIENT, step(of), step(by));
            case Expression.Contest(var odds, var win, var lose, var cost) ->
                    tape.step(Tape.Op.CONTEST, step(odds), step(win), step(lose), step(cost));
            case Expression.Greater(var one, var other) ->
                    tape.step(Tape.Op.GREATER, step(one), step(other));
            case Expression.Compared(int slot) -> {
                Integer known = compared.get(slot);
                if (known == null) {
                    throw new IllegalStateException("a comparison that is not made yet");
                }
                yield known;
            }
        };
    }
}
