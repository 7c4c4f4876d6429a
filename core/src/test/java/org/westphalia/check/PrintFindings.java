package org.westphalia.check;

import java.nio.file.Path;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.finding.Rendering;

/// Prints what the reader and the checks find in the cases named on the command line, for looking at messages while writing them.
public final class PrintFindings {
    private PrintFindings() {}

    /// @param args folders or files of cases
    public static void main(String[] args) {
        for (String name : args) {
            Loaded loaded = CaseReader.read(Path.of(name));
            loaded.findings()
                    .forEach(finding -> System.out.print(Rendering.text(finding, loaded.lines())));
            long start = System.nanoTime();
            loaded.source()
                    .ifPresent(source ->
                            CaseCheck.check(source, loaded.places())
                                    .forEach(finding ->
                                            System.out.print(
                                                    Rendering.text(finding, loaded.lines()))));
            System.out.println(
                    "# " + name + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }
}
