package org.westphalia.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.check.CaseCheck;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Rendering;
import org.westphalia.world.Model;
import org.westphalia.world.NoWorldException;
import org.westphalia.world.WhatIf;

/// Whatever bytes a file holds, reading it ends with a case or with an error that can be shown; and a case without errors has
/// a world, unless its ranges contradict each other. `bench/fuzz reader RUNS` runs it.
public final class FuzzReader {
    private FuzzReader() {}

    /// Reads one input; throws when anything of the above is not so.
    public static void fuzzerTestOneInput(byte[] bytes) {
        Loaded loaded = CaseReader.read(Path.of("fuzz"), Map.of("case.yaml", bytes));
        List<Finding> findings = new ArrayList<>(loaded.findings());
        if (loaded.source().isPresent()) {
            findings.addAll(
                    CaseCheck.check(loaded.source().get(), loaded.places(), loaded.hasErrors()));
        }
        findings.forEach(finding -> Rendering.text(finding, loaded.lines()));
        boolean faulty = findings.stream().anyMatch(Finding::isError);
        if (loaded.source().isEmpty() && !faulty) {
            throw new AssertionError("neither a case nor an error");
        }
        if (!faulty) {
            try {
                Model model =
                        Model.resolve(
                                loaded.source().orElseThrow(), Optional.empty(), WhatIf.none());
                model.middle();
                model.region();
                model.draw(1, 0);
            } catch (NoWorldException contradiction) {
                // Ranges that leave no world are told as such.
            }
        }
    }
}
