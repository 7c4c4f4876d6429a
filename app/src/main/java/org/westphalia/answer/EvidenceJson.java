package org.westphalia.answer;

import java.math.BigDecimal;
import java.util.List;
import org.westphalia.evidence.Support;
import org.westphalia.evidence.Support.Context;
import org.westphalia.evidence.Support.Cover;
import org.westphalia.evidence.Support.Passage;
import org.westphalia.evidence.Support.Reliance;
import org.westphalia.evidence.Support.State;
import org.westphalia.evidence.Support.Supported;
import org.westphalia.model.Citation;

/// What a case rests on: the answer of `evidence`.
public final class EvidenceJson {
    private EvidenceJson() {}

    /// Writes `counts`, `claims`, `proposals`, `sources` and `reliances`; the findings stand in the [Envelope].
    ///
    /// @param context whether the text around every place is written too, where it is at hand
    public static void write(Json json, Support support, boolean context) {
        json.put(
                "counts",
                inner -> {
                    for (State state : State.values()) {
                        inner.put(state.word(), support.passages(state).size());
                    }
                });
        json.put("unsupported", support.unsupported());
        supported(json, "claims", support, true, context);
        supported(json, "proposals", support, false, context);
        json.putEach("sources", support.sources(), cover -> cover(json, cover));
        json.putEach("reliances", support.reliances(), reliance -> reliance(json, reliance));
    }

    private static void supported(
            Json json, String name, Support support, boolean claims, boolean context) {
        List<Supported> all =
                support.supported().stream().filter(one -> one.claim() == claims).toList();
        json.putEach(
                name,
                all,
                one -> {
                    json.put("id", one.id()).put("says", one.says());
                    json.putEach(
                            "places", one.passages(), passage -> passage(json, passage, context));
                });
    }

    private static void passage(Json json, Passage passage, boolean context) {
        Citation citation = passage.cited().citation();
        json.put("source", citation.source());
        citation.at().ifPresent(at -> json.put("at", at));
        citation.says().ifPresent(says -> json.put("says", says));
        citation.quote().ifPresent(quote -> json.put("quote", quote));
        json.put("state", passage.state().word());
        if (!passage.why().isEmpty()) {
            json.put("why", passage.why());
        }
        if (context) {
            passage.context().ifPresent(around -> json.put("context", _ -> context(json, around)));
        }
    }

    private static void context(Json json, Context context) {
        json.put("paragraph", context.paragraph());
        context.before().ifPresent(before -> json.put("before", before));
        json.put("sentences", context.sentences());
        if (context.sentence() > 0) {
            json.put("sentence", context.sentence());
        }
        context.after().ifPresent(after -> json.put("after", after));
    }

    private static void cover(Json json, Cover cover) {
        json.put("id", cover.source().id());
        cover.source().quality().ifPresent(quality -> json.put("quality", quality));
        cover.file().ifPresent(file -> json.put("file", file));
        json.put("places", cover.places());
        json.put("paragraphs", cover.paragraphs());
        json.putNumbers("cited", cover.cited().stream().map(BigDecimal::valueOf).toList());
        json.putNumbers("uncited", cover.uncited().stream().map(BigDecimal::valueOf).toList());
    }

    private static void reliance(Json json, Reliance reliance) {
        switch (reliance) {
            case Reliance.OneSource(String reading, String source, int claims, int of) ->
                    json.put("kind", "one-source")
                            .put("reading", reading)
                            .put("source", source)
                            .put("claims", claims)
                            .put("of", of);
            case Reliance.LowQuality(String claim, String source) ->
                    json.put("kind", "low-quality").put("claim", claim).put("source", source);
        }
    }
}
