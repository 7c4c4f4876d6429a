package org.westphalia.deal;

import java.math.BigInteger;
import java.util.Arrays;
import org.westphalia.world.WorldLanes;

/// Whether the willing members of a party are enough for it to sign, for a batch of worlds.
final class LaneShares {
    private static final double NEAR = 1e-9;
    private static final BigInteger WHOLE = BigInteger.valueOf(1_000_000_000);

    private final Shape shape;
    private final WorldLanes lanes;
    private final long[] quorum;
    private final double[] willing;
    private final double[] all;
    private final boolean[] lacksVeto;

    LaneShares(DealProblem example, WorldLanes lanes) {
        this.shape = example.shape();
        this.lanes = lanes;
        quorum =
                example.world().signatories().stream()
                        .mapToLong(signatory -> signatory.quorumShare())
                        .toArray();
        willing = new double[lanes.width()];
        all = new double[lanes.width()];
        lacksVeto = new boolean[lanes.width()];
    }

    /// Begins with a party.
    void begin() {
        Arrays.fill(willing, 0);
        Arrays.fill(all, 0);
        Arrays.fill(lacksVeto, false);
    }

    /// Counts a member; sums of shares are whole numbers below 2^53.
    void add(int member, boolean[] isWilling) {
        double[] share = lanes.share(member);
        boolean veto = shape.veto(member);
        for (int k = 0; k < lanes.count(); k++) {
            all[k] += share[k];
            willing[k] += isWilling[k] ? share[k] : 0;
            lacksVeto[k] |= veto && !isWilling[k];
        }
    }

    /// Where the party signs: no member is missing that it cannot do without, and the willing hold the quorum.
    void signs(int signatory, boolean[] signs) {
        double part = quorum[signatory] / 1e9;
        for (int k = 0; k < lanes.count(); k++) {
            double over = willing[k] - all[k] * part;
            boolean enough =
                    Math.abs(over) > NEAR * all[k]
                            ? over > 0
                            : isEnough((long) willing[k], (long) all[k], quorum[signatory]);
            signs[k] = !lacksVeto[k] && enough;
        }
    }

    /// Whether `willing` is at least `quorum` billionths of `all`.
    private static boolean isEnough(long willing, long all, long quorum) {
        return BigInteger.valueOf(willing)
                        .multiply(WHOLE)
                        .compareTo(BigInteger.valueOf(all).multiply(BigInteger.valueOf(quorum)))
                >= 0;
    }

    /// Leaves `open` only where a party surely lacks the quorum when all but these members are willing.
    void onlyShort(int signatory, Box box, boolean[] open) {
        begin();
        boolean[] in = new boolean[lanes.width()];
        for (int m = shape.firstMember(signatory); m < shape.endMember(signatory); m++) {
            Arrays.fill(in, box.state(shape.switchOf(m)) != Box.OUT);
            add(m, in);
        }
        boolean[] signs = new boolean[lanes.width()];
        signs(signatory, signs);
        for (int k = 0; k < lanes.count(); k++) {
            open[k] &= !signs[k];
        }
    }
}
