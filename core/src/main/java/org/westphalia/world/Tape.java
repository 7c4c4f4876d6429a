package org.westphalia.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers of a model as steps over columns, one place per world: each step is worked out for a whole batch of worlds when it is first
/// asked for, and steps that depend on no quantity once for all. The arithmetic, and its order, is that of [Expression] and [WorldMaker], so that every
/// number comes out the same to the last bit.
final class Tape {
    private final List<Step> steps = new ArrayList<>();
    private final Map<Step, Integer> known = new HashMap<>();

    /// What a step does with the columns of its arguments.
    enum Op {
        CONSTANT,
        VARIABLE,
        PRODUCT,
        TOWARD,
        TOWARD_GEOMETRIC,
        PLUS,
        CLIPPED,
        DIFFERENCE,
        QUOTIENT,
        CONTEST,
        GREATER,
        SUM,
        WEIGHED,
        RATIO,
        NOT_NEGATIVE,
        PART_OF_SHARES,
        MEAN,
        SAME_OR,
        CHANCE,
        TIMES_ROUNDED,
        BY,
        BETWEEN
    }

    /// A step.
    ///
    /// @param number of a constant, the index of a variable, a factor
    /// @param args earlier steps
    record Step(Op op, double number, List<Integer> args) {}

    int constant(double number) {
        return scaled(Op.CONSTANT, number);
    }

    int scaled(Op op, double number, Integer... args) {
        Step step = new Step(op, number, List.of(args));
        return known.computeIfAbsent(
                step,
                fresh -> {
                    steps.add(fresh);
                    return steps.size() - 1;
                });
    }

    int step(Op op, Integer... args) {
        return scaled(op, 0, args);
    }

    boolean isConstant(int step, double number) {
        return steps.get(step).op() == Op.CONSTANT && steps.get(step).number() == number;
    }

    /// The columns of a tape for batches of so many worlds.
    Columns columns(int width) {
        return new Columns(steps, width);
    }

    /// Columns being worked out.
    static final class Columns {
        private static final int FOR_ALL = -1;

        private final Op[] ops;
        private final double[] numbers;
        private final int[][] args;
        private final boolean[] varies;
        private final double[][] columns;
        private final int[] madeFor;
        private final double[][] variables;
        private final int width;
        private int batch;
        private int count;

        private Columns(List<Step> steps, int width) {
            this.width = width;
            int size = steps.size();
            ops = new Op[size];
            numbers = new double[size];
            args = new int[size][];
            varies = new boolean[size];
            columns = new double[size][];
            madeFor = new int[size];
            int quantities = 0;
            for (int s = 0; s < size; s++) {
                Step step = steps.get(s);
                ops[s] = step.op();
                numbers[s] = step.number();
                args[s] = step.args().stream().mapToInt(Integer::intValue).toArray();
                varies[s] = step.op() == Op.VARIABLE;
                for (int arg : args[s]) {
                    varies[s] |= varies[arg];
                }
                if (step.op() == Op.VARIABLE) {
                    quantities = Math.max(quantities, (int) step.number() + 1);
                }
            }
            variables = new double[quantities][];
        }

        /// A batch of worlds, by the columns of its quantities; those of the batch before are forgotten.
        void begin(double[][] quantities, int worlds) {
            batch++;
            count = worlds;
            System.arraycopy(quantities, 0, variables, 0, variables.length);
        }

        /// Whether a step may differ between worlds.
        boolean varies(int step) {
            return varies[step];
        }

        /// The numbers of a step; those of a batch are good until the next begins.
        double[] of(int step) {
            if (ops[step] == Op.VARIABLE) {
                return variables[(int) numbers[step]];
            }
            if (madeFor[step] != batch && madeFor[step] != FOR_ALL) {
                if (columns[step] == null) {
                    columns[step] = new double[width];
                }
                make(step, varies[step] ? count : width);
                madeFor[step] = varies[step] ? batch : FOR_ALL;
            }
            return columns[step];
        }

        private double[] arg(int step, int which) {
            return of(args[step][which]);
        }

