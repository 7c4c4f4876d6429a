package org.westphalia.why;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.Judgement.PartyView;
import org.westphalia.model.Issue;
import org.westphalia.model.Terms;
import org.westphalia.world.World;

/// What changes from one complete text to another, clause by clause, and what it is worth to everybody whose consent counts, when
/// all sign. Points are of each holder's own scale.
///
/// @param clauses those that differ, in the order of issues
/// @param besides points by holder that no single clause brings: combinations, the chance to last, prices and bonus
/// @param total by holder: U of the second text minus U of the first
public record Exchange(
        List<Clause> clauses, Map<String, BigDecimal> besides, Map<String, BigDecimal> total) {

    /// A clause that differs.
    ///
    /// @param from option of the first text
    /// @param to option of the second
    /// @param points by holder (`party` or `party.group`), what the clause adds to V; below zero where the holder yields
    public record Clause(String issue, String from, String to, Map<String, BigDecimal> points) {}

    static Exchange between(World reality, Terms first, Terms second) {
        World world = ProposalWorld.everybody(reality);
        Judgement before = Judge.judge(world, first);
        Judgement after = Judge.judge(world, second);
        List<Clause> clauses = new ArrayList<>();
        Map<String, BigDecimal> besides = new LinkedHashMap<>();
        Map<String, BigDecimal> total = new LinkedHashMap<>();
        for (int p = 0; p < before.parties().size(); p++) {
            BigDecimal change =
                    after.parties().get(p).value().subtract(before.parties().get(p).value());
            total.put(before.parties().get(p).id(), change);
            besides.put(before.parties().get(p).id(), change);
        }
        for (Issue issue : world.issues()) {
            String from = first.option(issue.id()).orElseThrow();
            String to = second.option(issue.id()).orElseThrow();
            if (!from.equals(to)) {
                Map<String, BigDecimal> points = new LinkedHashMap<>();
                for (int p = 0; p < before.parties().size(); p++) {
                    PartyView view = before.parties().get(p);
                    BigDecimal change =
                            points(after.parties().get(p), issue).subtract(points(view, issue));
                    points.put(view.id(), change);
                    besides.merge(view.id(), change.negate(), BigDecimal::add);
                }
                clauses.add(new Clause(issue.id(), from, to, points));
            }
        }
        return new Exchange(clauses, besides, total);
    }

    private static BigDecimal points(PartyView view, Issue issue) {
        return view.contributions().getOrDefault(issue.id(), BigDecimal.ZERO);
    }
}
