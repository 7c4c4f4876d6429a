package org.westphalia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.check.CaseCheck;
import org.westphalia.evidence.Evidence;
import org.westphalia.evidence.PlainText;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Places;
import org.westphalia.model.Case;

/// A case that was found and read, with all that is wrong or doubtful in it.
///
/// @param where its folder, or its one file
/// @param source what could be read of it
/// @param findings of reader and checks together, in the order of the files
/// @param lines the text of its files, line by line
record OpenedCase(
        String name,
        Path where,
        Case source,
        Places places,
        List<Finding> findings,
        Map<String, List<String>> lines) {

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
        findings.addAll(CaseCheck.check(source, loaded.places(), loaded.hasErrors()));
        if (sources.isPresent()) {
            findings.addAll(verified(source, loaded, here.resolve(sources.get())));
        }
        return new OpenedCase(
                name, where, source, loaded.places(), List.copyOf(findings), loaded.lines());
    }

    private static List<Finding> verified(Case source, Loaded loaded, Path folder) {
        try {
            return Evidence.verify(source, loaded.places(), folder, new PlainText());
        } catch (IOException e) {
            throw new Refused(
                    source.id(),
                    List.of(Mistakes.notRead(folder.toString(), Mistakes.reason(e))),
                    loaded.lines());
        }
    }

    /// The folder `sources` of the case, if it has one.
    Optional<Path> ownSources() {
        Path folder = Files.isDirectory(where) ? where : where.resolveSibling(".");
        return Optional.of(folder.resolve("sources").normalize()).filter(Files::isDirectory);
    }

    List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    long warnings() {
        return findings.stream().filter(finding -> !finding.isError()).count();
    }

    /// Shows errors above an answer that they do not touch.
    void showErrors(Voice voice) {
        if (!errors().isEmpty() && !voice.isJson()) {
            Page page = voice.page();
            new FindingText(page, lines).write(errors());
            voice.aside(page);
        }
    }

    /// What the case leaves out, which is shown with every answer, and how much in it is doubtful.
    void footer(Page page) {
        if (!source.notModelled().isEmpty()) {
            page.heading("Not in the model");
            source.notModelled().forEach(page::item);
        }
        doubts(page);
    }

    /// How many warnings the case has and where to read them.
    void doubts(Page page) {
        if (warnings() > 0) {
            page.gap()
                    .paragraph(
                            page.paint()
                                    .dim(
                                            "The case has "
                                                    + warnings()
                                                    + (warnings() == 1 ? " warning" : " warnings")
                                                    + "; 'westphalia check "
                                                    + name
                                                    + "' shows "
                                                    + (warnings() == 1 ? "it." : "them.")));
        }
    }

    /// @throws Refused when a number given with an option is not in 1 to `most`
    void requireWithin(String option, long given, long most) {
        if (given < 1 || given > most) {
            throw refused(List.of(Mistakes.outOfRange(option, given, most)));
        }
    }

    /// This case with nothing but mistakes of the command line.
    Refused refused(List<Finding> mistakes) {
        return refused(mistakes, lines);
    }

    /// The same, with more lines in which to show the spots.
    Refused refused(List<Finding> mistakes, Map<String, List<String>> more) {
        return new Refused(source.id(), mistakes, more);
    }

    /// This case with its own errors and why they leave nothing to answer.
    Refused unanswerable(Finding... also) {
        return new Refused(
                source.id(), Stream.concat(errors().stream(), Stream.of(also)).toList(), lines);
    }
}
