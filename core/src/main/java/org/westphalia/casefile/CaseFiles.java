package org.westphalia.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.finding.Place;

/// Finds the files of a case and reads their texts: `case.yaml`, `claims.yaml`, `claims/*.yaml` in the order of their names,
/// `readings.yaml`, `sources.yaml`; or a single file.
///
/// @param texts text by file name relative to the case folder, in the order of reading
/// @param complete whether every file that is there could be read
record CaseFiles(Map<String, String> texts, boolean complete) {
    /// How many characters all files together may hold.
    static final int LARGEST = 4 * FileText.LARGEST;

    /// Where to read: the folder, when its `case.yaml` is named.
    static Path start(Path folderOrFile) {
        boolean isFrame =
                folderOrFile.endsWith(FileNames.FRAME) && !Files.isDirectory(folderOrFile);
        Path folder = folderOrFile.toAbsolutePath().getParent();
        return isFrame && folder != null && Files.exists(folderOrFile) ? folder : folderOrFile;
    }

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
        List<String> names = FileNames.in(folderOrFile, report);
        boolean complete = names.contains(FileNames.FRAME);
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
                        "4 MiB",
                        "what",
                        "all files of a case together");
                return new CaseFiles(texts, false);
            }
            text.ifPresent(read -> texts.put(name, read));
            complete &= text.isPresent();
        }
        return new CaseFiles(texts, complete);
    }

    /// Decodes files that are at hand.
    static CaseFiles of(Map<String, byte[]> files, Report report) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((name, bytes) ->
                FileText.decode(bytes, name, report).ifPresent(text -> texts.put(name, text)));
        return new CaseFiles(texts, !files.isEmpty() && texts.size() == files.size());
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
