package org.westphalia.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.RedLine;
import org.westphalia.number.Grid;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// One exact world as arrays. Gains are whole numbers of units times 2^20 (see [World] for their meaning) and fit a long.
public final class DealProblem implements Gains {
    /// No sum of magnitudes of a member may reach this many units, so that a gain times 2^20 stays within 2^62.
    private static final long ROOM = 1L << 42;

    private static final int VALUE = 0;
    private static final int COLLAPSE = 1;
    private static final int OUTRIGHT = 2;

    private final World world;
    private final Shape shape;
    private final Lasting lasting;
    private final List<Member> members;
    private final long[][][] points;
    private final long[][] base;
    private final long[][] size;
    private final boolean[][] isFlat;
    private final Extra[][] extras;
    private final long[] threshold;
    private final long[] share;
    private final long[] neededShare;
    private final boolean[] asksLasting;

    /// Points of one kind that count when something fires.
    record Extra(int kind, RedLine.Demand when, Trigger trigger, long points) {}

    private final long relief;

    private DealProblem(World world, @Nullable DealProblem like) {
        this.world = world;
        this.relief = 0;
        shape = like != null && Shape.isOne(world, like.world) ? like.shape : Shape.of(world);
        members = new ArrayList<>();
        for (Signatory signatory : world.signatories()) {
            members.addAll(signatory.members());
        }
        lasting = new Lasting(world, shape, members);
        int n = members.size();
        points = new long[3][n][];
        base = new long[3][n];
        size = new long[3][n];
        isFlat = new boolean[3][n];
        extras = new Extra[n][];
        threshold = new long[n];
        share = new long[n];
        asksLasting = new boolean[n];
        boolean sameFrame = like != null && world.issues().equals(like.world.issues());
        for (int m = 0; m < n; m++) {
            boolean known = sameFrame && like != null && m < like.members.size();
            compile(m, members.get(m), known ? like : null);
        }
        neededShare = new long[shape.signatories()];
        for (int s = 0; s < neededShare.length; s++) {
            neededShare[s] = world.signatories().get(s).neededShare();
        }
    }

    /// Compiles a world.
    /// @throws IllegalArgumentException when its numbers are too large for exact arithmetic in 64 bits, or the missing
    ///     signatures of too many parties would change the hazard
    public static DealProblem compile(World world) {
        return compile(world, null);
    }

    /// Compiles a world that may have much in common with one that is compiled already, such as another draw of the same model: what
    /// the two share (issues, conditions, red lines, whole worths) is taken over, which is only a matter of time.
    /// @throws IllegalArgumentException as [#compile(World)]
    public static DealProblem compile(World world, @Nullable DealProblem like) {
        DealProblem problem = new DealProblem(world, like);
        if (Signers.felt(problem).length > Signers.MOST_FELT) {
            throw new IllegalArgumentException(
                    "where not all must sign, at most "
                            + Signers.MOST_FELT
                            + " parties may have an unsigned rate other than 1");
        }
        return problem;
    }

    /// The same problem with every gain raised by so much (units times 2^20, at least 0 and below 2^62).
    DealProblem relieved(long by) {
        return new DealProblem(this, by);
    }

    private DealProblem(DealProblem other, long relief) {
        this.world = other.world;
        this.shape = other.shape;
        this.lasting = other.lasting;
        this.members = other.members;
        this.points = other.points;
        this.base = other.base;
        this.extras = other.extras;
        this.threshold = other.threshold;
        this.share = other.share;
        this.neededShare = other.neededShare;
        this.asksLasting = other.asksLasting;
        this.size = other.size;
        this.isFlat = other.isFlat;
        this.relief = relief;
    }

