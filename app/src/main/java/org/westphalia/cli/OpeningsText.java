package org.westphalia.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.assess.Wording;
import org.westphalia.model.Case;
import org.westphalia.model.Lever;
import org.westphalia.number.Interval;
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
        effects(found);
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
                words.add("cheapest for " + owner + ": " + JudgementText.names(sets));
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
                        ? "No lever brings the parties nearer to each other. What stands in the way"
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

    private void effects(Openings found) {
        if (found.effects().isEmpty()) {
            return;
        }
        page.heading("What each lever does by itself");
        page.paragraph(byThemselves(found));
        List<String> losers = losers(found);
        if (!losers.isEmpty()) {
            page.paragraph(
                    "At the terms that are nearest a deal now, "
                            + String.join("; ", losers)
                            + ".");
        }
        page.gap();
        boolean weights =
                found.effects().stream().anyMatch(effect -> !weights(effect).isEmpty());
        List<Table.Column> columns =
                new ArrayList<>(
                        List.of(
                                Table.Column.text("Lever"),
                                Table.Column.text("Owner"),
                                Table.Column.text(
                                        found.deals().worlds() <= 1
                                                ? "A deal"
                                                : "Deals in " + found.deals().worlds()),
                                Table.Column.text("The nearest terms lack"),
                                Table.Column.text("Gain at the terms nearest now")));
        if (weights) {
            columns.add(Table.Column.text("Weight in its party"));
        }
        Table table = new Table(columns);
        for (Openings.Effect effect : found.effects()) {
            List<String> row =
                    new ArrayList<>(
                            List.of(
                                    moves(effect.moves()),
                                    effect.moves().getFirst().by()
                                            + (effect.hostile() ? " (hostile)" : ""),
                                    often(found, effect),
                                    lacks(effect),
                                    gains(effect)));
            if (weights) {
                row.add(weights(effect));
            }
            table.row(row);
        }
        page.table(table);
        pairs(found);
        if (!found.idle().isEmpty()) {
            page.gap()
                    .paragraph(
                            page.paint()
                                    .dim(
                                            "Without any effect in this reading: "
                                                    + JudgementText.names(found.idle())
                                                    + "."));
        }
    }

    /// Which parties would have less to gain from the nearest terms, and through which levers.
    private static List<String> losers(Openings found) {
        Map<String, List<String>> byParty = new LinkedHashMap<>();
        for (Openings.Effect effect : found.effects()) {
            for (Openings.OnHolder on : effect.holders()) {
                boolean loses = on.gain().map(points -> points.signum() < 0).orElse(false);
                if (loses && !on.holder().contains(".")) {
                    byParty.computeIfAbsent(on.holder(), _ -> new ArrayList<>())
                            .add(moves(effect.moves().subList(0, 1)));
                }
            }
        }
        List<String> words = new ArrayList<>();
        byParty.forEach((party, levers) ->
                words.add(party + " has less to gain with " + JudgementText.names(levers)));
        return words;
    }

    /// Two levers together where they do more, or less, than either alone.
    private void pairs(Openings found) {
        Table table =
                new Table(
                        Table.Column.text("Together"),
                        Table.Column.text("A deal in"),
                        Table.Column.text("The first alone"),
                        Table.Column.text("The second alone"));
        for (Openings.Effect pair : found.pairs()) {
            Optional<Openings.Effect> first = alone(found, pair.moves().getFirst());
            Optional<Openings.Effect> second = alone(found, pair.moves().getLast());
            if (first.isEmpty() || second.isEmpty()) {
                continue;
            }
            long one = first.get().share().hits();
            long other = second.get().share().hits();
            long both = pair.share().hits();
            if (both > Math.max(one, other) || both < Math.min(one, other)) {
                table.row(
                        moves(pair.moves()),
                        often(found, pair),
                        often(found, first.get()),
                        often(found, second.get()));
            }
        }
        if (!table.isEmpty()) {
            page.gap()
                    .paragraph("Together these do more, or less, than either of the two alone:")
                    .gap();
            page.table(table);
        }
    }

    private static Optional<Openings.Effect> alone(Openings found, Openings.Move move) {
        return found.effects().stream()
                .filter(effect -> effect.moves().equals(List.of(move)))
                .findFirst();
    }

    /// Which levers make a deal more frequent, and which less.
    private String byThemselves(Openings found) {
        List<String> better = new ArrayList<>();
        List<String> worse = new ArrayList<>();
        for (Openings.Effect effect : found.effects()) {
            long change = effect.share().hits() - found.deals().hits();
            if (change != 0) {
                (change > 0 ? better : worse).add(moves(effect.moves().subList(0, 1)));
            }
        }
        boolean one = found.deals().worlds() == 1;
        if (better.isEmpty() && worse.isEmpty()) {
            return one
                    ? "None changes by itself whether there is a deal."
                    : "None changes by itself in how many of the drawn worlds there is a deal.";
        }
        List<String> sentences = new ArrayList<>();
        if (!better.isEmpty()) {
            sentences.add(
                    (one ? "A deal comes with " : "A deal becomes more frequent with ")
                            + page.paint().good(JudgementText.names(better))
                            + ".");
        }
        if (!worse.isEmpty()) {
            sentences.add(
                    (one ? "It goes with " : "It becomes rarer with ")
                            + page.paint().bad(JudgementText.names(worse))
                            + ".");
        }
        return String.join(" ", sentences)
                + (better.size() + worse.size() < found.effects().size()
                        ? " The others change that by themselves nowhere."
                        : "");
    }

    private static String often(Openings found, Openings.Effect effect) {
        if (found.deals().worlds() <= 1) {
            return Figures.cell(effect.share(), true);
        }
        String change =
                effect.opened() == 0 && effect.closed() == 0
                        ? ""
                        : " (+" + effect.opened() + " -" + effect.closed() + ")";
        return effect.share().hits() + change;
    }

    private static String lacks(Openings.Effect effect) {
        if (effect.before().isEmpty() || effect.after().isEmpty()) {
            return "";
        }
        String before = brief(effect.before().get());
        String after = brief(effect.after().get());
        return before.equals(after) ? before : before + "; then " + after;
    }

    private static String brief(Openings.Distance far) {
        List<String> words = new ArrayList<>();
        if (!far.barred().isEmpty()) {
            words.add(String.join(" and ", far.barred()) + " barred");
        }
        if (far.points().signum() != 0 || far.barred().isEmpty()) {
            words.add(Figures.points(far.points()));
        }
        return String.join(", ", words);
    }

    /// Of a party, and of those of its groups for whom it is otherwise.
    private static String gains(Openings.Effect effect) {
        List<String> words = new ArrayList<>();
        String ofParty = "";
        for (Openings.OnHolder on : effect.holders()) {
            boolean group = on.holder().contains(".");
            String points = on.gain().map(OpeningsText::signed).orElse("");
            if (points.isEmpty() || points.equals("0")) {
                ofParty = group ? ofParty : "";
                continue;
            }
            if (!group || !points.equals(ofParty)) {
                words.add(on.holder() + "\u00a0" + points);
            }
            ofParty = group ? ofParty : points;
        }
        return String.join(", ", words);
    }

    private static String signed(BigDecimal points) {
        return Figures.gain(points.setScale(1, java.math.RoundingMode.HALF_EVEN));
    }

    private static String weights(Openings.Effect effect) {
        List<String> words = new ArrayList<>();
        for (Openings.OnHolder on : effect.holders()) {
            if (Math.abs(on.share()) >= 0.0005) {
                words.add(
                        on.holder()
                                + "\u00a0"
                                + (on.share() > 0 ? "+" : "-")
                                + Figures.percent(Math.abs(on.share())));
            }
        }
        return String.join(", ", words);
    }

    private static String moves(List<Openings.Move> moves) {
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
