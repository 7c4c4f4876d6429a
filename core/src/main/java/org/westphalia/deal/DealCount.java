package org.westphalia.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How many terms are deals: exact, or certified bounds when the limit is reached.
///
/// Parties of one mind who must all sign: for each choice of what the chance to last depends on, blocks are added one by one,
/// widest first; a part is settled as soon as what is still to come can neither lose nor win the signatures. Otherwise boxes are
/// split until their bounds settle them. What is not settled when the limit comes counts for the upper bound only.
final class DealCount {
    /// No deal at all.
    static final DealCount NONE = new DealCount(BigInteger.ZERO, BigInteger.ZERO, List.of());

    /// More deals than this are not listed.
    static final int MOST_LISTED = 1 << 18;

    private final BigInteger low;
    private final BigInteger high;
    private final @Nullable List<int[]> listed;

    private DealCount(BigInteger low, BigInteger high, @Nullable List<int[]> listed) {
        this.low = low;
        this.high = high;
        this.listed = listed;
    }

    /// All deals, where they were counted out and are not too many.
    Optional<List<int[]>> listed() {
        return Optional.ofNullable(low.equals(high) ? listed : null);
    }

    BigInteger low() {
        return low;
    }

    BigInteger high() {
        return high;
    }

    static DealCount of(DealProblem problem, long limit) {
        if (MergedFrontier.fits(problem)
                && RuleCount.size(Box.whole(problem.shape())).bitLength() < 62) {
            Optional<List<Blocks.Block>> blocks = Blocks.of(problem, true);
            if (blocks.isPresent()) {
                Configurations configurations = Configurations.of(problem, blocks.get(), true);
                if (configurations.size() <= Configurations.LARGEST) {
                    return new ByBlocks(configurations, 100 * limit).count();
                }
            }
        }
        return new ByBoxes(problem, limit).count();
    }

    private static final class ByBlocks {
        private final Configurations configurations;
        private final List<Blocks.Block> rest;
        private final int parties;
        private final long[] suffix;
        private final long[][] sum;
        private final long limit;
        private long[][][] tables = new long[0][][];
        private long[][] least = new long[0][];
        private long[][] most = new long[0][];
        private final int[] chosen;
        private int[] settled = new int[0];
        private @Nullable List<int[]> listed = new ArrayList<>();
        private long visits;
        private long closed;
        private long open;

        ByBlocks(Configurations configurations, long limit) {
            this.configurations = configurations;
            this.limit = limit;
            parties = configurations.problem().shape().members();
            rest = new ArrayList<>(configurations.rest());
            rest.sort(Comparator.comparingDouble(ByBlocks::spread).reversed());
            suffix = new long[rest.size() + 1];
            suffix[rest.size()] = 1;
            for (int b = rest.size() - 1; b >= 0; b--) {
                suffix[b] = suffix[b + 1] * rest.get(b).size();
            }
            sum = new long[rest.size() + 1][parties];
            chosen = new int[rest.size()];
        }

        private static double spread(Blocks.Block block) {
            double spread = 0;
            for (long[] row : block.points()[0]) {
                spread += Arrays.stream(row).max().orElse(0) - Arrays.stream(row).min().orElse(0);
            }
            return spread;
        }

        DealCount count() {
            configurations.forEach(this::count);
            return new DealCount(
                    BigInteger.valueOf(closed), BigInteger.valueOf(closed + open), listed);
        }

        private void count(Configurations.Choice choice) {
            if (suffix[0] == 0) {
                return;
            }
            tables = new long[rest.size()][][];
            least = new long[rest.size() + 1][parties];
            most = new long[rest.size() + 1][parties];
            for (int b = rest.size() - 1; b >= 0; b--) {
                tables[b] = Configurations.gains(rest.get(b), choice.lasts());
                for (int p = 0; p < parties; p++) {
                    least[b][p] = least[b + 1][p] + Arrays.stream(tables[b][p]).min().orElse(0);
                    most[b][p] = most[b + 1][p] + Arrays.stream(tables[b][p]).max().orElse(0);
                }
            }
            sum[0] = choice.gain().clone();
            settled = choice.options();
            visit(0);
        }

