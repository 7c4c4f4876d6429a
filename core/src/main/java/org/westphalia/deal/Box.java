package org.westphalia.deal;

import java.util.Arrays;

/// A node of the search: the options still possible per issue, and for each switch (see [Shape]) whether it is in, out, or not
/// yet decided. Mutable while a node is worked on; children are made by [#copy()].
public final class Box {
    /// State of a switch.
    public static final byte UNDECIDED = 0;

    /// The party is among the signers; the group is willing.
    public static final byte IN = 1;

    /// The party is not among the signers; the group is not willing.
    public static final byte OUT = 2;

    private final Shape shape;
    private final boolean[] open;
    private final int[] count;
    private final byte[] switches;

    private Box(Shape shape, boolean[] open, int[] count, byte[] switches) {
        this.shape = shape;
        this.open = open;
        this.count = count;
        this.switches = switches;
    }

    /// Everything possible, nothing decided.
    public static Box whole(Shape shape) {
        boolean[] open = new boolean[shape.flatSize()];
        Arrays.fill(open, true);
        int[] count = new int[shape.issues()];
        for (int i = 0; i < count.length; i++) {
            count[i] = shape.options(i);
        }
        return new Box(shape, open, count, new byte[shape.switches()]);
    }

    /// A box that can be worked on without touching this one.
    public Box copy() {
        return new Box(shape, open.clone(), count.clone(), switches.clone());
    }

    /// What the indices mean.
    public Shape shape() {
        return shape;
    }

    /// Whether the option is still possible.
    public boolean isOpen(int issue, int option) {
        return open[shape.flat(issue, 0) + option];
    }

    /// By flat index, see [Shape#flat(int, int)].
    public boolean isOpen(int flat) {
        return open[flat];
    }

    /// How many options of the issue are still possible.
    public int openOptions(int issue) {
        return count[issue];
    }

    /// The first option still possible.
    public int firstOpen(int issue) {
        int option = 0;
        while (!isOpen(issue, option)) {
            option++;
        }
        return option;
    }

    /// All options still possible, ascending.
    public int[] open(int issue) {
        int[] options = new int[count[issue]];
        int filled = 0;
        for (int o = 0; o < shape.options(issue); o++) {
            if (isOpen(issue, o)) {
                options[filled++] = o;
            }
        }
        return options;
    }

    /// Closes an option that is open.
    public void close(int issue, int option) {
        open[shape.flat(issue, option)] = false;
        count[issue]--;
    }

    /// Leaves only these options of the issue.
    public void keep(int issue, int... options) {
        Arrays.fill(open, shape.flat(issue, 0), shape.flat(issue, 0) + shape.options(issue), false);
        for (int option : options) {
            open[shape.flat(issue, option)] = true;
        }
        count[issue] = options.length;
    }

    /// Whether one option per issue is left.
    public boolean isSingle() {
        for (int n : count) {
            if (n != 1) {
                return false;
            }
        }
        return true;
    }

    /// The state of a switch: [#UNDECIDED], [#IN] or [#OUT].
    public byte state(int which) {
        return switches[which];
    }

    /// Puts a switch into a state.
    public void decide(int which, byte state) {
        switches[which] = state;
    }

    /// Whether the party is among the signers.
    public boolean partyIn(int signatory) {
        return switches[signatory] == IN;
    }

    /// Whether the member is taken to be willing, its party being among the signers.
    public boolean memberIn(int member) {
        return switches[shape.signatoryOf(member)] == IN && switches[shape.switchOf(member)] == IN;
    }
}
