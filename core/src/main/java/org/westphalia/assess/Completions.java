package org.westphalia.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.westphalia.deal.Box;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Shape;

/// Ways to complete a partial proposal that come close to a deal somewhere: found by swapping one option at a time in the middle
/// world and in the first drawn worlds until no swap brings the parties closer.
///
/// Closer means: fewer parties refuse, and among equals the proposer is not one of them; then those who refuse cross no red line; then
/// they lack less.
final class Completions {
    private static final int SWAPS = 40;

    /// What crossing a red line weighs beside what is lacking, in units times 2^20: a hundred points.
    private static final double LINE = 1e17;

    private final Box box;
    private final int proposer;
    private final List<int[]> known = new ArrayList<>();

    private Completions(Box box, int proposer) {
        this.box = box;
        this.proposer = proposer;
    }

    /// @param proposer index of the deciding party that made the proposal; -1 when nobody at the table did
    /// @param drawn the first drawn worlds
    static Completions of(Box box, int proposer, List<DealProblem> drawn, DealProblem middle) {
        Completions completions = new Completions(box, proposer);
        completions.remember(completions.climb(middle));
        if (!box.isSingle()) {
            drawn.forEach(problem -> completions.remember(completions.climb(problem)));
        }
        return completions;
    }

    /// All that are known, first found first.
    List<int[]> known() {
        return known;
    }

    private void remember(int[] options) {
        if (known.stream().noneMatch(other -> Arrays.equals(other, options))) {
            known.add(options);
        }
    }

    /// The one of those known that comes closest to a deal in a world.
    int[] closest(DealProblem problem) {
        int[] best = known.getFirst();
        if (known.size() > 1) {
            double least = Double.POSITIVE_INFINITY;
            for (int[] options : known) {
                double far = distance(problem, options);
                if (far < least) {
                    least = far;
                    best = options;
                }
            }
        }
        return best;
    }

    private int[] climb(DealProblem problem) {
        Shape shape = problem.shape();
        int[] options = new int[shape.issues()];
        for (int i = 0; i < options.length; i++) {
            options[i] = box.firstOpen(i);
        }
        double least = distance(problem, options);
        boolean moved = true;
        for (int swap = 0; moved && swap < SWAPS; swap++) {
            moved = false;
            for (int i = 0; i < options.length; i++) {
                for (int option : box.openOptions(i) > 1 ? box.open(i) : new int[0]) {
                    int kept = options[i];
                    options[i] = option;
                    double there = distance(problem, options);
                    if (there < least) {
                        least = there;
                        moved = true;
                    } else {
                        options[i] = kept;
                    }
                }
            }
        }
        return options;
    }

    /// 0 for a deal; whole numbers count refusals, halves the proposer's own, the rest what is lacking.
    private double distance(DealProblem problem, int[] options) {
        Shape shape = problem.shape();
        if (shape.breaksRule(options)) {
            return 1000.0 * shape.signatories();
        }
        boolean[] all = new boolean[shape.signatories()];
        Arrays.fill(all, true);
        double hazard = problem.hazard(options, all);
        double refusing = 0;
        double lack = 0;
        for (int s = 0; s < all.length; s++) {
            if (!problem.signs(s, options, hazard)) {
                refusing += s == proposer ? 1.5 : 1;
                for (int m = shape.firstMember(s); m < shape.endMember(s); m++) {
                    lack += Math.max(0, -(double) problem.gain(m, options, hazard));
                    lack += problem.crossesLine(m, options, hazard) ? LINE : 0;
                }
            }
        }
        return refusing + 0.4 * lack / (LINE + lack);
    }
}
