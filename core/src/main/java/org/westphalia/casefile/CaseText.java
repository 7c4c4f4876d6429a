package org.westphalia.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/// Text of a case being written, line by line, in the house's layout. Whatever text is given, reading it back gives the same:
/// what would be taken for something else is put into double quotes.
public final class CaseText {
    private static final String STEP = "  ";
    private static final int WIDTH = 118;

    /// What older readers of YAML take for true or false.
    private static final Pattern OLD_FLAG =
            Pattern.compile("y|n|yes|no|on|off", Pattern.CASE_INSENSITIVE);

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /// Whether a file of a case may not have that character, which nobody sees: a control character, or a mark that turns the
    /// direction of letters.
    public static boolean isInvisible(int character) {
        return character <= Character.MAX_VALUE && FileText.isInvisible((char) character);
    }

    /// An empty line between two sections.
    public CaseText gap() {
        if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
        return this;
    }

    /// A comment, broken into lines where it is long.
    public CaseText comment(String words) {
        StringBuilder line = new StringBuilder("#");
        for (String word : words.split(" ", -1)) {
            if (line.length() > 1 && line.length() + word.length() + 1 > WIDTH - 2 * depth) {
                line(line.toString());
                line.setLength(1);
            }
            line.append(' ').append(word);
        }
        return line(line.toString());
    }

    /// A line of a case that counts for nothing until its `#` is taken away.
    public CaseText example(String entry) {
        return line("# " + entry);
    }

    /// A key and a text for people.
    public CaseText text(String key, String value) {
        return line(key + ": " + quotedIfNeeded(value, false, true));
    }

    /// A key and an id, a number, a word or an order, which stand for themselves.
    public CaseText entry(String key, String value) {
        return line(key + ": " + quotedIfNeeded(value, false, false));
    }

    /// A key and a list of texts, one on each line.
    public CaseText items(String key, List<String> values) {
        line(key + ":");
        values.forEach(value -> line(STEP + "- " + quotedIfNeeded(value, false, true)));
        return this;
    }

    /// A key and a map on the same line.
    public CaseText map(String key, Map<String, String> values) {
        return line(key + ": " + inBraces(values));
    }

    /// A key below which more is written until [#close].
    public CaseText open(String key) {
        line(key + ":");
        depth++;
        return this;
    }

    /// Ends what was opened last.
    public CaseText close() {
        depth--;
        return this;
    }

    /// A map in braces, for a value inside another; values that are lists are given in brackets by [#inBrackets].
    public static String inBraces(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /// One id as it is, or several in brackets.
    public static String inBrackets(List<String> ids) {
        return ids.size() == 1 ? ids.getFirst() : "[" + String.join(", ", ids) + "]";
    }

    /// The whole text.
    @Override
    public String toString() {
        return text.toString();
    }

    private CaseText line(String line) {
        text.append(STEP.repeat(depth)).append(line).append('\n');
        return this;
    }

    /// A text as it must be written to be read back.
    ///
    /// @param flow whether it stands in braces or brackets
    /// @param prose whether other readers of YAML, such as editors, shall take it for a text too
    static String quotedIfNeeded(String value, boolean flow, boolean prose) {
        boolean isText =
                !prose
                        || (!OLD_FLAG.matcher(value).matches()
                                && new CoreScalarResolver(false)
                                        .resolve(value, true)
                                        .equals(Tag.STR));
        if (isText && readsAs(flow ? "{key: " + value + "}" : "key: " + value, value)) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' '
                    || c == 0x7F
                    || c == 0x85
                    || c == 0x2028
                    || c == 0x2029
                    || c == 0xFEFF) {
                quoted.append(String.format(java.util.Locale.ROOT, "\\u%04X", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean readsAs(String line, String value) {
        Report report = new Report();
        Optional<Tree> tree = new DocumentParser("", report).parse(line);
        return report.isEmpty()
                && tree.isPresent()
                && tree.get() instanceof Tree.Mapping(List<Tree.Entry> entries, boolean _, var _)
                && entries.size() == 1
                && entries.getFirst().value() instanceof Tree.Text(String read, boolean _, var _)
                && read.equals(value);
    }
}
