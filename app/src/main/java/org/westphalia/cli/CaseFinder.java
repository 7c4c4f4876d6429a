package org.westphalia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.westphalia.finding.Nearest;

/// Finds the case that somebody names: a folder, a file, or the id of a case (its path below a folder `cases` here or in a
/// folder above).
final class CaseFinder {
    private static final String LIBRARY = "cases";
    private static final int DEEPEST = 4;

    private CaseFinder() {}

    /// Where the case is.
    /// @throws Refused when there is none of that name
    static Path find(String name, Path here) {
        Path asPath;
        try {
            asPath = here.resolve(name);
        } catch (InvalidPathException _) {
            throw refused(name, List.of());
        }
        if (Files.exists(asPath) || Files.isSymbolicLink(asPath)) {
            return asPath;
        }
        for (Path above = here.toAbsolutePath().normalize();
                above != null;
                above = above.getParent()) {
            Path library = above.resolve(LIBRARY);
            if (Files.isDirectory(library)) {
                return inLibrary(library, name).orElseThrow(() -> refused(name, ids(library)));
            }
        }
        throw refused(name, List.of());
    }

    private static Optional<Path> inLibrary(Path library, String name) {
        Path direct = library.resolve(name).normalize();
        if (direct.startsWith(library) && Files.exists(direct)) {
            return Optional.of(direct);
        }
        List<String> ending = ids(library).stream().filter(id -> id.endsWith("/" + name)).toList();
        return ending.size() == 1
                ? Optional.of(library.resolve(ending.getFirst()))
                : Optional.empty();
    }

    private static List<String> ids(Path library) {
        try (Stream<Path> files = Files.walk(library, DEEPEST)) {
            return files.filter(file -> file.endsWith("case.yaml"))
                    .map(file -> library.relativize(file.getParent()).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static Refused refused(String name, List<String> ids) {
        Set<String> names = new LinkedHashSet<>(ids);
        ids.forEach(id -> names.add(id.substring(id.lastIndexOf('/') + 1)));
        boolean near = Nearest.of(name, names).isPresent();
        return new Refused(name, List.of(Mistakes.noSuchCase(name, near ? names : ids)), Map.of());
    }
}
