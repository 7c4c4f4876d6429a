package org.westphalia.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.westphalia.model.Source;

/// The texts in a folder, and which of them is the text of a source.
///
/// A source that names its `file` has that file of the folder. Otherwise, or when the folder has no such file, its text is the
/// one in which the most of its fingerprints occur, at least half of them; of two such, the first by name. Only files directly
/// in the folder are looked at, the first [#MOST_FILES] by name.
final class Texts {
    static final int MOST_FILES = 1_000;

    private final Path folder;
    private final Extractor extractor;
    private final Map<Path, Found> read = new LinkedHashMap<>();
    private Optional<List<Path>> listed = Optional.empty();

    Texts(Path folder, Extractor extractor) {
        this.folder = folder.toAbsolutePath().normalize();
        this.extractor = extractor;
    }

    /// What was found for a source.
    sealed interface Found {
        /// Its text.
        ///
        /// @param paragraphs as [Paragraphs] cuts them
        record Text(String file, List<String> paragraphs) implements Found {}

        /// Nothing that could be its text.
        record Nothing() implements Found {}

        /// The named file lies outside the folder.
        record Outside() implements Found {}

        /// The named file has no text.
        ///
        /// @param why [Extraction.TooLarge] or [Extraction.Unreadable]
        record Refused(Extraction why) implements Found {}
    }

    Found find(Source source) throws IOException {
        if (source.file().isPresent()) {
            Found named = named(source.file().get());
            if (!(named instanceof Found.Nothing)) {
                return named;
            }
        }
        return source.fingerprints().isEmpty()
                ? new Found.Nothing()
                : byFingerprints(source.fingerprints());
    }

    private Found named(String name) throws IOException {
        Path file;
        try {
            file = folder.resolve(name).normalize();
        } catch (InvalidPathException impossible) {
            return new Found.Nothing();
        }
        if (!file.startsWith(folder) || (Files.exists(file) && !inside(file))) {
            return new Found.Outside();
        }
        return Files.isRegularFile(file) ? read(file) : new Found.Nothing();
    }

    private boolean inside(Path file) throws IOException {
        return file.toRealPath().startsWith(folder.toRealPath());
    }

    private Found byFingerprints(List<String> fingerprints) throws IOException {
        Found best = new Found.Nothing();
        long most = (fingerprints.size() + 1L) / 2 - 1;
        for (Path file : files()) {
            if (!(read(file) instanceof Found.Text text)) {
                continue;
            }
            Set<String> present =
                    new HashSet<>(text.paragraphs().stream().map(Fingerprint::of).toList());
            long shared = fingerprints.stream().filter(present::contains).count();
            if (shared > most) {
                most = shared;
                best = text;
            }
        }
        return best;
    }

    private List<Path> files() throws IOException {
        if (listed.isEmpty()) {
            try (Stream<Path> entries = Files.list(folder)) {
                listed =
                        Optional.of(
                                entries.filter(file ->
                                                Files.isRegularFile(
                                                        file, LinkOption.NOFOLLOW_LINKS))
                                        .sorted()
                                        .toList());
            }
        }
        return listed.get().subList(0, Math.min(MOST_FILES, listed.get().size()));
    }

    /// Whether the folder has more files than are looked at.
    boolean isCutShort() throws IOException {
        return listed.isPresent() && listed.get().size() > MOST_FILES;
    }

    private Found read(Path file) throws IOException {
        Found known = read.get(file);
        if (known != null) {
            return known;
        }
        String name = folder.relativize(file).toString();
        Found found =
                switch (extractor.extract(file)) {
                    case Extraction.Text(String text) -> new Found.Text(name, Paragraphs.of(text));
                    case Extraction.TooLarge why -> new Found.Refused(why);
                    case Extraction.Unreadable why -> new Found.Refused(why);
                };
        read.put(file, found);
        return found;
    }
}
