package org.westphalia.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The data of Bryant and Lempert (2010), and the boxes that another program finds in them, to the printed digit.
class PrimTest {
    private static List<String> lines(String name) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(PrimTest.class.getResourceAsStream(name)),
                                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    static Labelled bryantLempert() throws IOException {
        List<String> lines = lines("bryant-lempert-2010.csv");
        double[][] columns = new double[9][lines.size() - 1];
        boolean[] cases = new boolean[lines.size() - 1];
        for (int k = 0; k < cases.length; k++) {
            String[] cells = lines.get(k + 1).split(",", -1);
            for (int c = 0; c < 9; c++) {
                columns[c][k] = Double.parseDouble(cells[c]);
            }
            cases[k] = cells[9].equals("1");
        }
        return Labelled.ofNumbers(columns, cases);
    }

    @Test
    void trajectoriesAndQuasiPValuesAreThoseOfTheEmaWorkbench() throws IOException {
        Labelled data = bryantLempert();
        List<String> expected = lines("prim-trajectories.txt");
        int at = 0;
        int runs = 0;
        while (at < expected.size()) {
            String[] run = expected.get(at++).split(" ", -1);
            Prim prim =
                    new Prim(
                            data,
                            new Prim.Settings(
                                    Prim.Objective.valueOf(run[1]),
                                    Double.parseDouble(run[2]),
                                    Double.parseDouble(run[3]),
                                    Double.parseDouble(run[4])));
            boolean[] remaining = prim.all();
            List<Prim.Step> steps = prim.trajectory(remaining);
            for (Prim.Step step : steps) {
                compare(prim, step, remaining, expected.get(at++), String.join(" ", run));
            }
            assertThat(expected.get(at)).startsWith("second ");
            Limits first = steps.getLast().limits();
            boolean[] inside = data.within(first, first.columns(prim.whole()), remaining);
            for (int k = 0; k < remaining.length; k++) {
                remaining[k] &= !inside[k];
            }
            compare(
                    prim,
                    prim.trajectory(remaining).getLast(),
                    remaining,
                    expected.get(at++).substring("second ".length()),
                    "second box of " + String.join(" ", run));
            runs++;
        }
        assertThat(runs).isEqualTo(6);
    }

    private static void compare(
            Prim prim, Prim.Step step, boolean[] remaining, String expected, String run) {
        List<String> parts = new ArrayList<>(List.of(expected.split(" \\| ", -1)));
        assertThat(step.worlds() + " " + step.cases() + " " + step.restricted())
                .as(run)
                .isEqualTo(parts.removeFirst());
        assertThat(parts).as(run).hasSize(step.restricted());
        for (String part : parts) {
            String[] cells = part.split(" ", -1);
            int column = Integer.parseInt(cells[0]);
            assertThat(step.limits().low()[column]).as(run).isEqualTo(Double.parseDouble(cells[1]));
            assertThat(step.limits().high()[column])
                    .as(run)
                    .isEqualTo(Double.parseDouble(cells[2]));
            for (int end = 0; end < 2; end++) {
                double quasiP = prim.quasiP(step, column, end == 1, remaining);
                if (cells[3 + end].equals("-")) {
                    assertThat(quasiP).as(run + " " + part).isNaN();
                } else {
                    double known = Double.parseDouble(cells[3 + end]);
                    assertThat(quasiP)
                            .as(run + " step of " + step.worlds() + ": " + part)
                            .isCloseTo(known, within(1e-9 * known + 1e-18));
                }
            }
        }
    }
}
