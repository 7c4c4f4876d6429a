package org.westphalia.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.westphalia.casefile.CaseReader;
import org.westphalia.model.Case;
import org.westphalia.model.Reading;

/// A world that is made of its neighbour is the world that is made from the beginning.
class NeighboursTest {
    @Test
    void aNeighbourIsTheWorldThatIsMadeFromTheBeginning() throws Exception {
        int compared = 0;
        for (Case source : library()) {
            List<Optional<String>> readings = new ArrayList<>(List.of(Optional.empty()));
            source.readings().stream().map(Reading::id).map(Optional::of).forEach(readings::add);
            for (Optional<String> reading : readings) {
                Model model = Model.resolve(source, reading, WhatIf.none());
                Neighbours neighbours = model.neighbours();
                Random random = new Random(source.id().hashCode());
                double[] values = model.middleValues();
                Optional<World> here = model.unsifted().at(values);
                for (int v = 0; v < values.length && here.isPresent(); v++) {
                    values[v] = model.quantile(v, random.nextDouble());
                    Optional<World> fresh = model.unsifted().at(values);
                    assertThat(neighbours.at(values, here.get(), v))
                            .as("%s %s %s", source.id(), reading, model.variables().get(v).name())
                            .isEqualTo(fresh);
                    here = fresh;
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static List<Case> library() throws Exception {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("cases"))) {
            folder = folder.getParent();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("cases"))) {
            return files.filter(file -> file.endsWith("case.yaml"))
                    .sorted()
                    .map(file -> CaseReader.read(file.getParent()).source().orElseThrow())
                    .toList();
        }
    }
}
