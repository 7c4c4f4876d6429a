package org.westphalia.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The chunks that stand in a folder, each looked at; and what their worlds add up to.
final class FinishedChunks {
    private static final Pattern NAME = Pattern.compile("([0-9]{8,9})\\.parquet");

    private static final int WORLDS = 0;
    private static final int DEALS = 1;
    private static final int UNDECIDED = 2;
    private static final int REDRAWN = 3;
    private static final int CHECKED = 4;

    private final Path folder;
    private final Manifest manifest;
    private final String digest;
    private final List<BitSet> whole = new ArrayList<>();
    private final List<ChunkNote> replaced = new ArrayList<>();
    private final long[][] sums;
    private long bytes;

    private FinishedChunks(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
        this.digest = manifest.digest();
        this.sums = new long[manifest.tracks().size()][CHECKED + 1];
    }

    /// Looks at every file.
    ///
    /// @throws NotKept when one is damaged, or of another sweep
    static FinishedChunks in(Path folder, Manifest manifest) {
        FinishedChunks found = new FinishedChunks(folder, manifest);
        for (int t = 0; t < manifest.tracks().size(); t++) {
            found.whole.add(new BitSet());
            Path home = folder.resolve(manifest.tracks().get(t).name());
            if (Files.isDirectory(home)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(home)) {
                    for (Path file : files) {
                        found.look(t, file);
                    }
                } catch (IOException e) {
                    throw ChunkFile.damaged(home, "it cannot be read");
                }
            }
        }
        return found;
    }

    private void look(int track, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(ChunkWriter.PART)) {
            return; // of a run that was stopped, or is at work
        }
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw ChunkFile.damaged(file, "no sweep writes a file of that name");
        }
        Manifest.TrackEntry entry = manifest.tracks().get(track);
        long number = Long.parseLong(matcher.group(1));
        ChunkNote note = ChunkFile.note(file);
        if (!note.sweep().equals(digest)) {
            throw ChunkFile.damaged(file, "it belongs to another sweep");
        }
        long first = number * manifest.chunkWorlds();
        long size = Math.min(manifest.chunkWorlds(), entry.worlds() - first);
        if (!note.track().equals(entry.name()) || note.first() != first || note.size() > size) {
            throw ChunkFile.damaged(file, "it holds other worlds than its name says");
        }
        add(track, note, 1);
        bytes += Files.size(file);
        if (note.size() == size) {
            whole.get(track).set((int) number);
        } else {
            replaced.add(note); // the last one before more worlds were asked for
        }
    }

    /// Takes a chunk that was just written into account.
    void add(int track, ChunkNote note) {
        replaced.removeIf(old -> {
            boolean same = old.track().equals(note.track()) && old.first() == note.first();
            if (same) {
                add(track, old, -1);
            }
            return same;
        });
        add(track, note, 1);
    }

    private void add(int track, ChunkNote note, int sign) {
        long[] sum = sums[track];
        sum[WORLDS] += sign * note.size();
        sum[DEALS] += sign * note.deals();
        sum[UNDECIDED] += sign * note.undecided();
        sum[REDRAWN] += sign * note.redrawn();
        sum[CHECKED] += sign * note.checked();
    }

    /// The first chunk of a track, from `number` on, that is not there in whole.
    long nextMissing(int track, long number) {
        return whole.get(track).nextClearBit((int) number);
    }

    /// The first chunk of a track, from `number` on, that is there; `chunks` when none is.
    long nextThere(int track, long number, long chunks) {
        int next = whole.get(track).nextSetBit((int) number);
        return next < 0 ? chunks : Math.min(next, chunks);
    }

    long worlds() {
        long worlds = 0;
        for (long[] sum : sums) {
            worlds += sum[WORLDS];
        }
        return worlds;
    }

    Kept kept(long before) {
        List<Kept.Tally> tallies = new ArrayList<>();
        for (int t = 0; t < sums.length; t++) {
            Manifest.TrackEntry entry = manifest.tracks().get(t);
            long[] sum = sums[t];
            tallies.add(
                    new Kept.Tally(
                            entry.name(),
                            entry.title(),
                            entry.worlds(),
                            sum[WORLDS],
                            sum[DEALS],
                            sum[UNDECIDED],
                            sum[REDRAWN],
                            sum[CHECKED]));
        }
        return new Kept(folder, manifest, tallies, before, bytes);
    }
}
