package org.westphalia.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.westphalia.deal.DealProblem;

/// The numbers of a public competition domain, read from the resources of core's tests.
final class PublicDomain {
    private static final Path FOLDER =
            Path.of("core", "src", "test", "resources", "org", "westphalia", "deal", "scenarios");

    private PublicDomain() {}

    /// Benchmarks run in the root of the repository.
    static DealProblem read(String name) {
        List<double[][]> parties = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(FOLDER.resolve(name + ".txt"))) {
                if (Character.isDigit(line.charAt(0))) {
                    rows.add(
                            Arrays.stream(line.split(" "))
                                    .mapToDouble(word -> 100 * Double.parseDouble(word))
                                    .toArray());
                } else if (!rows.isEmpty()) {
                    parties.add(rows.toArray(double[][]::new));
                    rows.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double[][][] points = parties.toArray(double[][][]::new);
        return DealProblem.compile(Worlds.additive(points, new double[points.length]));
    }
}
