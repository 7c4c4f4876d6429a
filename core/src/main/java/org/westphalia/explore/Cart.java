package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A classification tree (Breiman, Friedman, Olshen and Stone 1984): worlds are split again and again where that makes the parts purest by Gini's index, until a part
/// would hold too few. Its leaves cover all worlds, as the boxes of [Prim] do not. Numbers are split between two values, half-way; a question is split into one
/// answer and the others. A world that does not leave a number open goes to both limits' sides as if it kept to the lower one. Among equal splits the first column wins.
///
/// Levels are worked out one at a time, each in one pass over the sorted columns: time about `worlds x columns x (log(worlds) + levels)`.
public final class Cart {
    private final Labelled worlds;
    private final int leastWorlds;
    private final int mostLevels;

    /// A leaf.
    ///
    /// @param worlds how many it holds
    /// @param cases how many of them are of interest
    public record Leaf(int worlds, int cases, Limits limits) {
        /// The part of its worlds that is of interest.
        public double density() {
            return worlds == 0 ? 0 : (double) cases / worlds;
        }
    }

    private static final class Node {
        private final Limits limits;
        private int size;
        private int cases;
        private int column = -1;
        private double cut;
        private int answer = -1;
        private double gain;
        private int left = -1;

        Node(Limits limits) {
            this.limits = limits;
        }
    }

    /// @param leastMass of all worlds, the part that a leaf holds at least
    /// @param mostLevels how many splits may lie between the root and a leaf
    public Cart(Labelled worlds, double leastMass, int mostLevels) {
        this.worlds = worlds;
        this.leastWorlds = Math.max(1, (int) Math.ceil(leastMass * worlds.size()));
        this.mostLevels = mostLevels;
    }

    /// The leaves, those of the greatest share of worlds of interest first.
    public List<Leaf> leaves() {
        int n = worlds.size();
        int[] nodeOf = new int[n];
        List<Node> nodes = new ArrayList<>();
        Node root = new Node(worlds.whole());
        root.size = n;
        root.cases = worlds.cases();
        nodes.add(root);
        SortedColumns sorted = new SortedColumns(worlds);
        int from = 0;
        for (int level = 0; level < mostLevels; level++) {
            int to = nodes.size();
            for (int c = 0; c < worlds.columns().length; c++) {
                if (worlds.answers()[c] > 0) {
                    answers(c, nodes, nodeOf, from, to);
                } else {
                    cuts(c, sorted.order(c), nodes, nodeOf, from, to);
                }
            }
            if (!split(nodes, nodeOf, from, to)) {
                break;
            }
            from = to;
        }
        return nodes.stream()
                .filter(node -> node.left < 0)
                .map(node -> new Leaf(node.size, node.cases, node.limits))
                .sorted((a, b) -> Double.compare(b.density(), a.density()))
                .toList();
    }

    private static double impurity(double size, double cases) {
        return size == 0 ? 0 : 2 * cases * (size - cases) / size;
    }

    private void offer(Node node, int column, double cut, int answer, int size, int cases) {
        if (size < leastWorlds || node.size - size < leastWorlds) {
            return;
        }
        double gain =
                impurity(node.size, node.cases)
                        - impurity(size, cases)
                        - impurity(node.size - size, node.cases - cases);
        if (gain > node.gain + 1e-9) {
            node.gain = gain;
            node.column = column;
            node.cut = cut;
            node.answer = answer;
        }
    }

    private void cuts(int c, int[] order, List<Node> nodes, int[] nodeOf, int from, int to) {
        double[] values = worlds.columns()[c];
        int[] size = new int[to];
        int[] cases = new int[to];
        double[] last = new double[to];
        int missing = worlds.size() - order.length;
        if (missing > 0) {
            for (int k = 0; k < values.length; k++) {
                if (Double.isNaN(values[k])) {
                    size[nodeOf[k]]++;
                    cases[nodeOf[k]] += worlds.isCase()[k] ? 1 : 0;
                }
            }
        }
        Arrays.fill(last, Double.NaN);
        for (int world : order) {
            int at = nodeOf[world];
            if (at >= from) {
                double value = values[world];
                if (value > last[at]) {
                    offer(nodes.get(at), c, (last[at] + value) / 2, -1, size[at], cases[at]);
                }
                last[at] = value;
                size[at]++;
                cases[at] += worlds.isCase()[world] ? 1 : 0;
            }
        }
    }

    private void answers(int c, List<Node> nodes, int[] nodeOf, int from, int to) {
        int answers = worlds.answers()[c];
        int[] size = new int[(to - from) * answers];
        int[] cases = new int[size.length];
        for (int k = 0; k < nodeOf.length; k++) {
            if (nodeOf[k] >= from) {
                int at = (nodeOf[k] - from) * answers + (int) worlds.columns()[c][k];
                size[at]++;
                cases[at] += worlds.isCase()[k] ? 1 : 0;
            }
        }
        for (int node = from; node < to; node++) {
            for (int a = 0; a < answers; a++) {
                int at = (node - from) * answers + a;
                offer(nodes.get(node), c, 0, a, size[at], cases[at]);
            }
        }
    }

    private boolean split(List<Node> nodes, int[] nodeOf, int from, int to) {
        boolean any = false;
        for (int at = from; at < to; at++) {
            Node node = nodes.get(at);
            if (node.column >= 0) {
                any = true;
                node.left = nodes.size();
                Limits left = node.limits.copy();
                Limits right = node.limits.copy();
                if (node.answer >= 0) {
                    left.allowed()[node.column] = 1L << node.answer;
                    right.allowed()[node.column] &= ~(1L << node.answer);
                } else {
                    left.high()[node.column] = node.cut;
                    right.low()[node.column] = node.cut;
                }
                nodes.add(new Node(left));
                nodes.add(new Node(right));
            }
        }
        for (int k = 0; k < nodeOf.length; k++) {
            Node node = nodes.get(nodeOf[k]);
            if (nodeOf[k] >= from && node.left >= 0) {
                double value = worlds.columns()[node.column][k];
                boolean left = node.answer >= 0 ? value == node.answer : !(value > node.cut);
                nodeOf[k] = node.left + (left ? 0 : 1);
                Node child = nodes.get(nodeOf[k]);
                child.size++;
                child.cases += worlds.isCase()[k] ? 1 : 0;
            }
        }
        return any;
    }
}
