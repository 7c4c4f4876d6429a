package org.westphalia.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.finding.Nearest;
import org.westphalia.finding.Place;
import org.westphalia.vocabulary.Language;

/// Which files of a folder belong to a case, and which only look as if they did.
final class FileNames {
    /// The one file that every case has.
    static final String FRAME = "case.yaml";

    /// How many files `claims/` may hold.
    static final int MOST = 500;

    private static final String CLAIMS_FILE = "claims.yaml";
    private static final String CLAIMS = "claims";

    private FileNames() {}

    /// The names of the files to read, in the order of reading; those that are overlooked are findings.
    static List<String> in(Path folder, Report report) {
        List<String> known = new ArrayList<>(List.of(FRAME));
        known.addAll(Language.FILES.keySet());
        List<String> names = new ArrayList<>();
        for (String name : known) {
            if (Files.exists(folder.resolve(name)) || Files.isSymbolicLink(folder.resolve(name))) {
                names.add(name);
            }
            if (name.equals(CLAIMS_FILE) && Files.isDirectory(folder.resolve(CLAIMS))) {
                names.addAll(claims(folder.resolve(CLAIMS), report));
            }
        }
        for (String other : entries(folder, report)) {
            boolean isYaml = other.endsWith(".yaml") || other.endsWith(".yml");
            if (isYaml && !known.contains(other)) {
                notRead(other, Nearest.hint(other, known), report);
            }
        }
        return names;
    }

    private static List<String> claims(Path folder, Report report) {
        List<String> names = new ArrayList<>();
        for (String entry : entries(folder, report)) {
            String name = CLAIMS + "/" + entry;
            boolean isFolder = Files.isDirectory(folder.resolve(entry));
            if (entry.endsWith(".yaml") && !isFolder) {
                names.add(name);
            } else if (isFolder || entry.endsWith(".yml")) {
                notRead(
                        name,
                        "Files of claims end in '.yaml' and stand in 'claims' itself.",
                        report);
            }
        }
        if (names.size() > MOST) {
            report.add("file.too-many", Optional.empty(), "file", CLAIMS, "limit", MOST);
        }
        return names.subList(0, Math.min(names.size(), MOST));
    }

    /// Everything in a folder that is not hidden, in the order of the alphabet.
    private static List<String> entries(Path folder, Report report) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            String name = String.valueOf(folder.getFileName());
            report.add(
                    "file.unreadable",
                    Optional.empty(),
                    "file",
                    name,
                    "reason",
                    FileText.reason(e));
            return List.of();
        }
    }

    private static void notRead(String file, String hint, Report report) {
        report.add("file.not-read", new Place(file, 1, 1, 1), "file", file, "nearest", hint);
    }
}
