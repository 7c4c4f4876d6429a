package org.westphalia.deal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.Agreement;
import org.westphalia.world.WorldLanes;

/// Whether a deal exists, for batches of worlds of one model: deals and refutations of earlier worlds are tried on a whole batch at a time, and
/// what they leave open is for the search ([Search]), from which more is learnt. A world that this decides is decided exactly.
///
/// What is learnt depends on the worlds seen, so whoever wants the same undecided worlds on every machine begins afresh with each chunk; which
/// worlds have a deal does not depend on it.
public final class LaneDecisions {
    private static final int DEALS = 64;
    private static final int REFUTATIONS = 32;
    private static final int QUICK = 2;

    private final DealProblem example;
    private final WorldLanes lanes;
    private final LaneHazard hazard;
    private final LaneDeals deals;
    private final Deque<int[]> witnesses = new ArrayDeque<>();
    private final Deque<LaneRefutation> refutations = new ArrayDeque<>();
    private final boolean[] holds;
    private final @Nullable AdditiveLanes additive;

    private LaneDecisions(DealProblem example, WorldLanes lanes) {
        this.example = example;
        this.lanes = lanes;
        hazard = new LaneHazard(example, lanes);
        deals = new LaneDeals(example, lanes, hazard);
        holds = new boolean[lanes.width()];
        additive = AdditiveLanes.of(example, lanes).orElse(null);
    }

    /// Empty where deciding by the batch is not offered: the agreement can be reached without some party whose missing signature changes
    /// how long it lasts, or more than 62 parties sign.
    ///
    /// @param example any world of the model
    public static Optional<LaneDecisions> of(DealProblem example, WorldLanes lanes) {
        boolean all = example.shape().agreement() instanceof Agreement.All;
        return (all || !lanes.dependsOnSignatures()) && example.shape().signatories() <= 62
                ? Optional.of(new LaneDecisions(example, lanes))
                : Optional.empty();
    }

    /// Decides what it can of the batch in the lanes: 1 a deal exists, 0 none does, -1 open.
    ///
    /// @param quick whether to stop when what served last does not serve; worlds left open may be gathered for a thorough try
    public void decide(byte[] into, boolean quick) {
        int n = lanes.count();
        if (additive != null) {
            additive.decide(into);
            return;
        }
        Arrays.fill(into, 0, n, (byte) -1);
        int patience = quick ? QUICK : Integer.MAX_VALUE;
        int open =
                tryAll(witnesses, terms -> deals.test(terms, holds), (byte) 1, into, n, patience);
        if (open > 0) {
            tryAll(
                    refutations,
                    refutation -> test(refutation, into, n),
                    (byte) 0,
                    into,
                    n,
                    patience);
        }
    }

    private void test(LaneRefutation refutation, byte[] decided, int n) {
        for (int k = 0; k < n; k++) {
            holds[k] = decided[k] < 0;
        }
        refutation.test(holds);
    }

    /// Tries what is known, what served last first, until nothing is open or several in a row decide nothing.
    private <T> int tryAll(
            Deque<T> known, Consumer<T> test, byte answer, byte[] into, int n, int patience) {
        int open = count(into, n);
        int vain = 0;
        List<T> useful = new ArrayList<>();
        for (T one : known) {
            if (open == 0 || vain == patience) {
                break;
            }
            test.accept(one);
            int left = 0;
            for (int k = 0; k < n; k++) {
                into[k] = into[k] < 0 && holds[k] ? answer : into[k];
                left += into[k] < 0 ? 1 : 0;
            }
            if (left < open) {
                useful.add(one);
                vain = 0;
            } else {
                vain++;
            }
            open = left;
        }
        for (T one : useful.reversed()) {
            known.remove(one);
            known.addFirst(one);
        }
        return open;
    }

    private static int count(byte[] decided, int n) {
        int open = 0;
        for (int k = 0; k < n; k++) {
            open += decided[k] < 0 ? 1 : 0;
        }
        return open;
    }

    /// Keeps what the search found in a world, to be tried on the worlds that follow.
    public void learn(Outcome outcome) {
        switch (outcome) {
            case Outcome.Found(var terms, var _) -> {
                witnesses.addFirst(example.shape().options(terms));
                if (witnesses.size() > DEALS) {
                    witnesses.removeLast();
                }
            }
            case Outcome.Refuted(var root, var _) -> {
                @Nullable LaneRefutation known = LaneRefutation.of(root, example, lanes, hazard);
                if (known != null) {
                    refutations.addFirst(known);
                    if (refutations.size() > REFUTATIONS) {
                        refutations.removeLast();
                    }
                }
            }
            case Outcome.Undecided _ -> {}
        }
    }
}
