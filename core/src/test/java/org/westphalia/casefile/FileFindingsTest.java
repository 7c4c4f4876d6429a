package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.finding.Rendering;

/// What is told about files and folders that are not what they should be.
class FileFindingsTest {
    private static final String SOUND =
            """
            case: Two on a dam
            issues:
              dam: {options: {none: No dam, low: Forty metres}}
            parties:
              upland: {decides: true, no-deal: 40}
            """;

    @TempDir private Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void isTold(String code, Path path) throws IOException {
        Loaded loaded = CaseReader.read(path);
        Golden.isTold(code, loaded.findings(), loaded.lines(), folder);
    }

    private void isTold(String code) throws IOException {
        isTold(code, folder);
    }

    @Test
    void nothingThere() throws IOException {
        isTold("file.missing", folder.resolve("nowhere"));
        isTold("file.no-case");
    }

    @Test
    void anInvisibleMark() throws IOException {
        write("case.yaml", '\uFEFF' + SOUND);
        isTold("file.byte-order-mark");
        write("case.yaml", SOUND + "about: a\0b\n");
        isTold("file.control-character");
    }

    @Test
    void anotherEncoding() throws IOException {
        Files.write(
                folder.resolve("case.yaml"),
                (SOUND + "about: Höhe\n").getBytes(StandardCharsets.ISO_8859_1));
        isTold("file.encoding");
    }

    @Test
    void wideCharactersWithoutAMarkAreToldAsUtf16() throws IOException {
        for (var wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Files.write(folder.resolve("case.yaml"), (SOUND + "about: Höhe\n").getBytes(wide));
            assertThat(CaseReader.read(folder).findings())
                    .anyMatch(finding -> finding.message().contains("UTF-16"))
                    .noneMatch(finding -> finding.code().equals("file.control-character"));
        }
    }

    @Test
    void whatIsMissingInASingleFileIsPlacedInIt() throws IOException {
        write("noparties.yaml", SOUND.substring(0, SOUND.indexOf("parties:")));
        assertThat(CaseReader.read(folder.resolve("noparties.yaml")).findings())
                .anyMatch(finding -> finding.code().equals("key.missing"))
                .allMatch(finding -> finding.place().orElseThrow().file().equals("noparties.yaml"));
    }

    @Test
    void aBracketLeftOpenShowsTheLastLine() throws IOException {
        write("case.yaml", SOUND + "rules: {open: [\n");
        Loaded loaded = CaseReader.read(folder);
        assertThat(loaded.findings())
                .anyMatch(finding ->
                        Rendering.text(finding, loaded.lines()).contains("| rules: {open: [\n"));
    }

    @Test
    void tooMuch() throws IOException {
        write("case.yaml", SOUND + "about: " + "x".repeat(30_000));
        isTold("file.long-line");
        write("case.yaml", "# a comment\n".repeat(100_000));
        isTold("file.too-large");
        write("case.yaml", SOUND);
        for (int i = 0; i <= FileNames.MOST; i++) {
            write("claims/c" + i + ".yaml", "claims: {c" + i + ": {says: It is so.}}\n");
        }
        isTold("file.too-many");
    }

    @Test
    void tooManyMistakes() throws IOException {
        StringBuilder text = new StringBuilder(SOUND).append("rules:\n");
        for (int i = 0; i < 250; i++) {
            text.append("  rule-").append(i).append(": {never: {dam: hihg}}\n");
        }
        write("case.yaml", text.toString());
        Loaded loaded = CaseReader.read(folder);
        Golden.isTold(
                "findings.more",
                loaded.findings().subList(Report.LIMIT - 1, Report.LIMIT + 1),
                loaded.lines(),
                folder);
    }

    @Test
    void filesThatAreNotRead() throws IOException {
        write("case.yaml", SOUND);
        write("claim.yaml", "claims: {}\n");
        isTold("file.not-read");
    }

    @Test
    void aSectionInTheWrongFile() throws IOException {
        write("case.yaml", SOUND);
        write("claims.yaml", "readings: {}\n");
        isTold("section.misplaced");
    }

    @Test
    void aFolderAndLinksInPlaceOfFiles() throws IOException {
        write("case.yaml", SOUND);
        Path claims = folder.resolve("claims.yaml");
        Files.createDirectory(claims);
        isTold("file.not-text");
        Files.delete(claims);
        Files.createSymbolicLink(claims, Path.of("claims.yaml"));
        isTold("file.unreadable");
        Files.delete(claims);
        Files.createSymbolicLink(claims, Path.of("../elsewhere.yaml"));
        Files.writeString(folder.resolveSibling("elsewhere.yaml"), "claims: {}\n");
        isTold("file.outside");
        Files.delete(folder.resolveSibling("elsewhere.yaml"));
    }
}
