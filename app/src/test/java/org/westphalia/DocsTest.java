package org.westphalia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The pages of the repository: their links lead somewhere, and their indexes are complete.
class DocsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

    @Test
    void everyLinkWithinTheRepositoryLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            for (String link : links(page)) {
                if (!link.contains("://") && !Files.exists(page.resolveSibling(link))) {
                    dead.add(ROOT.relativize(page) + " -> " + link);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void everyDecisionAndEveryMethodStandsInItsIndex() throws IOException {
        for (String folder : List.of("docs/decisions", "docs/methods")) {
            List<String> listed = links(ROOT.resolve(folder).resolve("README.md"));
            try (Stream<Path> pages = Files.list(ROOT.resolve(folder))) {
                assertThat(
                                pages.map(page -> page.getFileName().toString())
                                        .filter(name -> !name.equals("README.md")))
                        .as(folder)
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(listed).contains(name));
            }
        }
    }

    private static List<String> links(Path page) throws IOException {
        return LINK.matcher(Files.readString(page))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT)) {
            top.filter(path -> path.toString().endsWith(".md")).forEach(pages::add);
        }
        for (String folder : List.of("docs", "cases", "schema")) {
            if (Files.isDirectory(ROOT.resolve(folder))) {
                try (Stream<Path> walk = Files.walk(ROOT.resolve(folder))) {
                    walk.filter(path -> path.toString().endsWith(".md")).forEach(pages::add);
                }
            }
        }
        assertThat(pages).isNotEmpty();
        return pages;
    }
}
