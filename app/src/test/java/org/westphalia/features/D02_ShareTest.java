package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.cli.ExitStatus;

/// What is private stays with its author, whatever is asked.
class D02_ShareTest {
    private static final String CASE =
            """
            # A mill and its bank.
            case: The mill
            about: Who pays for the wheel?
            issues:
              price: {options: {low: a low one, high: a high one}}
              wheel: {options: {old: the old one, new: a new one}}
            parties:
              bank: {decides: true, matters: {price: 60, wheel: 40}, likes: {price: high > low, wheel: old > new}, no-deal: 55..65}
              mill: {decides: true, matters: {price: 50, wheel: 50}, likes: {price: low > high, wheel: new > old}, no-deal: 30}
            proposals:
              first-draft:
                date: 2025-01
                because: [{source: minutes, at: p1}]
                terms: {price: high, wheel: new}
                answers: {bank: signed, mill: refused}
            """;

    private static final String CLAIMS =
            """
            # What is believed about the mill.
            claims:
              # The bank says so itself.
              the-bank-can-wait:
                question: how long
                says: The bank can wait.
                because: [{source: minutes, at: p2, says: it is patient}]
                set: {bank.no-deal: 70}
              # Xerxes confided this at the opera.
              xylograph-bankrupt:   # xenophon
                question: how long
                says: |
                  The xylem bank is broke.
                  # xebec: no comment, part of the sentence
                because:
                  - {source: xanadu-cable, at: p7.s7, says: xeric words, quote: xylophone}
                sure: high
                private: true
                set:
                  bank.no-deal: 17.125
                # xiphoid afterthought

              the-mill-is-proud:
                says: The mill is proud.
                set: {mill.no-deal: 40}

              xenial-mill:
                says: "The mill would
              xanthic take anything"
                because: [{source: minutes, at: p2}]
                private: true
                add: {mill.no-deal: -13.875}
            """;

    private static final String PRIVATE_FILE =
            """
            # xeroxed notes
            claims:
              xystus-wheel:
                says: The xystus wheel is cracked.
                private: true
                set: {mill.matters.wheel: 93.625}
            """;

    private static final String READINGS =
            """
            readings:
              clerk:
                title: The clerk
                holds: [the-bank-can-wait, xenial-mill, the-mill-is-proud]
              insider:
                title: The insider
                from: clerk
                holds:
                  # the xanthous secret
                  - xylograph-bankrupt
                  - xystus-wheel   # xylol
                without: [the-mill-is-proud]
              outsider:
                title: The outsider
                holds: [the-mill-is-proud]
                without: [xenial-mill]
            """;

    private static final String SOURCES =
            """
            sources:
              minutes: {title: Minutes, quality: high, fingerprints: [aaaaaaaaaaaa, bbbbbbbbbbbb]}
              # got from Xavier
              xanadu-cable: {title: A xeroxed cable, quality: low}
            """;

