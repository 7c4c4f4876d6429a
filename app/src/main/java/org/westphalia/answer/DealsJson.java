package org.westphalia.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.westphalia.deal.Deals;
import org.westphalia.deal.NearestTerms;
import org.westphalia.deal.Point;

/// Which deals a world has: the answer of `deals`.
public final class DealsJson {
    private DealsJson() {}

    /// Writes `terms`, `deals`, `frontier[]`, `solutions`, `least-shortfall` and `limits`.
    ///
    /// @param nearest the terms of least shortfall, where there is no deal
    /// @param allTerms whether the frontier is that of all terms that keep the rules, and not of the deals alone
    public static void write(
            Json json, Deals deals, boolean allTerms, Optional<NearestTerms.Nearest> nearest) {
        json.put("terms", deals.terms());
        if (deals.dealsLow().equals(deals.dealsHigh())) {
            json.put("deals", deals.dealsLow());
        } else {
            json.put(
                    "deals",
                    inner -> inner.put("low", deals.dealsLow()).put("high", deals.dealsHigh()));
        }
        json.put("frontier-of", allTerms ? "all-terms" : "deals");
        json.put("frontier-complete", deals.frontierComplete());
        json.putEach("frontier", deals.frontier(), point -> point(json, deals.parties(), point));
        deals.solutions()
                .ifPresent(solutions ->
                        json.put(
                                "solutions",
                                inner -> {
                                    inner.put(
                                            "nash",
                                            nash -> point(nash, deals.parties(), solutions.nash()));
                                    inner.put(
                                            "kalai-smorodinsky",
                                            ks ->
                                                    point(
                                                            ks,
                                                            deals.parties(),
                                                            solutions.kalaiSmorodinsky()));
                                    inner.put(
                                            "egalitarian",
                                            even ->
                                                    point(
                                                            even,
                                                            deals.parties(),
                                                            solutions.egalitarian()));
                                    inner.put(
                                            "utilitarian",
                                            sum ->
                                                    point(
                                                            sum,
                                                            deals.parties(),
                                                            solutions.utilitarian()));
                                }));
        nearest.ifPresent(terms ->
                json.put(
                        "least-shortfall",
                        inner -> {
                            inner.put("points", terms.largest());
                            inner.putPoints("shortfalls", terms.shortfalls());
                            inner.put("barred", terms.barred());
                            inner.put("exact", terms.exact());
                            JudgementJson.write(inner, terms.judgement(), Optional.empty());
                        }));
        json.put("limits", deals.limits());
    }

    private static void point(Json json, List<String> parties, Point point) {
        json.put("terms", point.terms());
        byParty(json, "values", parties, point.values());
        byParty(json, "gains", parties, point.gains());
    }

    private static void byParty(
            Json json, String name, List<String> parties, List<BigDecimal> points) {
        json.put(
                name,
                inner -> {
                    for (int p = 0; p < parties.size(); p++) {
                        inner.put(parties.get(p), points.get(p));
                    }
                });
    }
}
