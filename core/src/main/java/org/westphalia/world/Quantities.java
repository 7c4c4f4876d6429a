package org.westphalia.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.westphalia.model.Path;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Beta;
import org.westphalia.number.Draws;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.NumberKind;

/// The uncertain quantities of a model, in the order in which they were first met. A quantity is named by its path, and its
/// draw depends on that name alone, so that leaving a claim out does not shift the draws of other numbers.
final class Quantities {
    /// How the name of a variable of an order ends: its level, and how many there are.
    private static final Pattern RANK = Pattern.compile("#([0-9]+)/([0-9]+)$");

    private final Optional<String> horizon;
    private final List<Quantity> all = new ArrayList<>();
    private final Map<String, Integer> indexByName = new LinkedHashMap<>();

    /// @param horizon of the case, on which the meaning of a baseline depends
    Quantities(Optional<String> horizon) {
        this.horizon = horizon;
    }

    /// One quantity.
    ///
    /// @param skew quantile function of its distribution on [0, 1]; null for uniform
    /// @param power for order statistics: the draw is `u ^ (1 / power)`
    private record Quantity(
            String name,
            Path path,
            Interval range,
            double middle,
            @org.jspecify.annotations.Nullable Beta skew,
            int power,
            long dimension) {}

    /// The expression of an uncertain number at a path, of a kind that says what its words mean.
    Expression expression(Path path, Uncertain number, NumberKind kind) {
        return switch (number) {
            case Uncertain.Exact(double value) -> new Expression.Constant(value);
            case Uncertain.Range(double low, double high) ->
                    uniform(path.toString(), path, new Interval(low, high));
            case Uncertain.Pert(double low, double likely, double high) ->
                    low == high
                            ? new Expression.Constant(low)
                            : variable(
                                    path.toString(),
                                    path,
                                    new Interval(low, high),
                                    likely,
                                    Beta.pert(low, likely, high),
                                    1);
            case Uncertain.Word(String word) -> {
                if (!kind.knows(word)) {
                    throw new IllegalArgumentException(
                            "the word " + word + " has no meaning at " + path);
                }
                // A baseline without a figure at the horizon is an error of the case; until it is
                // mended, nothing is known.
                yield uniform(
                        path.toString(), path, kind.meaning(word, horizon).orElse(kind.scale()));
            }
            case Uncertain.Unknown() -> unknown(path, kind);
            case Uncertain.Ranked _ ->
                    throw new IllegalArgumentException("an order of one number alone at " + path);
        };
    }

    /// A number that nobody has set: its default, or anywhere on its scale.
    Expression unset(Path path, NumberKind kind) {
        OptionalDouble known = kind.defaultNumber();
        return known.isPresent()
                ? new Expression.Constant(known.getAsDouble())
                : unknown(path, kind);
    }

    /// A quantity that is uniform on a range; a range of one number is a constant.
    Expression uniform(String name, Path path, Interval range) {
        return range.isExact()
                ? new Expression.Constant(range.low())
                : variable(name, path, range, range.middle(), null, 1);
    }

    /// The score of a level in an order on an issue: 100 for the best, 0 for the worst, the order statistics of uniform
    /// numbers between. Each level's score is the score of the level above times a ratio of its own, which makes the ratios
    /// independent (Devroye 1986, V.3).
    ///
    /// @param order path of the order, shared by its options
    Expression ranked(Path order, int level, int levels) {
        if (level == 0) {
            return new Expression.Constant(100);
        }
        if (level == levels - 1) {
            return Expression.ZERO;
        }
        int below = levels - 1 - level;
        double middle = (double) below / (below + 1);
        Expression ratio =
                variable(
                        order + "#" + level + "/" + levels,
                        order,
                        new Interval(0, 1),
                        middle,
                        null,
                        below);
        return new Expression.Product(ranked(order, level - 1, levels), ratio);
    }

    /// The level that a variable of [#ranked] of this name is about; empty for any other.
    static Optional<Uncertain.Ranked> rank(String name) {
        Matcher matcher = RANK.matcher(name);
        return matcher.find()
                ? Optional.of(
                        new Uncertain.Ranked(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    private Expression unknown(Path path, NumberKind kind) {
        return uniform(path.toString(), path, kind.scale());
    }

    private Expression variable(
            String name,
            Path path,
            Interval range,
            double middle,
            @org.jspecify.annotations.Nullable Beta skew,
            int power) {
        int index =
                indexByName.computeIfAbsent(
                        name,
                        missing -> {
                            all.add(
                                    new Quantity(
                                            name,
                                            path,
                                            range,
                                            middle,
                                            skew,
                                            power,
                                            Draws.dimension(name)));
                            return all.size() - 1;
                        });
        return new Expression.Variable(index);
    }

    private static double root(double u, int power) {
        return power == 2 ? StrictMath.sqrt(u) : StrictMath.pow(u, 1.0 / power);
    }

    int count() {
        return all.size();
    }

    String name(int index) {
        return all.get(index).name();
    }

    Path path(int index) {
        return all.get(index).path();
    }

    Interval range(int index) {
        return all.get(index).range();
    }

    double[] lows() {
        return all.stream().mapToDouble(quantity -> quantity.range().low()).toArray();
    }

    double[] highs() {
        return all.stream().mapToDouble(quantity -> quantity.range().high()).toArray();
    }

    double[] middle() {
        return all.stream().mapToDouble(Quantity::middle).toArray();
    }

    /// The quantities of a world.
    ///
    /// @param attempt 0 for the first draw of this world, more for redraws
    double[] draw(long seed, long world, int attempt) {
        double[] values = new double[all.size()];
        for (int i = 0; i < values.length; i++) {
            Quantity quantity = all.get(i);
            double u =
                    Draws.uniform(
                            seed, world, quantity.dimension() + attempt * 0x9E3779B97F4A7C15L);
            values[i] = quantile(i, u);
        }
        return values;
    }

    /// The value of a quantity below which it lies with chance `u`.
    double quantile(int index, double u) {
        Quantity quantity = all.get(index);
        Interval range = quantity.range();
        double part =
                quantity.skew() != null
                        ? quantity.skew().quantile(u)
                        : quantity.power() == 1 ? u : root(u, quantity.power());
        return Math.min(range.high(), range.low() + part * (range.high() - range.low()));
    }

    /// The same for the first `count` of an array, in place.
    void quantiles(int index, double[] u, int count) {
        Quantity quantity = all.get(index);
        if (quantity.skew() != null || quantity.power() != 1) {
            for (int k = 0; k < count; k++) {
                u[k] = quantile(index, u[k]);
            }
            return;
        }
        double low = quantity.range().low();
        double high = quantity.range().high();
        double span = high - low;
        for (int k = 0; k < count; k++) {
            u[k] = Math.min(high, low + u[k] * span);
        }
    }
}
