package org.westphalia.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How long an answer may take.
final class WithinOption {
    @Option(
            names = "--within",
            paramLabel = "TIME",
            converter = Within.Reader.class,
            description =
                    "Stop searching after so long (500ms, 60s, 2m); the answer says how far it came and may differ next time.")
    private @Nullable Within within;

    /// Begins to count. Who no longer wants the answer stops it too.
    StopSignal begin(Surroundings surroundings) {
        return StopSignal.after(within, surroundings.host().stop());
    }
}
