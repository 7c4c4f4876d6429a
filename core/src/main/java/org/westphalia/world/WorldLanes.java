package org.westphalia.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.westphalia.number.Weigh;

/// The numbers of many worlds of one model at once, column by column: what [World] holds of one, in the same units and to the last bit. A
/// column is worked out when it is first asked for. Members are numbered through, signatory by signatory; extras of a member are those of
/// its value, then of its collapse, then outright, as in [Member]. Not for use by several threads at a time.
public final class WorldLanes {
    private final Tape.Columns columns;
    private final List<TapeMember> members;
    private final int[][] rates;
    private final int[] factors;
    private final List<int[]> unsigned;
    private final List<int[]> neverAbove;
    private final int one;
    private final Weigh weigh;
    private final int width;
    private int count;

    private WorldLanes(
            Tape.Columns columns,
            List<TapeMember> members,
            int[][] rates,
            int[] factors,
            List<int[]> unsigned,
            List<int[]> neverAbove,
            int one,
            Weigh weigh,
            int width) {
        this.columns = columns;
        this.members = members;
        this.rates = rates;
        this.factors = factors;
        this.unsigned = unsigned;
        this.neverAbove = neverAbove;
        this.one = one;
        this.weigh = weigh;
        this.width = width;
    }

    static Optional<WorldLanes> of(
            TapeMaker maker, List<PartyPlan> parties, HazardPlan hazard, Weigh weigh, int width) {
        List<TapeMember> members = new ArrayList<>();
        for (PartyPlan party : parties) {
            members.addAll(maker.members(party));
        }
        int[][] rates =
                Arrays.stream(hazard.rates())
                        .map(row -> Arrays.stream(row).mapToInt(maker::step).toArray())
                        .toArray(int[][]::new);
        int[] factors =
                hazard.factors().stream().mapToInt(factor -> maker.step(factor.rate())).toArray();
        List<int[]> unsigned = new ArrayList<>();
        for (int p = 0; p < parties.size(); p++) {
            Expression rate = hazard.unsigned().get(parties.get(p).party());
            if (rate != null) {
                unsigned.add(new int[] {p, maker.step(rate)});
            }
        }
        int one = maker.tape().constant(1);
        return Optional.of(
                new WorldLanes(
                        maker.tape().columns(width),
                        members,
                        rates,
                        factors,
                        unsigned,
                        maker.neverAbove(),
                        one,
                        weigh,
                        width));
    }

    /// How many worlds a batch may hold.
    public int width() {
        return width;
    }

    /// How many worlds the batch holds.
    public int count() {
        return count;
    }

    /// Begins a batch; the columns of the batch before are no longer good.
    ///
    /// @param variables by variable of the model, then by world
    public void begin(double[][] variables, int worlds) {
        count = worlds;
        columns.begin(variables, worlds);
    }

    /// Whether a world agrees with the comparisons that the case states; one that does not is no world.
    public boolean isPossible(int lane) {
        for (int[] pair : neverAbove) {
            if (columns.of(pair[0])[lane] > columns.of(pair[1])[lane]) {
                return false;
            }
        }
        return true;
    }

    /// Whether there are comparisons to agree with.
    public boolean hasComparisons() {
        return !neverAbove.isEmpty();
    }

    /// How many members there are, of all parties together.
    public int members() {
        return members.size();
    }

    /// V of an option, in units.
    public double[] value(int member, int issue, int option) {
        return columns.of(members.get(member).value()[issue][option]);
    }

    /// Whether B of a member depends on terms, extras aside.
    public boolean hasCollapse(int member) {
        return members.get(member).collapse().length > 0;
    }

    /// What an option adds to B, in units.
    public double[] collapse(int member, int issue, int option) {
        return columns.of(members.get(member).collapse()[issue][option]);
    }

    /// B whatever the terms, in units.
    public double[] collapseBase(int member) {
        return columns.of(members.get(member).collapseBase());
    }

    /// F whatever the terms, in units.
    public double[] outright(int member) {
        return columns.of(members.get(member).outright());
    }

    /// R, in units.
    public double[] noDeal(int member) {
        return columns.of(members.get(member).noDeal());
    }

    /// The chance of breaking at hazard 1, as the member believes it.
    public double[] breaks(int member) {
        return columns.of(members.get(member).breaks());
    }

    /// Which belief of the chance of breaking a member holds: those with the same number hold the same in every world.
    public int belief(int member) {
        return members.get(member).breaks();
    }

    /// Whether a member is sure in every world that agreements last.
    public boolean isSureToLast(int member) {
        int step = members.get(member).breaks();
        return !columns.varies(step) && columns.of(step)[0] <= 0;
    }

    /// The share of a member, on the 10^-9 grid.
    public double[] share(int member) {
        return columns.of(members.get(member).share());
    }

    /// How many extras of a kind a member has: 0 of its value, 1 of its collapse, 2 outright.
    public int extras(int member, int kind) {
        return members.get(member).extras().get(kind).size();
    }

    /// The points of an extra, in units.
    public double[] extra(int member, int kind, int which) {
        return columns.of(members.get(member).extras().get(kind).get(which));
    }

    /// The rate of an option.
    public double[] rate(int issue, int option) {
        return columns.of(rates[issue][option]);
    }

    /// Whether an option's rate is 1 in every world.
    public boolean isPlainRate(int issue, int option) {
        int step = rates[issue][option];
        return !columns.varies(step) && columns.of(step)[0] == 1;
    }

    /// The rate of a factor, in the order of [Hazard#factors()].
    public double[] factor(int which) {
        return columns.of(factors[which]);
    }

    /// Whether in some world the missing signature of a party changes the hazard.
    public boolean dependsOnSignatures() {
        for (int[] party : unsigned) {
            if (columns.varies(party[1]) || columns.of(party[1])[0] != 1) {
                return true;
            }
        }
        return false;
    }

    /// The rate that counts while a party that is asked to sign does not; 1 everywhere where none is given.
    public double[] unsigned(int signatory) {
        for (int[] party : unsigned) {
            if (party[0] == signatory) {
                return columns.of(party[1]);
            }
        }
        return columns.of(one);
    }

    /// What takes the place of D.
    public Weigh weigh() {
        return weigh;
    }
}
