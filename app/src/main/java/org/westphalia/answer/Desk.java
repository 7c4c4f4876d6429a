package org.westphalia.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.westphalia.casefile.Amendment;
import org.westphalia.casefile.CaseEdit;
import org.westphalia.model.Case;

/// Answers questions about one case as the command line does. Report and workbench ask through it: whatever they show is the
/// answer to a command line that anybody can repeat, and they say which.
///
/// A question is the words of a command line without the program and without the case: `assess --reading=lieven
/// --format=json`. Options are written with `=`, so that no value can pass for an option.
public interface Desk {
    /// Asks.
    ///
    /// @param words the name of a command, then its options and arguments
    /// @param stop whether the answer is no longer wanted; looked at now and then by whatever may take long
    /// @param steps is told what is being done
    Reply ask(List<String> words, BooleanSupplier stop, Consumer<String> steps);

    /// Asks and waits.
    default Reply ask(List<String> words) {
        return ask(words, () -> false, _ -> {});
    }

    /// The command line that gives the same answer, as it is typed in a shell.
    String commandLine(List<String> words);

    /// The case as its files stand now; empty when it cannot be read at all.
    Optional<Case> source();

    /// A number that is another one whenever a file of the case has changed.
    long edition();

    /// The folders of worlds that were kept where the desk may write.
    List<Sweep> kept();

    /// What would have to be written into the files of the case.
    Amendment amendment(List<CaseEdit> edits);

    /// Writes an amendment.
    ///
    /// @return why nothing was written, in words; empty when all was
    Optional<String> write(Amendment amendment);

    /// The name of the case as it was opened.
    String caseName();

    /// The commands that may be asked, with what each takes.
    List<CommandForm> forms();

    /// Worlds that were kept.
    ///
    /// @param folder as a question names it
    /// @param caseId the case that they are of
    /// @param ofThisCase whether that is the case of this desk
    /// @param worlds that are there
    /// @param wanted how many there are to be
    /// @param options of `sweep` that go on with it, but for the folder: the values of each
    /// @param problem why it cannot be read; empty when it can
    record Sweep(
            String folder,
            String caseId,
            boolean ofThisCase,
            long worlds,
            long wanted,
            Map<String, List<String>> options,
            String problem) {
        public Sweep {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }

    /// What came of a question.
    ///
    /// @param status exit status of the command line: 0 answered, 2 refused, 3 stopped before the end
    /// @param text the answer, in the format that was asked for
    /// @param aside what was said beside it: messages on the case or on the question
    record Reply(int status, String text, String aside) {
        /// Whether there is an answer; it may be one that was stopped early, or one of a case with errors that do not touch it.
        public boolean isAnswered() {
            return !text.isEmpty() && (status == 0 || status == 1 || status == 2 || status == 3);
        }
    }
}
