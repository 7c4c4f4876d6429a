package org.westphalia.answer;

import java.util.List;
import org.westphalia.finding.Finding;
import org.westphalia.model.Case;

/// What was found in a case: the answer of `check`; the findings themselves stand in the [Envelope].
public final class CheckJson {
    private CheckJson() {}

    /// Writes `title`, `errors`, `warnings` and how many of each thing the case has.
    public static void write(Json json, Case source, List<Finding> findings) {
        long errors = findings.stream().filter(Finding::isError).count();
        json.put("title", source.title());
        json.put("errors", errors);
        json.put("warnings", findings.size() - errors);
        json.put(
                "counts",
                inner ->
                        inner.put("issues", source.issues().size())
                                .put("parties", source.parties().size())
                                .put("deciding", source.decidingParties().size())
                                .put("levers", source.levers().size())
                                .put("proposals", source.proposals().size())
                                .put("claims", source.claims().size())
                                .put("readings", source.readings().size()));
    }
}
