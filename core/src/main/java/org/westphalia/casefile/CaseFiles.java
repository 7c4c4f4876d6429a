package org.westphalia.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.finding.Nearest;
import org.westphalia.finding.Place;
import org.westphalia.vocabulary.Language;

/// Finds the files of a case and reads their texts: `case.yaml`, `claims.yaml`, `claims/*.yaml` in the order of their names,
/// `readings.yaml`, `sources.yaml`; or a single file.
///
/// @param texts text by file name relative to the case folder, in the order of reading
/// @param complete whether every file that is there could be read
record CaseFiles(Map<String, String> texts, boolean complete) {
    /// How many files `claims/` may hold.
    static final int MOST = 500;

    /// How many characters all files together may hold.
    static final int LARGEST = 4 * FileText.LARGEST;

    private static final String FRAME = "case.yaml";
    private static final String CLAIMS = "claims";

    /// Reads the files of the case in a folder, or the one file.
    static CaseFiles find(Path folderOrFile, Report report) {
        if (!Files.exists(folderOrFile)) {
            if (Files.isSymbolicLink(folderOrFile)) {
                report.add(
                        "file.unreadable",
                        Optional.empty(),
                        "file",
                        folderOrFile,
                        "reason",
                        "It is a link that leads nowhere, or in a circle.");
            } else {
                report.add("file.missing", Optional.empty(), "file", folderOrFile);
            }
            return new CaseFiles(Map.of(), false);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        if (!Files.isDirectory(folderOrFile)) {
            String name = String.valueOf(folderOrFile.getFileName());
            FileText.read(folderOrFile, name, report).ifPresent(text -> texts.put(name, text));
            return new CaseFiles(texts, !texts.isEmpty());
        }
        List<String> names = names(folderOrFile, report);
        boolean complete = names.contains(FRAME);
        if (!complete) {
            report.add("file.no-case", Optional.empty(), "file", folderOrFile);
        }
        long total = 0;
        for (String name : names) {
            Optional<String> text =
                    inside(folderOrFile, name, report)
                            ? FileText.read(folderOrFile.resolve(name), name, report)
                            : Optional.empty();
            total += text.map(String::length).orElse(0);
            if (total > LARGEST) {
                report.add(
                        "file.too-large",
                        new Place(name, 1, 1, 1),
                        "file",
                        name,
                        "limit",
                        "8 MiB",
                        "what",
                        "all files of a case together");
                return new CaseFiles(texts, false);
            }
            text.ifPresent(read -> texts.put(name, read));
            complete &= text.isPresent();
        }
        return new CaseFiles(texts, complete);
    }

    /// The names of the files to read, and findings for those that look like files of a case but are not.
    private static List<String> names(Path folder, Report report) {
        List<String> known = new ArrayList<>(List.of(FRAME));
        known.addAll(Language.FILES.keySet());
        List<String> names = new ArrayList<>();
        known.stream().filter(name -> isThere(folder.resolve(name))).forEach(names::add);
        Path claims = folder.resolve(CLAIMS);
        if (Files.isDirectory(claims)) {
            List<String> files = yamlFiles(claims, CLAIMS + "/", report);
            if (files.size() > MOST) {
                report.add("file.too-many", Optional.empty(), "file", CLAIMS, "limit", MOST);
            }
            int after =
                    names.contains("claims.yaml")
                            ? names.indexOf("claims.yaml") + 1
                            : names.contains(FRAME) ? 1 : 0;
            names.addAll(after, files.subList(0, Math.min(files.size(), MOST)));
        }
        for (String other : yamlFiles(folder, "", report)) {
            if (!known.contains(other)) {
                report.add(
                        "file.not-read",
                        new Place(other, 1, 1, 1),
                        "file",
                        other,
                        "nearest",
                        Nearest.hint(other, known));
            }
        }
        return names;
    }

    private static boolean isThere(Path file) {
        return Files.exists(file) || Files.isSymbolicLink(file);
    }

    private static List<String> yamlFiles(Path folder, String prefix, Report report) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name ->
                            name.endsWith(".yaml") || prefix.isEmpty() && name.endsWith(".yml"))
                    .sorted()
                    .limit(10L * MOST)
                    .map(name -> prefix + name)
                    .toList();
        } catch (IOException e) {
            report.add(
                    "file.unreadable",
                    Optional.empty(),
                    "file",
                    prefix,
                    "reason",
                    FileText.reason(e));
            return List.of();
        }
    }

    /// A file of a case lies in its folder, links followed to their end.
    private static boolean inside(Path folder, String name, Report report) {
        Place place = new Place(name, 1, 1, 1);
        try {
            if (folder.resolve(name).toRealPath().startsWith(folder.toRealPath())) {
                return true;
            }
            report.add("file.outside", place, "file", name);
        } catch (IOException e) {
            report.add("file.unreadable", place, "file", name, "reason", FileText.reason(e));
        }
        return false;
    }
}