    @SuppressWarnings("ReferenceEquality") // the very same worth, or it is not worth comparing
    private void compile(int m, Member member, @Nullable DealProblem like) {
        List<Worth> worths = worths(member);
        boolean same = like != null;
        for (int kind = 0; kind < 3; kind++) {
            Worth worth = worths.get(kind);
            base[kind][m] = worth.base();
            if (like != null && worth == worths(like.members.get(m)).get(kind)) {
                points[kind][m] = like.points[kind][m];
                size[kind][m] = like.size[kind][m];
                isFlat[kind][m] = like.isFlat[kind][m];
            } else {
                same = false;
                flatten(kind, m, worth);
            }
        }
        extras[m] = same && like != null ? like.extras[m] : extras(m, worths, like);
        asksLasting[m] = shape.asksLasting(m);
        for (Extra extra : extras[m]) {
            asksLasting[m] |= extra.trigger().isLasting();
        }
        threshold[m] = member.noDeal();
        share[m] = member.share();
        long magnitude =
                Math.max(size[VALUE][m], size[COLLAPSE][m])
                        + size[OUTRIGHT][m]
                        + Math.abs(member.noDeal());
        if (magnitude >= ROOM) {
            throw new IllegalArgumentException(
                    "the numbers of "
                            + member.id()
                            + " are too large for the grid of "
                            + world.decimals()
                            + " decimals");
        }
    }

    private static List<Worth> worths(Member member) {
        return List.of(member.value(), member.collapse(), member.outright());
    }

    /// Points by flat option, and how large they can get.
    private void flatten(int kind, int m, Worth worth) {
        long largest = Math.abs(worth.base());
        long[] flat = new long[shape.flatSize()];
        boolean zero = true;
        for (int i = 0; i < Math.min(shape.issues(), worth.options().length); i++) {
            long[] row = worth.options()[i];
            long most = 0;
            for (int o = 0; o < Math.min(shape.options(i), row.length); o++) {
                flat[shape.flat(i, o)] = row[o];
                most = Math.max(most, Math.abs(row[o]));
            }
            zero &= most == 0;
            largest += most;
        }
        for (Worth.Extra extra : worth.extras()) {
            largest += Math.abs(extra.points());
        }
        points[kind][m] = flat;
        size[kind][m] = largest;
        isFlat[kind][m] = zero;
    }

    @SuppressWarnings("ReferenceEquality") // the very same demand, or it is not worth comparing
    private Extra[] extras(int m, List<Worth> worths, @Nullable DealProblem like) {
        int count = 0;
        for (Worth worth : worths) {
            count += worth.extras().size();
        }
        Extra[] all = new Extra[count];
        int next = 0;
        for (int kind = 0; kind < 3; kind++) {
            for (Worth.Extra extra : worths.get(kind).extras()) {
                boolean known =
                        like != null
                                && next < like.extras[m].length
                                && like.extras[m][next].when() == extra.when();
                Trigger trigger =
                        known && like != null
                                ? like.extras[m][next].trigger()
                                : Trigger.of(extra.when(), shape.frame());
                all[next++] = new Extra(kind, extra.when(), trigger, extra.points());
            }
        }
        return all;
    }

