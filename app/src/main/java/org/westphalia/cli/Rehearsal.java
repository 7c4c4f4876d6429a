package org.westphalia.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs the commands on the cases of the library and says nothing, so that the JDK can learn which classes and methods a
/// start needs; the launcher does this once for each build. Without it all works, only slower.
public final class Rehearsal {
    private static final List<String> CASES =
            List.of("teaching/used-car", "teaching/river-ona", "ukraine-2025");
    private static final int TURNS = 1;

    private Rehearsal() {}

    /// Rehearses in the current folder.
    public static void main(String[] args) {
        Surroundings silence = silence();
        for (int turn = 0; turn < TURNS; turn++) {
            for (String name : CASES) {
                if (Files.exists(Path.of("cases", name))) {
                    rehearse(silence, name);
                }
            }
            Main.run(silence, "help");
            Main.run(silence, "check", "no-such-case");
        }
    }

    private static void rehearse(Surroundings silence, String name) {
        Main.run(silence, "check", name);
        Main.run(silence, "check", name, "--format", "json");
        Main.run(silence, "assess", name);
        Main.run(silence, "assess", name, "--format", "json");
        Main.run(silence, "deals", name);
        Main.run(silence, "report", name);
    }

    private static Surroundings silence() {
        PrintStream nothing =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Surroundings(nothing, nothing, Map.of(), false, Path.of(""));
    }
}
