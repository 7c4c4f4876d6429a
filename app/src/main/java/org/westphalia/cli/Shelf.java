package org.westphalia.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.check.CaseCheck;
import org.westphalia.finding.Finding;

/// Cases that were read and checked, so that the same files are not read twice. Before a case is taken from the shelf its
/// files are compared with what was read, text by text: an edit is never missed.
public final class Shelf {
    /// A case as its files stand now.
    ///
    /// @param checked what the checks found, beside what the reader did; empty when there is no case
    record Read(Loaded loaded, List<Finding> checked) {}

    private final boolean keeping;
    private final Map<Path, Read> cases = new ConcurrentHashMap<>();

    private Shelf(boolean keeping) {
        this.keeping = keeping;
    }

    /// A shelf that keeps nothing.
    static Shelf empty() {
        return new Shelf(false);
    }

    /// A shelf that keeps every case that was read.
    static Shelf keeping() {
        return new Shelf(true);
    }

    /// The case in that folder or file.
    Read read(Path where) {
        if (!keeping) {
            return checked(CaseReader.read(where));
        }
        Path key = where.toAbsolutePath().normalize();
        return cases.compute(
                key,
                (_, before) -> {
                    if (before == null) {
                        return checked(CaseReader.read(where));
                    }
                    Loaded now = CaseReader.read(where, before.loaded());
                    return now == before.loaded() ? before : checked(now);
                });
    }

    static Read checked(Loaded loaded) {
        return new Read(
                loaded,
                loaded.source()
                        .map(source -> CaseCheck.check(source, loaded.places(), loaded.hasErrors()))
                        .orElse(List.of()));
    }
}
