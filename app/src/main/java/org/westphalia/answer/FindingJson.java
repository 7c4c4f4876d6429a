package org.westphalia.answer;

import java.util.Locale;
import org.westphalia.finding.Finding;

/// A finding: `code`, `severity`, `message`, `hint`, and `file`, `line`, `column`, `length` where it is in a file.
final class FindingJson {
    private FindingJson() {}

    static void write(Json json, Finding finding) {
        json.put("code", finding.code());
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        finding.place()
                .ifPresent(place ->
                        json.put("file", place.file())
                                .put("line", place.line())
                                .put("column", place.column())
                                .put("length", place.length()));
        json.put("message", finding.message());
        json.put("hint", finding.hint());
    }
}
