package org.westphalia.cli;

/// Colours and weights of text, or none.
///
/// @param on whether escape sequences are written at all
record Paint(boolean on) {

    String bold(String text) {
        return with("1", text);
    }

    String dim(String text) {
        return with("2", text);
    }

    String good(String text) {
        return with("32", text);
    }

    String bad(String text) {
        return with("31", text);
    }

    String doubtful(String text) {
        return with("33", text);
    }

    private String with(String code, String text) {
        return on && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
