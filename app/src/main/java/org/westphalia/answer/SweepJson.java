package org.westphalia.answer;

import org.westphalia.store.Kept;

/// What a sweep has kept: the answer of `sweep`.
public final class SweepJson {
    private SweepJson() {}

    /// Writes `folder`, `drawing`, `worlds`, `wanted`, `before`, `complete`, `bytes`, `columns` and `readings[]`.
    public static void write(Json json, String folder, String drawing, Kept kept) {
        json.put("folder", folder);
        json.put("drawing", drawing);
        json.put("worlds", kept.worlds());
        json.put("wanted", kept.wanted());
        json.put("before", kept.before());
        json.put("complete", kept.complete());
        json.put("bytes", kept.bytes());
        json.put("columns", kept.manifest().columns().size());
        json.putEach(
                "readings",
                kept.readings(),
                tally -> {
                    json.put("id", tally.reading());
                    json.put("title", tally.title());
                    json.put("worlds", tally.worlds());
                    json.put("wanted", tally.wanted());
                    AssessmentJson.share(json, "share", tally.share());
                    json.put("undecided", tally.undecided());
                    json.put("redrawn", tally.redrawn());
                    json.put("checked", tally.checked());
                });
    }
}
