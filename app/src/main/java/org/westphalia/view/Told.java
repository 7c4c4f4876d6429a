package org.westphalia.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.westphalia.answer.Desk;

/// The answer to a command line in words.
///
/// @param markdown without the title of the case and without what every answer repeats, which a page says once
/// @param commandLine what a person types for the same answer
/// @param answered false where the words say why there is no answer
public record Told(String markdown, String commandLine, boolean answered) {

    /// Asks and waits.
    ///
    /// @param stop whether the answer is no longer wanted
    public static Told by(Desk desk, List<String> words, BooleanSupplier stop) {
        List<String> asked = new ArrayList<>(words);
        asked.add("--format=markdown");
        Desk.Reply reply = desk.ask(asked, stop, _ -> {});
        String text =
                reply.isAnswered()
                        ? body(reply.text())
                        : "This could not be answered:\n\n```text\n" + reply.aside() + "```\n";
        return new Told(text, desk.commandLine(words), reply.isAnswered());
    }

    private static String body(String markdown) {
        StringBuilder body = new StringBuilder();
        boolean skipped = false;
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith("# ")) {
                continue;
            }
            if (line.startsWith("## ")) {
                skipped = line.equals("## Not in the model");
            }
            boolean warning = line.startsWith("The case has ") && line.contains(" warning");
            if (!skipped && !warning) {
                body.append(line).append('\n');
            }
        }
        return body.toString().strip() + "\n";
    }
}
