package org.westphalia.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.explore.Drawing;
import org.westphalia.explore.LocalRunner;
import org.westphalia.explore.Plan;

/// What a folder does not take: told with a way out, and nothing in it is lost.
class RefusalsTest {
    private static final long WORLDS = 40_000;

    @TempDir private static Path model;
    @TempDir private Path here;
    private static Plan plan;

    @BeforeAll
    static void sweepOnce() {
        plan = Sweeps.one(1, WORLDS);
        Sweeps.keep(model.resolve("sweep"), plan);
    }

    @Test
    void aFullDiskKeepsWhatWasFinished() throws IOException {
        Path full = Path.of("/dev/full"); // the system's own full device
        assumeTrue(Files.exists(full));
        Path folder = here.resolve("sweep");
        String reading = plan.sweep().tracks().getFirst().name();
        SweepFolder.Watcher fillsUp =
                (worlds, _) -> {
                    try {
                        if (worlds > 0) {
                            Files.createSymbolicLink(
                                    folder.resolve(reading).resolve(".00000001.parquet.part"),
                                    full);
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                };
        assertThatThrownBy(() ->
                        SweepFolder.keep(
                                folder,
                                plan,
                                Sweeps.provenance(plan, "f1"),
                                new LocalRunner(1),
                                fillsUp,
                                () -> false))
                .isInstanceOf(NotKept.class)
                .hasMessageContaining("The disk is full");
        assertThat(SweepFolder.look(folder).worlds()).isEqualTo(plan.chunkWorlds());
        assertThat(folder.resolve(reading).resolve(".00000001.parquet.part")).doesNotExist();
        assertThat(Sweeps.keep(folder, plan).before()).isEqualTo(plan.chunkWorlds());
        assertThat(Sweeps.bytes(folder)).isEqualTo(Sweeps.bytes(model.resolve("sweep")));
    }

    @Test
    void whatTheSystemSaysIsToldInWords() {
        Path folder = Path.of("out");
        assertThat(Failures.writing(folder, new AccessDeniedException("out")))
                .hasMessage("Nothing can be written in 'out': permission is denied.");
        assertThat(
                        Failures.writing(
                                folder,
                                new FileSystemException("out", null, "Read-only file system")))
                .hasMessage("Nothing can be written in 'out': it can only be read.");
        assertThat(
                        Failures.writing(
                                folder,
                                new FileSystemException("out", null, "No space left on device")))
                .hasMessageContaining("The disk is full");
        assertThat(Failures.writing(folder, new FileSystemException("out", null, "File too large")))
                .hasMessageContaining("no file as large");
        assertThat(Failures.writing(folder, new IOException("odd")).findings().getFirst().hint())
                .isEqualTo("The system says: odd.");
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() {
        Path nowhere = Path.of("/proc/westphalia");
        assumeTrue(Files.exists(Path.of("/proc")));
        assertThatThrownBy(() -> Sweeps.keep(nowhere, plan)).isInstanceOf(NotKept.class);
    }

    @Test
    void aFinishedSweepIsLookedAtAndNothingElse() throws IOException {
        Path folder = copy();
        Files.delete(folder.resolve(FolderLock.NAME));
        Kept kept = Sweeps.keep(folder, plan);
        assertThat(kept.complete()).isTrue();
        assertThat(kept.before()).isEqualTo(WORLDS);
        assertThat(folder.resolve(FolderLock.NAME)).doesNotExist();
    }

    @Test
    void aLockLeftBehindLocksNobodyOut() throws IOException {
        Path folder = copy();
        Files.delete(chunk(folder, 1));
        Files.writeString(folder.resolve(FolderLock.NAME), "1");
        assertThat(Sweeps.keep(folder, plan).complete()).isTrue();
    }

    @Test
    void twoRunsOnOneFolderAreOneTooMany() throws IOException {
        Path folder = copy();
        Files.delete(chunk(folder, 1));
        try (FolderLock _ = FolderLock.take(folder)) {
            refused(folder, plan, "Another run");
        }
        assertThat(Sweeps.keep(folder, plan).complete()).isTrue();
    }

    @Test
    void filesThatWereCutOrBelongElsewhereAreNamed() throws IOException {
        Path cut = copy();
        byte[] bytes = Files.readAllBytes(chunk(cut, 1));
        for (int length : new int[] {0, 3, 11, bytes.length / 2, bytes.length - 1}) {
            Files.write(chunk(cut, 1), java.util.Arrays.copyOf(bytes, length));
            refused(cut, plan, "00000001.parquet");
        }
        Files.writeString(chunk(cut, 1), "no Parquet at all, but long enough to be looked at");
        refused(cut, plan, "no Parquet file");

        Files.copy(chunk(cut, 0), chunk(cut, 1), StandardCopyOption.REPLACE_EXISTING);
        refused(cut, plan, "other worlds than its name says");

        Plan other = Sweeps.one(2, WORLDS);
        Sweeps.keep(here.resolve("other"), other);
        Files.copy(
                chunk(here.resolve("other"), 1),
                chunk(cut, 1),
                StandardCopyOption.REPLACE_EXISTING);
        refused(cut, plan, "belongs to another sweep");
        assertThatThrownBy(() -> SweepFolder.look(cut)).isInstanceOf(NotKept.class);

        Files.delete(chunk(cut, 1));
        Sweeps.keep(cut, plan);
        assertThat(Sweeps.bytes(cut)).isEqualTo(Sweeps.bytes(model.resolve("sweep")));
        Files.copy(chunk(cut, 1), chunk(cut, 1).resolveSibling("mine.parquet"));
        refused(cut, plan, "no sweep writes a file of that name");
    }

    @Test
    void aManifestThatIsNoneIsTold() throws IOException {
        Path folder = copy();
        String text = Files.readString(folder.resolve(SweepFolder.MANIFEST));
        for (String spoiled :
                List.of(
                        "",
                        "[]",
                        text.substring(0, text.length() / 2),
                        text.replace("\"westphalia-sweep\" : 1", "\"westphalia-sweep\" : 2"),
                        text.replace("\"worlds\"", "\"words\""),
                        text.replace("\"minister\"", "\"../minister\""),
                        text.replace("\"number\"", "\"colour\""),
                        text.replace("\"chunk-worlds\" : ", "\"chunk-worlds\" : -"))) {
            assertThat(spoiled).isNotEqualTo(text);
            Files.writeString(folder.resolve(SweepFolder.MANIFEST), spoiled);
            refused(folder, plan, "is not what this program wrote");
        }
        Files.writeString(folder.resolve(SweepFolder.MANIFEST), text);
        assertThat(Sweeps.keep(folder, plan).complete()).isTrue();
    }

    @Test
    void whatDiffersIsTold() throws IOException {
        Path folder = copy();
        refused(folder, Sweeps.one(5, WORLDS), "--seed was 1, now it is 5");
        refused(folder, Sweeps.one(1, 100), "more than the 100 asked for now");
        Map<String, String> before = Sweeps.bytes(folder);
        for (Provenance other :
                List.of(
                        Sweeps.provenance(plan, "f2"),
                        new Provenance("river", "other", "f1", options()),
                        new Provenance("lake", "test", "f2", options()))) {
            assertThatThrownBy(() ->
                            SweepFolder.keep(
                                    folder,
                                    plan,
                                    other,
                                    new LocalRunner(1),
                                    (_, _) -> {},
                                    () -> false))
                    .isInstanceOf(NotKept.class)
                    .hasMessageContaining("holds another sweep")
                    .message()
                    .containsAnyOf(
                            "the case has been changed since",
                            "it was made by version test, and this is other",
                            "it is about another case (river)");
        }
        assertThat(Sweeps.bytes(folder)).isEqualTo(before);
    }

    @Test
    void aFolderOfOtherThingsIsLeftAlone() throws IOException {
        Path folder = Files.createDirectory(here.resolve("letters"));
        Files.writeString(folder.resolve("letter.txt"), "Dear");
        refused(folder, plan, "holds other things and no sweep");
        refused(folder.resolve("letter.txt"), plan, "is a file");
        assertThat(Sweeps.bytes(folder)).containsOnlyKeys("letter.txt");
    }

    @Test
    void aLatinHypercubeIsOneSize() {
        Path folder = here.resolve("latin");
        Sweeps.keep(folder, Sweeps.plan(Drawing.LATIN, 1, 50));
        refused(folder, Sweeps.plan(Drawing.LATIN, 1, 60), "cannot get more");
        assertThat(Sweeps.keep(folder, Sweeps.plan(Drawing.LATIN, 1, 50)).complete()).isTrue();
    }

    private static Map<String, String> options() {
        return Sweeps.provenance(plan, "f1").options();
    }

    private static void refused(Path folder, Plan asked, String words) {
        assertThatThrownBy(() -> Sweeps.keep(folder, asked))
                .isInstanceOf(NotKept.class)
                .hasMessageContaining(words);
    }

    private Path copy() throws IOException {
        Path folder = here.resolve("sweep");
        try (var files = Files.walk(model.resolve("sweep"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(model.resolve("sweep").relativize(file)));
            }
        }
        return folder;
    }

    private static Path chunk(Path folder, int number) {
        return ChunkFile.of(folder, plan.sweep().tracks().getFirst().name(), number);
    }
}
