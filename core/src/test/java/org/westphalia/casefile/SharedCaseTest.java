package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.model.Claim;
import org.westphalia.model.Reading;

/// However a case is written, what is private is cut out of it and nothing else is.
class SharedCaseTest {
    private static final String FRAME =
            """
            case: The mill
            issues:
              price: {options: {low: a low one, high: a high one}}
            parties:
              bank: {decides: true, matters: {price: 10}, likes: {price: high > low}, no-deal: 10}
              mill: {decides: true, matters: {price: 10}, likes: {price: low > high}, no-deal: 10}
            """;

    @TempDir private Path folder;

    private Optional<SharedCase> share(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("mill.yaml"), text);
        Loaded loaded = CaseReader.read(file);
        assertThat(loaded.findings()).as(text).noneMatch(finding -> finding.isError());
        return SharedCase.of(file, loaded.source().orElseThrow());
    }

    private String shared(String below) throws IOException {
        SharedCase shared = share(FRAME + below).orElseThrow();
        String text = shared.texts().get("mill.yaml");
        assertThat(CaseReader.read(shared).hasErrors()).as(text).isFalse();
        assertThat(text).startsWith(FRAME);
        return text.substring(FRAME.length());
    }

    @Test
    void bracesAndBracketsAreCutToo() throws IOException {
        assertThat(
                        shared(
                                """
                                claims: {a: {says: A}, x: {says: X, private: true}, b: {says: B}, z: {says: Y, private: true}}
                                readings:
                                  r: {title: R, holds: [x, a,
                                      b, z], without: [z]}
                                """))
                .isEqualTo(
                        """
                        claims: {a: {says: A}, b: {says: B}}
                        readings:
                          r: {title: R, holds: [a,
                              b]}
                        """);
    }

    @Test
    void aReadingOfPrivateClaimsOnlyStaysAReading() throws IOException {
        assertThat(
                        shared(
                                """
                                claims:
                                  x: {says: X, private: true}
                                readings:
                                  r: {holds: [x]}
                                  q:
                                    holds:
                                    - x
                                """))
                .isEqualTo(
                        """
                        readings:
                          r: {holds: []}
                          q:
                            holds:
                              []
                        """);
    }

    @Test
    void linesThatOnlyLookLikeCommentsGoWithTheirClaim() throws IOException {
        String kept =
                """
                claims:
                  a:
                    says: >
                      all
                      # words
                  # about b
                  b: {says: B}
                """;
        assertThat(
                        shared(
                                """
                                claims:
                                  a:
                                    says: >
                                      all
                                      # words
                                  # about x
                                  x:
                                    says: |
                                      X

                                      # not a comment
                                    private: true   # hidden
                                    # deeper
                                  # about b
                                  b: {says: B}
                                """))
                .isEqualTo(kept);
    }

    @Test
    void lineBreaksOfAnotherSystemStay() throws IOException {
        String text =
                (FRAME + "claims:\n  x: {says: X, private: true}\n  a: {says: A}\n")
                        .replace("\n", "\r\n");
        assertThat(share(text).orElseThrow().texts().get("mill.yaml"))
                .isEqualTo((FRAME + "claims:\n  a: {says: A}\n").replace("\n", "\r\n"));
    }

    @Test
    void sourcesThatOnlyPrivateClaimsCiteGoAndOthersStay() throws IOException {
        assertThat(
                        shared(
                                """
                                claims:
                                  x: {says: X, private: true, because: [{source: informant}, {source: paper}]}
                                  a: {says: A, because: [{source: paper}]}
                                sources:
                                  informant: {title: A talk}
                                  paper: {title: A paper}
                                  unread: {title: Cited by nobody}
                                """))
                .doesNotContain("informant")
                .contains("paper: {title: A paper}\n  unread:");
    }

    @Test
    void whatIsWrittenTooOddlyIsNotSharedAtAll() throws IOException {
        assertThat(share(FRAME + "claims:\n  ? x\n  : {says: X, private: true}\n  a: {says: A}\n"))
                .satisfies(shared ->
                        shared.ifPresent(cut ->
                                assertThat(cut.texts().get("mill.yaml")).doesNotContain("X")));
    }

    @Test
    void whateverIsPrivateTheRestIsAllThere() throws IOException {
        long seed = 20260;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String text = FRAME + random(random);
            Path file = Files.writeString(folder.resolve("mill.yaml"), text);
            var whole = CaseReader.read(file).source().orElseThrow();
            Optional<SharedCase> shared = SharedCase.of(file, whole);
            String what = "seed " + seed + ", round " + round + "\n" + text;
            assertThat(shared).as(what).isPresent();
            var rest = CaseReader.read(shared.get()).source().orElseThrow();
            assertThat(shared.get().texts().toString()).as(what).doesNotContain("secret");
            assertThat(rest.claims())
                    .as(what)
                    .isEqualTo(
                            whole.claims().stream()
                                    .filter(claim -> !claim.confidential())
                                    .toList());
            List<String> hidden =
                    whole.claims().stream().filter(Claim::confidential).map(Claim::id).toList();
            for (Reading reading : whole.readings()) {
                assertThat(rest.findReading(reading.id()).orElseThrow().holds())
                        .as(what)
                        .isEqualTo(
                                reading.holds().stream()
                                        .filter(claim -> !hidden.contains(claim))
                                        .toList());
            }
        }
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder("claims:\n");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            boolean hidden = random.nextBoolean();
            String word = hidden ? "secret" : "open";
            ids.add(word + "-" + i);
            text.append("\n".repeat(random.nextInt(3)));
            text.append(random.nextBoolean() ? "  # " + word + "\n" : "");
            String id = "  " + word + "-" + i + ":";
            String flag = hidden ? "private: true" : "sure: low";
            switch (random.nextInt(4)) {
                case 0 -> text.append(id + " {says: " + word + ", " + flag + "}\n");
                case 1 ->
                        text.append(
                                id
                                        + "\n    says: |\n      "
                                        + word
                                        + "\n\n      # "
                                        + word
                                        + "\n    "
                                        + flag
                                        + "   # "
                                        + word
                                        + "\n");
                case 2 ->
                        text.append(
                                id
                                        + "\n    "
                                        + flag
                                        + "\n    says: \""
                                        + word
                                        + "\n\n      "
                                        + word
                                        + "\"\n");
                default ->
                        text.append(
                                id
                                        + "\n    # "
                                        + word
                                        + "\n    says: "
                                        + word
                                        + "\n      "
                                        + word
                                        + "\n    "
                                        + flag
                                        + "\n    # "
                                        + word
                                        + "\n");
            }
        }
        text.append("\nreadings:\n");
        for (int r = 0; r < 1 + random.nextInt(3); r++) {
            text.append("  r").append(r).append(":\n    title: R\n");
            List<String> held = ids.stream().filter(_ -> random.nextBoolean()).toList();
            if (random.nextBoolean()) {
                text.append("    holds: [")
                        .append(String.join(random.nextBoolean() ? ", " : ",\n      ", held))
                        .append("]\n");
            } else if (!held.isEmpty()) {
                text.append("    holds:\n");
                held.forEach(id -> text.append("      - ").append(id).append('\n'));
            }
        }
        return text.toString();
    }
}
