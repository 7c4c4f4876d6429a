package org.westphalia.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.view.Figures;
import org.westphalia.why.Openings;

/// What each lever does by itself, and what two do together: who gains and loses, and in how many worlds a deal comes or goes.
final class LeverEffectsText {
    private final Page page;

    LeverEffectsText(Page page) {
        this.page = page;
    }

    /// The table, and in a paragraph what helps and what does not.
    void write(Openings found) {
        if (found.effects().isEmpty()) {
            return;
        }
        page.heading("What each lever does by itself");
        page.paragraph(byThemselves(found));
        List<String> losers = losers(found);
        if (!losers.isEmpty()) {
            page.paragraph(
                    "At the terms that are nearest a deal now, " + String.join("; ", losers) + ".");
        }
        page.gap();
        boolean weights = found.effects().stream().anyMatch(effect -> !weights(effect).isEmpty());
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
                                    OpeningsText.moves(effect.moves()),
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
                            .add(OpeningsText.moves(effect.moves().subList(0, 1)));
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
            if (both != Math.max(one, other)) {
                table.row(
                        OpeningsText.moves(pair.moves()),
                        often(found, pair),
                        often(found, first.get()),
                        often(found, second.get()));
            }
        }
        if (!table.isEmpty()) {
            page.gap()
                    .paragraph("Together these do more, or less, than the better of the two alone:")
                    .gap();
            page.table(table);
        } else if (!found.pairs().isEmpty()) {
            page.gap()
                    .paragraph(
                            "Two by two, "
                                    + found.pairs().size()
                                    + (found.pairs().size() == 1 ? " pair was" : " pairs were")
                                    + " tried: together none opens a deal oftener, or less often, than the better of the two alone.");
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
                (change > 0 ? better : worse).add(OpeningsText.moves(effect.moves().subList(0, 1)));
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
                    (one
                                    ? better.size() == 1
                                            ? "A deal comes with "
                                            : "A deal comes with each of these by itself: "
                                    : "A deal becomes more frequent with ")
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
            String points = on.gain().map(LeverEffectsText::signed).orElse("");
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
}
