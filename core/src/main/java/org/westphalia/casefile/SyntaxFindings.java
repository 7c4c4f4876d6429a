package org.westphalia.casefile;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.westphalia.finding.Place;

/// Says in an author's words why a text is no document.
final class SyntaxFindings {
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
