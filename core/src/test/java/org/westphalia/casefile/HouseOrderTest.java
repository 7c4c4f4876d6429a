package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseOrderTest {
    private static final String MIXED =
            """
            # yaml-language-server: $schema=x.json
            # Who is there.
            parties:
              # The first of them.
              one:
                no-deal: 50   # fifty
                # What it is called.
                title: One
                decides: true
                # likes: {a: b > c}
              two: {decides: true, title: Two}
              # Nobody else.

            # What it is about,
            # in two lines.
            about: >-
              # This is no comment
              but text.

            case: Mixed


            issues:
              a:
                options:
                  c: C
                  b: B
                title: A
            # The end.
            """;

    private static final String ORDERED =
            """
            # yaml-language-server: $schema=x.json
            case: Mixed

            # What it is about,
            # in two lines.
            about: >-
              # This is no comment
              but text.

            issues:
              a:
                title: A
                options:
                  c: C
                  b: B

            # Who is there.
            parties:
              # The first of them.
              one:
                # What it is called.
                title: One
                decides: true
                no-deal: 50   # fifty
                # likes: {a: b > c}
              two: {decides: true, title: Two}
              # Nobody else.
            # The end.
            """;

    @Test
    void keysStandInTheOrderOfTheLanguageAndCommentsGoWithThem() {
        assertThat(HouseOrder.ordered(MIXED)).isEqualTo(ORDERED);
    }

    @Test
    void whatIsInOrderStaysAsItIs() {
        assertThat(HouseOrder.ordered(ORDERED)).isEqualTo(ORDERED);
    }

    @Test
    void namesOfAuthorsKeepTheirOrderAndSoDoChangesOfClaims() {
        String text =
                """
                case: T
                claims:
                  z:
                    says: Z.
                    set:
                      p.no-deal: 3
                      p.likes:
                        z: a > b
                        b: c > d
                  a: {says: A.}
                """;
        assertThat(HouseOrder.ordered(text)).isEqualTo(text);
    }

    @Test
    void keysBehindADashAreOrderedToo() {
        String text =
                """
                claims:
                  z:
                    because:
                      - says: it is so
                        # where
                        at: p1
                        source: s
                      - {at: p2, source: s}
                    says: Z.
                """;
        assertThat(HouseOrder.ordered(text))
                .isEqualTo(
                        """
                        claims:
                          z:
                            says: Z.
                            because:
                              - source: s
                                # where
                                at: p1
                                says: it is so
                              - {at: p2, source: s}
                        """);
    }

    @Test
    void endsOfLinesStayAsTheyAre() {
        assertThat(HouseOrder.ordered("about: x\r\ncase: T\r\n"))
                .isEqualTo("case: T\r\nabout: x\r\n");
        assertThat(HouseOrder.ordered("about: x\ncase: T")).isEqualTo("case: T\nabout: x\n");
    }

    @Test
    void aFileThatCannotBeReadToItsEndIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("case.yaml"), "about: {x\ncase: T\n");
        assertThat(HouseOrder.of(folder).broken()).isNotEmpty();
        assertThat(HouseOrder.of(folder).changed()).isEmpty();
    }

    @Test
    void everyCaseOfTheRepositoryIsInOrder() {
        for (Path folder : cases()) {
            HouseOrder order = HouseOrder.of(folder);
            assertThat(order.broken()).as("%s", folder).isEmpty();
            assertThat(order.unsure()).as("%s", folder).isEmpty();
            assertThat(order.changed())
                    .as("put %s in order with 'westphalia fmt'", folder)
                    .isEmpty();
        }
    }

    @Test
    void howeverItsSectionsAndKeysAreShuffledACaseComesBack() throws IOException {
        for (Path folder : cases()) {
            for (Path file : files(folder)) {
                String text = Files.readString(file);
                for (long seed = 1; seed <= 4; seed++) {
                    String shuffled = Shuffle.of(text, new Random(seed));
                    String ordered = HouseOrder.ordered(shuffled);
                    assertThat(ordered)
                            .as("%s, seed %s, from\n%s", file, seed, shuffled)
                            .isEqualTo(HouseOrder.ordered(text));
                    assertThat(HouseOrder.comments(ordered)).isEqualTo(HouseOrder.comments(text));
                }
            }
        }
    }

    /// Moves the sections of a text, and the keys of what stands in them, with the comments above each.
    private static final class Shuffle {
        private static final List<String> WITH_ENTRIES =
                List.of(
                        "issues",
                        "parties",
                        "proposals",
                        "levers",
                        "claims",
                        "readings",
                        "sources");

        static String of(String text, Random random) {
            List<String> lines = new ArrayList<>(text.lines().toList());
            boolean hasHead = lines.getFirst().startsWith("# yaml-language-server");
            String head = hasHead ? lines.removeFirst() + "\n" : "";
            List<String> sections = new ArrayList<>();
            for (String section : blocks(lines, 0)) {
                sections.add(inside(section, random));
            }
            Collections.shuffle(sections, random);
            return head + String.join("", sections);
        }

        private static String inside(String section, Random random) {
            List<String> lines = section.lines().toList();
            int key = 0;
            while (lines.get(key).isBlank() || lines.get(key).startsWith("#")) {
                key++;
            }
            String name = lines.get(key).replaceAll(":.*", "");
            if (!WITH_ENTRIES.contains(name) || key + 1 == lines.size()) {
                return section;
            }
            StringBuilder result = new StringBuilder();
            lines.subList(0, key + 1).forEach(line -> result.append(line).append('\n'));
            for (String entry : blocks(lines.subList(key + 1, lines.size()), 2)) {
                List<String> own = entry.lines().toList();
                int at = 0;
                while (own.get(at).isBlank() || own.get(at).strip().startsWith("#")) {
                    at++;
                }
                own.subList(0, at + 1).forEach(line -> result.append(line).append('\n'));
                if (at + 1 < own.size()) {
                    int foot = own.size();
                    while (own.get(foot - 1).isBlank() || own.get(foot - 1).matches(" {4}#.*")) {
                        foot--;
                    }
                    List<String> keys = blocks(own.subList(at + 1, foot), 4);
                    Collections.shuffle(keys, random);
                    keys.forEach(result::append);
                    own.subList(foot, own.size()).forEach(line -> result.append(line).append('\n'));
                }
            }
            return result.toString();
        }

        /// The lines cut before every key of that column, or before the comments and empty lines above it.
        private static List<String> blocks(List<String> lines, int column) {
            List<String> blocks = new ArrayList<>();
            StringBuilder block = new StringBuilder();
            boolean inBody = false;
            for (int i = 0; i < lines.size(); i++) {
                if (inBody && leadsToKey(lines, i, column)) {
                    blocks.add(block.toString());
                    block.setLength(0);
                    inBody = false;
                }
                block.append(lines.get(i)).append('\n');
                inBody |= isKey(lines.get(i), column);
            }
            blocks.add(block.toString());
            return blocks;
        }

        private static boolean leadsToKey(List<String> lines, int from, int column) {
            int at = from;
            while (at < lines.size()
                    && (lines.get(at).isBlank() || lines.get(at).matches(" {" + column + "}#.*"))) {
                at++;
            }
            return at < lines.size() && isKey(lines.get(at), column);
        }

        private static boolean isKey(String line, int column) {
            return line.matches(" {" + column + "}[a-z][a-z0-9-]*:.*");
        }
    }

    private static List<Path> cases() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("cases"))) {
            root = root.getParent();
        }
        try (Stream<Path> files = Files.walk(root.resolve("cases"))) {
            return files.filter(file -> file.endsWith("case.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }
}
