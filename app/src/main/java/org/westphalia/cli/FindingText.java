package org.westphalia.cli;

import java.util.List;
import java.util.Map;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Rendering;

/// Findings on a page: as [Rendering] lays them out, with messages and hints wrapped, and in colour.
final class FindingText {
    /// What stands beside an excerpt: the number of its line, a bar, and dots at both ends.
    private static final int MARGIN = 14;

    private final Page page;
    private final Paint paint;
    private final Map<String, List<String>> linesByFile;

    /// @param linesByFile the text of the files of the case, line by line
    FindingText(Page page, Map<String, List<String>> linesByFile) {
        this.page = page;
        this.paint = page.paint();
        this.linesByFile = linesByFile;
    }

    /// All findings, an empty line after each.
    void write(List<Finding> findings) {
        for (Finding finding : findings) {
            List<String> lines =
                    Rendering.text(finding, linesByFile, Math.max(20, page.width() - MARGIN))
                            .lines()
                            .toList();
            page.hanging("", "  ", headline(finding, lines.getFirst()));
            lines.stream().skip(1).forEach(this::line);
            page.gap();
        }
    }

    private String headline(Finding finding, String line) {
        int words = line.indexOf(": ");
        int code = line.lastIndexOf(" [");
        String severity = line.substring(0, words);
        return (finding.isError() ? paint.bad(severity) : paint.doubtful(severity))
                + ": "
                + paint.bold(line.substring(words + 2, code))
                + paint.dim(line.substring(code));
    }

    private void line(String line) {
        String margin = line.substring(0, line.length() - line.stripLeading().length());
        if (line.startsWith(margin + "= ")) {
            page.hanging(margin + "= ", margin + "  ", line.substring(margin.length() + 2));
        } else if (line.stripLeading().startsWith("-->")) {
            page.verbatim(paint.dim(line));
        } else if (line.stripLeading().startsWith("|")) {
            page.verbatim(paint.bad(line));
        } else {
            page.verbatim(line);
        }
    }
}