        private void make(int s, int n) {
            double[] into = columns[s];
            int arity = args[s].length;
            double[] a = arity > 0 ? arg(s, 0) : into;
            double[] b = arity > 1 ? arg(s, 1) : into;
            double[] c = arity > 2 ? arg(s, 2) : into;
            double number = numbers[s];
            switch (ops[s]) {
                case CONSTANT -> Arrays.fill(into, number);
                case VARIABLE -> throw new IllegalStateException("a quantity is given, not made");
                case PRODUCT -> product(a, b, into, n);
                case TOWARD -> toward(a, b, c, into, n);
                case TOWARD_GEOMETRIC -> towardGeometric(a, b, c, into, n);
                case PLUS -> plus(a, b, c, into, n);
                case CLIPPED -> clipped(a, b, c, into, n);
                case DIFFERENCE -> difference(a, b, into, n);
                case QUOTIENT -> quotient(a, b, into, n);
                case CONTEST -> contest(a, b, c, arg(s, 3), into, n);
                case GREATER -> greater(a, b, into, n);
                case SUM -> {
                    Arrays.fill(into, 0, n, 0);
                    for (int k = 0; k < arity; k++) {
                        add(arg(s, k), into, n);
                    }
                }
                case WEIGHED -> weighed(a, b, c, into, n);
                case RATIO -> ratio(a, b, into, n);
                case NOT_NEGATIVE -> notNegative(a, into, n);
                case PART_OF_SHARES -> partOfShares(a, b, 1.0 / number, into, n);
                case MEAN -> {
                    Arrays.fill(into, 0, n, 0);
                    for (int k = 0; k < arity; k += 2) {
                        addProduct(arg(s, k), arg(s, k + 1), into, n);
                    }
                }
                case SAME_OR -> sameOr(s, arity, into, n);
                case CHANCE -> chance(a, into, n);
                case TIMES_ROUNDED -> timesRounded(a, number, into, n);
                case BY -> by(a, number, into, n);
                case BETWEEN -> between(a, b, c, into, n);
            }
        }

        private static void product(double[] a, double[] b, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] = a[k] * b[k];
            }
        }

        private static void toward(
                double[] from, double[] to, double[] part, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                double p = part[k];
                into[k] = p == 0 ? from[k] : p == 1 ? to[k] : (1 - p) * from[k] + p * to[k];
            }
        }

        private static void towardGeometric(
                double[] from, double[] to, double[] part, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                double p = part[k];
                into[k] =
                        p == 0
                                ? from[k]
                                : p == 1
                                        ? to[k]
                                        : StrictMath.pow(from[k], 1 - p) * StrictMath.pow(to[k], p);
            }
        }

        private static void plus(
                double[] from, double[] amount, double[] belief, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] = from[k] + belief[k] * amount[k];
            }
        }

        private static void clipped(
                double[] of, double[] floor, double[] ceiling, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] = Math.min(ceiling[k], Math.max(floor[k], of[k]));
            }
        }

        private static void difference(double[] a, double[] b, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] = a[k] - b[k];
            }
        }

        private static void quotient(double[] a, double[] b, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] = b[k] == 0 ? 1 : a[k] / b[k];
            }
        }

        private static void contest(
                double[] odds, double[] win, double[] lose, double[] cost, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] = odds[k] * win[k] + (1 - odds[k]) * lose[k] - cost[k];
            }
        }

        private static void greater(double[] a, double[] b, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] = Math.max(a[k], b[k]);
            }
        }

        private static void add(double[] a, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] += a[k];
            }
        }

        private static void weighed(
                double[] weight, double[] score, double[] sum, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] = sum[k] == 0 ? 0 : weight[k] * score[k] / sum[k];
            }
        }

        private static void ratio(double[] a, double[] sum, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] = sum[k] == 0 ? 0 : a[k] / sum[k];
            }
        }

        private static void notNegative(double[] a, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] = Math.max(0, a[k]);
            }
        }

        private static void partOfShares(
                double[] part, double[] sum, double equal, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] = sum[k] == 0 ? equal : part[k] / sum[k];
            }
        }

        private static void addProduct(double[] part, double[] a, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] += part[k] * a[k];
            }
        }

        /// The last argument, or what all others are where they are the same.
        private void sameOr(int s, int arity, double[] into, int n) {
            double[] first = arg(s, 0);
            double[] mean = arg(s, arity - 1);
            for (int k = 0; k < n; k++) {
                boolean same = true;
                for (int g = 1; g < arity - 1; g++) {
                    same &= arg(s, g)[k] == first[k];
                }
                into[k] = same ? first[k] : mean[k];
            }
        }

        private static void chance(double[] a, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] = Math.max(0, Math.min(1, a[k]));
            }
        }

        private static void timesRounded(double[] a, double factor, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] = Math.rint(a[k] * factor);
            }
        }

        private static void by(double[] a, double divisor, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] = a[k] / divisor;
            }
        }

        private static void between(
                double[] low, double[] high, double[] part, double[] into, int n) {
            for (int k = 0; k < n; k++) {
                into[k] = part[k] == 1 ? high[k] : low[k] + part[k] * (high[k] - low[k]);
            }
        }
    }
}
