package org.westphalia.deal;

import java.util.Optional;
import java.util.stream.IntStream;
import org.westphalia.model.Agreement;
import org.westphalia.number.Weigh;
import org.westphalia.world.WorldLanes;

/// Decides every world of a batch where the model is plain enough for [ManyWorlds]: parties of one mind who must all sign, values that
/// add up, no rules and no red lines, one belief of the chance of breaking, and not too many terms.
final class AdditiveLanes {
    private static final double MOST_TERMS = 1 << 20;

    private final WorldLanes lanes;
    private final ManyWorlds worlds;
    private final int[] issues;
    private final int[] options;
    private final int lasting;

    private AdditiveLanes(WorldLanes lanes, int[] issues, int[] options, int lasting) {
        this.lanes = lanes;
        this.issues = issues;
        this.options = options;
        this.lasting = lasting;
        worlds = new ManyWorlds(lanes.members(), options, lasting);
    }

    static Optional<AdditiveLanes> of(DealProblem example, WorldLanes lanes) {
        Shape shape = example.shape();
        boolean plain =
                shape.agreement() instanceof Agreement.All
                        && shape.rules().length == 0
                        && shape.members() == shape.signatories()
                        && example.lasting().factors().length == 0
                        && !lanes.dependsOnSignatures()
                        && lanes.weigh() == Weigh.HORIZON;
        double terms = 1;
        for (int i = 0; i < shape.issues(); i++) {
            terms *= shape.options(i);
        }
        for (int m = 0; m < shape.members(); m++) {
            plain &=
                    shape.lineCount(m) == 0
                            && example.extras(m).length == 0
                            && !lanes.hasCollapse(m)
                            && lanes.belief(m) == lanes.belief(0);
        }
        if (!plain || terms > MOST_TERMS || shape.members() == 0) {
            return Optional.empty();
        }
        int[] touched =
                IntStream.range(0, shape.issues()).filter(i -> touches(lanes, shape, i)).toArray();
        int[] others =
                IntStream.range(0, shape.issues()).filter(i -> !touches(lanes, shape, i)).toArray();
        int[] issues = IntStream.concat(IntStream.of(touched), IntStream.of(others)).toArray();
        int lasting = lanes.isSureToLast(0) ? 0 : Math.max(1, touched.length);
        return Optional.of(
                new AdditiveLanes(
                        lanes,
                        issues,
                        IntStream.of(issues).map(shape::options).toArray(),
                        lasting));
    }

    private static boolean touches(WorldLanes lanes, Shape shape, int issue) {
        return IntStream.range(0, shape.options(issue))
                .anyMatch(option -> !lanes.isPlainRate(issue, option));
    }

    /// Decides all worlds of the batch: 1 a deal exists, 0 none does.
    void decide(byte[] into) {
        int members = lanes.members();
        int flat = worlds.flatSize();
        double[][] columns = new double[members * flat][];
        double[][] rates = new double[worlds.rate.length][];
        double[][] noDeal = new double[members][];
        double[][] outright = new double[members][];
        double[][] collapse = new double[members][];
        for (int i = 0; i < issues.length; i++) {
            for (int o = 0; o < options[i]; o++) {
                int at = worlds.offset(i) + o;
                for (int m = 0; m < members; m++) {
                    columns[m * flat + at] = lanes.value(m, issues[i], o);
                }
                if (i < lasting) {
                    rates[at] = lanes.rate(issues[i], o);
                }
            }
        }
        for (int m = 0; m < members; m++) {
            noDeal[m] = lanes.noDeal(m);
            outright[m] = lanes.outright(m);
            collapse[m] = lanes.collapseBase(m);
        }
        double[] breaks = lanes.breaks(0);
        for (int k = 0; k < lanes.count(); k++) {
            for (int c = 0; c < columns.length; c++) {
                worlds.value[c] = columns[c][k];
            }
            for (int r = 0; r < rates.length; r++) {
                worlds.rate[r] = rates[r][k];
            }
            for (int m = 0; m < members; m++) {
                worlds.noDeal[m] = (long) (noDeal[m][k] - outright[m][k]);
                worlds.collapse[m] = (long) collapse[m][k];
            }
            worlds.breaks = breaks[k];
            into[k] = (byte) (worlds.exists() ? 1 : 0);
        }
    }
}
