package org.westphalia.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What the launcher runs once after a build, from the root of the repository, so that the JDK learns which classes the program
/// loads and which of its code is busy. It says nothing and leaves nothing behind; what it answers does not matter.
public final class Rehearsal {
    private static final List<String> COMMANDS = List.of(
            "check cases/teaching/river-ona",
            "assess cases/ukraine-2025",
            "assess cases/teaching/used-car --format json",
            "deals cases/teaching/used-car",
            "deals cases/teaching/used-car --format json",
            "terms cases/teaching/used-car price=p5 tyres=new",
            "check cases/ukraine-2025 --format json",
            "check cases/no-such-case");

    private Rehearsal() {}

    /// Runs the commands one after the other.
    public static void main(String[] unused) {
        PrintStream silence = new PrintStream(OutputStream.nullOutputStream());
        Surroundings surroundings = new Surroundings(silence, silence, Map.of(), false, Path.of(""));
        for (String command : COMMANDS) {
            Main.run(surroundings, command.split(" "));
        }
    }
}
