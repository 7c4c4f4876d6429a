package org.westphalia.vocabulary;

import java.util.List;
import java.util.Map;

/// Writes maps, lists, texts, numbers and booleans as JSON, two blanks a level, in the order in which they come.
final class Json {
    private Json() {}

    /// The text, ended by a newline.
    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, "\n", out);
        return out.append('\n').toString();
    }

    private static void write(Object value, String indent, StringBuilder out) {
        switch (value) {
            case Map<?, ?> map -> {
                String separator = "{";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.append(separator).append(indent).append("  ");
                    text(entry.getKey().toString(), out);
                    out.append(": ");
                    write(entry.getValue(), indent + "  ", out);
                    separator = ",";
                }
                out.append(map.isEmpty() ? "{" : indent).append('}');
            }
            case List<?> list when list.stream().allMatch(Json::isSimple) -> {
                String separator = "[";
                for (Object item : list) {
                    out.append(separator);
                    write(item, indent, out);
                    separator = ", ";
                }
                out.append(list.isEmpty() ? "[" : "").append(']');
            }
            case List<?> list -> {
                String separator = "[";
                for (Object item : list) {
                    out.append(separator).append(indent).append("  ");
                    write(item, indent + "  ", out);
                    separator = ",";
                }
                out.append(indent).append(']');
            }
            case CharSequence text -> text(text.toString(), out);
            default -> out.append(value);
        }
    }

    private static boolean isSimple(Object value) {
        return !(value instanceof Map<?, ?>) && !(value instanceof List<?>);
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> out.append(c);
            }
        }
        out.append('"');
    }
}
