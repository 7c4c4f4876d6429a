package org.westphalia.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
/// one in which the most of its fingerprints occur, at least half of them; of two such, the first by name. Only plain UTF-8
/// files directly in the folder are looked at, the first [#MOST_FILES] by name, each up to [#MOST_BYTES].
final class Texts {
    static final int MOST_FILES = 1_000;
    static final long MOST_BYTES = 5_000_000;

    private final Path folder;
    private final Map<Path, List<String>> read = new LinkedHashMap<>();
    private Optional<List<Path>> listed = Optional.empty();

    Texts(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /// What was found for a source.
    sealed interface Found {
        /// Its text.
        ///
        /// @param paragraphs as [Paragraphs] cuts them
        record Text(String file, List<String> paragraphs) implements Found {}

        /// Nothing that could be its text.
        record Nothing() implements Found {}

        /// The named file may not be read, or is no text.
        ///
        /// @param code of the finding that says so
        record Refused(String code) implements Found {}
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
            return new Found.Refused("source.outside-folder");
        }
        if (!Files.isRegularFile(file)) {
            return new Found.Nothing();
        }
        if (Files.size(file) > MOST_BYTES) {
            return new Found.Refused("source.too-large");
        }
        return paragraphs(file)
                .<Found>map(paragraphs -> new Found.Text(name, paragraphs))
                .orElse(new Found.Refused("source.not-text"));
    }

    private boolean inside(Path file) throws IOException {
        return file.toRealPath().startsWith(folder.toRealPath());
    }

    private Found byFingerprints(List<String> fingerprints) throws IOException {
        Found best = new Found.Nothing();
        long most = (fingerprints.size() + 1L) / 2 - 1;
        for (Path file : files()) {
            Optional<List<String>> paragraphs = paragraphs(file);
            if (paragraphs.isEmpty()) {
                continue;
            }
            Set<String> present =
                    new HashSet<>(paragraphs.get().stream().map(Fingerprint::of).toList());
            long shared = fingerprints.stream().filter(present::contains).count();
            if (shared > most) {
                most = shared;
                best = new Found.Text(String.valueOf(file.getFileName()), paragraphs.get());
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

    private Optional<List<String>> paragraphs(Path file) throws IOException {
        List<String> known = read.get(file);
        if (known != null) {
            return Optional.of(known);
        }
        if (Files.size(file) > MOST_BYTES) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        for (byte b : bytes) {
            if (b == 0) {
                return Optional.empty();
            }
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            List<String> paragraphs = Paragraphs.of(text);
            read.put(file, paragraphs);
            return Optional.of(paragraphs);
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
