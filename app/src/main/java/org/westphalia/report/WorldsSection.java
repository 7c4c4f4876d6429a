package org.westphalia.report;

import java.util.List;
import java.util.function.Supplier;

/// What a sweep that was kept says: how often there is a deal, by every reading.
final class WorldsSection {
    private WorldsSection() {}

    static Supplier<List<Section>> of(Asking asking, String folder) {
        Supplier<Asking.Told> shares = asking.words("query", folder, "SELECT * FROM shares");
        Supplier<Asking.Told> about = asking.words("query", folder);
        String seed = "--seed=" + asking.order().seed();
        Supplier<Asking.Told> decides = asking.words("decides", seed);
        Supplier<Asking.Told> limits = asking.words("limits", seed);
        return () ->
                List.of(
                        new Section(
                                "worlds",
                                "Many worlds",
                                List.of(
                                        new Block.Words(about.get().told()),
                                        new Block.Words(shares.get().told()),
                                        new Block.Command(shares.get().commandLine()),
                                        new Block.Fold(
                                                "What decides",
                                                List.of(
                                                        new Block.Words(decides.get().told()),
                                                        new Block.Command(decides.get().commandLine()))),
                                        new Block.Fold(
                                                "Inside which limits deals are common",
                                                List.of(
                                                        new Block.Words(limits.get().told()),
                                                        new Block.Command(limits.get().commandLine()))))));
    }
}
