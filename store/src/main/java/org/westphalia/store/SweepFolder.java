package org.westphalia.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.westphalia.explore.Chunk;
import org.westphalia.explore.Plan;
import org.westphalia.explore.Runner;

/// A folder that keeps a sweep: `sweep.json` says what it is, and `READING/00000000.parquet` and so on hold the worlds, a file for each
/// chunk. A file that stands in its place is whole, so a run that is killed loses at most the chunks in work, and the next one goes on from
/// what is there. The same sweep gives the same bytes, however often it was stopped and on however many threads it ran.
public final class SweepFolder {
    public static final String MANIFEST = "sweep.json";

    /// Bytes of chunks that were written and may still lie in memory.
    private static final long LARGEST_PILE = 1L << 27;

    private final Path folder;
    private final Plan plan;
    private final Manifest manifest;

    private SweepFolder(Path folder, Plan plan, Manifest manifest) {
        this.folder = folder;
        this.plan = plan;
        this.manifest = manifest;
    }

    /// Told of every chunk that was kept.
    @FunctionalInterface
    public interface Watcher {
        /// @param worlds how many of all readings are there now
        /// @param wanted how many there are to be
        void kept(long worlds, long wanted);
    }

    /// What a folder holds.
    ///
    /// @throws NotKept when it is no sweep, or a file in it is damaged
    public static Kept look(Path folder) {
        Manifest manifest = manifest(folder);
        FinishedChunks there = FinishedChunks.in(folder, manifest);
        return there.kept(there.worlds());
    }

    /// Runs a sweep into a folder: from the beginning in a new or empty one, from what is there in one that holds the same sweep. When all
    /// its worlds are there, nothing is written or computed.
    ///
    /// @param stop asked between chunks; once true, the run ends with what is there
    /// @throws NotKept when the folder holds something else, cannot be written, or is in use; what was there is still there
    public static Kept keep(
            Path folder,
            Plan plan,
            Provenance provenance,
            Runner runner,
            Watcher watcher,
            BooleanSupplier stop) {
        SweepFolder sweep = new SweepFolder(folder, plan, Manifest.of(plan, provenance));
        if (sweep.isThere()) {
            FinishedChunks there = FinishedChunks.in(folder, sweep.agreed());
            if (there.worlds() == sweep.manifest.allWorlds()) {
                return there.kept(there.worlds());
            }
        }
        sweep.make();
        try (FolderLock _ = FolderLock.take(folder)) {
            return sweep.run(runner, watcher, stop);
        }
    }

