package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.westphalia.casefile.TextSpans.Entry;
import org.westphalia.casefile.TextSpans.Span;

/// Takes entries and items out of the text of a document, with the comments directly above them; everything else stays as it was
/// written.
final class TextCuts {
    private final int[] letters;
    private final List<Cut> cuts = new ArrayList<>();

    /// @param from offset of the first code point that goes
    /// @param to offset behind the last
    /// @param instead what is written in their place
    private record Cut(int from, int to, String instead) {
        Cut(int from, int to) {
            this(from, to, "");
        }
    }

    TextCuts(String text) {
        this.letters = text.codePoints().toArray();
    }

    /// Takes entries out of a map, not all of them.
    void entries(Span map, Predicate<String> gone) {
        List<Range> parts =
                map.entries().stream()
                        .map(entry -> new Range(entry.start(), entry.end(), gone.test(name(entry))))
                        .toList();
        parts(map, parts);
    }

    /// Takes items out of a list. When none is left, empty brackets are.
    void items(Span list, Predicate<String> gone) {
        List<Range> parts =
                list.items().stream()
                        .map(item -> new Range(item.start(), item.end(), gone.test(item.value())))
                        .toList();
        if (!parts.isEmpty() && parts.stream().allMatch(Range::gone)) {
            // Dashes may stand below the first letter of their key, brackets have to stand further
            // in.
            cuts.add(new Cut(list.start(), list.end(), list.flow() ? "[]" : "  []"));
        } else {
            parts(list, parts);
        }
    }

    static String name(Entry entry) {
        return entry.key().value();
    }

    private record Range(int from, int to, boolean gone) {}

    private void parts(Span around, List<Range> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).gone()) {
                continue;
            }
            int floor = i == 0 ? 0 : parts.get(i - 1).to();
            boolean last = i + 1 == parts.size();
            int ceiling = last ? letters.length : parts.get(i + 1).from();
            if (!around.flow()) {
                cuts.add(lines(parts.get(i), floor, ceiling));
            } else if (!last) {
                cuts.add(new Cut(parts.get(i).from(), ceiling));
            } else {
                cuts.add(new Cut(kept(parts, i), parts.get(i).to()));
            }
        }
    }

    /// The end of the last part before this that stays, or its own beginning.
    private static int kept(List<Range> parts, int i) {
        for (int before = i - 1; before >= 0; before--) {
            if (!parts.get(before).gone()) {
                return parts.get(before).to();
            }
        }
        return parts.get(i).from();
    }

    /// The whole lines of a part, with the comments that belong to it.
    ///
    /// @param floor nothing before this offset belongs to it
    /// @param ceiling nor anything from this on
    private Cut lines(Range part, int floor, int ceiling) {
        int from = lineStart(part.from());
        int column = indentation(from);
        while (from > 0 && lineStart(from - 1) >= floor && isComment(lineStart(from - 1))) {
            from = lineStart(from - 1);
        }
        int limit = Math.min(ceiling, letters.length);
        int to = afterComments(nextLine(part.to()), column, limit);
        boolean open = from == 0 || isBlank(lineStart(from - 1));
        while (open && to < limit && isBlank(to)) {
            to = nextLine(to);
        }
        return new Cut(from, Math.min(to, letters.length));
    }

    /// Where the comments end that stand below a part and belong to it: those further in than it is, and those that follow it
    /// without an empty line between, but have one below.
    private int afterComments(int below, int column, int limit) {
        int to = below;
        for (int line = below; line < limit && (isComment(line) || isBlank(line)); ) {
            int next = nextLine(line);
            if (isComment(line) && indentation(line) > column) {
                to = next;
            }
            line = next;
        }
        int run = to;
        while (run < limit && isComment(run) && indentation(run) == column) {
            run = nextLine(run);
        }
        return run >= letters.length || isBlank(run) ? run : to;
    }

    /// The text without what was taken out.
    String text() {
        cuts.sort(Comparator.comparingInt(Cut::from).thenComparingInt(Cut::to));
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (Cut cut : cuts) {
            for (; at < cut.from(); at++) {
                rest.appendCodePoint(letters[at]);
            }
            rest.append(cut.instead());
            at = Math.max(at, cut.to());
        }
        for (; at < letters.length; at++) {
            rest.appendCodePoint(letters[at]);
        }
        return rest.toString();
    }

    private int lineStart(int offset) {
        int start = Math.min(offset, letters.length);
        while (start > 0 && letters[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /// The start of the line after the one that holds the character before this offset's line break.
    private int nextLine(int offset) {
        int next = offset;
        while (next < letters.length && letters[next] != '\n') {
            next++;
        }
        return Math.min(next + 1, letters.length);
    }

    private int indentation(int line) {
        int at = line;
        while (at < letters.length && letters[at] == ' ') {
            at++;
        }
        return at - line;
    }

    private boolean isComment(int line) {
        int at = line + indentation(line);
        return at < letters.length && letters[at] == '#';
    }

    private boolean isBlank(int line) {
        int at = line;
        while (at < letters.length && (letters[at] == ' ' || letters[at] == '\r')) {
            at++;
        }
        return at < letters.length && letters[at] == '\n';
    }
}
