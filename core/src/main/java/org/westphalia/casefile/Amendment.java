package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.List;
import org.westphalia.finding.Finding;

/// Files of a case as they would be after a change; nothing is written yet.
///
/// @param files that change; none when `findings` is not empty
/// @param findings why the change cannot be made
public record Amendment(List<Changed> files, List<Finding> findings) {
    public Amendment {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /// Whether it can be made.
    public boolean isPossible() {
        return findings.isEmpty() && !files.isEmpty();
    }

    /// The amendment that takes it back.
    public Amendment undo() {
        return new Amendment(
                files.stream()
                        .map(file -> new Changed(file.name(), file.after(), file.before()))
                        .toList(),
                List.of());
    }

    /// A file.
    ///
    /// @param name relative to the case folder, or of the one file
    /// @param before its text as it was read
    /// @param after its text with the change
    public record Changed(String name, String before, String after) {

        /// A line that goes (`-`) or comes (`+`).
        ///
        /// @param number of the line in the text before, or after; from 1
        public record Line(char sign, int number, String text) {}

        /// The lines that differ, without those that stay above and below.
        public List<Line> lines() {
            List<String> old = before.lines().toList();
            List<String> now = after.lines().toList();
            int[][] common = new int[0][];
            int top = 0;
            while (top < old.size() && top < now.size() && old.get(top).equals(now.get(top))) {
                top++;
            }
            int bottom = 0;
            while (bottom < old.size() - top
                    && bottom < now.size() - top
                    && old.get(old.size() - 1 - bottom).equals(now.get(now.size() - 1 - bottom))) {
                bottom++;
            }
            List<Line> lines = new ArrayList<>();
            common =
                    longest(
                            old.subList(top, old.size() - bottom),
                            now.subList(top, now.size() - bottom));
            int i = top;
            int j = top;
            for (int[] same : common) {
                while (i < top + same[0]) {
                    lines.add(new Line('-', i + 1, old.get(i++)));
                }
                while (j < top + same[1]) {
                    lines.add(new Line('+', j + 1, now.get(j++)));
                }
                i++;
                j++;
            }
            while (i < old.size() - bottom) {
                lines.add(new Line('-', i + 1, old.get(i++)));
            }
            while (j < now.size() - bottom) {
                lines.add(new Line('+', j + 1, now.get(j++)));
            }
            return lines;
        }

        /// Positions of the longest common run of lines; where the texts between are too long to compare, none.
        private static int[][] longest(List<String> old, List<String> now) {
            int n = old.size();
            int m = now.size();
            if ((long) n * m > 4_000_000L) {
                return new int[0][];
            }
            int[][] length = new int[n + 1][m + 1];
            for (int i = n - 1; i >= 0; i--) {
                for (int j = m - 1; j >= 0; j--) {
                    length[i][j] =
                            old.get(i).equals(now.get(j))
                                    ? length[i + 1][j + 1] + 1
                                    : Math.max(length[i + 1][j], length[i][j + 1]);
                }
            }
            int[][] pairs = new int[length[0][0]][];
            int at = 0;
            for (int i = 0, j = 0; i < n && j < m; ) {
                if (old.get(i).equals(now.get(j))) {
                    pairs[at++] = new int[] {i++, j++};
                } else if (length[i + 1][j] >= length[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            return pairs;
        }
    }
}
