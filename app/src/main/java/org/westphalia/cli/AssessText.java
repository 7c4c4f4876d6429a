package org.westphalia.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.answer.Departures;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Assessment.Reason;
import org.westphalia.assess.Share;
import org.westphalia.model.Case;
import org.westphalia.view.Figures;

/// Verdicts as a reader in a hurry wants them: one sentence per reading with its reasons, what it hinges on, what the case
/// leaves out; then the table of all readings. What several readings have in common is told once.
final class AssessText {
    /// So many readings are told one after the other, with all their reasons.
    private static final int READINGS_IN_TURN = 2;

    private final Case source;
    private final Page page;
    private final Paint paint;
    private final VerdictText words;

    AssessText(Case source, Page page) {
        this.source = source;
        this.page = page;
        this.paint = page.paint();
        this.words = new VerdictText(source, paint);
    }

    /// The first screen.
    void overview(List<Assessment> assessments, Departures departures) {
        overview(assessments, "", departures);
    }

    /// @param as the actor whose beliefs these readings are; empty for nobody
    void overview(List<Assessment> assessments, String as, Departures departures) {
        page.title(source.title());
        if (!as.isEmpty()) {
            page.paragraph("As " + paint.bold(as) + " sees it: by what it is said to believe.");
        }
        whatIf(source, departures, page);
        if (assessments.size() <= READINGS_IN_TURN) {
            inTurn(assessments);
        } else {
            together(assessments);
        }
        if (!source.notModelled().isEmpty()) {
            page.heading("Not in the model");
            source.notModelled().forEach(page::item);
        }
        AssessTable table = new AssessTable(words);
        Table readings = table.table(assessments);
        page.gap().table(readings);
        if (!readings.fits(page.width())) {
            page.gap();
        }
        page.paragraph(paint.dim(table.legend(assessments)));
        Map<String, List<String>> warnings = new LinkedHashMap<>();
        assessments.forEach(assessment ->
                assessment.warnings().forEach(warning -> note(warnings, warning, assessment)));
        list("Read with care", warnings, assessments.size());
    }

    private void inTurn(List<Assessment> assessments) {
        for (Assessment assessment : assessments) {
            page.gap().paragraph(words.sentence(assessment));
            assessment.reasons().forEach(reason -> page.item(reason(reason)));
            if (!VerdictText.isExact(assessment)) {
                page.item("It hinges " + words.hinge(assessment));
            }
        }
    }

    /// All sentences, then the first reason of each reading, then what each hinges on.
    private void together(List<Assessment> assessments) {
        page.gap();
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        Map<String, List<String>> hinges = new LinkedHashMap<>();
        for (Assessment assessment : assessments) {
            page.hanging("", "  ", words.sentence(assessment));
            assessment.reasons().stream()
                    .limit(1)
                    .forEach(reason -> note(reasons, reason(reason), assessment));
            if (!VerdictText.isExact(assessment)) {
                note(hinges, words.hinge(assessment), assessment);
            }
        }
        list("Why (all reasons with --reading)", reasons, assessments.size());
        list("It hinges", hinges, assessments.size());
    }

    private static void note(Map<String, List<String>> told, String text, Assessment assessment) {
        told.computeIfAbsent(text, _ -> new ArrayList<>()).add(assessment.reading());
    }

    /// Items with the readings that they are true of, which are left out where there is but one.
    private void list(String title, Map<String, List<String>> told, int readings) {
        if (told.isEmpty()) {
            return;
        }
        page.heading(title);
        told.forEach((text, names) ->
                page.item(
                        (readings > 1 ? paint.bold(JudgementText.names(names)) + ": " : "")
                                + text));
    }

    private static String reason(Reason reason) {
        return reason.sentence() + claims(reason.claims());
    }

    /// Under which departures the answer holds, if any.
    static void whatIf(Case source, Departures departures, Page page) {
        List<String> words = new ArrayList<>();
        departures
                .pull()
                .forEach(lever ->
                        words.add("lever " + lever + " is pulled" + idle(source, lever, true)));
        departures
                .drop()
                .forEach(lever ->
                        words.add("lever " + lever + " is dropped" + idle(source, lever, false)));
        departures.hold().forEach(claim -> words.add("claim " + claim + " is held"));
        departures.without().forEach(claim -> words.add("claim " + claim + " is not held"));
        departures
                .set()
                .forEach(assignment -> words.add(assignment.replaceFirst("=", " is set to ")));
        if (!words.isEmpty()) {
            page.paragraph(
                    page.paint().doubtful("What if") + " " + JudgementText.names(words) + "?");
        }
        departures
                .givenRecord()
                .ifPresent(misses ->
                        page.paragraph(
                                page.paint().doubtful("Given the record")
                                        + ": only worlds count that predict "
                                        + (misses == 0
                                                ? "every recorded answer"
                                                : "all but "
                                                        + (misses == 1
                                                                ? "one"
                                                                : "at most " + misses)
                                                        + " of the "
                                                        + GivenRecordOption.recorded(source)
                                                        + " recorded answers")
                                        + ". Where nothing is drawn (certain, impossible), all worlds are meant."));
    }

    /// Said of a lever that stands already as the question wants it.
    private static String idle(Case source, String lever, boolean inForce) {
        boolean stands =
                source.findLever(lever).map(found -> found.inForce() == inForce).orElse(false);
        if (!stands) {
            return "";
        }
        return " (changes nothing: it is " + (inForce ? "in force already)" : "not in force)");
    }

    /// Ids of claims in brackets, or nothing.
    static String claims(List<String> ids) {
        return ids.isEmpty() ? "" : " [" + String.join(", ", ids) + "]";
    }

    /// `russia 95 %, ukraine 3 %`, those who refuse most first; parties that never refuse are left out.
    static String refusers(Map<String, Share> refusedBy) {
        String names =
                refusedBy.entrySet().stream()
                        .filter(entry -> entry.getValue().hits() > 0)
                        .sorted((a, b) -> Long.compare(b.getValue().hits(), a.getValue().hits()))
                        .map(entry ->
                                entry.getKey()
                                        + (entry.getValue().worlds() > 1
                                                ? " " + Figures.percent(entry.getValue().value())
                                                : ""))
                        .collect(joining(", "));
        return names.isEmpty() ? "nobody" : names;
    }
}
