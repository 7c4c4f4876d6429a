package org.westphalia.assess;

import java.math.BigInteger;
import org.westphalia.deal.Shape;
import org.westphalia.number.Grid;
import org.westphalia.world.Region;

/// Whether willing groups suffice for the consent of their party over a region: at best those that are willing have their highest shares and
/// the others their lowest, at worst the other way round. Whole units of the grid of shares, so that a tie suffices.
final class ShareRange {
    private static final BigInteger WHOLE = BigInteger.valueOf(1_000_000_000);

    private final Shape shape;
    private final boolean best;
    private final long[] low;
    private final long[] high;
    private final long[] quorum;

    ShareRange(Shape shape, Region region, boolean best) {
        this.shape = shape;
        this.best = best;
        low = new long[shape.members()];
        high = new long[shape.members()];
        quorum = new long[shape.signatories()];
        int next = 0;
        for (int s = 0; s < quorum.length; s++) {
            Region.Signatory signatory = region.signatories().get(s);
            quorum[s] = units(signatory.quorumShare());
            if (signatory.blend() || signatory.oneCamp()) {
                for (int m = shape.firstMember(s); m < shape.endMember(s); m++, next++) {
                    low[next] = 1;
                    high[next] = 1;
                }
            } else {
                for (Region.Member member : signatory.members()) {
                    low[next] = units(member.share().low());
                    high[next++] = units(member.share().high());
                }
            }
        }
    }

    private static long units(double share) {
        return Grid.units(share, Grid.DECIMALS);
    }

    boolean reached(int signatory, boolean[] willing) {
        BigInteger yes = BigInteger.ZERO;
        BigInteger all = BigInteger.ZERO;
        for (int m = shape.firstMember(signatory); m < shape.endMember(signatory); m++) {
            if (!willing[m] && shape.veto(m)) {
                return false;
            }
            BigInteger share = BigInteger.valueOf(willing[m] == best ? high[m] : low[m]);
            all = all.add(share);
            yes = willing[m] ? yes.add(share) : yes;
        }
        return yes.multiply(WHOLE).compareTo(all.multiply(BigInteger.valueOf(quorum[signatory])))
                >= 0;
    }
}
