package org.westphalia.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.model.Case;
import org.westphalia.vocabulary.Language;
import org.westphalia.vocabulary.Names;

/// Reads a case from its folder, or from its one file. Never throws for what is in the files: whatever is wrong with them is
/// a finding. Time and memory are proportional to the text, which is limited to 1 MiB a file and 4 MiB a case.
public final class CaseReader {
    private CaseReader() {}

    /// Reads the case.
    ///
    /// @param folderOrFile a folder with a `case.yaml` (or that file), or a single file of another name
    public static Loaded read(Path folderOrFile) {
        Path start = CaseFiles.start(folderOrFile);
        Report report = new Report();
        return readTexts(start, CaseFiles.find(start, report), report);
    }

    /// Reads the case again.
    ///
    /// @param before what reading it gave earlier
    /// @return `before` itself when all its files are there as they were, otherwise what stands in them now
    public static Loaded read(Path folderOrFile, Loaded before) {
        Path start = CaseFiles.start(folderOrFile);
        Report report = new Report();
        CaseFiles files = CaseFiles.find(start, report);
        return files.complete() && report.isEmpty() && before.lines().equals(lines(files))
                ? before
                : readTexts(start, files, report);
    }

    private static Map<String, List<String>> lines(CaseFiles files) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        files.texts().forEach((name, text) -> lines.put(name, text.lines().toList()));
        return lines;
    }

    /// Reads a case as it is shared.
    public static Loaded read(SharedCase shared) {
        return readTexts(shared.path(), new CaseFiles(shared.texts(), true), new Report());
    }

    /// Reads a case from files that are at hand, saved or not.
    ///
    /// @param name where the case is or would be
    /// @param files bytes by file name as in a case folder; a single one may have any name and hold every section
    public static Loaded read(Path name, Map<String, byte[]> files) {
        Report report = new Report();
        return readTexts(name, CaseFiles.of(files, report), report);
    }

    /// Reads the case from texts instead of what its files hold.
    ///
    /// @param start where the case is ([CaseFiles#start])
    static Loaded readTexts(Path start, Map<String, String> texts) {
        return readTexts(start, new CaseFiles(texts, true), new Report());
    }

    private static Loaded readTexts(Path folderOrFile, CaseFiles files, Report report) {
        Sections sections = new Sections(report);
        Map<String, List<String>> lines = new LinkedHashMap<>();
        boolean complete = files.complete();
        boolean single = files.texts().size() == 1;
        for (Map.Entry<String, String> file : files.texts().entrySet()) {
            String name = file.getKey();
            lines.put(name, file.getValue().lines().toList());
            Optional<Tree> tree = new DocumentParser(name, report).parse(file.getValue());
            complete &= tree.isPresent();
            tree.ifPresent(
                    document -> sections.add(name, document, single || name.equals("case.yaml")));
        }
        Tree.Mapping document =
                sections.document(
                        Files.isDirectory(folderOrFile)
                                ? FileNames.FRAME
                                : String.valueOf(folderOrFile.getFileName()));
        Names names = NamesReader.read(document);
        if (!document.entries().isEmpty()) {
            new Conformity(Scope.of(document, names, complete), report)
                    .check(Language.CASE, document, document.place(), Optional.empty(), false);
        }
        Optional<Case> source =
                complete && hasFrame(names)
                        ? Optional.of(build(CaseId.of(folderOrFile), document, names))
                        : Optional.empty();
        return new Loaded(
                source, sections.places(), report.findings(List.copyOf(lines.keySet())), lines);
    }

    /// Whether there is anything to negotiate about, and anybody to do so.
    private static boolean hasFrame(Names names) {
        return !names.options().isEmpty()
                && names.options().values().stream().noneMatch(List::isEmpty)
                && !names.groups().isEmpty();
    }

    private static Case build(String id, Tree.Mapping document, Names names) {
        IssueReader issues = new IssueReader(document, names);
        PartyReader parties = new PartyReader(document, names);
        ProposalReader proposals = new ProposalReader(document, names);
        FrameSettings frame = new FrameSettings(document, names);
        ClaimReader claims = new ClaimReader(document, names);
        ReadingReader readings = new ReadingReader(document, names);
        return new Case(
                id,
                document.text("case").orElse(id),
                document.text("about").orElse(""),
                Read.names(document, "not-modelled", text -> true),
                issues.issues(),
                issues.rules(),
                parties.parties(),
                parties.contests(),
                parties.agreement(),
                proposals.proposals(),
                new LeverReader(document, names).levers(),
                frame.durability(),
                frame.settings(),
                claims.claims(),
                readings.readings(),
                readings.beliefs(),
                proposals.namedTerms(),
                claims.sources());
    }
}
