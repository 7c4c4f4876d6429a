package org.westphalia.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.westphalia.casefile.CaseReader;
import org.westphalia.deal.Search;
import org.westphalia.explore.Drawing;
import org.westphalia.explore.LocalRunner;
import org.westphalia.explore.OpenClaims;
import org.westphalia.explore.Plan;
import org.westphalia.explore.Sweep;
import org.westphalia.explore.Track;
import org.westphalia.model.Case;
import org.westphalia.world.WhatIf;

/// Sweeps of a case of the library, small enough for tests.
final class Sweeps {
    private Sweeps() {}

    static Case river() {
        return CaseReader.read(root().resolve("cases/teaching/river-ona")).source().orElseThrow();
    }

    /// The folder that holds the case library.
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("cases"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /// All readings of the river case.
    static Plan plan(Drawing drawing, long seed, long worlds) {
        Case source = river();
        List<Track> tracks =
                source.readings().stream()
                        .map(reading -> new Track(Optional.of(reading.id()), WhatIf.none(), 1))
                        .toList();
        return Plan.of(
                new Sweep(
                        source,
                        tracks,
                        OpenClaims.none(),
                        drawing,
                        seed,
                        worlds,
                        Search.USUAL_LIMIT));
    }

    /// One reading of the river case.
    static Plan one(long seed, long worlds) {
        Case source = river();
        return Plan.of(
                Sweep.of(
                        source,
                        Optional.of(source.readings().getFirst().id()),
                        WhatIf.none(),
                        seed,
                        worlds));
    }

    static Provenance provenance(Plan plan, String fingerprint) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--draw", plan.sweep().drawing().word());
        options.put("--seed", Long.toString(plan.sweep().seed()));
        return new Provenance("river", "test", fingerprint, options);
    }

    static Kept keep(Path folder, Plan plan) {
        return SweepFolder.keep(
                folder,
                plan,
                provenance(plan, "f1"),
                new LocalRunner(1),
                (_, _) -> {},
                () -> false);
    }

    /// Every file by its path, as text that compares byte by byte; locks aside.
    static Map<String, String> bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> all = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith(FolderLock.NAME)) {
                    all.put(
                            folder.relativize(file).toString(),
                            HexFormat.of().formatHex(Files.readAllBytes(file)));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
