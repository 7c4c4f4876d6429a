package org.westphalia.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.deal.Deals;
import org.westphalia.deal.NearestTerms;
import org.westphalia.deal.Point;
import org.westphalia.model.Case;
import org.westphalia.view.Figures;

/// Which deals a world has: how many, the ones that nobody can improve on without another's loss, the classic solutions.
final class DealsText {
    private static final int POINTS_SHOWN = 20;

    private final Case source;
    private final Page page;

    DealsText(Case source, Page page) {
        this.source = source;
        this.page = page;
    }

    void write(Deals deals, boolean allTerms) {
        count(deals);
        frontier(deals, allTerms);
        deals.solutions().ifPresent(solutions -> solutions(deals, solutions));
        for (String limit : deals.limits()) {
            page.gap().paragraph(page.paint().doubtful("Limit: ") + limit);
        }
    }

    /// Without a deal: the terms of least shortfall, and whose it is.
    void nearest(NearestTerms.Nearest nearest) {
        page.heading("The terms nearest to a deal");
        JudgementText text = new JudgementText(source, page);
        text.terms(nearest.terms());
        page.gap();
        List<String> words = new ArrayList<>();
        nearest.shortfalls()
                .forEach((party, points) ->
                        words.add(party + " is " + Figures.points(points) + " points short"));
        nearest.barred().forEach(party -> words.add(party + " is barred by its red lines"));
        if (!words.isEmpty()) {
            page.paragraph("With them, " + JudgementText.names(words) + ".").gap();
        }
        text.parties(nearest.judgement());
        if (!nearest.exact()) {
            page.paragraph(
                    page.paint()
                            .doubtful("A limit was reached: there may be terms that are nearer."));
        }
    }

    private void count(Deals deals) {
        String terms = Figures.count(deals.terms()) + " terms that keep the rules";
        if (!deals.dealsLow().equals(deals.dealsHigh())) {
            page.paragraph(
                    "Between "
                            + Figures.count(deals.dealsLow())
                            + " and "
                            + Figures.count(deals.dealsHigh())
                            + " of the "
                            + terms
                            + " are deals (certified bounds).");
        } else if (deals.dealsLow().signum() == 0) {
            page.paragraph(page.paint().bad("None") + " of the " + terms + " is a deal.");
        } else {
            page.paragraph(
                    page.paint().good(Figures.count(deals.dealsLow()))
                            + " of the "
                            + terms
                            + (deals.dealsLow().bitLength() == 1 ? " is a deal." : " are deals."));
        }
    }

    private void frontier(Deals deals, boolean allTerms) {
        if (deals.frontier().isEmpty()) {
            return;
        }
        page.heading(
                "The Pareto frontier: "
                        + (allTerms ? "terms" : "deals")
                        + " that nobody can improve without another's loss");
        List<Point> shown = deals.frontier().stream().limit(POINTS_SHOWN).toList();
        points(deals).frontier(shown);
        int hidden = deals.frontier().size() - shown.size();
        if (hidden > 0) {
            page.paragraph(
                    "... and " + Figures.count(hidden) + " more; --format json lists them all.");
        }
        if (!deals.frontierComplete()) {
            page.paragraph(
                    page.paint()
                            .doubtful(
                                    "A limit was reached: there may be further points, and better ones."));
        }
    }

    private void solutions(Deals deals, Deals.Solutions solutions) {
        page.heading(
                "Classic solutions, each from the point where everyone gets its no-deal value");
        Map<String, Point> named = new LinkedHashMap<>();
        named.put("Nash", solutions.nash());
        named.put("Kalai-Smorodinsky", solutions.kalaiSmorodinsky());
        named.put("Egalitarian", solutions.egalitarian());
        named.put("Utilitarian", solutions.utilitarian());
        points(deals).solutions(named);
        page.gap()
                .paragraph(
                        page.paint()
                                .dim(
                                        "Nash: largest product of gains. Kalai-Smorodinsky: gains in proportion to the best "
                                                + "that each could hope for. Egalitarian: the least gain as large as can be. Utilitarian: largest sum of "
                                                + "values. The last two compare the scales of the parties; the first two do not."));
    }

    private PointsText points(Deals deals) {
        return new PointsText(source, page, deals.parties());
    }
}
