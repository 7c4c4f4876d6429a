package org.westphalia.finding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// "Did you mean": the known name that a misspelled one most resembles. Distance is the number of letters to insert,
/// delete, replace or swap with a neighbour (Damerau's, restricted: no letter is touched twice); ties go to the name that
/// comes first in the alphabet.
public final class Nearest {
    /// Names longer than this are not compared: nobody misspells them, and the work grows with the product of lengths.
    private static final int LONGEST = 80;

    /// How many names of about the same length are compared; no case that people write has more.
    private static final int COMPARED = 1000;

    private static final int LISTED = 12;
    private static final int SHORTEST_BEGINNING = 4;

    private Nearest() {}

    /// The nearest of the names, if any is within a third of the letters (at least one, at most three changes); else the one name
    /// of which what was written is the beginning.
    public static Optional<String> of(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.clamp(written.length() / 3, 1, 3);
        String best = null;
        int least = limit + 1;
        int compared = 0;
        for (String name : names) {
            if (Math.abs(name.length() - written.length()) > limit) {
                continue;
            }
            if (compared++ == COMPARED) {
                break;
            }
            int distance = distance(written, name, least);
            boolean isNearer =
                    distance < least
                            || (distance == least && best != null && name.compareTo(best) < 0);
            if (isNearer) {
                best = name;
                least = distance;
            }
        }
        return best == null ? begunWith(written, names) : Optional.of(best);
    }

    /// The one name of which this is the beginning, of four letters or more.
    private static Optional<String> begunWith(String written, Collection<String> names) {
        if (written.length() < SHORTEST_BEGINNING) {
            return Optional.empty();
        }
        List<String> longer =
                names.stream().filter(name -> name.startsWith(written)).distinct().toList();
        return longer.size() == 1 ? Optional.of(longer.getFirst()) : Optional.empty();
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

    /// The distance, or some number above the limit when it is above the limit. What both begin and end with is left out
    /// first: it costs nothing.
    private static int distance(String a, String b, int limit) {
        int from = 0;
        int shorter = Math.min(a.length(), b.length());
        while (from < shorter && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > from && endB > from && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        return ofDifferent(a.substring(from, endA), b.substring(from, endB), limit);
    }

    private static int ofDifferent(String a, String b, int limit) {
        int[] twoAbove = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            int leastInRow = Integer.MAX_VALUE;
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    row[j] = i + j;
                } else {
                    int replace = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    row[j] = Math.min(replace, 1 + Math.min(above[j], row[j - 1]));
                    if (i > 1 && j > 1 && isSwap(a, b, i, j)) {
                        row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
                    }
                }
                leastInRow = Math.min(leastInRow, row[j]);
            }
            if (leastInRow > limit) {
                return limit + 1;
            }
            int[] free = twoAbove;
            twoAbove = above;
            above = row;
            row = free;
        }
        return above[b.length()];
    }

    private static boolean isSwap(String a, String b, int i, int j) {
        return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
