package org.westphalia.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// "Did you mean": the known name that a misspelled one most resembles. Distance is the number of letters to insert,
/// delete, replace or swap with a neighbour (Damerau's, restricted: no letter is touched twice); ties go to the name that
/// comes first in the alphabet.
public final class Nearest {
    /// Names longer than this are not compared: nobody misspells them, and the work grows with the product of lengths.
    private static final int LONGEST = 80;

    private static final int LISTED = 12;

    private Nearest() {}

    /// The nearest of the names, if any is within a third of the letters (at least one, at most three changes).
    public static Optional<String> of(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.clamp(written.length() / 3, 1, 3);
        return names.stream()
                .filter(name ->
                        Math.abs(name.length() - written.length()) <= limit
                                && name.length() <= LONGEST)
                .filter(name -> distance(written, name) <= limit)
                .min(
                        Comparator.comparingInt((String name) -> distance(written, name))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /// A hint in words: the nearest name, else the known names when they are few, else how many there are.
    public static String hint(String written, Collection<String> names) {
        Optional<String> nearest = of(written, names);
        if (nearest.isPresent()) {
            return "Did you mean '" + nearest.get() + "'?";
        }
        if (names.isEmpty()) {
            return "";
        }
        return "Known here: " + list(names) + ".";
    }

    /// The first dozen of the names, separated by commas, and how many more there are.
    public static String list(Collection<String> names) {
        List<String> shown = names.stream().limit(LISTED).toList();
        String more = names.size() > LISTED ? " and " + (names.size() - LISTED) + " more" : "";
        return shown.stream().collect(Collectors.joining(", ")) + more;
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
