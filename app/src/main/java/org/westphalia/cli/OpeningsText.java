package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.assess.Wording;
import org.westphalia.model.Case;
import org.westphalia.model.Lever;
import org.westphalia.number.Interval;
import org.westphalia.view.Figures;
import org.westphalia.why.Obstacles;
import org.westphalia.why.Openings;
import org.westphalia.world.Demand;

/// What would open a deal, in the words of a desk note: whether anything does, the sets of levers with what they cost whom, the deal that
/// appears, and what each lever does by itself.
final class OpeningsText {
    /// So many sets and obstacles are told unless all are asked for.
    private static final int TOLD = 12;

    private static final int OBSTACLES = 3;

    private final Case source;
    private final Page page;
    private final Wording wording;

    OpeningsText(Case source, Page page) {
        this.source = source;
        this.page = page;
        this.wording = new Wording(source);
    }

    /// @param all whether every set is shown with its deal
    void write(Openings found, boolean all) {
        page.paragraph(situation(found));
        page.gap();
        if (!found.openings().isEmpty() && !found.openings().getFirst().moves().isEmpty()) {
            openings(found, all);
        }
        found.none().ifPresent(none -> none(found, none));
        new LeverEffectsText(page).write(found);
    }

    private String situation(Openings found) {
        String often =
                found.deals().worlds() <= 1
                        ? ""
                        : "As things stand there is a deal in "
                                + (found.deals().hits() == 0
                                        ? "none"
                                        : Figures.share(found.deals()))
                                + " of the drawn worlds"
                                + (found.undecided() == 0
                                        ? ". "
                                        : " ("
                                                + found.undecided()
                                                + " could not be decided within the limit). ");
        String where =
                found.world().isPresent()
                        ? "In the world looked into (world "
                                + found.world().getAsLong()
                                + ") there is "
                        : "There is ";
        if (found.now().isEmpty()) {
            return often
                    + "It could not be decided within the limit whether there is a deal in the world looked into.";
        }
        if (found.now().get()) {
            return often + where + page.paint().good("a deal already") + ": no lever is needed.";
        }
        int sets = found.openings().size();
        String limit =
                found.complete()
                        ? ""
                        : found.upTo() < 1
                                ? " The limit was reached: there may be others."
                                : " The limit was reached: sets of more than "
                                        + plural(found.upTo(), "lever")
                                        + " were not all looked at.";
        if (sets == 0) {
            return often
                    + where
                    + "none as things stand, and "
                    + (found.complete()
                            ? page.paint().bad("no set of levers opens one")
                            : "no set of levers was found that opens one")
                    + "."
                    + limit;
        }
        return often
                + where
                + "none as things stand, and "
                + page.paint().good(sets == 1 ? "one set" : "each of these " + sets + " sets")
                + " of levers opens one"
                + (found.complete()
                        ? sets == 1
                                ? "; every other that does contains it."
                                : "; every other that does contains one of them."
                        : ".")
                + (found.deals().worlds() > 1
                        ? " How often "
                                + (sets == 1 ? "it opens one" : "each of them opens one")
                                + " in the other worlds stands beside it."
                        : "")
                + " That is what follows if the claims hold, and no advice."
                + limit;
    }

    private void openings(Openings found, boolean all) {
        Table table =
                new Table(
                        Table.Column.number("Set"),
                        Table.Column.text("Levers"),
                        Table.Column.text("Owner and cost"),
                        Table.Column.text("Then a deal in"),
                        Table.Column.number("Opened"),
                        Table.Column.number("Closed"));
        List<Openings.Opening> told =
                found.openings().stream().limit(all ? Long.MAX_VALUE : TOLD).toList();
        for (Openings.Opening opening : told) {
            table.row(
                    Integer.toString(found.openings().indexOf(opening) + 1),
                    moves(opening.moves()),
                    cost(opening.cost()),
                    Figures.cell(opening.share(), opening.share().worlds() == 1),
                    Long.toString(opening.opened()),
                    Long.toString(opening.closed()));
        }
        page.table(table);
        if (told.size() < found.openings().size()) {
            page.paragraph(
                    "And " + (found.openings().size() - told.size()) + " more: --all shows them.");
        }
        long counted = told.getFirst().share().worlds();
        if (counted < found.deals().worlds()) {
            page.paragraph(
                    "How often a deal appears is counted in the first "
                            + counted
                            + " drawn worlds.");
        }
        page.gap().paragraph(cheapest(found));
        for (Openings.Opening opening : all ? told : List.of(best(found))) {
            deal(opening);
        }
    }

    /// The set told with its deal: of those that no other is certain to undercut the one that brings a deal in most worlds.
    private static Openings.Opening best(Openings found) {
        Openings.Opening best = found.openings().getFirst();
        for (Openings.Opening opening : found.openings()) {
            boolean cheaper = opening.undominated() && !best.undominated();
            boolean oftener =
                    opening.undominated() == best.undominated()
                            && opening.share().hits() > best.share().hits();
            if (cheaper || oftener) {
                best = opening;
            }
        }
        return best;
    }

