package org.westphalia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.westphalia.casefile.SharedCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A copy of a case that can be given away.
@Command(
        name = "share",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a copy of a case without its private claims, for giving away. Answers with --share are answers about this copy.",
            "Comments and your own words are not searched for secrets, except for the names of what was left out."
        })
final class ShareCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "A folder, a file, or the id of a case below a folder 'cases' nearby.")
    private String name = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "The folder to write; it must not be there yet.")
    private Path folder = Path.of("");

    private final Surroundings surroundings;

    ShareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path here = surroundings.folder();
        LeftOut leftOut = OpenedCase.leftOut(name, CaseFinder.find(name, here), here);
        OpenedCase shared = OpenedCase.shared(name, leftOut, Optional.empty(), here);
        if (!shared.errors().isEmpty()) {
            throw shared.unanswerable();
        }
        Path to = here.resolve(folder).normalize();
        if (Files.exists(to) || Files.isSymbolicLink(to)) {
            throw shared.refused(List.of(FileMistakes.occupied(folder.toString())));
        }
        try {
            write(leftOut.shared(), to);
        } catch (IOException e) {
            throw shared.refused(
                    List.of(FileMistakes.notWritten(folder.toString(), FileMistakes.reason(e))));
        }
        Page page = new Page(surroundings.width(), new Paint(surroundings.colourful()));
        leftOut.tell(page);
        page.paragraph(
                "Comments and other words of the files were not searched for anything but these names, and the texts of"
                        + " sources were not copied. Read the copy before you give it away.");
        surroundings.err().print(page);
        Page answer = new Page(surroundings.width(), new Paint(surroundings.colourful()));
        answer.paragraph(
                "Written: "
                        + folder
                        + " ("
                        + String.join(", ", leftOut.shared().texts().keySet())
                        + ").");
        surroundings.out().print(answer);
        surroundings.out().flush();
        return ExitStatus.ANSWERED;
    }

    /// Writes all files into a folder beside the final one and moves it there, so that nobody ever finds half a copy.
    private static void write(SharedCase shared, Path to) throws IOException {
        Path parent = to.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException("a copy lies in a folder");
        }
        Files.createDirectories(parent);
        Path half =
                parent.resolve(
                        "." + to.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            for (Map.Entry<String, String> file : shared.texts().entrySet()) {
                AtomicFile.write(half.resolve(file.getKey()), file.getValue());
            }
            Files.move(half, to);
        } finally {
            remove(half, shared);
        }
    }

    /// Removes what is left of a copy that could not be finished.
    private static void remove(Path half, SharedCase shared) throws IOException {
        for (String file : shared.texts().keySet()) {
            Files.deleteIfExists(half.resolve(file));
        }
        Files.deleteIfExists(half.resolve("claims"));
        Files.deleteIfExists(half);
    }
}
