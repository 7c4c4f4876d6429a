package org.westphalia.answer;

import java.util.List;
import org.westphalia.explore.RecordSupport;
import org.westphalia.explore.RecordSupport.ReadingFit;
import org.westphalia.explore.TellingOffers;
import org.westphalia.explore.TellingOffers.Information;
import org.westphalia.explore.WeightOfEvidence;

/// What the recorded answers support: the answer of `record`.
public final class RecordJson {
    private RecordJson() {}

    /// Writes `slip`, `answers[]`, `readings[]`, `weights[]` and `offers`.
    public static void write(Json json, RecordSupport found) {
        json.put("slip", found.slip());
        json.putEach(
                "answers",
                found.answers(),
                answer ->
                        json.put("proposal", answer.proposal())
                                .put("party", answer.party())
                                .put("answer", answer.answer().word()));
        json.putEach("readings", found.readings(), fit -> reading(json, found, fit));
        List<ReadingFit> readings = found.readings();
        json.putEach(
                "weights",
                found.pairs(),
                pair -> {
                    WeightOfEvidence weight = found.weights().get(pair.one()).get(pair.other());
                    json.put("for", readings.get(pair.one()).reading())
                            .put("against", readings.get(pair.other()).reading())
                            .put("bans", weight.bans())
                            .put("low", weight.low())
                            .put("high", weight.high())
                            .put("decibans", weight.decibans())
                            .put("strength", weight.strength().words())
                            .put("open", weight.isOpen());
                    weight.withoutSlip().ifPresent(bans -> json.put("bans-without-slip", bans));
                });
        found.offer()
                .ifPresent(offers -> json.put("offers", inner -> offers(inner, found, offers)));
    }

    private static void reading(Json json, RecordSupport found, ReadingFit fit) {
        json.put("id", fit.reading()).put("title", fit.title()).put("worlds", fit.worlds());
        json.putEach(
                "predicted", fit.predicted(), share -> AssessmentJson.share(json, "share", share));
        AssessmentJson.share(json, "all", fit.all());
        json.put("best", fit.best());
        AssessmentJson.share(json, "best-share", fit.bestShare());
        json.putEach("missing", fit.missing(), worlds -> json.put("worlds", worlds));
        json.put(
                "probability",
                inner ->
                        inner.put("value", fit.likelihood().value())
                                .put("low", fit.likelihood().low())
                                .put("high", fit.likelihood().high()));
        json.putEach(
                "misfits",
                fit.misfits(),
                misfit ->
                        json.put("proposal", found.answers().get(misfit.answer()).proposal())
                                .put("party", found.answers().get(misfit.answer()).party())
                                .put("predicted-to-sign", misfit.predictedSignature())
                                .put("claims", misfit.claims()));
        AssessmentJson.share(json, "deals", fit.deals().prior());
        json.put("deals-given-record", fit.deals().given());
    }

    private static void offers(Json json, RecordSupport found, TellingOffers offers) {
        json.put("parties", offers.parties());
        json.put("compared", offers.compared());
        json.put("slip-counted", offers.slipped());
        json.putEach(
                "offers",
                offers.offers(),
                offer -> {
                    json.put("terms", offer.terms()).put("origins", offer.origins());
                    offer.reading().ifPresent(bits -> information(json, "about-reading", bits));
                    information(json, "about-deal", offer.deal());
                    json.putEach(
                            "answers",
                            offer.answers(),
                            answer -> {
                                json.put("signers", answer.signers())
                                        .put("chance", answer.chance())
                                        .put("deal-then", answer.dealThen());
                                json.putEach(
                                        "by-reading",
                                        found.positions(),
                                        r ->
                                                json.put(
                                                                "reading",
                                                                found.readings().get(r).reading())
                                                        .put("chance", answer.byReading().get(r))
                                                        .put("then", answer.readingThen().get(r)));
                            });
                });
    }

    private static void information(Json json, String name, Information bits) {
        json.put(
                name,
                inner ->
                        inner.put("bits", bits.bits())
                                .put("low", bits.low())
                                .put("high", bits.high()));
    }
}
