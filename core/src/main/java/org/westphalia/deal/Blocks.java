package org.westphalia.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Issues taken together that something ties to each other: a rule, a red line, a combination, a rate under a condition. Each
/// block is written out as the list of its combinations that keep the rules; between blocks everything adds up.
final class Blocks {
    /// More combinations than this are not written out.
    static final int LARGEST = 1 << 20;

    private Blocks() {}

    /// Issues and what can be chosen for them together.
    ///
    /// @param issues ascending
    /// @param combinations option index by combination and position in `issues`, in option order
    /// @param points by kind (value, collapse, outright), member and combination, extras included but for those that ask for a
    ///     chance to last
    /// @param lasting whether the chance to last depends on it, or something that asks for a chance to last
    record Block(int[] issues, int[][] combinations, long[][][] points, boolean lasting) {
        int size() {
            return combinations.length;
        }

        /// Whether it adds to what terms are worth while they stand, and to nothing else.
        boolean valueOnly() {
            for (int kind = 1; kind < 3; kind++) {
                for (long[] row : points[kind]) {
                    for (long point : row) {
                        if (point != 0) {
                            return false;
                        }
                    }
                }
            }
            return true;
        }
    }

    /// All blocks, in order of their first issue; empty when one is too large to write out.
    ///
    /// @param linesBind whether combinations that cross an absolute red line of anybody are left out
    static Optional<List<Block>> of(DealProblem problem, boolean linesBind) {
        Shape shape = problem.shape();
        List<Trigger> forbidden = new ArrayList<>(List.of(shape.rules()));
        List<Trigger> lasting = new ArrayList<>();
        for (int m = 0; linesBind && m < shape.members(); m++) {
            for (Trigger line : shape.lines(m)) {
                (line.isLasting() ? lasting : forbidden).add(line);
            }
        }
        int[] root = new int[shape.issues()];
        Arrays.setAll(root, i -> i);
        forbidden.forEach(trigger -> tie(root, trigger.issues()));
        for (int m = 0; m < shape.members(); m++) {
            for (DealProblem.Extra extra : problem.extras(m)) {
                if (extra.trigger().isLasting()) {
                    lasting.add(extra.trigger());
                } else {
                    tie(root, extra.trigger().issues());
                }
            }
        }
        boolean breaks = problem.lasting().matters();
        boolean[] touched = new boolean[root.length];
        for (int i = 0; i < root.length; i++) {
            touched[i] = breaks && problem.lasting().touches(i);
        }
        for (Clause factor : problem.lasting().factors()) {
            if (breaks) {
                tie(root, factor.issues());
                for (int issue : factor.issues()) {
                    touched[issue] = true;
                }
            }
        }
        for (Trigger trigger : lasting) {
            for (int issue : trigger.issues()) {
                touched[issue] = true;
            }
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < root.length; i++) {
            if (find(root, i) == i) {
                int[] issues = together(root, i);
                long product = 1;
                boolean settled = false;
                for (int issue : issues) {
                    product = Math.min(product * shape.options(issue), LARGEST + 1L);
                    settled |= touched[issue];
                }
                if (product > LARGEST) {
                    return Optional.empty();
                }
                blocks.add(block(problem, issues, forbidden, settled, i == 0));
            }
        }
        return Optional.of(blocks);
    }

    private static Block block(
            DealProblem problem,
            int[] issues,
            List<Trigger> forbidden,
            boolean lasting,
            boolean first) {
        List<Trigger> mine =
                forbidden.stream().filter(trigger -> belongs(trigger, issues, first)).toList();
        Shape shape = problem.shape();
        int[] options = new int[shape.issues()];
        List<int[]> combinations = new ArrayList<>();
        while (true) {
            if (mine.stream().noneMatch(trigger -> trigger.fires(options))) {
                combinations.add(Arrays.stream(issues).map(issue -> options[issue]).toArray());
            }
            int at = issues.length - 1;
            while (at >= 0 && ++options[issues[at]] == shape.options(issues[at])) {
                options[issues[at--]] = 0;
            }
            if (at < 0) {
                break;
            }
        }
        long[][][] points = new long[3][shape.members()][combinations.size()];
        for (int m = 0; m < shape.members(); m++) {
            List<DealProblem.Extra> extras =
                    Arrays.stream(problem.extras(m))
                            .filter(extra ->
                                    !extra.trigger().isLasting()
                                            && belongs(extra.trigger(), issues, first))
                            .toList();
            for (int c = 0; c < combinations.size(); c++) {
                for (int k = 0; k < issues.length; k++) {
                    options[issues[k]] = combinations.get(c)[k];
                    for (int kind = 0; kind < 3; kind++) {
                        points[kind][m][c] +=
                                problem.points(kind, m, shape.flat(issues[k], options[issues[k]]));
                    }
                }
                for (DealProblem.Extra extra : extras) {
                    if (extra.trigger().fires(options)) {
                        points[extra.kind()][m][c] += extra.points();
                    }
                }
            }
        }
        return new Block(issues, combinations.toArray(int[][]::new), points, lasting);
    }

    /// What depends on no issue at all is counted with the first block.
    private static boolean belongs(Trigger trigger, int[] issues, boolean first) {
        return trigger.issues().length == 0
                ? first
                : Arrays.binarySearch(issues, trigger.issues()[0]) >= 0;
    }

    private static int[] together(int[] root, int representative) {
        int[] issues = new int[root.length];
        int count = 0;
        for (int i = 0; i < root.length; i++) {
            if (find(root, i) == representative) {
                issues[count++] = i;
            }
        }
        return Arrays.copyOf(issues, count);
    }

    private static void tie(int[] root, int[] issues) {
        for (int k = 1; k < issues.length; k++) {
            int a = find(root, issues[0]);
            int b = find(root, issues[k]);
            root[Math.max(a, b)] = Math.min(a, b);
        }
    }

    private static int find(int[] root, int issue) {
        int at = issue;
        while (root[at] != at) {
            at = root[at];
        }
        return at;
    }
}
