package org.westphalia.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.westphalia.answer.Departures;
import org.westphalia.answer.Envelope;
import org.westphalia.casefile.Ids;
import org.westphalia.draft.Draft;
import org.westphalia.draft.Questionnaire;
import org.westphalia.draft.Skeleton;
import org.westphalia.finding.Finding;
import org.westphalia.vocabulary.CaseSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Begins a case: asks plain questions and writes the skeleton of a case that follows from the answers.
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Begins a case: asks plain questions and writes a commented case.yaml from the answers.",
            "What you leave open stays unknown. A case that is there is never overwritten."
        })
final class NewCommand implements Callable<Integer> {
    private static final String FILE = "case.yaml";
    private static final String SCHEMA = "case.schema.json";

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "The folder of the new case (default: one named after its title).")
    private String folder = "";

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description =
                    "Take the answers from a file that --questions printed; '-' is standard input.")
    private String answers = "";

    @Option(names = "--questions", description = "Print a file of all questions to fill in.")
    private boolean questions;

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    NewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Voice voice = new Voice(surroundings, output);
        if (questions) {
            if (!output.isText()) {
                throw refused(Mistakes.questionsAreText());
            }
            voice.answer(Questionnaire.blank());
            return ExitStatus.ANSWERED;
        }
        if (!folder.isEmpty()) {
            requireFree(path(folder), folder);
        }
        Draft draft = answers.isEmpty() ? new Dialogue(surroundings, voice).hold() : filled();
        String name = folder.isEmpty() ? Ids.ofCase(draft.title()) : folder;
        Path where = path(name);
        requireFree(where, name);
        write(where, name, draft);
        OpenedCase opened =
                OpenedCase.open(
                        where.toString(), new ShareOption(), Optional.empty(), surroundings);
        if (voice.isJson()) {
            Envelope envelope =
                    new Envelope(
                            "new",
                            opened.source().id(),
                            Optional.empty(),
                            Optional.empty(),
                            OptionalLong.empty(),
                            Departures.none(),
                            true,
                            opened.findings());
            voice.answer(envelope.around(json -> json.put("file", name + "/" + FILE)));
            return ExitStatus.ANSWERED;
        }
        Page page = voice.page();
        page.paragraph("Written: " + page.paint().bold(name + "/" + FILE) + ".");
        page.paragraph(
                opened.warnings() == 0
                        ? "Nothing in it is doubtful."
                        : "What you left open is unknown and counts as anything it may be: 'westphalia check "
                                + name
                                + "' lists it.");
        page.paragraph("Open it in an editor, and ask: westphalia assess " + name);
        voice.answer(page);
        return ExitStatus.ANSWERED;
    }

    private Draft filled() {
        String name = answers.equals("-") ? "standard input" : answers;
        String text = text();
        Questionnaire.Filled filled = Questionnaire.read(text);
        if (!filled.problems().isEmpty()) {
            throw new Refused(
                    "",
                    filled.problems().stream()
                            .map(problem -> Mistakes.answer(name, problem.line(), problem.reason()))
                            .toList(),
                    Map.of(name, text.lines().toList()));
        }
        return filled.interview().draft();
    }

    private String text() {
        try {
            return answers.equals("-")
                    ? new String(surroundings.in().readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(path(answers));
        } catch (CharacterCodingException _) {
            throw refused(FileMistakes.notRead(answers, "It is not UTF-8 text."));
        } catch (IOException e) {
            throw refused(FileMistakes.notRead(answers, FileMistakes.reason(e)));
        }
    }

    private void write(Path where, String name, Draft draft) {
        try {
            Files.createDirectories(where);
            String schema = schema(where);
            AtomicFile.create(where.resolve(FILE), Skeleton.of(draft, schema));
        } catch (FileAlreadyExistsException _) {
            throw refused(FileMistakes.caseIsThere(name + "/" + FILE));
        } catch (IOException e) {
            throw refused(FileMistakes.notWritten(name, FileMistakes.reason(e)));
        }
    }

    /// Where editors find the schema, as seen from the folder: in a folder above, as in the repository, or else beside the
    /// case, where it is then written.
    private static String schema(Path where) throws IOException {
        Path folder = where.toRealPath();
        for (Path above = folder.getParent(); above != null; above = above.getParent()) {
            Path schema = above.resolve("schema").resolve(SCHEMA);
            if (Files.isRegularFile(schema)) {
                return folder.relativize(schema).toString().replace('\\', '/');
            }
        }
        if (!Files.exists(folder.resolve(SCHEMA))) {
            AtomicFile.write(folder.resolve(SCHEMA), CaseSchema.json());
        }
        return SCHEMA;
    }

    private void requireFree(Path where, String name) {
        if (Files.exists(where.resolve(FILE)) || Files.isRegularFile(where)) {
            throw refused(
                    FileMistakes.caseIsThere(
                            Files.isRegularFile(where) ? name : name + "/" + FILE));
        }
        for (Path above = where.toAbsolutePath().normalize().getParent();
                above != null;
                above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                throw refused(
                        FileMistakes.notWritten(
                                name, "'" + above.getFileName() + "' is a file, not a folder."));
            }
        }
    }

    private Path path(String name) {
        try {
            return surroundings.folder().resolve(name);
        } catch (InvalidPathException _) {
            throw refused(FileMistakes.notWritten(name, "That is no name of a folder."));
        }
    }

    private static Refused refused(Finding finding) {
        return new Refused("", List.of(finding), Map.of());
    }
}