    /// Every private word begins with an x, and every private number ends as no other does.
    private static final List<String> PRIVATE =
            List.of(
                    "xylo", "xeno", "xenial", "xyst", "xylem", "xebec", "xanadu", "xeric", "xiph",
                    "xanth", "Xerxes", "Xavier", "xerox", "opera", "xylol", ".125", ".875", ".625",
                    "17.1", "93.6");

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        Path mill = folder.resolve("cases/mill");
        Files.createDirectories(mill.resolve("claims"));
        Files.createDirectories(mill.resolve("sources"));
        Files.writeString(mill.resolve("case.yaml"), CASE);
        Files.writeString(mill.resolve("claims.yaml"), CLAIMS);
        Files.writeString(mill.resolve("claims/xeroxed.yaml"), PRIVATE_FILE);
        Files.writeString(mill.resolve("readings.yaml"), READINGS);
        Files.writeString(mill.resolve("sources.yaml"), SOURCES);
        Files.writeString(mill.resolve("sources/xanadu.txt"), "xanadu\n");
    }

    private Run run(String... words) {
        return in(folder, words);
    }

    private static Run in(Path folder, String... words) {
        return Run.in(folder, Map.of("COLUMNS", "100"), words);
    }

    /// Questions of every kind, with all that answers can show.
    private static List<List<String>> questions() {
        List<List<String>> asked = new ArrayList<>();
        for (String format : List.of("text", "json", "markdown")) {
            List<List<String>> plain = new ArrayList<>();
            plain.add(List.of("check", "mill"));
            plain.add(List.of("evidence", "mill", "--all", "--context"));
            plain.add(List.of("assess", "mill", "--worlds", "40"));
            plain.add(
                    List.of(
                            "explain",
                            "mill",
                            "bank.no-deal",
                            "--reading",
                            "insider",
                            "--worlds",
                            "20"));
            plain.add(List.of("diff", "mill", "--readings", "clerk,insider", "--worlds", "20"));
            for (String reading : List.of("clerk", "insider", "outsider")) {
                plain.add(List.of("assess", "mill", "--reading", reading, "--worlds", "40"));
                plain.add(List.of("evidence", "mill", "--reading", reading));
                plain.add(List.of("deals", "mill", "--reading", reading, "--all-terms"));
                plain.add(List.of("terms", "mill", "first-draft", "--reading", reading));
                plain.add(
                        List.of(
                                "terms",
                                "mill",
                                "first-draft",
                                "--reading",
                                reading,
                                "--world",
                                "3"));
            }
            for (List<String> words : plain) {
                asked.add(Stream.concat(words.stream(), Stream.of("--format", format)).toList());
            }
        }
        return asked;
    }

    private static String[] shared(List<String> words) {
        return Stream.concat(words.stream(), Stream.of("--share")).toArray(String[]::new);
    }

    @Test
    void theCaseItselfShowsWhatIsPrivate() {
        Run check = run("check", "mill");
        assertThat(check.status()).as(check.out()).isEqualTo(ExitStatus.ANSWERED);
        Run whole = run("assess", "mill", "--reading", "insider", "--worlds", "40");
        assertThat(whole.out()).contains("xylograph-bankrupt");
    }

    @Test
    void noSharedAnswerHasAWordOfIt() {
        for (List<String> words : questions()) {
            Run run = run(shared(words));
            assertThat(run.status()).as(words + run.err()).isEqualTo(ExitStatus.ANSWERED);
            noSecret(run.out()).as(words.toString());
        }
    }

    private static org.assertj.core.api.AbstractStringAssert<?> noSecret(String text) {
        return assertThat(
                        PRIVATE.stream()
                                .filter(word ->
                                        text.toLowerCase(java.util.Locale.ROOT)
                                                .contains(word.toLowerCase(java.util.Locale.ROOT)))
                                .toList()
                                .toString())
                .isEqualTo("[]");
    }

    @Test
    void whoeverGetsTheCopyGetsTheSameAnswers() throws IOException {
        Run share = run("share", "mill", "-o", "given/cases/mill");
        assertThat(share.status()).as(share.err()).isEqualTo(ExitStatus.ANSWERED);
        Path given = folder.resolve("given");
        for (List<String> words : questions()) {
            String answer = run(shared(words)).out();
            assertThat(in(given, words.toArray(String[]::new)).out()).isEqualTo(answer);
            assertThat(in(given, shared(words)).out()).isEqualTo(answer);
        }
    }

    @Test
    void aCertificateOfTheSharedCaseHoldsForWhoeverGetsIt() throws IOException {
        Run proved = run("assess", "mill", "--share", "--proof", "proofs", "--worlds", "20");
        assertThat(proved.status()).as(proved.err()).isEqualTo(ExitStatus.ANSWERED);
        run("share", "mill", "-o", "given/cases/mill");
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("proofs"))) {
            files = all.sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            noSecret(Files.readString(file) + file);
            assertThat(in(folder.resolve("given"), "verify", "mill", file.toString()).status())
                    .isEqualTo(ExitStatus.ANSWERED);
            assertThat(run("verify", "mill", file.toString(), "--share").status())
                    .isEqualTo(ExitStatus.ANSWERED);
            assertThat(run("verify", "mill", file.toString()).status())
                    .isEqualTo(ExitStatus.REJECTED);
        }
    }

    @Test
    void theCopyKeepsLayoutAndCommentsAndHoldsNothingPrivate() throws IOException {
        assertThat(run("share", "mill", "-o", "copy").status()).isEqualTo(ExitStatus.ANSWERED);
        Path copy = folder.resolve("copy");
        assertThat(Files.exists(copy.resolve("claims/xeroxed.yaml"))).isFalse();
        assertThat(Files.exists(copy.resolve("sources"))).isFalse();
        assertThat(Files.readString(copy.resolve("case.yaml"))).isEqualTo(CASE);
        assertThat(Files.readString(copy.resolve("claims.yaml")))
                .isEqualTo(
                        """
                        # What is believed about the mill.
                        claims:
                          # The bank says so itself.
                          the-bank-can-wait:
                            question: how long
                            says: The bank can wait.
                            because: [{source: minutes, at: p2, says: it is patient}]
                            set: {bank.no-deal: 70}

                          the-mill-is-proud:
                            says: The mill is proud.
                            set: {mill.no-deal: 40}

                        """);
        assertThat(Files.readString(copy.resolve("readings.yaml")))
                .isEqualTo(
                        """
                        readings:
                          clerk:
                            title: The clerk
                            holds: [the-bank-can-wait, the-mill-is-proud]
                          insider:
                            title: The insider
                            from: clerk
                            without: [the-mill-is-proud]
                          outsider:
                            title: The outsider
                            holds: [the-mill-is-proud]
                        """);
        assertThat(Files.readString(copy.resolve("sources.yaml")))
                .isEqualTo(SOURCES.lines().limit(2).reduce("", (all, line) -> all + line + "\n"));
        assertThat(in(copy, "check", ".").status()).isEqualTo(ExitStatus.ANSWERED);
    }

    @Test
    void nothingIsEverOverwritten() throws IOException {
        Files.createDirectories(folder.resolve("there"));
        Run run = run("share", "mill", "-o", "there");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.errWords()).contains("Something stands at 'there' already.");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("cases", "there");
        }
    }

    @Test
    void theAuthorIsToldBesideTheAnswer() {
        Run run = run("assess", "mill", "--share", "--worlds", "40");
        assertThat(run.errWords())
                .contains(
                        "Left out as private: 3 claims (1 of clerk, 3 of insider), and 1 source that nothing else cites.")
                .contains("The private claims change");
        assertThat(run("assess", "used-car", "--share").status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Run.of("deals", "used-car", "--share").errWords())
                .contains("No claim of this case is private: nothing is left out.");
    }

    @Test
    void aNameThatStillStandsInAWordOfTheCaseIsReported() throws IOException {
        Path frame = folder.resolve("cases/mill/case.yaml");
        Files.writeString(frame, CASE.replace("# A mill", "# see xenial-mill; a mill"));
        Run run = run("share", "mill", "-o", "copy");
        assertThat(run.errWords())
                .contains("Names that were left out still stand in words or comments of the case:")
                .contains("'xenial-mill' in case.yaml, line 1")
                .contains("Comments and other words of the files were not searched");
    }

    @Test
    void privateClaimsThatAreNamedAreRefusedWithoutRepeatingThem() {
        for (List<String> words :
                List.of(
                        List.of("deals", "mill", "--hold", "xenial-mill"),
                        List.of("assess", "mill", "--without", "xenial-mill"),
                        List.of("terms", "mill", "first-draft", "--hold", "xenial-mill"),
                        List.of("evidence", "mill", "--claim", "xenial-mill"))) {
            Run run = run(shared(words));
            assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(run.errWords()).contains("is private, and --share leaves it out.");
            noSecret(run.err());
            List<String> json =
                    Stream.concat(words.stream(), Stream.of("--format", "json")).toList();
            noSecret(run(shared(json)).out());
        }
    }

    @Test
    void aCaseWithErrorsIsNotShared() throws IOException {
        Path claims = folder.resolve("cases/mill/claims.yaml");
        Files.writeString(claims, CLAIMS.replace("private: true", "private: yess"));
        for (String command : List.of("check", "deals", "evidence")) {
            Run run = run(command, "mill", "--share");
            assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(run.errWords()).contains("cannot be told from the rest for sure");
            noSecret(run.out() + run.err());
        }
        assertThat(run("share", "mill", "-o", "copy").status()).isEqualTo(ExitStatus.BAD_INPUT);
    }
}
