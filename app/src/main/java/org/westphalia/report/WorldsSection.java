package org.westphalia.report;

import java.util.List;
import java.util.function.Supplier;
import org.westphalia.view.Told;

/// What a sweep that was kept says: how often there is a deal, by every reading.
final class WorldsSection {
    private WorldsSection() {}

    static Supplier<List<Section>> of(Asking asking, String folder) {
        Supplier<Told> shares = asking.words("query", folder, "SELECT * FROM shares");
        String seed = "--seed=" + asking.order().seed();
        Supplier<Told> decides = asking.words("decides", seed);
        Supplier<Told> limits = asking.words("limits", seed);
        return () ->
                List.of(
                        new Section(
                                "worlds",
                                "Many worlds",
                                List.of(
                                        new Block.Words(
                                                asking.order()
                                                                .sweepNote()
                                                                .map(note -> note + "\n\n")
                                                                .orElse("")
                                                        + shares.get().markdown()),
                                        new Block.Command(shares.get().commandLine()),
                                        new Block.Fold(
                                                "What decides, in worlds drawn anew",
                                                List.of(
                                                        new Block.Words(decides.get().markdown()),
                                                        new Block.Command(
                                                                decides.get().commandLine()))),
                                        new Block.Fold(
                                                "Inside which limits deals are common, in worlds drawn anew",
                                                List.of(
                                                        new Block.Words(limits.get().markdown()),
                                                        new Block.Command(
                                                                limits.get().commandLine()))))));
    }
}
