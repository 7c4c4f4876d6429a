package org.westphalia.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Places;
import org.westphalia.model.Case;

/// A case that was found and read, with all that is wrong or doubtful in it.
///
/// @param source what could be read of it
/// @param findings of reader and checks together, in the order of the files
/// @param lines the text of its files, line by line
record OpenedCase(String name, Case source, Places places, List<Finding> findings, Map<String, List<String>> lines) {

    /// Finds, reads and checks a case.
    ///
    /// @param sources the folder with the texts of the sources, if their places shall be verified
    /// @throws Refused when there is nothing that could be asked about
    static OpenedCase open(String name, Optional<Path> sources, Path here) {
        Path where = CaseFinder.find(name, here);
        Loaded loaded = CaseReader.read(where);
        if (loaded.source().isEmpty()) {
            throw new Refused(name, loaded.findings(), loaded.lines());
        }
        Case source = loaded.source().get();
        List<Finding> findings = new ArrayList<>(loaded.findings());
        return new OpenedCase(name, source, loaded.places(), List.copyOf(findings), loaded.lines());
    }

    List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    long warnings() {
        return findings.size() - errors().size();
    }

    /// This case with nothing but mistakes of the command line.
    Refused refused(List<Finding> mistakes) {
        return new Refused(source.id(), mistakes, lines);
    }

    /// This case with its own errors and why they leave nothing to answer.
    Refused unanswerable(Finding... also) {
        return new Refused(source.id(), Stream.concat(errors().stream(), Stream.of(also)).toList(), lines);
    }
}
