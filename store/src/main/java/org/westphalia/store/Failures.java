package org.westphalia.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/// What the system or the database says when a folder cannot be written, in words that help. Both tell a full disk and a folder closed to
/// writing by text alone.
final class Failures {
    private Failures() {}

    static NotKept writing(Path folder, IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return closed(folder, "permission is denied");
        }
        String reason =
                problem instanceof FileSystemException system && system.getReason() != null
                        ? system.getReason()
                        : String.valueOf(problem.getMessage());
        return writing(folder, reason);
    }

    static NotKept writing(Path folder, SQLException problem) {
        return writing(folder, String.valueOf(problem.getMessage()));
    }

    private static NotKept writing(Path folder, String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        if (words.contains("no space left") || words.contains("quota exceeded")) {
            return full(folder, "The disk is full");
        }
        if (words.contains("file too large")) {
            return full(folder, "The system allows no file as large as a chunk of this sweep");
        }
        if (words.contains("read-only")) {
            return closed(folder, "it can only be read");
        }
        if (words.contains("permission denied")) {
            return closed(folder, "permission is denied");
        }
        return new NotKept(
                "sweep.not-written",
                "'" + folder + "' cannot be written.",
                "The system says: " + reason.lines().findFirst().orElse("nothing") + ".");
    }

    private static NotKept full(Path folder, String what) {
        return new NotKept(
                "sweep.disk-full",
                what + ": the sweep in '" + folder + "' cannot go on.",
                "Every chunk that was finished is kept. Make room, and give the same command again: it goes on from there.");
    }

    private static NotKept closed(Path folder, String why) {
        return new NotKept(
                "sweep.not-writable",
                "Nothing can be written in '" + folder + "': " + why + ".",
                "Name another folder with -o, or have this one opened to you. What is in it was not touched.");
    }
}
