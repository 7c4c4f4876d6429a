package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Place;
import org.westphalia.finding.Rendering;

/// Files that nobody wrote as a case, or wrote to do harm, end in findings.
class HostileFilesTest {
    private static final String SOUND =
            """
            case: Two on a dam
            issues:
              dam: {options: {none: No dam, low: Forty metres}}
            parties:
              upland: {decides: true, no-deal: 40}
            """;

    @TempDir private Path folder;

    private List<Finding> read(Path path) {
        Loaded loaded = CaseReader.read(path);
        loaded.findings()
                .forEach(finding ->
                        assertThat(Rendering.text(finding, loaded.lines())).hasSizeLessThan(2000));
        return loaded.findings();
    }

    private List<String> codes(byte[] text) throws IOException {
        Files.write(folder.resolve("case.yaml"), text);
        return codes(folder);
    }

    private List<String> codes(String text) throws IOException {
        return codes(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> codes(Path path) {
        return read(path).stream().map(Finding::code).toList();
    }

    @Test
    void anAliasBombIsRefusedAtItsFirstAlias() throws IOException {
        StringBuilder bomb =
                new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n"
                            .formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9) + "*a" + (i - 1)));
        }
        assertThat(codes(bomb.toString()))
                .containsExactly("yaml.anchor", "yaml.anchor", "yaml.anchor");
    }

    @Test
    void aFileOfAHundredMegabytesIsNotRead() throws IOException {
        Path file = folder.resolve("case.yaml");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.writeBytes("case: ");
            large.setLength(100L << 20);
        }
        assertThat(codes(folder)).containsExactly("file.too-large");
    }

    @Test
    void aLongTextIsShownInPart() throws IOException {
        assertThat(codes("case: x\nissues: " + "y".repeat(19_000) + "\n"))
                .contains("value.shape", "key.missing");
        assertThat(codes("case: " + "x".repeat(1_000_000))).containsExactly("file.long-line");
    }

    @Test
    void aFileThatIsWrongThroughoutEndsInAPage() throws IOException {
        StringBuilder text = new StringBuilder(SOUND);
        for (int i = 0; text.length() < FileText.LARGEST - 100; i++) {
            text.append("key-").append(i).append(": {dma: hihg}\n");
        }
        List<String> codes = codes(text.toString());
        assertThat(codes).hasSize(Report.LIMIT + 1).endsWith("findings.more");
    }

    @Test
    void manyUnknownNamesAmongManyKnownOnesAreTold() throws IOException {
        StringBuilder text = new StringBuilder(SOUND).append("claims:\n");
        for (int i = 0; i < 12_000; i++) {
            text.append("  claim-number-").append(i).append(": {says: It is so.}\n");
        }
        text.append("readings:\n  all: {holds: [\n    ");
        for (int i = 0; i < 12_000; i++) {
            text.append("claim-nmuber-").append(i).append(",\n    ");
        }
        text.append("claim-number-1]}\n");
        assertThat(codes(text.toString())).hasSize(Report.LIMIT + 1).contains("name.unknown");
    }

    @Test
    void deepNestingEndsAtALimit() throws IOException {
        assertThat(codes("case: " + "[".repeat(10_000))).containsExactly("yaml.depth");
        assertThat(codes("case: " + "{a: ".repeat(4_000))).containsExactly("yaml.depth");
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            block.append(" ".repeat(i)).append("a:\n");
        }
        assertThat(codes(block.toString())).containsExactly("yaml.depth");
    }

    @Test
    void anInvisibleCharacterIsFoundWhereItIs() throws IOException {
        Files.writeString(folder.resolve("case.yaml"), SOUND + "about: a\0b\n");
        List<Finding> findings = read(folder);
        assertThat(findings).extracting(Finding::code).containsExactly("file.control-character");
        assertThat(findings.getFirst().place()).contains(new Place("case.yaml", 6, 9, 1));
        assertThat(codes(SOUND + "about: \u001b[31mred\n"))
                .containsExactly("file.control-character");
    }

    @Test
    void anotherEncodingIsNamed() throws IOException {
        assertThat(codes(SOUND.getBytes(StandardCharsets.UTF_16))).containsExactly("file.encoding");
        assertThat(codes(SOUND.getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("file.encoding");
        assertThat(codes(SOUND.getBytes(Charset.forName("UTF-32"))))
                .containsExactly("file.control-character");
        Files.write(
                folder.resolve("case.yaml"),
                (SOUND + "about: Höhe\n").getBytes(StandardCharsets.ISO_8859_1));
        List<Finding> findings = read(folder);
        assertThat(findings).extracting(Finding::code).containsExactly("file.encoding");
        assertThat(findings.getFirst().message()).contains("line 6");
    }

    @Test
    void aByteOrderMarkIsSkippedWithAWarning() throws IOException {
        assertThat(codes('\uFEFF' + SOUND)).containsExactly("file.byte-order-mark");
        assertThat(CaseReader.read(folder).source()).isPresent();
    }

    @Test
    void nothingWhereACaseShouldBe() throws IOException {
        assertThat(codes(folder.resolve("nowhere"))).containsExactly("file.missing");
        assertThat(codes(folder)).containsExactly("file.no-case");
        assertThat(codes("")).containsExactly("file.empty");
        assertThat(codes("# only a comment\n")).containsExactly("file.empty");
    }

    @Test
    void aFolderInPlaceOfAFile() throws IOException {
        Files.createDirectory(folder.resolve("case.yaml"));
        assertThat(codes(folder)).containsExactly("file.not-text");
    }

    @Test
    void aDeviceInPlaceOfAFile() throws IOException {
        Path zero = Path.of("/dev/zero");
        if (Files.exists(zero)) {
            Files.createSymbolicLink(folder.resolve("case.yaml"), zero);
            assertThat(codes(folder)).containsExactly("file.outside");
            assertThat(codes(zero)).containsExactly("file.not-text");
            Files.delete(folder.resolve("case.yaml"));
        }
    }

    @Test
    void aLinkOutOfTheCaseFolderIsNotFollowed() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(folder.resolve("secret.yaml"), "claims: {}\n");
        Files.writeString(inner.resolve("case.yaml"), SOUND);
        Files.createSymbolicLink(inner.resolve("claims.yaml"), Path.of("../secret.yaml"));
        assertThat(codes(inner)).containsExactly("file.outside");
        Files.createSymbolicLink(inner.resolve("claims"), folder);
        assertThat(codes(inner)).containsExactly("file.not-read", "file.outside", "file.outside");
    }

    @Test
    void linksThatGoRoundInACircle() throws IOException {
        Files.createSymbolicLink(folder.resolve("case.yaml"), folder.resolve("claims.yaml"));
        Files.createSymbolicLink(folder.resolve("claims.yaml"), folder.resolve("case.yaml"));
        assertThat(codes(folder)).containsOnly("file.unreadable").hasSize(2);
        Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
        assertThat(codes(folder.resolve("loop"))).containsExactly("file.unreadable");
    }

    @Test
    void tooManyFilesOfClaims() throws IOException {
        Path claims = Files.createDirectory(folder.resolve("claims"));
        for (int i = 0; i <= FileNames.MOST; i++) {
            Files.writeString(
                    claims.resolve("c" + i + ".yaml"), "claims: {c" + i + ": {says: It is so.}}\n");
        }
        assertThat(codes(SOUND)).containsExactly("file.too-many");
    }

    @Test
    void filesThatAreTooLargeTogether() throws IOException {
        Path claims = Files.createDirectory(folder.resolve("claims"));
        String comment = "# a comment\n".repeat(FileText.LARGEST / 12);
        for (int i = 0; i < 5; i++) {
            Files.writeString(claims.resolve("c" + i + ".yaml"), comment);
        }
        assertThat(codes(SOUND)).contains("file.too-large");
    }

    @Test
    void aFileWithAMisspelledNameIsNotOverlooked() throws IOException {
        Files.writeString(folder.resolve("claim.yaml"), "claims: {}\n");
        assertThat(codes(SOUND)).containsExactly("file.not-read");
        assertThat(read(folder).getFirst().hint()).isEqualTo("Did you mean 'claims.yaml'?");
    }

    @Test
    void aFileOfClaimsInTheWrongPlaceIsNotOverlooked() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("claims/more"));
        Files.writeString(inner.resolve("a.yaml"), "claims: {}\n");
        Files.writeString(folder.resolve("claims/b.yml"), "claims: {}\n");
        assertThat(codes(SOUND)).containsExactly("file.not-read", "file.not-read");
    }

    @Test
    void aSectionInTheWrongFile() throws IOException {
        Files.writeString(folder.resolve("claims.yaml"), "readings: {}\nclaims: {}\nclams: {}\n");
        assertThat(codes(SOUND)).containsExactly("section.misplaced", "key.unknown");
    }

    @Test
    void whenAFileCannotBeReadNothingIsSaidAboutNamesItMayHold() throws IOException {
        Files.writeString(folder.resolve("claims.yaml"), "claims: {one\n");
        Files.writeString(folder.resolve("readings.yaml"), "readings: {all: {holds: [one]}}\n");
        assertThat(codes(SOUND)).containsExactly("yaml.bracket");
    }

    @Test
    void theSameClaimInTwoFiles() throws IOException {
        Path claims = Files.createDirectory(folder.resolve("claims"));
        Files.writeString(claims.resolve("a.yaml"), "claims: {one: {says: It is so.}}\n");
        Files.writeString(claims.resolve("b.yaml"), "claims: {one: {says: It is not so.}}\n");
        assertThat(codes(SOUND)).containsExactly("key.duplicate");
        assertThat(read(folder).getFirst().hint()).contains("claims/a.yaml, line 1");
    }
}
