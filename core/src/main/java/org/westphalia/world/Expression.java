package org.westphalia.world;

import java.util.function.IntConsumer;
import org.westphalia.number.Interval;

/// A number of the model as it follows from the uncertain quantities: what a claim wrote, moved by levers.
/// Every form is monotone in each of its parts, so intervals come from the ends of the parts.
sealed interface Expression {
    /// Its value in the world in which the quantities have these values.
    double at(double[] values);

    /// All values it takes over a box of quantities.
    Interval over(double[] low, double[] high);

    /// Calls for every quantity that it depends on.
    void forEachVariable(IntConsumer action);

    /// A number that does not vary.
    record Constant(double value) implements Expression {
        @Override
        public double at(double[] values) {
            return value;
        }

        @Override
        public Interval over(double[] low, double[] high) {
            return Interval.of(value);
        }

        @Override
        public void forEachVariable(IntConsumer action) {}
    }

    /// An uncertain quantity itself.
    record Variable(int index) implements Expression {
        @Override
        public double at(double[] values) {
            return values[index];
        }

        @Override
        public Interval over(double[] low, double[] high) {
            return new Interval(low[index], high[index]);
        }

        @Override
        public void forEachVariable(IntConsumer action) {
            action.accept(index);
        }
    }

    /// The product of two numbers that are not negative.
    record Product(Expression one, Expression other) implements Expression {
        @Override
        public double at(double[] values) {
            return one.at(values) * other.at(values);
        }

        @Override
        public Interval over(double[] low, double[] high) {
            Interval a = one.over(low, high);
            Interval b = other.over(low, high);
            return new Interval(a.low() * b.low(), a.high() * b.high());
        }

        @Override
        public void forEachVariable(IntConsumer action) {
            one.forEachVariable(action);
            other.forEachVariable(action);
        }
    }

    /// A `set` by a lever that is believed in part: that part of the way from one number to another.
    ///
    /// @param geometric for rates: the way is measured in logarithms
    record Toward(Expression from, Expression to, Expression belief, boolean geometric)
            implements Expression {
        @Override
        public double at(double[] values) {
            return between(from.at(values), to.at(values), belief.at(values));
        }

        @Override
        public Interval over(double[] low, double[] high) {
            Interval start = from.over(low, high);
            Interval end = to.over(low, high);
            Interval part = belief.over(low, high);
            // between the ends of an uncertain belief rounding may leave the ends by some units in
            // the last place
            double slack =
                    part.isExact()
                            ? 0
                            : 4 * Math.ulp(Math.max(Math.abs(start.low()), Math.abs(start.high())))
                                    + 4
                                            * Math.ulp(
                                                    Math.max(
                                                            Math.abs(end.low()),
                                                            Math.abs(end.high())));
            return new Interval(
                    Math.min(
                                    between(start.low(), end.low(), part.low()),
                                    between(start.low(), end.low(), part.high()))
                            - slack,
                    Math.max(
                                    between(start.high(), end.high(), part.low()),
                                    between(start.high(), end.high(), part.high()))
                            + slack);
        }

        private double between(double start, double end, double part) {
            if (part == 0) {
                return start;
            }
            if (part == 1) {
                return end;
            }
            return geometric
                    ? StrictMath.pow(start, 1 - part) * StrictMath.pow(end, part)
                    : (1 - part) * start + part * end;
        }

        @Override
        public void forEachVariable(IntConsumer action) {
            from.forEachVariable(action);
            to.forEachVariable(action);
            belief.forEachVariable(action);
        }
    }

    /// An `add`: a number grows by an amount, in the proportion in which it is believed.
    record Plus(Expression from, Expression amount, Expression belief) implements Expression {
        @Override
        public double at(double[] values) {
            return from.at(values) + belief.at(values) * amount.at(values);
        }

        @Override
        public Interval over(double[] low, double[] high) {
            Interval start = from.over(low, high);
            Interval grown = amount.over(low, high);
            Interval part = belief.over(low, high);
            return new Interval(
                    start.low() + Math.min(part.low() * grown.low(), part.high() * grown.low()),
                    start.high() + Math.max(part.low() * grown.high(), part.high() * grown.high()));
        }

        @Override
        public void forEachVariable(IntConsumer action) {
            from.forEachVariable(action);
            amount.forEachVariable(action);
            belief.forEachVariable(action);
        }
    }

    /// A number kept between bounds; the ceiling wins where they contradict each other.
    record Clipped(Expression of, Expression floor, Expression ceiling) implements Expression {
        @Override
        public double at(double[] values) {
            return Math.min(ceiling.at(values), Math.max(floor.at(values), of.at(values)));
        }

