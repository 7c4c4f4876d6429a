package org.westphalia.world;

import java.util.List;
import org.westphalia.number.Interval;

/// How large the values of a model can get, which decides how fine its grid of points is.
final class Largest {
    private Largest() {}

    /// No number of a world in the region is larger than this in absolute terms, points.
    static double of(Region region) {
        double largest = 0;
        for (Region.Signatory signatory : region.signatories()) {
            for (Region.Member member : signatory.members()) {
                double value =
                        member.weighted()
                                ? largestOf(member.scores(), false)
                                : largestOf(member.scores(), true);
                value += largestOf(member.valueExtras());
                double collapse =
                        size(member.collapse().base())
                                + largestOf(member.collapse().options(), true)
                                + largestOf(member.collapse().extras());
                double outright =
                        size(member.outright().base()) + largestOf(member.outright().extras());
                double noDeal = member.comparison().isPresent() ? value : size(member.noDeal());
                largest =
                        Math.max(
                                largest,
                                Math.max(Math.max(value, collapse), Math.max(outright, noDeal)));
            }
        }
        return largest;
    }

    private static double largestOf(List<List<Interval>> table, boolean sum) {
        double result = 0;
        for (List<Interval> row : table) {
            double most = row.stream().mapToDouble(Largest::size).max().orElse(0);
            result = sum ? result + most : Math.max(result, most);
        }
        return result;
    }

    private static double largestOf(List<Region.Extra> extras) {
        return extras.stream().mapToDouble(extra -> size(extra.points())).sum();
    }

    private static double size(Interval interval) {
        return Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
    }
}
