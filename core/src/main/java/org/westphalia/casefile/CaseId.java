package org.westphalia.casefile;

import java.nio.file.Path;

/// The id of a case: its place below the nearest folder named `cases`, or else the name of its folder or file.
final class CaseId {
    private static final String LIBRARY = "cases";

    private CaseId() {}

    /// The id of the case in that folder or file.
    static String of(Path folderOrFile) {
        Path path = folderOrFile.toAbsolutePath().normalize();
        if (path.endsWith("case.yaml") && path.getParent() != null) {
            path = path.getParent();
        }
        int from = path.getNameCount() - 1;
        for (int i = path.getNameCount() - 2; i >= 0; i--) {
            if (path.getName(i).toString().equals(LIBRARY)) {
                from = i + 1;
                break;
            }
        }
        StringBuilder id = new StringBuilder();
        for (int i = Math.max(0, from); i < path.getNameCount(); i++) {
            id.append(id.isEmpty() ? "" : "/").append(path.getName(i));
        }
        String name = id.toString();
        return name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
    }
}
