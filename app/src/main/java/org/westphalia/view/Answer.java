package org.westphalia.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.westphalia.answer.Desk;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// The machine-readable answer to a command line.
///
/// @param words of the question, without `--format`
/// @param commandLine what a person types for the same answer
/// @param status exit status
/// @param root the answer; an answer named `refused` where there is none, with the findings that say why
/// @param aside what was said beside it
public record Answer(List<String> words, String commandLine, int status, Part root, String aside) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(
                            tools.jackson.databind.DeserializationFeature
                                    .USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    public Answer {
        words = List.copyOf(words);
    }

    /// Asks and waits.
    public static Answer to(Desk desk, List<String> words) {
        return to(desk, words, () -> false);
    }

    /// Asks and waits.
    ///
    /// @param stop whether the answer is no longer wanted
    public static Answer to(Desk desk, List<String> words, BooleanSupplier stop) {
        List<String> asked = new ArrayList<>(words);
        asked.add("--format=json");
        Desk.Reply reply = desk.ask(asked, stop, _ -> {});
        JsonNode root;
        try {
            root =
                    reply.text().isEmpty()
                            ? MissingNode.getInstance()
                            : MAPPER.readTree(reply.text());
        } catch (JacksonException _) {
            root = MissingNode.getInstance();
        }
        return new Answer(
                words, desk.commandLine(words), reply.status(), new Part("", root), reply.aside());
    }

    /// Whether the question was answered.
    public boolean isAnswered() {
        return root.isPresent() && !isRefused();
    }

    private boolean isRefused() {
        return root.part("schema").text("name").equals("westphalia.refused");
    }

    /// What the author should mend or know, as messages with their hints.
    public List<Part> findings() {
        return root.parts("findings");
    }
}
