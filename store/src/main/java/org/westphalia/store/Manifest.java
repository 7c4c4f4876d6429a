package org.westphalia.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.westphalia.explore.Column;
import org.westphalia.explore.Drawing;
import org.westphalia.explore.Plan;
import org.westphalia.explore.Track;
import org.westphalia.model.Case;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;
import org.westphalia.vocabulary.NumberKind;
import org.westphalia.vocabulary.Paths;

/// What a sweep folder says about itself: what its worlds were made from, how many there are to be, and what its columns are. How far the
/// sweep has come is not written down: the files of finished chunks tell it.
///
/// @param worlds asked of each track
/// @param extensible whether more worlds may be added without changing those that are there
/// @param chunkWorlds worlds of a chunk, but for the last of a track
/// @param columns what the worlds differ in
/// @param results what else was found out of every world
public record Manifest(
        Provenance provenance,
        long worlds,
        boolean extensible,
        int chunkWorlds,
        List<TrackEntry> tracks,
        List<StoredColumn> columns,
        List<StoredResult> results) {

    /// Version of the folder's layout.
    static final int FORMAT = 1;

    private static final int DIGEST_BYTES = 16;

    /// A reading that was swept.
    ///
    /// @param name its id, or `case`; the name of its folder
    /// @param worlds to be drawn of it: as many as asked for, or one where nothing is open
    public record TrackEntry(String name, String title, double weight, long worlds) {}

    public Manifest {
        tracks = List.copyOf(tracks);
        columns = List.copyOf(columns);
        results = List.copyOf(results);
    }

    /// The manifest of a plan.
    public static Manifest of(Plan plan, Provenance provenance) {
        Case source = plan.sweep().source();
        List<TrackEntry> tracks = new ArrayList<>();
        for (int t = 0; t < plan.sweep().tracks().size(); t++) {
            Track track = plan.sweep().tracks().get(t);
            String title =
                    track.reading()
                            .flatMap(source::findReading)
                            .map(Reading::title)
                            .orElse(source.title());
            tracks.add(new TrackEntry(track.name(), title, track.weight(), plan.worlds(t)));
        }
        List<StoredColumn> columns =
                plan.columns().stream()
                        .map(column ->
                                new StoredColumn(
                                        column.name(),
                                        column.path(),
                                        column.kind(),
                                        unit(source, column),
                                        column.range().low(),
                                        column.range().high(),
                                        column.answers()))
                        .toList();
        return new Manifest(
                provenance,
                plan.sweep().worlds(),
                plan.sweep().drawing() != Drawing.LATIN,
                plan.chunkWorlds(),
                tracks,
                columns,
                plan.results().stream()
                        .map(result ->
                                new StoredResult(result.name(), result.says(), result.words()))
                        .toList());
    }

    private static String unit(Case source, Column column) {
        return switch (column.kind()) {
            case CLAIM, QUESTION -> "claim";
            case NUMBER ->
                    Optional.of(column.path())
                            .map(Path::of)
                            .flatMap(path -> Paths.kind(path, source))
                            .map(Manifest::unit)
                            .orElse("number");
        };
    }

    private static String unit(NumberKind kind) {
        return switch (kind) {
            case VALUE,
                    POINTS,
                    COMBINED,
                    NO_DEAL,
                    BOUND,
                    BONUS,
                    PRICE,
                    COLLAPSE,
                    COLLAPSE_CHANGE,
                    POINTS_ADDED ->
                    "points";
            case WEIGHT -> "weight";
            case SHARE -> "share";
            case BELIEF, BREAKS, CHANCE -> "chance";
            case RATE -> "rate";
            case COST -> "cost";
            case AMOUNT_ADDED -> "amount";
        };
    }

    /// Sixteen bytes that every file of the sweep carries, so that no other is taken for one: of everything here but the number of worlds,
    /// which may grow.
    String digest() {
        List<TrackEntry> unsized =
                tracks.stream()
                        .map(track ->
                                new TrackEntry(track.name(), track.title(), track.weight(), 0))
                        .toList();
        String text =
                ManifestText.write(
                        new Manifest(
                                provenance,
                                extensible ? 0 : worlds,
                                extensible,
                                chunkWorlds,
                                unsized,
                                columns,
                                results));
        try {
            byte[] all =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Worlds of all tracks.
    public long allWorlds() {
        return tracks.stream().mapToLong(TrackEntry::worlds).sum();
    }

    /// How many chunks a track has.
    long chunks(TrackEntry track) {
        return Math.ceilDiv(track.worlds(), chunkWorlds);
    }
}
