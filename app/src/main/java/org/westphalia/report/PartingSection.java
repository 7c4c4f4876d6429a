package org.westphalia.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.westphalia.model.Case;
import org.westphalia.model.Reading;

/// Where readings part: the differences between the first reading that is told in detail and every other; and, where two
/// are named, the fewest claims that turn the verdict of one into that of the other.
final class PartingSection {
    private PartingSection() {}

    static Supplier<List<Section>> of(Asking asking, Case source, List<String> readings) {
        List<String> others =
                source.readings().stream()
                        .map(Reading::id)
                        .filter(id -> !id.equals(readings.getFirst()))
                        .toList();
        if (others.isEmpty()) {
            return List::of;
        }
        String first = readings.getFirst();
        List<Supplier<Asking.Told>> parted = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        List<String> compare = asking.order().compare();
        if (compare.size() == 2) {
            parted.add(asking.words("compare", compare.get(0), compare.get(1), "--seed=" + asking.order().seed()));
            titles.add("What turns " + compare.get(0) + " into " + compare.get(1));
        }
        for (String other : others) {
            parted.add(asking.words("diff", "--readings=" + first + "," + other));
            titles.add(first + " and " + other);
        }
        return () -> {
            List<Block> blocks = new ArrayList<>();
            blocks.add(
                    new Block.Words(
                            compare.size() == 2
                                    ? "First the fewest claims that turn one verdict into the other, then all differences."
                                    : "All differences between readings. The fewest claims that turn one verdict into another take longer to find: `--compare=A,B` adds them."));
            for (int i = 0; i < parted.size(); i++) {
                blocks.add(
                        new Block.Fold(
                                titles.get(i),
                                List.of(
                                        new Block.Words(parted.get(i).get().told()),
                                        new Block.Command(parted.get(i).get().commandLine()))));
            }
            return List.of(new Section("parting", "Where readings part", blocks));
        };
    }
}
