package org.westphalia.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.westphalia.finding.Finding;

/// What may be wrong with the files and folders that a command reads and writes.
final class FileMistakes {
    private FileMistakes() {}

    static Finding noSources(String folder) {
        return Mistakes.error(
                "command.no-sources",
                "There is no folder of sources at '" + folder + "'.",
                "Name the folder that holds the texts.");
    }

    static Finding isFolder(String file) {
        return Mistakes.error(
                "command.not-written",
                "'" + file + "' is a folder.",
                "Name a file in it, such as '" + file + "/report.html'.");
    }

    static Finding isCase(String file) {
        return Mistakes.error(
                "command.not-written",
                "'" + file + "' is what the report is made of, and is not written over.",
                "Choose another name.");
    }

    static Finding otherCase(String folder, String caseId) {
        return Mistakes.error(
                "command.other-case",
                "The worlds in '" + folder + "' are of another case (" + caseId + ").",
                "Name a folder that 'sweep' has made of this case.");
    }

    static Finding notWritten(String file, String reason) {
        return Mistakes.error("command.not-written", "'" + file + "' cannot be written.", reason);
    }

    /// @param problem why the folder for certificates cannot be made
    static Finding noFolder(String folder, IOException problem) {
        String why =
                problem instanceof AccessDeniedException
                                || problem instanceof FileAlreadyExistsException
                        ? reason(problem)
                        : "The folder cannot be made there.";
        return Mistakes.error(
                "command.no-folder",
                "Certificates cannot be written to '" + folder + "'.",
                why + " Name another folder for --proof.");
    }

    static Finding notRead(String file, String reason) {
        return Mistakes.error("command.not-read", "'" + file + "' cannot be read.", reason);
    }

    /// What the system says about a file, in words.
    static String reason(IOException problem) {
        return switch (problem) {
            case NoSuchFileException _ -> "There is no such file or folder.";
            case AccessDeniedException _ -> "Permission is denied.";
            case NotDirectoryException _ -> "It is not a folder.";
            case FileAlreadyExistsException _ -> "Something else stands there.";
            case FileSystemException known when known.getReason() != null ->
                    "The system says: " + known.getReason() + ".";
            default -> "The system says: " + problem.getClass().getSimpleName() + ".";
        };
    }

    static Finding occupied(String folder) {
        return Mistakes.error(
                "command.occupied",
                "Something stands at '" + folder + "' already.",
                "Name a folder that is not there yet: nothing is ever overwritten.");
    }

    static Finding caseIsThere(String file) {
        return Mistakes.error(
                "command.case-there",
                "There is a case already: '" + file + "'.",
                "Name another folder; a case that is there is never overwritten.");
    }
}