        @Override
        public Interval over(double[] low, double[] high) {
            Interval inner = of.over(low, high);
            Interval least = floor.over(low, high);
            Interval most = ceiling.over(low, high);
            return new Interval(
                    Math.min(most.low(), Math.max(least.low(), inner.low())),
                    Math.min(most.high(), Math.max(least.high(), inner.high())));
        }

        @Override
        public void forEachVariable(IntConsumer action) {
            of.forEachVariable(action);
            floor.forEachVariable(action);
            ceiling.forEachVariable(action);
        }
    }

    /// One number less another, both following from the same quantities.
    record Difference(Expression of, Expression less) implements Expression {
        @Override
        public double at(double[] values) {
            return of.at(values) - less.at(values);
        }

        @Override
        public Interval over(double[] low, double[] high) {
            Interval a = of.over(low, high);
            Interval b = less.over(low, high);
            return new Interval(a.low() - b.high(), a.high() - b.low());
        }

        @Override
        public void forEachVariable(IntConsumer action) {
            of.forEachVariable(action);
            less.forEachVariable(action);
        }
    }

    /// How many times a rate another rate is; 1 where the other is 0, for no factor moves a rate of 0.
    record Quotient(Expression of, Expression by) implements Expression {
        @Override
        public double at(double[] values) {
            double divisor = by.at(values);
            return divisor == 0 ? 1 : of.at(values) / divisor;
        }

        @Override
        public Interval over(double[] low, double[] high) {
            Interval a = of.over(low, high);
            Interval b = by.over(low, high);
            if (b.high() == 0) {
                return Interval.of(1);
            }
            double most = b.low() == 0 ? Double.MAX_VALUE : a.high() / b.low();
            return b.low() == 0
                    ? new Interval(Math.min(1, a.low() / b.high()), Math.max(1, most))
                    : new Interval(a.low() / b.high(), most);
        }

        @Override
        public void forEachVariable(IntConsumer action) {
            of.forEachVariable(action);
            by.forEachVariable(action);
        }
    }

    /// What a contest brings: `p win + (1 - p) lose - cost`. Its interval tries both ends of the odds.
    record Contest(Expression odds, Expression win, Expression lose, Expression cost)
            implements Expression {
        @Override
        public double at(double[] values) {
            return worth(odds.at(values), win.at(values), lose.at(values)) - cost.at(values);
        }

        private static double worth(double p, double win, double lose) {
            return p * win + (1 - p) * lose;
        }

        @Override
        public Interval over(double[] low, double[] high) {
            Interval p = odds.over(low, high);
            Interval w = win.over(low, high);
            Interval l = lose.over(low, high);
            Interval c = cost.over(low, high);
            double slack =
                    p.isExact()
                            ? 0
                            : 4
                                    * Math.ulp(
                                            Math.abs(w.low())
                                                    + Math.abs(w.high())
                                                    + Math.abs(l.low())
                                                    + Math.abs(l.high()));
            return new Interval(
                    Math.min(worth(p.low(), w.low(), l.low()), worth(p.high(), w.low(), l.low()))
                            - slack
                            - c.high(),
                    Math.max(
                                    worth(p.low(), w.high(), l.high()),
                                    worth(p.high(), w.high(), l.high()))
                            + slack
                            - c.low());
        }

        @Override
        public void forEachVariable(IntConsumer action) {
            odds.forEachVariable(action);
            win.forEachVariable(action);
            lose.forEachVariable(action);
            cost.forEachVariable(action);
        }
    }

    /// The greater of two numbers.
    record Greater(Expression one, Expression other) implements Expression {
        @Override
        public double at(double[] values) {
            return Math.max(one.at(values), other.at(values));
        }

        @Override
        public Interval over(double[] low, double[] high) {
            Interval a = one.over(low, high);
            Interval b = other.over(low, high);
            return new Interval(Math.max(a.low(), b.low()), Math.max(a.high(), b.high()));
        }

        @Override
        public void forEachVariable(IntConsumer action) {
            one.forEachVariable(action);
            other.forEachVariable(action);
        }
    }

    /// The no-deal value that lies between the values of terms, before levers; handed in behind the drawn quantities, since it
    /// follows from the values of terms.
    record Compared(int slot) implements Expression {
        @Override
        public double at(double[] values) {
            return values[values.length - 1 - slot];
        }

        @Override
        public Interval over(double[] low, double[] high) {
            return new Interval(low[low.length - 1 - slot], high[high.length - 1 - slot]);
        }

        @Override
        public void forEachVariable(IntConsumer action) {}
    }

    Constant ZERO = new Constant(0);
    Constant ONE = new Constant(1);
}
