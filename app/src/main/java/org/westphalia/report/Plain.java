package org.westphalia.report;

/// Text of a case among Markdown.
final class Plain {
    private Plain() {}

    /// The same text, so that nothing in it means anything to Markdown.
    static String markdown(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>()#+.!|~&-])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
