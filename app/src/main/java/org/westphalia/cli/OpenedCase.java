package org.westphalia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.casefile.SharedCase;
import org.westphalia.document.Documents;
import org.westphalia.evidence.Evidence;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Places;
import org.westphalia.model.Case;

/// A case that was found and read, with all that is wrong or doubtful in it.
///
/// @param where its folder, or its one file
/// @param source what could be read of it
/// @param findings of reader and checks together, in the order of the files
/// @param lines the text of its files, line by line
/// @param leftOut what an answer to be shared does not know of; empty when the answer is not to be shared
record OpenedCase(
        String name,
        Path where,
        Case source,
        Places places,
        List<Finding> findings,
        Map<String, List<String>> lines,
        Optional<LeftOut> leftOut) {

    /// Finds, reads and checks a case. When the answer will be shared, what is private in it is not even read, and the author is
    /// told beside the answer how much that is.
    ///
    /// @param sources the folder with the texts of the sources, if their places shall be verified
    /// @throws Refused when there is nothing that could be asked about, or nothing that could be shared
    static OpenedCase open(
            String name, ShareOption share, Optional<Path> sources, Surroundings surroundings) {
        Path here = surroundings.folder();
        Path where = CaseFinder.find(name, here);
        if (!share.share) {
            return of(
                    name,
                    where,
                    surroundings.host().shelf().read(where),
                    sources,
                    here,
                    Optional.empty());
        }
        LeftOut leftOut = leftOut(name, where, here);
        Page page = new Page(surroundings.width(), new Paint(surroundings.colourful()));
        leftOut.tell(page);
        surroundings.err().print(page);
        surroundings.err().flush();
        return shared(name, leftOut, sources, here);
    }

    /// What an answer about a case must not know of.
    ///
    /// @throws Refused when the case has errors, so that nobody can tell for sure what is private in it
    static LeftOut leftOut(String name, Path where, Path here) {
        Loaded loaded = CaseReader.read(where);
        Optional<SharedCase> shared =
                loaded.hasErrors()
                        ? Optional.empty()
                        : loaded.source().flatMap(whole -> SharedCase.of(where, whole));
        if (shared.isEmpty()) {
            throw new Refused(name, List.of(Mistakes.notShared(name)), Map.of());
        }
        return new LeftOut(
                of(name, where, Shelf.checked(loaded), Optional.empty(), here, Optional.empty()),
                shared.get());
    }

    /// The case that is shared.
    ///
    /// @throws Refused when it cannot be read without what is private
    static OpenedCase shared(String name, LeftOut leftOut, Optional<Path> sources, Path here) {
        Loaded loaded = CaseReader.read(leftOut.shared());
        if (loaded.source().isEmpty() || loaded.hasErrors()) {
            throw new Refused(name, List.of(Mistakes.notShared(name)), Map.of());
        }
        return of(
                name,
                leftOut.whole().where(),
                Shelf.checked(loaded),
                sources,
                here,
                Optional.of(leftOut));
    }

    private static OpenedCase of(
            String name,
            Path where,
            Shelf.Read read,
            Optional<Path> sources,
            Path here,
            Optional<LeftOut> leftOut) {
        Loaded loaded = read.loaded();
        if (loaded.source().isEmpty()) {
            throw new Refused(name, loaded.findings(), loaded.lines());
        }
        Case source = loaded.source().get();
        List<Finding> findings = new ArrayList<>(loaded.findings());
        findings.addAll(read.checked());
        if (sources.isPresent()) {
            addNew(
                    findings,
                    verified(source, loaded.places(), loaded.lines(), here.resolve(sources.get())));
        }
        return new OpenedCase(
                name,
                where,
                source,
                loaded.places(),
                List.copyOf(findings),
                loaded.lines(),
                leftOut);
    }

    /// The check knows a text by its fingerprints and may have said the same already.
    private static void addNew(List<Finding> findings, List<Finding> more) {
        for (Finding found : more) {
            if (findings.stream()
                    .noneMatch(told ->
                            told.code().equals(found.code())
                                    && told.place().equals(found.place()))) {
                findings.add(found);
            }
        }
    }

    private static List<Finding> verified(
            Case source, Places places, Map<String, List<String>> lines, Path folder) {
        try {
            return Evidence.verify(source, places, folder, new Documents());
        } catch (IOException e) {
            throw new Refused(
                    source.id(),
                    List.of(FileMistakes.notRead(folder.toString(), FileMistakes.reason(e))),
                    lines);
        }
    }

    /// The folder `sources` of the case, if it has one. It is never shared, and so not looked at for an answer that is.
    Optional<Path> ownSources() {
        if (leftOut.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(folder().resolve("sources")).filter(Files::isDirectory);
    }

    /// The folder in which the files of the case stand.
    Path folder() {
        return (Files.isDirectory(where) ? where : where.resolveSibling(".")).normalize();
    }

    /// The same, with every place verified in the case's own folder of texts, if it has one.
    OpenedCase withOwnTexts() {
        Optional<Path> texts = ownSources();
        if (texts.isEmpty()) {
            return this;
        }
        List<Finding> all = new ArrayList<>(findings);
        addNew(all, verified(source, places, lines, texts.get()));
        return new OpenedCase(name, where, source, places, List.copyOf(all), lines, leftOut);
    }

    /// The folder with the texts of the sources that was asked for.
    ///
    /// @throws Refused when there is no such folder
    void requireSources(@Nullable Path sources, Path here) {
        if (sources != null && !Files.isDirectory(here.resolve(sources))) {
            throw refused(List.of(FileMistakes.noSources(sources.toString())));
        }
    }

    /// Refuses to write over what an answer is made of: the files of the case, the texts of its sources, and whatever else is read.
    ///
    /// @param file about to be written
    /// @param read folders that the answer is also made of
    void requireOther(Path file, List<Path> read) {
        if (Files.isDirectory(file)) {
            throw refused(List.of(FileMistakes.isFolder(file.toString())));
        }
        List<Path> own = new ArrayList<>(List.of(where));
        lines.keySet().forEach(name -> own.add(folder().resolve(name)));
        List<Path> folders = new ArrayList<>(read);
        folders.add(folder().resolve("sources"));
        if (Files.exists(file)
                && (folders.stream().anyMatch(one -> lies(file, one))
                        || own.stream().anyMatch(one -> isSame(one, file)))) {
            throw refused(List.of(FileMistakes.isCase(file.toString())));
        }
    }

    /// Links are followed to their end.
    private static boolean lies(Path file, Path folder) {
        try {
            return Files.exists(folder) && file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException _) {
            return false;
        }
    }

    /// Refuses names of private claims when the answer will be shared.
    void refusePrivate(String option, Collection<String> names) {
        leftOut.ifPresent(hidden -> hidden.refuse(option, names));
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
