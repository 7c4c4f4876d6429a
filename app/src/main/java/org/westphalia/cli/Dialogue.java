package org.westphalia.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.westphalia.draft.Draft;
import org.westphalia.draft.Interview;
import org.westphalia.draft.Topic;

/// Asks the questions about a new case one after the other. Questions go to the stream of messages; an answer that cannot be
/// taken is asked for again, with the reason.
final class Dialogue {
    private final BufferedReader answers;
    private final Voice voice;
    private final Interview interview = new Interview();

    Dialogue(Surroundings surroundings, Voice voice) {
        this.answers =
                new BufferedReader(
                        new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
        this.voice = voice;
    }

    /// The whole conversation.
    ///
    /// @throws Refused when the answers end before there is a case
    Draft hold() {
        say(
                "Answer in your own words. An empty answer leaves a question open: what you do not know stays unknown."
                        + " Ctrl-C stops; nothing is written before the end.");
        require(Topic.TITLE, "A case needs a title. A few words do, and Ctrl-C stops.");
        ask(Topic.ABOUT, "");
        several(Topic.SIGNS, 2, "At least two must sign.");
        several(Topic.OTHER, 0, "");
        if (interview.signing().size() > 2) {
            ask(Topic.AGREEMENT, "");
        }
        issues();
        for (Draft.Named party : interview.signing()) {
            about(party);
        }
        proposals();
        several(Topic.SOURCE, 0, "");
        several(Topic.LEAVES_OUT, 0, "");
        return interview.draft();
    }

    private void issues() {
        while (one(Topic.ISSUE, "", interview.issues().isEmpty(), "An agreement needs an issue.")) {
            String title = interview.issues().getLast().name().title();
            say("'" + title + "': " + Topic.OPTION.question());
            int options = 0;
            while (read(Topic.OPTION, "  answer", options < 2, "At least two are needed.")) {
                options++;
            }
        }
    }

    private void about(Draft.Named party) {
        Page page = voice.page();
        page.heading(party.title());
        List<Draft.Issue> issues = interview.issues();
        for (int i = 0; i < issues.size(); i++) {
            page.hanging("  ", "    ", listed(issues, i));
        }
        voice.aside(page);
        interview.answer(Topic.PARTY, party.id());
        ask(Topic.MATTERS, "");
        say(Topic.WANTS.question() + " For example: c > b = a");
        for (int i = 0; i < issues.size(); i++) {
            wants(issues.get(i), i + 1);
        }
        ask(Topic.NO_DEAL, "");
        ask(Topic.RED_LINE, "");
    }

    /// The order of one issue's options, whose letters may stand alone here.
    private void wants(Draft.Issue issue, int number) {
        while (true) {
            String written =
                    line("  " + number + " " + issue.name().title())
                            .replaceAll(
                                    "(?<![\\p{Alnum}])([a-zA-Z])(?![\\p{Alnum}])", number + "$1");
            if (taken(Topic.WANTS, written)) {
                return;
            }
        }
    }

    private void proposals() {
        while (one(Topic.PROPOSAL, "", false, "")) {
            ask(Topic.BY, "");
            ask(Topic.DATE, "");
            ask(Topic.TERMS, "");
        }
    }

    private static String listed(List<Draft.Issue> issues, int issue) {
        List<Draft.Named> options = issues.get(issue).options();
        return (issue + 1)
                + " "
                + issues.get(issue).name().title()
                + ": "
                + IntStream.range(0, options.size())
                        .mapToObj(option ->
                                Interview.label(issue, option) + " " + options.get(option).title())
                        .collect(Collectors.joining(", "));
    }

    /// Answers to one question until an empty one.
    private void several(Topic topic, int least, String reason) {
        say(question(topic) + " (An empty line ends the list.)");
        int count = 0;
        while (read(topic, "  " + topic.keyword(), count < least, reason)) {
            count++;
        }
    }

    private void ask(Topic topic, String about) {
        one(topic, about, false, "");
    }

    private void require(Topic topic, String reason) {
        one(topic, "", true, reason);
    }

    private boolean one(Topic topic, String about, boolean required, String reason) {
        say(about + question(topic));
        return read(topic, "  " + topic.keyword(), required, reason);
    }

    private static String question(Topic topic) {
        return topic.question() + " For example: " + topic.example();
    }

    /// Reads answers until one can be taken.
    ///
    /// @return whether it says anything
    private boolean read(Topic topic, String prompt, boolean required, String reason) {
        while (true) {
            String written = line(prompt);
            if (written.isBlank()) {
                if (!required) {
                    return false;
                }
                say("  " + reason);
            } else if (taken(topic, written)) {
                return true;
            }
        }
    }

    private boolean taken(Topic topic, String written) {
        Optional<String> problem = interview.answer(topic, written);
        problem.ifPresent(reason -> say("  " + reason));
        return problem.isEmpty();
    }

    private String line(String prompt) {
        voice.aside(prompt + "> ");
        try {
            String line = answers.readLine();
            if (line == null) {
                voice.aside("\n");
                throw new Refused(
                        "",
                        List.of(
                                Mistakes.answersEnded(
                                        interview
                                                .missing()
                                                .orElse("Not every question was asked."))),
                        Map.of());
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String words) {
        Page page = voice.page();
        page.paragraph(words);
        voice.aside(page);
    }
}
