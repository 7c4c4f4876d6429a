package org.westphalia.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.westphalia.number.Interval;
import org.westphalia.proof.MemberRange.Against;
import org.westphalia.world.Region;

/// The gain of one member over a region. With uncertain weights w it is `sum_i w_i (s_i + k) / sum_i w_i`, where s_i is what
/// issue i gives V (at the chance to last) and k all else; since only its sign matters, it is bounded times `sum_i w_i`.
final class MemberWill implements Will {
    private final Region.Member member;
    private final MemberRange numbered;
    private final MemberRange compared;

    private MemberWill(Region.Member member, MemberRange numbered, MemberRange compared) {
        this.member = member;
        this.numbered = numbered;
        this.compared = compared;
    }

    /// A member that counts on its own. Contributions under uncertain weights are half a unit off at most, and so are those of
    /// the terms that R is compared with, and R itself; two units more are for double arithmetic.
    static MemberWill of(Frame frame, Region.Member member, int decimals) {
        int issues = frame.issues().size();
        boolean exact = !member.weighted() || member.weights().stream().allMatch(Interval::isExact);
        return new MemberWill(
                member,
                MemberRange.of(frame, member, decimals, false, false, exact ? 0 : issues + 2),
                MemberRange.of(frame, member, decimals, true, false, 2L * issues + 5));
    }

    /// A member whose numbers are rounded after they are blended with others'.
    static MemberWill blended(Frame frame, Region.Member member, int decimals, long slackHalves) {
        return new MemberWill(
                member,
                MemberRange.of(frame, member, decimals, false, true, slackHalves),
                MemberRange.of(frame, member, decimals, true, true, slackHalves));
    }

    @Override
    public Interval breaks() {
        return member.breaks();
    }

    @Override
    public Object belief() {
        return member.belief();
    }

    /// Compared with terms, R is at least their value or, where it has one, its ceiling.
    @Override
    public List<Way> ways(boolean compare, boolean apart) {
        if (!compare || !compared.canCompare(true)) {
            return List.of(new Way(Against.NUMBER, apart, 0));
        }
        Way terms = new Way(Against.TERMS, apart, 0);
        return compared.isBounded(true)
                ? List.of(terms, new Way(Against.BOUND, apart, 0))
                : List.of(terms);
    }

    @Override
    public void addUpper(
            Separable target, Place place, long d, Prospect prospect, BigInteger times, Way way) {
        Against against = way.against();
        MemberRange range = against == Against.NUMBER ? numbered : compared;
        MemberRange.Parts parts = range.at(place, d, prospect, against, true);
        if (range.weights().isEmpty()) {
            BigInteger whole = times.multiply(WeightRange.ONE);
            target.add(parts.far(), whole);
            addTable(target, place, parts.scores(), whole);
            addTable(target, place, parts.near(), whole);
            return;
        }
        WeightRange weights = range.weights().get();
        if (way.apart()) {
            forOptions(
                    place,
                    (i, o) -> {
                        BigInteger points = parts.near()[i][o];
                        BigInteger most =
                                points.multiply(weights.sumLow())
                                        .max(points.multiply(weights.sumHigh()));
                        target.add(i, o, most.multiply(times));
                    });
        } else {
            addTable(parts.far(), place, parts.near(), BigInteger.ONE);
        }
        BigInteger most = parts.far().largest(place);
        forOptions(
                place,
                (i, o) ->
                        target.add(
                                i,
                                o,
                                weights.most(i, parts.scores()[i][o].add(most)).multiply(times)));
        BigInteger sumLow = weights.sumLow().multiply(times);
        target.add(parts.far(), sumLow);
        target.add(most.multiply(sumLow).negate());
    }

    interface OptionAction {
        void accept(int issue, int option);
    }

    static void forOptions(Place place, OptionAction action) {
        boolean[][] possible = place.box().possible();
        for (int i = 0; i < possible.length; i++) {
            for (int o = 0; o < possible[i].length; o++) {
                if (possible[i][o]) {
                    action.accept(i, o);
                }
            }
        }
    }

    private static void addTable(
            Separable target, Place place, BigInteger[][] points, BigInteger times) {
        forOptions(place, (i, o) -> target.add(i, o, points[i][o].multiply(times)));
    }

    /// The bound of a group that is blended, with weights divided by their sum: points by issue and option, in 2^-52 parts.
    ///
    /// @param points receives the points of each option
    /// @return the constant
    BigInteger normalisedUpper(
            Place place, long d, Prospect prospect, boolean compare, BigInteger[][] points) {
        boolean terms = compare && compared.canCompare(true) && !compared.isBounded(true);
        MemberRange range = terms ? compared : numbered;
        Against against = terms ? Against.TERMS : Against.NUMBER;
        MemberRange.Parts parts = range.at(place, d, prospect, against, true);
        BigInteger most = parts.far().largest(place);
        if (range.weights().isEmpty()) {
            forOptions(
                    place,
                    (i, o) ->
                            points[i][o] =
                                    parts.scores()[i][o]
                                            .add(parts.near()[i][o])
                                            .multiply(WeightRange.ONE));
            return most.multiply(WeightRange.ONE);
        }
        if (range.weights().get().sumLow().signum() == 0) {
            // Without any weight all issues are worth 0: all that can be said is that a mean is at
            // most the best score.
            BigInteger[] best = {BigInteger.ZERO};
            forOptions(
                    place,
                    (i, o) -> {
                        best[0] = best[0].max(parts.scores()[i][o]);
                        points[i][o] = parts.near()[i][o].multiply(WeightRange.ONE);
                    });
            return most.add(best[0]).multiply(WeightRange.ONE);
        }
        WeightRange weights = range.weights().get().normalised();
        forOptions(
                place,
                (i, o) ->
                        points[i][o] =
                                weights.most(i, parts.scores()[i][o].add(most))
                                        .add(parts.near()[i][o].multiply(WeightRange.ONE)));
        return BigInteger.ZERO;
    }

    @Override
    public BigInteger extreme(
            Place place, long d, Prospect prospect, boolean compare, boolean upper) {
        if (!compare || !compared.canCompare(upper)) {
            return extreme(numbered, place, d, prospect, Against.NUMBER, upper);
        }
        BigInteger terms = extreme(compared, place, d, prospect, Against.TERMS, upper);
        if (!compared.isBounded(upper)) {
            return terms;
        }
        BigInteger bound = extreme(compared, place, d, prospect, Against.BOUND, upper);
        return upper ? terms.max(bound) : terms.min(bound);
    }

    private static BigInteger extreme(
            MemberRange range,
            Place place,
            long d,
            Prospect prospect,
            Against against,
            boolean upper) {
        MemberRange.Parts parts = range.at(place, d, prospect, against, upper);
        Separable rest = parts.far();
        addTable(rest, place, parts.near(), BigInteger.ONE);
        BigInteger k = rest.largest(place);
        List<BigInteger> numbers = new ArrayList<>();
        forOptions(place, (i, o) -> numbers.add(parts.scores()[i][o]));
        if (range.weights().isEmpty()) {
            return numbers.stream().reduce(k, BigInteger::add);
        }
        WeightRange weights = range.weights().get();
        boolean mayBeZero = weights.sumLow().signum() == 0;
        if (weights.sumHigh().signum() == 0) {
            return k;
        }
        BigInteger mean =
                (upper ? weights.largestMean(numbers) : weights.smallestMean(numbers)).add(k);
        // Without any weight all issues are worth 0.
        return !mayBeZero ? mean : upper ? mean.max(k) : mean.min(k);
    }
}