        private void visit(int block) {
            boolean sure = true;
            for (int p = 0; p < parties; p++) {
                if (sum[block][p] + most[block][p] < 0) {
                    return;
                }
                sure &= sum[block][p] + least[block][p] >= 0;
            }
            if (sure) {
                closed += suffix[block];
                list(block);
                return;
            }
            if (++visits > limit) {
                open += suffix[block];
                return;
            }
            for (int c = 0; c < rest.get(block).size(); c++) {
                chosen[block] = c;
                for (int p = 0; p < parties; p++) {
                    sum[block + 1][p] = sum[block][p] + tables[block][p][c];
                }
                visit(block + 1);
            }
        }

        /// Writes down every completion of the blocks chosen so far, as long as the list is short enough.
        private void list(int block) {
            if (listed == null || closed > MOST_LISTED) {
                listed = null;
                return;
            }
            if (block < rest.size()) {
                for (int c = 0; c < rest.get(block).size(); c++) {
                    chosen[block] = c;
                    list(block + 1);
                }
                return;
            }
            int[] terms = settled.clone();
            for (int b = 0; b < chosen.length; b++) {
                int[] combination = rest.get(b).combinations()[chosen[b]];
                for (int k = 0; k < combination.length; k++) {
                    terms[rest.get(b).issues()[k]] = combination[k];
                }
            }
            listed.add(terms);
        }
    }

    private static final class ByBoxes {
        private final DealProblem problem;
        private final PartyBounds bounds;
        private final long limit;
        private long nodes;
        private BigInteger closed = BigInteger.ZERO;
        private BigInteger open = BigInteger.ZERO;
        private @Nullable List<int[]> listed = new ArrayList<>();

        ByBoxes(DealProblem problem, long limit) {
            this.problem = problem;
            this.limit = limit;
            bounds = new PartyBounds(problem);
        }

        DealCount count() {
            visit(PartyBounds.start(problem));
            return new DealCount(closed, closed.add(open), listed);
        }

        private void visit(Box box) {
            bounds.read(box);
            switch (bounds.deals(box)) {
                case NONE -> {}
                case ALL -> {
                    closed = closed.add(RuleCount.size(box));
                    list(box);
                }
                case SOME -> {
                    if (box.isSingle()) {
                        if (isDeal(box)) {
                            closed = closed.add(BigInteger.ONE);
                            list(box);
                        }
                    } else if (++nodes > limit) {
                        open = open.add(RuleCount.of(box));
                    } else {
                        int issue = Widest.issue(problem, box);
                        for (int option : box.open(issue)) {
                            Box child = box.copy();
                            child.keep(issue, option);
                            visit(child);
                        }
                    }
                }
            }
        }

        private void list(Box box) {
            if (listed == null || closed.bitLength() > 18) {
                listed = null;
                return;
            }
            int[] terms = new int[problem.shape().issues()];
            Arrays.setAll(terms, box::firstOpen);
            int at = terms.length;
            while (at >= 0) {
                listed.add(terms.clone());
                at = terms.length - 1;
                while (at >= 0 && !advance(box, terms, at)) {
                    at--;
                }
            }
        }

        /// The next open option of an issue; back to the first, and false, when there is none.
        private static boolean advance(Box box, int[] terms, int issue) {
            int[] open = box.open(issue);
            int place = Arrays.binarySearch(open, terms[issue]) + 1;
            terms[issue] = open[place == open.length ? 0 : place];
            return place < open.length;
        }

        private boolean isDeal(Box box) {
            int[] options = new int[problem.shape().issues()];
            Arrays.setAll(options, box::firstOpen);
            return problem.signers(options) != null;
        }
    }
}
