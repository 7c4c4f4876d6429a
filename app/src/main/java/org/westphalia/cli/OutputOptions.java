package org.westphalia.cli;

import picocli.CommandLine.Option;

/// How an answer is told.
final class OutputOptions {
    /// For people, for programs, or for documents.
    enum Format {
        text,
        json,
        markdown
    }

    /// When text is coloured.
    enum Colour {
        auto,
        always,
        never
    }

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown",
            description =
                    "For people (text, the default), for programs (json), or to go into a document (markdown).")
    Format format = Format.text;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "Colours: auto (on a terminal, the default), always, never.")
    Colour colour = Colour.auto;

    @Option(
            names = "--debug",
            description = "On an internal error, show where in the program it happened.")
    boolean debug;

    boolean isText() {
        return format == Format.text;
    }

    boolean isJson() {
        return format == Format.json;
    }

    /// A page as wide and as colourful as the surroundings ask for, or one of Markdown.
    Page page(Surroundings surroundings) {
        if (format == Format.markdown) {
            return new MarkdownPage();
        }
        boolean on =
                switch (colour) {
                    case auto -> surroundings.colourful();
                    case always -> true;
                    case never -> false;
                };
        return new Page(surroundings.width(), new Paint(on));
    }
}