    /// Whether a sweep is in the folder.
    ///
    /// @throws NotKept when something else is
    private boolean isThere() {
        if (Files.exists(folder.resolve(MANIFEST))) {
            return true;
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotKept(
                    "sweep.no-folder",
                    "'" + folder + "' is a file.",
                    "Name a folder with -o; it is made where there is none.");
        }
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    String name = String.valueOf(file.getFileName());
                    if (!name.equals(FolderLock.NAME) && !name.endsWith(ChunkWriter.PART)) {
                        throw new NotKept(
                                "sweep.other-folder",
                                "'" + folder + "' holds other things and no sweep.",
                                "Name a new or an empty folder with -o. Nothing in this one was touched.");
                    }
                }
            } catch (IOException e) {
                throw Failures.writing(folder, e);
            }
        }
        return false;
    }

    /// The manifest in the folder, with the number of worlds that is asked for now.
    ///
    /// @throws NotKept when it is of another sweep
    private Manifest agreed() {
        Manifest there = manifest(folder);
        List<String> differences = there.provenance().differences(manifest.provenance());
        if (!differences.isEmpty()) {
            throw new NotKept(
                    "sweep.other-sweep",
                    "'" + folder + "' holds another sweep: " + String.join("; ", differences) + ".",
                    "Give the command as it was then, or keep this sweep in another folder with -o. Nothing was changed.");
        }
        if (there.worlds() > manifest.worlds()) {
            throw new NotKept(
                    "sweep.fewer-worlds",
                    "'"
                            + folder
                            + "' is a sweep of "
                            + there.worlds()
                            + " worlds, more than the "
                            + manifest.worlds()
                            + " asked for now.",
                    "Ask for --worlds "
                            + there.worlds()
                            + " or more, or name another folder with -o. With query, 'WHERE world < "
                            + manifest.worlds()
                            + "' asks the first ones alone.");
        }
        if (there.worlds() < manifest.worlds() && !there.extensible()) {
            throw new NotKept(
                    "sweep.not-extensible",
                    "'"
                            + folder
                            + "' is a Latin hypercube of "
                            + there.worlds()
                            + " worlds, and cannot get more: where each of them lies depends on how many there are.",
                    "Name another folder with -o, or draw with --draw sobol or --draw monte-carlo, which can be continued.");
        }
        if (!there.digest().equals(manifest.digest())) {
            throw new NotKept(
                    "sweep.other-layout",
                    "'" + folder + "' was laid out by another build of this program.",
                    "Keep this sweep in another folder with -o. Nothing was changed.");
        }
        return manifest;
    }

    private void make() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
    }

    private Kept run(Runner runner, Watcher watcher, BooleanSupplier stop) {
        if (isThere()) {
            agreed(); // another run may have begun or ended meanwhile
        }
        write();
        tidy();
        FinishedChunks there = FinishedChunks.in(folder, manifest);
        long before = there.worlds();
        if (before < manifest.allWorlds() && !stop.getAsBoolean()) {
            watcher.kept(before, manifest.allWorlds());
            try (ChunkWriter writer = new ChunkWriter(folder, manifest)) {
                long begin = 0;
                for (int t = 0; t < manifest.tracks().size() && !stop.getAsBoolean(); t++) {
                    Work work = new Work(runner, watcher, stop, writer, there);
                    work.track(t, begin);
                    begin += manifest.chunks(manifest.tracks().get(t));
                }
            }
        }
        return FinishedChunks.in(folder, manifest).kept(before);
    }

    /// The missing chunks of one track after the other.
    private final class Work {
        private final Runner runner;
        private final Watcher watcher;
        private final BooleanSupplier stop;
        private final ChunkWriter writer;
        private final FinishedChunks there;
        private long next;
        private long pile;

        Work(
                Runner runner,
                Watcher watcher,
                BooleanSupplier stop,
                ChunkWriter writer,
                FinishedChunks there) {
            this.runner = runner;
            this.watcher = watcher;
            this.stop = stop;
            this.writer = writer;
            this.there = there;
        }

        /// @param begin number of the track's first chunk in the plan
        void track(int track, long begin) {
            long chunks = manifest.chunks(manifest.tracks().get(track));
            long from = there.nextMissing(track, 0);
            while (from < chunks && !stop.getAsBoolean()) {
                long end = there.nextThere(track, from, chunks);
                next = begin + from;
                runner.run(
                        plan, next, this::take, () -> stop.getAsBoolean() || next >= begin + end);
                from = there.nextMissing(track, end);
            }
        }

        private void take(Chunk chunk) {
            there.add(chunk.track(), writer.write(chunk));
            next = chunk.number() + 1;
            clear(chunk);
            watcher.kept(there.worlds(), manifest.allWorlds());
        }

        /// Chunks live longer than the young generation of a small heap is deep, and the JDK's serial collector lets the old one grow to a
        /// quarter of the machine before it looks. Asked now and then, it keeps memory flat, at the price of some hundredths of the time.
        private void clear(Chunk chunk) {
            pile += 8L * chunk.size() * (chunk.inputs().length + chunk.results().length + 2L);
            if (pile > LARGEST_PILE) {
                pile = 0;
                System.gc();
            }
        }
    }

    /// Removes what runs that were stopped have left half-written.
    private void tidy() {
        for (Manifest.TrackEntry track : manifest.tracks()) {
            Path home = folder.resolve(track.name());
            if (!Files.isDirectory(home)) {
                continue;
            }
            try (DirectoryStream<Path> files =
                    Files.newDirectoryStream(home, ".*" + ChunkWriter.PART)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw Failures.writing(folder, e);
            }
        }
    }

    private void write() {
        Path file = folder.resolve(MANIFEST);
        Path part = folder.resolve("." + MANIFEST + ChunkWriter.PART);
        String text = ManifestText.write(manifest);
        try {
            if (Files.exists(file) && Files.readString(file).equals(text)) {
                return;
            }
            Files.writeString(part, text);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
    }

    /// The manifest of a folder.
    ///
    /// @throws NotKept when there is none, or it cannot be understood
    static Manifest manifest(Path folder) {
        Path file = folder.resolve(MANIFEST);
        if (!Files.exists(file)) {
            throw new NotKept(
                    "sweep.no-sweep",
                    Files.exists(folder)
                            ? "'"
                                    + folder
                                    + "' is not a folder that sweep has written: it has no "
                                    + MANIFEST
                                    + "."
                            : "There is no folder '" + folder + "'.",
                    "'westphalia sweep CASE -o " + folder + "' makes one.");
        }
        try (Reader text = Files.newBufferedReader(file)) {
            return ManifestText.read(text);
        } catch (IllegalArgumentException e) {
            throw new NotKept(
                    "sweep.damaged-manifest",
                    "'" + file + "' is not what this program wrote: " + e.getMessage() + ".",
                    "Without it the files beside it cannot be told from others. Bring it back from a copy, or sweep into another folder with -o.");
        } catch (IOException e) {
            throw new NotKept(
                    "sweep.damaged-manifest",
                    "'" + file + "' cannot be read.",
                    "Have it opened to you, or sweep into another folder with -o.");
        }
    }
}
