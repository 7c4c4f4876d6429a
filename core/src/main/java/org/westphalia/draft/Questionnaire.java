package org.westphalia.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The questions as a plain text file to fill in: lines of `keyword: answer`, comments after `#`; and how such a file is read.
public final class Questionnaire {
    private static final Set<Topic> ABOUT_A_PARTY =
            EnumSet.of(Topic.MATTERS, Topic.WANTS, Topic.NO_DEAL, Topic.RED_LINE);
    private static final Set<Topic> ABOUT_A_PROPOSAL =
            EnumSet.of(Topic.BY, Topic.DATE, Topic.TERMS);

    private Questionnaire() {}

    /// An answer that cannot be taken.
    ///
    /// @param line where it stands, from 1; 0 when something is missing altogether
    public record Problem(int line, String reason) {}

    /// What was read.
    public record Filled(Interview interview, List<Problem> problems) {
        public Filled {
            problems = List.copyOf(problems);
        }
    }

    /// A file to fill in: every question with an example, and lines for its answers.
    public static String blank() {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # Answers for 'westphalia new'. Write behind the colons. Leave open what you do not know: it stays unknown.
                # Lines may be repeated, left out or left empty. Issues are numbered in the order in which they stand here, their
                # answers lettered: 1b is the second answer to the first issue. Instead of a label you may write the words.
                """);
        for (Topic topic : Topic.values()) {
            page.append('\n');
            page.append("# ").append(topic.question()).append('\n');
            page.append("# For example: ").append(topic.example()).append('\n');
            lines(topic, page);
        }
        return page.toString();
    }

    /// Reads a file of answers to its end; what cannot be taken is a problem, and all are told together.
    public static Filled read(String text) {
        Interview interview = new Interview();
        List<Problem> problems = new ArrayList<>();
        Optional<Topic> open = Optional.empty();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String written = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (written.isBlank() || written.stripLeading().startsWith("#")) {
                continue;
            }
            int colon = written.indexOf(':');
            Optional<Topic> topic =
                    colon < 0 ? Optional.empty() : Topic.of(written.substring(0, colon).strip());
            if (topic.isEmpty()) {
                problems.add(
                        new Problem(
                                number, "The line does not begin with a known word and a colon."));
                continue;
            }
            String answer = written.substring(colon + 1).strip();
            Optional<Topic> owner = owner(topic.get());
            if (answer.isEmpty()) {
                open = opens(topic.get()) ? topic : open;
                continue;
            }
            if (owner.isPresent() && owner.equals(open)) {
                problems.add(
                        new Problem(
                                number,
                                "The line '" + owner.get().keyword() + ":' above it is empty."));
                continue;
            }
            if (topic.equals(open)) {
                open = Optional.empty();
            }
            int at = number;
            interview
                    .answer(topic.get(), answer)
                    .ifPresent(reason -> problems.add(new Problem(at, reason)));
        }
        if (problems.isEmpty()) {
            interview.missing().ifPresent(reason -> problems.add(new Problem(0, reason)));
        }
        return new Filled(interview, problems);
    }

    private static void lines(Topic topic, StringBuilder page) {
        switch (topic) {
            case SIGNS -> page.append("signs:\nsigns:\n");
            case ISSUE, PARTY -> page.append("# (with the next questions)\n");
            case OPTION ->
                    page.append("issue:\noption:\noption:\noption:\nissue:\noption:\noption:\n");
            case MATTERS, WANTS, NO_DEAL -> page.append("# (for each party, below)\n");
            case RED_LINE ->
                    page.append(
                            "party:\nmatters:\nwants:\nwants:\nno-deal:\nred-lines:\n"
                                    + "party:\nmatters:\nwants:\nwants:\nno-deal:\nred-lines:\n");
            default -> page.append(topic.keyword()).append(":\n");
        }
    }

    private static boolean opens(Topic topic) {
        return topic == Topic.ISSUE || topic == Topic.PARTY || topic == Topic.PROPOSAL;
    }

    /// The line to which such an answer belongs.
    private static Optional<Topic> owner(Topic topic) {
        if (ABOUT_A_PARTY.contains(topic)) {
            return Optional.of(Topic.PARTY);
        }
        if (ABOUT_A_PROPOSAL.contains(topic)) {
            return Optional.of(Topic.PROPOSAL);
        }
        return topic == Topic.OPTION ? Optional.of(Topic.ISSUE) : Optional.empty();
    }
}