    /// The world that was compiled.
    public World world() {
        return world;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    Lasting lasting() {
        return lasting;
    }

    Member member(int member) {
        return members.get(member);
    }

    /// Share of a member, as in the world.
    long share(int member) {
        return share[member];
    }

    long neededShare(int signatory) {
        return neededShare[signatory];
    }

    Extra[] extras(int member) {
        return extras[member];
    }

    long points(int kind, int member, int flat) {
        return points[kind][member][flat];
    }

    /// Gain of an option at a chance to last, in product units, without extras.
    long gainOf(int member, int flat, long lasts) {
        return lasts * points[VALUE][member][flat]
                + (Grid.CERTAIN - lasts) * points[COLLAPSE][member][flat]
                + Grid.CERTAIN * points[OUTRIGHT][member][flat];
    }

    /// Gain that does not depend on terms beyond the chance to last, in product units.
    long gainOfBase(int member, long lasts) {
        return lasts * base[VALUE][member]
                + (Grid.CERTAIN - lasts) * base[COLLAPSE][member]
                + Grid.CERTAIN * (base[OUTRIGHT][member] - threshold[member])
                + relief;
    }

    /// Points of an extra at a chance to last, in product units.
    static long weight(Extra extra, long lasts) {
        return extra.points() * weightOf(extra.kind(), lasts);
    }

    private static long weightOf(int kind, long lasts) {
        return kind == VALUE ? lasts : kind == COLLAPSE ? Grid.CERTAIN - lasts : Grid.CERTAIN;
    }

    long thresholdOf(int member) {
        return threshold[member];
    }

    /// U - R of a member at complete terms with this hazard, in units times 2^20.
    public long gain(int member, int[] options, double hazard) {
        long lasts = lasting.weight(lasting.classOf(member), hazard);
        long gain =
                gainOfBase(member, lasts)
                        + lasts * sum(VALUE, member, options)
                        + (Grid.CERTAIN - lasts) * sum(COLLAPSE, member, options)
                        + Grid.CERTAIN * sum(OUTRIGHT, member, options);
        long chance = chance(member, hazard);
        for (Extra extra : extras[member]) {
            if (extra.trigger().fires(options, chance)) {
                gain += weight(extra, lasts);
            }
        }
        return gain;
    }

    private long sum(int kind, int member, int[] options) {
        long sum = 0;
        for (int i = 0; i < options.length && !isFlat[kind][member]; i++) {
            sum += points[kind][member][shape.flat(i, options[i])];
        }
        return sum;
    }

    /// The chance to last that the member sees at this hazard, where anything of it asks for one.
    private long chance(int member, double hazard) {
        return asksLasting[member] ? lasting.lasts(lasting.classOf(member), hazard) : Grid.CERTAIN;
    }

    /// Whether a red line of the member, absolute or priced, asks for a chance to last.
    boolean asksLasting(int member) {
        return asksLasting[member];
    }

    /// Whether complete terms with this hazard cross an absolute red line of the member.
    public boolean crossesLine(int member, int[] options, double hazard) {
        return shape.crossesLine(member, options, chance(member, hazard));
    }

    /// The hazard of complete terms when exactly these parties sign.
    public double hazard(int[] options, boolean[] signs) {
        return lasting.hazard(options, signs);
    }

    /// Whether the member is willing at complete terms with this hazard.
    public boolean isWilling(int member, int[] options, double hazard) {
        return !crossesLine(member, options, hazard) && gain(member, options, hazard) >= 0;
    }

    /// The gain of a signatory at complete terms with this hazard, in units times 2^20: of a party of one mind U - R, under a quorum as in
    /// [Judgement.PartyView#gain]. `Long.MIN_VALUE` where red lines bar groups that it cannot do without.
    public long partyGain(int signatory, int[] options, double hazard) {
        return PartyGain.of(this, signatory, options, hazard);
    }

    /// The least chance to last at this hazard that any member believes in, 0..1.
    public double leastChance(double hazard) {
        long least = Grid.CERTAIN;
        for (int c = 0; c < lasting.classes(); c++) {
            least = Math.min(least, lasting.lasts(c, hazard));
        }
        return (double) least / Grid.CERTAIN;
    }

    /// Whether the signatory signs complete terms with this hazard.
    public boolean signs(int signatory, int[] options, double hazard) {
        long willing = 0;
        for (int m = shape.firstMember(signatory); m < shape.endMember(signatory); m++) {
            if (isWilling(m, options, hazard)) {
                willing += share[m];
            } else if (shape.veto(m)) {
                return false;
            }
        }
        return willing >= neededShare[signatory];
    }

    @Override
    public boolean @Nullable [] signers(int[] options) {
        return shape.breaksRule(options) ? null : Signers.largest(this, options);
    }

    @Override
    public void gains(int[] options, double[] into) {
        boolean[] all = new boolean[shape.signatories()];
        Arrays.fill(all, true);
        double hazard = lasting.hazard(options, all);
        for (int m = 0; m < into.length; m++) {
            into[m] = gain(m, options, hazard);
        }
    }

    @Override
    public boolean consentShort(Box box, int signatory) {
        long willing = 0;
        for (int m = shape.firstMember(signatory); m < shape.endMember(signatory); m++) {
            if (box.state(shape.switchOf(m)) != Box.OUT) {
                willing += share[m];
            } else if (shape.veto(m)) {
                return true;
            }
        }
        return willing < neededShare[signatory];
    }

    @Override
    public long[] lasting(Box box, int member) {
        return lasting.lasts(
                lasting.classOf(member), lasting.hazard(box, -1), lasting.hazard(box, 1));
    }

    /// In how much of a box an extra of a member counts.
    Extent extent(Box box, int member, Extra extra) {
        return extra.trigger().isLasting()
                ? extra.trigger().over(box, lasting(box, member))
                : extra.trigger().over(box);
    }

    @Override
    public Tables tables(Box box) {
        return BoxBound.tables(this, box);
    }

    @Override
    public boolean shortfall(Box box, long[] multipliers) {
        return BoxBound.isShort(this, box, multipliers);
    }
}
