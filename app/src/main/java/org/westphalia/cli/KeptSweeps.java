package org.westphalia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.westphalia.answer.Desk;
import org.westphalia.finding.Finding;
import org.westphalia.model.Case;
import org.westphalia.store.Kept;
import org.westphalia.store.NotKept;
import org.westphalia.store.SweepFolder;

/// The sweeps that lie side by side in one folder, and what goes on with each.
final class KeptSweeps {
    private static final Set<String> SWEEP_ONLY = Set.of("--worlds", "--also");

    private KeptSweeps() {}

    /// In the order of their names; none where the folder cannot be read.
    ///
    /// @param here the folder from which a question names them
    /// @param source the case that is open
    static List<Desk.Sweep> in(Path folder, Path here, Optional<Case> source) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(one -> Files.exists(one.resolve(SweepFolder.MANIFEST)))
                    .sorted()
                    .map(one -> sweep(one, here, source.map(Case::id).orElse("")))
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static Desk.Sweep sweep(Path folder, Path here, String caseId) {
        String name = here.toAbsolutePath().relativize(folder.toAbsolutePath()).toString();
        try {
            Kept kept = SweepFolder.look(folder);
            String made = kept.manifest().provenance().caseId();
            return new Desk.Sweep(
                    name,
                    made,
                    made.equals(caseId),
                    kept.worlds(),
                    kept.wanted(),
                    options(kept),
                    "");
        } catch (NotKept e) {
            return new Desk.Sweep(
                    name,
                    "",
                    false,
                    0,
                    0,
                    Map.of(),
                    e.findings().stream()
                            .map(Finding::message)
                            .findFirst()
                            .orElse("It cannot be read."));
        }
    }

    /// The options that draw the same worlds again, in whatever command draws worlds: all but how many, and what else was found out.
    static List<String> again(Kept kept) {
        List<String> words = new ArrayList<>();
        options(kept)
                .forEach((option, values) -> {
                    if (!SWEEP_ONLY.contains(option)) {
                        values.forEach(value -> words.add(option + "=" + value));
                    }
                });
        return words;
    }

    private static Map<String, List<String>> options(Kept kept) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("--worlds", List.of(Long.toString(kept.manifest().worlds())));
        kept.manifest()
                .provenance()
                .options()
                .forEach((option, value) -> {
                    if (option.startsWith("--")) {
                        options.put(
                                option,
                                option.equals("--set")
                                        ? List.of(value.split(" (?=[^ =]+=)"))
                                        : List.of(value));
                    }
                });
        return options;
    }
}
