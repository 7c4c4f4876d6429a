package org.westphalia.cli;

import picocli.CommandLine.Option;

/// How an answer is told.
final class OutputOptions {
    /// For people or for programs.
    enum Format {
        text,
        json
    }

    /// When text is coloured.
    enum Colour {
        auto,
        always,
        never
    }

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "For people (text, the default) or for programs (json).")
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

    boolean isJson() {
        return format == Format.json;
    }

    /// A page as wide and as colourful as the surroundings ask for.
    Page page(Surroundings surroundings) {
        boolean on =
                switch (colour) {
                    case auto -> surroundings.colourful();
                    case always -> true;
                    case never -> false;
                };
        return new Page(surroundings.width(), new Paint(on));
    }
}
