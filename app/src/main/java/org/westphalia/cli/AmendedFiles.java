package org.westphalia.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.westphalia.casefile.Amendment;

/// Writes amended files of a case: only over what the amendment was made from, each file at once, and all or none as far as a
/// file system allows.
final class AmendedFiles {
    private static final String MARK = "\uFEFF";

    private AmendedFiles() {}

    /// @param where the folder of the case, or its one file
    /// @return why nothing was written; empty when all was
    static Optional<String> write(Path where, Amendment amendment) {
        Path folder = Files.isDirectory(where) ? where : where.resolveSibling(".").normalize();
        Map<Path, byte[]> before = new LinkedHashMap<>();
        Map<Path, byte[]> after = new LinkedHashMap<>();
        for (Amendment.Changed file : amendment.files()) {
            Path path = folder.resolve(file.name());
            try {
                byte[] there = Files.readAllBytes(path);
                String mark =
                        new String(there, StandardCharsets.UTF_8).startsWith(MARK) ? MARK : "";
                if (!Arrays.equals(there, bytes(mark, file.before()))) {
                    return Optional.of(
                            "'"
                                    + file.name()
                                    + "' was changed by another program meanwhile. Nothing was written: look at the change again.");
                }
                before.put(path, there);
                after.put(path, bytes(mark, file.after()));
            } catch (IOException e) {
                return Optional.of(
                        "'"
                                + file.name()
                                + "' cannot be read: "
                                + FileMistakes.reason(e)
                                + " Nothing was written.");
            }
        }
        Map<Path, byte[]> written = new LinkedHashMap<>();
        for (Map.Entry<Path, byte[]> file : after.entrySet()) {
            try {
                AtomicFile.write(file.getKey(), file.getValue());
                written.put(file.getKey(), before.get(file.getKey()));
            } catch (IOException e) {
                return Optional.of(
                        "'"
                                + file.getKey().getFileName()
                                + "' cannot be written: "
                                + FileMistakes.reason(e)
                                + takenBack(written));
            }
        }
        return Optional.empty();
    }

    private static String takenBack(Map<Path, byte[]> written) {
        for (Map.Entry<Path, byte[]> file : written.entrySet()) {
            try {
                AtomicFile.write(file.getKey(), file.getValue());
            } catch (IOException _) {
                return " '"
                        + file.getKey().getFileName()
                        + "' was written before, and could not be put back.";
            }
        }
        return " Nothing was changed.";
    }

    private static byte[] bytes(String mark, String text) {
        return (mark + text).getBytes(StandardCharsets.UTF_8);
    }
}
