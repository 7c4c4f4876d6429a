package org.westphalia.cli;

import picocli.CommandLine.Option;

/// How many worlds an answer draws.
final class WorldsOption {
    /// Worlds are kept in memory while an answer is worked out.
    private static final int MOST = 20_000;

    @Option(
            names = "--worlds",
            paramLabel = "N",
            description = "How many worlds to draw (default: ${DEFAULT-VALUE}).")
    private int number;

    /// @param usual when nothing is said
    WorldsOption(int usual) {
        number = usual;
    }

    /// Makes sure that the number makes sense.
    ///
    /// @throws Refused when it does not
    void require(OpenedCase opened) {
        opened.requireWithin("--worlds", number, MOST);
    }

    /// The number as it was given.
    int number() {
        return number;
    }
}
