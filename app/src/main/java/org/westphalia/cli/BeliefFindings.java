package org.westphalia.cli;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Severity;

/// What is to be said about the beliefs that `--as` asks for: nobody names them, or several readings name different ones.
final class BeliefFindings {
    private BeliefFindings() {}

    /// @param where ` in reading R`, or nothing
    /// @param believers actors whose beliefs are named there
    /// @param readings readings that name beliefs of the actor itself
    static Finding none(
            String actor, String where, Collection<String> believers, Collection<String> readings) {
        String elsewhere =
                readings.isEmpty()
                        ? ""
                        : "They are named in "
                                + String.join(", ", readings)
                                + ": ask with --reading.";
        String others =
                believers.isEmpty()
                        ? "Nobody's beliefs are named; write them under 'beliefs': {"
                                + actor
                                + ": READING}."
                        : "Beliefs are named of: " + String.join(", ", believers) + ".";
        return new Finding(
                "command.no-beliefs",
                Severity.ERROR,
                Optional.empty(),
                "Nothing says what '" + actor + "' believes" + where + ".",
                elsewhere.isEmpty() ? others : elsewhere);
    }

    /// @param others the readings that say so, by the reading that the actor believes according to them
    static Finding several(String actor, Map<String, List<String>> others) {
        String who =
                others.entrySet().stream()
                        .map(entry ->
                                "according to "
                                        + JudgementText.names(entry.getValue())
                                        + " it believes "
                                        + entry.getKey())
                        .collect(joining("; "));
        return new Finding(
                "command.several-beliefs",
                Severity.WARNING,
                Optional.empty(),
                "So the case itself says of " + actor + "; " + who + ".",
                "Choose by whose account with --reading, for example --reading "
                        + others.values().iterator().next().getFirst()
                        + ".");
    }

    /// @param reading that would be compared with itself
    /// @param asked the readings that were named
    static Finding same(String actor, String reading, List<String> asked) {
        return new Finding(
                "command.nothing-to-compare",
                Severity.ERROR,
                Optional.empty(),
                "According to "
                        + JudgementText.names(asked)
                        + ", "
                        + actor
                        + " believes "
                        + reading
                        + ": there is nothing to compare.",
                "Name a reading that says something else than the actor believes.");
    }

    /// Shows one below the heading of an answer.
    static void show(Page page, Optional<Finding> note) {
        note.ifPresent(
                each -> page.paragraph(page.paint().doubtful(each.message()) + " " + each.hint()));
    }
}
