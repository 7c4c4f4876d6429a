package org.westphalia.why;

import java.util.List;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.world.Region;

/// Bounds on what keeping terms is worth beyond breaking them, over all worlds of a region at once: V as high and B as low as the numbers
/// allow, each for itself, so that the bound is sound and need not be tight.
final class KeepingBounds {
    /// More than the rounding of a world's contributions can amount to, in points.
    private static final double ROUNDING = 1e-6;

    private KeepingBounds() {}

    /// Whether in every world somebody with a part in the decision would rather break these terms.
    static boolean somebodyBreaks(Region region, Terms terms) {
        return region.decimals() == Grid.DECIMALS
                && region.signatories().stream().anyMatch(each -> breaks(region, each, terms));
    }

    /// Of a party whose groups decide together, or one of which decides, all must; of one under a quorum any with a part.
    private static boolean breaks(Region region, Region.Signatory signatory, Terms terms) {
        boolean together = signatory.blend() || signatory.oneCamp();
        return together
                ? signatory.members().stream().allMatch(each -> breaks(region, each, terms))
                : signatory.members().stream()
                        .filter(each -> each.veto() || each.share().low() > ROUNDING)
                        .anyMatch(each -> breaks(region, each, terms));
    }

    private static boolean breaks(Region region, Region.Member member, Terms terms) {
        return mostKept(region, member, terms) - leastBroken(region, member, terms) < -ROUNDING;
    }

    private static double mostKept(Region region, Region.Member member, Terms terms) {
        double[] scores = new double[region.issues().size()];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = at(region, member.scores(), i, terms).high();
            sum += scores[i];
        }
        double kept = member.weighted() ? greatestMean(member.weights(), scores) : sum;
        for (Region.Extra extra : member.valueExtras()) {
            kept += counts(extra, terms) ? extra.points().high() : 0;
        }
        return kept;
    }

    /// The greatest mean of scores under weights within intervals: weights above the mean as high, below as low as can be, until it no
    /// longer moves (Dinkelbach 1967).
    private static double greatestMean(List<Interval> weights, double[] scores) {
        double mean = Double.NEGATIVE_INFINITY;
        while (true) {
            double sum = 0;
            double all = 0;
            for (int i = 0; i < scores.length; i++) {
                double weight = scores[i] > mean ? weights.get(i).high() : weights.get(i).low();
                sum += weight * scores[i];
                all += weight;
            }
            double next = all == 0 ? 0 : sum / all;
            if (next <= mean) {
                return Math.max(mean, 0);
            }
            mean = next;
        }
    }

    private static double leastBroken(Region region, Region.Member member, Terms terms) {
        Region.Worth collapse = member.collapse();
        double broken = collapse.base().low();
        for (int i = 0; i < collapse.options().size(); i++) {
            broken += at(region, collapse.options(), i, terms).low();
        }
        for (Region.Extra extra : collapse.extras()) {
            broken += counts(extra, terms) ? extra.points().low() : 0;
        }
        return broken;
    }

    private static Interval at(Region region, List<List<Interval>> table, int index, Terms terms) {
        Issue issue = region.issues().get(index);
        return table.get(index).get(issue.indexOf(terms.option(issue.id()).orElseThrow()));
    }

    /// What adds to V or B counts on terms alone, never on how long they last.
    private static boolean counts(Region.Extra extra, Terms terms) {
        return extra.when() instanceof RedLine.Never(Condition condition)
                && condition.matches(terms);
    }
}
