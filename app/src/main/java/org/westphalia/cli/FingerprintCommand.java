package org.westphalia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.westphalia.answer.Departures;
import org.westphalia.answer.Envelope;
import org.westphalia.answer.FingerprintJson;
import org.westphalia.casefile.SourceEntry;
import org.westphalia.document.Documents;
import org.westphalia.document.NewSource;
import org.westphalia.evidence.Evidence;
import org.westphalia.evidence.Extraction;
import org.westphalia.finding.Finding;
import org.westphalia.model.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a new document looks like as a source.
@Command(
        name = "fingerprint",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the entry of a new document for sources.yaml: its paragraphs, a fingerprint each, and what it says of itself.",
            "Plain text, Markdown, HTML and PDF are read. Instead of files a case may be named: then the documents in its"
                    + " folder 'sources' that are no source yet."
        })
final class FingerprintCommand implements Callable<Integer> {
    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Documents, or one case.")
    private final List<String> names = new ArrayList<>();

    @Option(
            names = "--add",
            paramLabel = "CASE",
            description = "Put the entries into this case, below the sources that it has.")
    private String add = "";

    @Option(
            names = "--show",
            description = "Show the paragraphs and sentences with their numbers, for citing them.")
    private boolean show;

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    FingerprintCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<OpenedCase> target =
                add.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                OpenedCase.open(
                                        add, new ShareOption(), Optional.empty(), surroundings));
        List<Path> files = files();
        List<NewSource> found =
                read(
                        files,
                        target.map(OpenedCase::source)
                                .map(source -> source.sources().stream().map(Source::id).toList())
                                .orElse(List.of()));
        target.ifPresent(opened -> requireMended(opened, found));
        Optional<String> written = target.map(opened -> added(opened, found));
        Voice voice = new Voice(surroundings, output);
        if (voice.isJson()) {
            Envelope envelope =
                    new Envelope(
                            "fingerprint",
                            target.map(opened -> opened.source().id()).orElse(""),
                            Optional.empty(),
                            Optional.empty(),
                            OptionalLong.empty(),
                            Departures.none(),
                            true,
                            List.of());
            voice.answer(envelope.around(json -> FingerprintJson.write(json, found, show)));
            return ExitStatus.ANSWERED;
        }
        Page page = voice.page();
        FingerprintText text = new FingerprintText(page);
        if (show) {
            found.forEach(text::paragraphs);
        }
        if (written.isPresent()) {
            text.added(found, written.get());
        } else if (!show) {
            text.entries(found);
        }
        voice.answer(page);
        return ExitStatus.ANSWERED;
    }

    private OpenedCase open(String name) {
        OpenedCase opened =
                OpenedCase.open(name, new ShareOption(), Optional.empty(), surroundings);
        if (!opened.errors().isEmpty()) {
            throw opened.unanswerable();
        }
        return opened;
    }

    /// A claim that cites a source which is only being added is no reason not to add it.
    private static void requireMended(OpenedCase opened, List<NewSource> found) {
        List<String> mended =
                found.stream()
                        .map(one -> "There is no source '" + one.source().id() + "'")
                        .toList();
        boolean all =
                opened.errors().stream()
                        .allMatch(error ->
                                error.code().equals("name.unknown")
                                        && mended.stream().anyMatch(error.message()::startsWith));
        if (!all) {
            throw opened.unanswerable();
        }
    }

    /// The documents that are named, or those of the case that is named.
    private List<Path> files() {
        if (names.size() == 1 && !isDocument(names.getFirst())) {
            String name = names.getFirst();
            try {
                CaseFinder.find(name, surroundings.folder());
            } catch (Refused _) {
                throw refused(
                        FileMistakes.notRead(name, "There is no such document, and no such case."));
            }
            return unclaimed(open(name));
        }
        return names.stream().map(this::file).toList();
    }

    private boolean isDocument(String name) {
        try {
            Path path = surroundings.folder().resolve(name);
            boolean looksLikeOne = name.contains(".") && !Files.exists(path);
            return looksLikeOne || (Files.isRegularFile(path) && !name.endsWith(".yaml"));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private Path file(String name) {
        Path path;
        try {
            path = surroundings.folder().resolve(name);
        } catch (InvalidPathException _) {
            throw refused(FileMistakes.notRead(name, "There is no such file or folder."));
        }
        if (!Files.isRegularFile(path)) {
            throw refused(
                    FileMistakes.notRead(
                            name,
                            Files.exists(path)
                                    ? "It is no file."
                                    : "There is no such file or folder."));
        }
        return path;
    }

    private List<Path> unclaimed(OpenedCase opened) {
        Optional<Path> folder = opened.ownSources();
        if (folder.isEmpty()) {
            throw opened.refused(List.of(Mistakes.noDocuments(opened.name())));
        }
        try (Stream<Path> entries = Files.list(folder.get())) {
            Map<String, String> claimed =
                    Evidence.texts(opened.source(), folder.get(), new Documents());
            List<Path> files =
                    entries.filter(Files::isRegularFile)
                            .filter(file -> !file.getFileName().toString().startsWith("."))
                            .filter(file -> !claimed.containsValue(file.getFileName().toString()))
                            .sorted()
                            .toList();
            if (files.isEmpty()) {
                throw opened.refused(List.of(Mistakes.noDocuments(opened.name())));
            }
            return files;
        } catch (IOException e) {
            throw opened.refused(
                    List.of(FileMistakes.notRead(folder.get().toString(), FileMistakes.reason(e))));
        }
    }

    /// All documents, or all that is wrong with any of them.
    private List<NewSource> read(List<Path> files, List<String> known) {
        List<NewSource> found = new ArrayList<>();
        List<Finding> mistakes = new ArrayList<>();
        List<String> taken = new ArrayList<>(known);
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            try {
                switch (NewSource.of(file, taken)) {
                    case NewSource.Result.Readable(NewSource source) -> {
                        found.add(source);
                        taken.add(source.source().id());
                    }
                    case NewSource.Result.Refused(Extraction why) ->
                            mistakes.add(Mistakes.noText(name, why));
                }
            } catch (IOException e) {
                mistakes.add(FileMistakes.notRead(name, FileMistakes.reason(e)));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new Refused("", mistakes, Map.of());
        }
        return found;
    }

    /// Puts the entries into the case; the file in which they stand now.
    private static String added(OpenedCase opened, List<NewSource> found) {
        for (NewSource one : found) {
            opened.source().sources().stream()
                    .filter(known ->
                            known.fingerprints().equals(one.source().fingerprints())
                                    || known.file().equals(one.source().file()))
                    .findFirst()
                    .ifPresent(known -> {
                        throw opened.refused(
                                List.of(
                                        Mistakes.knownSource(
                                                one.source().file().orElse(""), known.id())));
                    });
        }
        Optional<SourceEntry.Addition> addition =
                SourceEntry.add(opened.where(), found.stream().map(NewSource::source).toList());
        if (addition.isEmpty()) {
            throw opened.refused(List.of(Mistakes.notAdded(opened.name())));
        }
        String file = addition.get().file();
        try {
            AtomicFile.write(opened.folder().resolve(file), addition.get().text());
        } catch (IOException e) {
            throw opened.refused(List.of(FileMistakes.notWritten(file, FileMistakes.reason(e))));
        }
        return file;
    }

    private static Refused refused(Finding mistake) {
        return new Refused("", List.of(mistake), Map.of());
    }
}
