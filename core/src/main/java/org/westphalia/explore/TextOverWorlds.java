package org.westphalia.explore;

import java.util.Arrays;
import org.westphalia.deal.DealProblem;
import org.westphalia.number.Grid;

/// A text in every drawn world of a reading.
///
/// @param signed by world, by all that the agreement asks for
/// @param refuses by party and world
/// @param gains by party and world, in points, were the text signed
/// @param lasts by world, the chance to last that the most doubtful believes in
record TextOverWorlds(boolean[] signed, boolean[][] refuses, double[][] gains, double[] lasts) {

    static TextOverWorlds of(ReadingWorlds worlds, org.westphalia.model.Terms terms) {
        int n = worlds.count();
        int parties = worlds.problem(0).shape().signatories();
        TextOverWorlds text =
                new TextOverWorlds(
                        new boolean[n],
                        new boolean[parties][n],
                        new double[parties][n],
                        new double[n]);
        int[] options = worlds.problem(0).shape().options(terms);
        double perPoint = Grid.unitsPerPoint(worlds.model().decimals()) * Grid.CERTAIN;
        boolean[] all = new boolean[parties];
        Arrays.fill(all, true);
        for (int k = 0; k < n; k++) {
            DealProblem problem = worlds.problem(k);
            boolean[] signers = problem.signers(options);
            text.signed[k] = signers != null;
            double hazard = problem.hazard(options, signers == null ? all : signers);
            text.lasts[k] = problem.leastChance(hazard);
            for (int p = 0; p < parties; p++) {
                text.refuses[p][k] = !problem.signs(p, options, hazard);
                long gain = problem.partyGain(p, options, hazard);
                text.gains[p][k] =
                        gain == Long.MIN_VALUE ? Double.NEGATIVE_INFINITY : gain / perPoint;
            }
        }
        return text;
    }

    /// What a party has of it in a world, in points above no deal: nothing where it is not signed.
    double payoff(int party, int k) {
        return signed[k] ? gains[party][k] : 0;
    }
}
