package org.westphalia.report;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.westphalia.view.Told;

/// What a sweep that was kept says: how often there is a deal, by every reading.
final class WorldsSection {
    private WorldsSection() {}

    static Supplier<List<Section>> of(Asking asking, Order.KeptWorlds kept) {
        Supplier<Told> shares = asking.words("query", kept.folder(), "SELECT * FROM shares");
        Supplier<Told> decides = asking.words(again("decides", kept));
        Supplier<Told> limits = asking.words(again("limits", kept));
        return () ->
                List.of(
                        new Section(
                                "worlds",
                                "Many worlds",
                                List.of(
                                        new Block.Words(
                                                kept.note() + "\n\n" + shares.get().markdown()),
                                        new Block.Command(shares.get().commandLine()),
                                        new Block.Fold(
                                                "What decides, in worlds drawn again with the same options",
                                                List.of(
                                                        new Block.Words(decides.get().markdown()),
                                                        new Block.Command(
                                                                decides.get().commandLine()))),
                                        new Block.Fold(
                                                "Inside which limits deals are common, in worlds drawn again with the same options",
                                                List.of(
                                                        new Block.Words(limits.get().markdown()),
                                                        new Block.Command(
                                                                limits.get().commandLine()))))));
    }

    private static String[] again(String command, Order.KeptWorlds kept) {
        return Stream.concat(Stream.of(command), kept.options().stream()).toArray(String[]::new);
    }
}
