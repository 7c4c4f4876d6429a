package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.finding.Severity;
import org.westphalia.model.Case;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

/// The cases that ship with the program, found relative to the module.
public final class CaseLibrary {
    private CaseLibrary() {}

    /// The folder `cases/` of the repository.
    static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("cases/README.md"))) {
                return at.resolve("cases");
            }
        }
        throw new IllegalStateException("no cases/ above " + Path.of("").toAbsolutePath());
    }

    /// The ids of all cases: folders with a `case.yaml`, relative to `cases/`.
    public static List<String> ids() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.getFileName().toString().equals("case.yaml"))
                    .map(file ->
                            folder().relativize(file.getParent()).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a case that has no errors.
    public static Case read(String id) {
        Loaded loaded = CaseReader.read(folder().resolve(id));
        assertThat(loaded.findings())
                .as("findings in %s", id)
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
        return loaded.source().orElseThrow();
    }

    /// A case of exact numbers as its one world.
    static World world(String id, String... reading) {
        Model model =
                Model.resolve(
                        read(id),
                        reading.length == 0 ? Optional.empty() : Optional.of(reading[0]),
                        WhatIf.none());
        assertThat(model.variables()).as("uncertain numbers of %s", id).isEmpty();
        return model.middle();
    }
}
