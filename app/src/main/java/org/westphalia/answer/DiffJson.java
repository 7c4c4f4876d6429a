package org.westphalia.answer;

import java.util.List;
import java.util.Optional;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Brief;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.why.NumberChange;
import org.westphalia.why.ReadingsDiffer;
import org.westphalia.why.VersionsDiffer;

/// Where two readings, or two versions of a case, differ: the answer of `diff`.
public final class DiffJson {
    private DiffJson() {}

    /// Writes `readings`: the two sides, and what lies between them.
    public static void readings(Json json, Case source, ReadingsDiffer found) {
        json.put(
                "readings",
                inner -> {
                    inner.put("first", side -> side(side, found.first()));
                    inner.put("second", side -> side(side, found.second()));
                    claims(inner, "shared", source, found.shared());
                    inner.putEach(
                            "rivals",
                            found.rivals(),
                            rival ->
                                    inner.put("question", rival.question())
                                            .put("first", rival.first())
                                            .put("second", rival.second()));
                    claims(inner, "only-first", source, found.onlyFirst());
                    claims(inner, "only-second", source, found.onlySecond());
                    numbers(inner, found.numbers());
                    inner.putEach(
                            "answers",
                            found.signatures(),
                            each -> {
                                inner.put("proposal", each.proposal());
                                inner.put("party", each.party());
                                AssessmentJson.share(inner, "refused-in-first", each.first());
                                AssessmentJson.share(inner, "refused-in-second", each.second());
                            });
                });
    }

    private static void side(Json json, Assessment assessment) {
        json.put("id", assessment.reading());
        json.put("verdict", assessment.verdict().word());
        AssessmentJson.share(json, "share", assessment.share());
    }

    private static void claims(Json json, String name, Case source, List<String> ids) {
        json.putEach(
                name,
                ids,
                id ->
                        json.put("id", id)
                                .put("says", source.findClaim(id).map(Claim::says).orElse("")));
    }

    private static void numbers(Json json, List<NumberChange> numbers) {
        json.putEach(
                "numbers",
                numbers,
                each -> {
                    json.put("path", each.path());
                    text(json, "first", each.before());
                    text(json, "second", each.after());
                    json.put("claims-first", each.claimsBefore());
                    json.put("claims-second", each.claimsAfter());
                });
    }

    private static void text(Json json, String name, Optional<String> text) {
        text.ifPresentOrElse(written -> json.put(name, written), () -> json.putNull(name));
    }

    /// Writes `versions`: what happened to the things of the case, and to every reading.
    ///
    /// @param newer id of the new version; that of the old one stands in the envelope
    public static void versions(Json json, String newer, VersionsDiffer found) {
        json.put(
                "versions",
                inner -> {
                    inner.put("new", newer);
                    inner.put("same", found.isSame());
                    inner.putEach(
                            "things",
                            found.things(),
                            thing ->
                                    inner.put("kind", thing.kind())
                                            .put("id", thing.id())
                                            .put("happened", thing.happened().word())
                                            .put("details", thing.details()));
                    inner.putEach(
                            "readings",
                            found.readings(),
                            reading -> {
                                inner.put("id", reading.id());
                                numbers(inner, reading.numbers());
                                brief(inner, "before", reading.before());
                                brief(inner, "after", reading.after());
                            });
                });
    }

    private static void brief(Json json, String name, Optional<Brief> brief) {
        ExplainJson.brief(json, name, brief);
    }
}
