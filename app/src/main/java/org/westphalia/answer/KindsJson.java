package org.westphalia.answer;

import java.util.List;
import org.westphalia.deal.Mixture;
import org.westphalia.why.Counterfactual;
import org.westphalia.why.Kinds;

/// What kind of obstacle it is: a part of the answer of `why`.
public final class KindsJson {
    private KindsJson() {}

    /// Writes `kinds[]`, each supposition by itself, and `remedies`, the minimal sets of them.
    public static void write(Json json, Kinds found) {
        json.putEach(
                "kinds",
                found.signs(),
                sign -> {
                    json.put("suppose", sign.supposed().name());
                    json.put("applies", sign.applies());
                    json.put("claims", sign.claims());
                    sign.idle().ifPresent(reason -> json.put("idle", reason));
                    sign.yields().ifPresent(yields -> json.put("deal", yields));
                    sign.share().ifPresent(share -> AssessmentJson.share(json, "share", share));
                });
        json.put(
                "remedies",
                inner -> {
                    if (found.world().isPresent()) {
                        inner.put("in-world", found.world().getAsLong());
                    } else {
                        inner.putNull("in-world");
                    }
                    inner.put("worlds-asked", found.asked());
                    inner.putEach("sets", found.sets(), set -> set(inner, set));
                    inner.put("complete", found.complete());
                    if (!found.complete()) {
                        inner.put("complete-up-to", (long) found.upTo());
                    }
                    inner.put("incompatible-aims", found.incompatible());
                    inner.putEach(
                            "further",
                            found.further(),
                            further -> {
                                inner.put("in-world", further.world());
                                inner.putEach("sets", further.sets(), set -> set(inner, set));
                                inner.put("complete", further.complete());
                                inner.put("incompatible-aims", further.incompatible());
                            });
                });
    }

    private static void set(Json json, Kinds.Remedy set) {
        List<String> names = set.supposed().stream().map(Counterfactual::name).toList();
        json.put("suppose", names);
        set.terms().ifPresent(terms -> json.put("terms", terms));
        set.mixture().ifPresent(mixture -> json.put("mixture", inner -> mixture(inner, mixture)));
        json.put("signers", set.signers());
        set.price().ifPresent(price -> json.put("price", price));
        AssessmentJson.share(json, "share", set.share());
    }

    private static void mixture(Json json, Mixture mixture) {
        mixture.money().ifPresent(issue -> json.put("money", issue));
        json.putEach(
                "parts",
                mixture.tickets(),
                ticket -> {
                    json.put("terms", ticket.terms());
                    json.put("chance", mixture.chance(ticket));
                    json.put("part", ticket.part());
                });
        json.put("whole", mixture.whole());
    }
}
