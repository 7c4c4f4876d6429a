package org.westphalia.casefile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.westphalia.finding.Place;

/// Says in an author's words why a text is no document.
final class SyntaxFindings {
    private static final Pattern BROKEN_ESCAPE =
            Pattern.compile("\\\\(x(?!\\p{XDigit}{2})|u(?!\\p{XDigit}{4})|U(?!\\p{XDigit}{8}))");

    private SyntaxFindings() {}

    static void add(String file, String text, MarkedYamlEngineException error, Report report) {
        Optional<Mark> mark = error.getProblemMark().or(error::getContextMark);
        Place place =
                mark.map(at -> new Place(file, at.getLine() + 1, at.getColumn() + 1, 1))
                        .orElse(new Place(file, 1, 1, 1));
        String problem = String.valueOf(error.getProblem());
        String context = String.valueOf(error.getContext());
        if (problem.contains("TAB") || problem.contains("'\\t'") || tabIn(text, place)) {
            report.add("yaml.tab", place);
        } else if (problem.contains("mapping values are not allowed")) {
            report.add("yaml.colon", place);
        } else if (context.contains("flow") || problem.contains("',' or")) {
            Place opened = opened(file, error, place);
            report.add("yaml.bracket", place, "line", opened.line(), "column", opened.column());
        } else if (context.contains("quoted scalar")) {
            report.add("yaml.quote", opened(file, error, place));
        } else if (problem.contains("could not find expected ':'")) {
            report.add("yaml.no-colon", opened(file, error, place));
        } else if (problem.contains("expected <block end>") || context.contains("block")) {
            report.add("yaml.indent", place);
        } else {
            report.add("yaml.syntax", place, "problem", problem);
        }
    }

    /// Adds that an escape such as `\\x41` has not all its digits.
    static void escape(String file, String text, Report report) {
        Matcher escape = BROKEN_ESCAPE.matcher(text);
        int at = escape.find() ? escape.start() : 0;
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        report.add(
                "yaml.syntax",
                new Place(file, line, at - text.lastIndexOf('\n', at), 2),
                "problem",
                "the backslash begins the number of a character, which has not all its digits");
    }

    /// Where the thing began that is not finished.
    private static Place opened(String file, MarkedYamlEngineException error, Place otherwise) {
        return error.getContextMark()
                .map(at -> new Place(file, at.getLine() + 1, at.getColumn() + 1, 1))
                .orElse(otherwise);
    }

    /// Whether the line up to the place is indented with a tab.
    private static boolean tabIn(String text, Place place) {
        String line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        return indent.contains("\t");
    }
}
