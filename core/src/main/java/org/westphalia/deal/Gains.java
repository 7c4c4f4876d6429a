package org.westphalia.deal;

import org.jspecify.annotations.Nullable;

/// What the one search needs to know of numbers. [DealProblem] answers for one exact world; an answer for many worlds at once
/// (optimistic or pessimistic over a region) goes through the same search by implementing this.
///
/// "Gain" is U - R of a member, in any unit that is positive for a gain: a member's gain may be scaled by a positive factor that
/// is the same for all terms (such as the sum of its weights), for only signs and weighted sums of gains are used.
public interface Gains {
    /// What the indices mean.
    Shape shape();

    /// Separable upper bounds of all gains over a box, one set of tables per corner of the chances to last. For every terms x of
    /// the box and every set of signers that the switches allow, some convex combination of corners c has, for all members
    /// together, `gain_k(x) <= constant[c][k] + sum_i additive[c][k][flat(i, x_i)]`. Guidance only (doubles): what closes a box
    /// is [#shortfall(Box, long[])].
    ///
    /// Members that are not in need no entries (they may be zero). No corners at all (`additive.length == 0`): no bound is
    /// offered for this box; the search then splits it by `vague`.
    ///
    /// @param additive by corner, member and flat option
    /// @param constant by corner and member
    /// @param lasting by issue: the part (0..1) it has in the spread between corners; 0 where a split cannot narrow it
    /// @param vague by issue: points that the bound gives away because something that depends on the issue may or may not
    ///     happen; splitting the issue may win them
    record Tables(double[][][] additive, double[][] constant, double[] lasting, double[] vague) {}

    /// The bounds over a box; see [Tables].
    Tables tables(Box box);

    /// Whether the weighted sum of gains is certainly negative for all terms of the box, with whole multipliers by member (0
    /// where it plays no part; only members that are in have one). Rigorous: no rounding may make it true.
    boolean shortfall(Box box, long[] multipliers);

    /// Whether a signatory that is in cannot have the consent of its members without those that are out. Rigorous.
    boolean consentShort(Box box, int signatory);

    /// The least and the greatest chance to last that the member may see over the terms of a box and the sets of signers that its
    /// switches allow, on the grid of chances ([org.westphalia.number.Grid#CERTAIN]): the chance by which [#signers(int[])]
    /// tells whether a red line is crossed. Rigorous.
    long[] lasting(Box box, int member);

    /// In how much of a box a member's absolute red line is crossed.
    default Extent crossed(Box box, int member, int line) {
        Trigger trigger = shape().lines(member)[line];
        return trigger.isLasting() ? trigger.over(box, lasting(box, member)) : trigger.over(box);
    }

    /// Who signs these complete terms so that they are a deal; null when they are none. The exact test of one set of terms.
    boolean @Nullable [] signers(int[] options);

    /// Gains of all members at complete terms when every party signs, red lines left aside; guidance only.
    void gains(int[] options, double[] into);
}
