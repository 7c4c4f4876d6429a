package org.westphalia.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// What a run of the program sees of the machine: its streams, its environment, whether a person is watching, and the
/// folder from which relative paths count. Tests give their own.
///
/// @param in answers to questions of the program
/// @param out answers
/// @param err messages, progress
/// @param interactive whether both streams end at a terminal
/// @param host what it has when it answers for another part of this process
public record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        boolean interactive,
        Path folder,
        Host host) {

    private static final int USUAL_WIDTH = 80;
    private static final int WIDEST = 140;

    /// Surroundings in which nobody answers questions.
    public Surroundings(
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            boolean interactive,
            Path folder) {
        this(InputStream.nullInputStream(), out, err, environment, interactive, folder);
    }

    /// Surroundings of a process that answers one command line.
    public Surroundings(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            boolean interactive,
            Path folder) {
        this(in, out, err, environment, interactive, folder, Host.none());
    }

    /// Those of this process. Which console there is, and whether there is one without a terminal, differs between releases
    /// of the JDK. Text is UTF-8 whatever the locale says.
    @SuppressWarnings("SystemConsoleNull")
    static Surroundings ofProcess() {
        System.setProperty(
                "jdk.console", "java.base"); // the other console would load a line editor
        Console console = System.console();
        return new Surroundings(
                System.in,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                System.getenv(),
                console != null && console.isTerminal(),
                Path.of(""));
    }

    /// Columns for text: `COLUMNS` where it is set, otherwise 80; lines beyond 140 are not easier to read.
    int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        if (columns.matches("[1-9][0-9]{1,3}")) {
            return Math.min(Integer.parseInt(columns), WIDEST);
        }
        return USUAL_WIDTH;
    }

    /// Whether colours are wanted when nobody says so: on a terminal that has them, unless `NO_COLOR` is set.
    boolean colourful() {
        return interactive
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