    private String cheapest(Openings found) {
        if (found.openings().stream()
                .flatMap(opening -> opening.cost().values().stream())
                .allMatch(cost -> cost.high() == 0)) {
            return "The case states no cost for any of these levers.";
        }
        if (found.openings().size() == 1) {
            return "Costs are in each owner's own units; those of different owners are never added.";
        }
        List<String> words = new ArrayList<>();
        List<String> owners =
                found.openings().stream()
                        .flatMap(opening -> opening.cheapestFor().stream())
                        .distinct()
                        .toList();
        for (String owner : owners) {
            List<String> sets = new ArrayList<>();
            for (int o = 0; o < found.openings().size(); o++) {
                if (found.openings().get(o).cheapestFor().contains(owner)) {
                    sets.add(Integer.toString(o + 1));
                }
            }
            if (sets.size() < found.openings().size()) {
                words.add(
                        "cheapest for "
                                + owner
                                + (sets.size() == 1 ? ": set " : ": sets ")
                                + JudgementText.names(sets));
            }
        }
        long dominated = found.openings().stream().filter(each -> !each.undominated()).count();
        return "Costs are in each owner's own units; those of different owners are never added"
                + (words.isEmpty()
                        ? ", and no set is certain to be cheaper for anybody than another"
                        : "; " + String.join("; ", words))
                + (dominated == 0
                        ? "."
                        : ". "
                                + plural((int) dominated, "set")
                                + (dominated == 1 ? " is" : " are")
                                + " certain to cost some owner more than another set, and none less.");
    }

    private void deal(Openings.Opening opening) {
        page.heading("The deal after: " + moves(opening.moves())).gap();
        for (Openings.Move move : opening.moves()) {
            page.item(
                    title(move.lever())
                            + " ("
                            + wording.holder(move.by())
                            + (move.pulled() ? " pulls it" : " stops it")
                            + ")");
        }
        page.gap();
        JudgementText text = new JudgementText(source, page);
        text.terms(opening.deal().terms());
        page.gap();
        text.parties(opening.deal());
    }

    private void none(Openings found, Openings.None none) {
        page.paragraph(
                none.everyWorld()
                        ? "That is proved for every world that the numbers allow, whatever is done with "
                                + considered(found)
                                + " (the independent checker accepted "
                                + (none.proofs() == 1
                                        ? "the proof)."
                                        : "all " + none.proofs() + " parts of the proof).")
                        : "That is proved for this world, whatever is done with "
                                + considered(found)
                                + (none.atOnce() ? ", by a single refutation." : ".")
                                + " It is not proved for every world that the numbers allow.");
        String best =
                none.best().isEmpty()
                        ? "No lever makes the largest shortfall of a party smaller. What stands in the way"
                        : "Nearest comes "
                                + moves(none.best())
                                + ". What stands in the way even then";
        List<Obstacles.Obstacle> obstacles = none.obstacles().obstacles();
        page.paragraph(best + shortBy(none.distance()) + ":");
        for (Obstacles.Obstacle obstacle : obstacles.stream().limit(OBSTACLES).toList()) {
            List<String> demands = new ArrayList<>();
            for (Demand member : obstacle.members()) {
                demands.add(wording.demand(member));
            }
            page.item(String.join("; ", demands) + "." + AssessText.claims(obstacle.claims()));
        }
        if (obstacles.size() > OBSTACLES) {
            page.item((obstacles.size() - OBSTACLES) + " more ('westphalia why' explains them).");
        }
    }

    private static String considered(Openings found) {
        return found.considered().isEmpty() ? "any lever" : JudgementText.names(found.considered());
    }

    private static String shortBy(Optional<Openings.Distance> distance) {
        return distance.map(far -> " (" + far(far) + ")").orElse("");
    }

    private static String far(Openings.Distance far) {
        List<String> words = new ArrayList<>();
        if (!far.barred().isEmpty()) {
            words.add(
                    JudgementText.names(far.barred())
                            + (far.barred().size() == 1 ? " is" : " are")
                            + " barred by red lines");
        }
        if (far.points().signum() != 0) {
            words.add("the nearest terms lack " + Figures.points(far.points()) + " points");
        }
        return words.isEmpty() ? "nothing is lacking" : String.join(", ", words);
    }

    /// Levers moved, in a row.
    static String moves(List<Openings.Move> moves) {
        return JudgementText.names(
                moves.stream()
                        .map(move -> move.pulled() ? move.lever() : "stop\u00a0" + move.lever())
                        .toList());
    }

    private String title(String lever) {
        return source.findLever(lever).map(Lever::title).orElse(lever);
    }

    private static String cost(Map<String, Interval> byOwner) {
        List<String> words = new ArrayList<>();
        byOwner.forEach((owner, cost) ->
                words.add(
                        cost.high() == 0
                                ? owner
                                : owner
                                        + "\u00a0"
                                        + Figures.number(cost.low())
                                        + (cost.isExact()
                                                ? ""
                                                : ".." + Figures.number(cost.high()))));
        return String.join(", ", words);
    }

    private static String plural(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
