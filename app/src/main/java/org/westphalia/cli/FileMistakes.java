package org.westphalia.cli;

import org.westphalia.finding.Finding;

/// What may be wrong with files and folders that a command is given beside the case.
final class FileMistakes {
    private FileMistakes() {}

    static Finding noSources(String folder) {
        return Mistakes.error(
                "source.no-folder",
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
                "'" + file + "' belongs to the case and is not written over.",
                "Choose another name.");
    }

    static Finding otherCase(String folder, String caseId) {
        return Mistakes.error(
                "command.other-case",
                "The worlds in '" + folder + "' are of another case (" + caseId + ").",
                "Name a folder that 'sweep' has made of this case.");
    }
}
