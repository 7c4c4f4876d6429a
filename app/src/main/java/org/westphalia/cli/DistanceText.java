package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.westphalia.assess.Wording;
import org.westphalia.model.Case;
import org.westphalia.model.Terms;
import org.westphalia.view.Figures;
import org.westphalia.why.Distance;

/// How far it is to a deal, in the words of a desk note: what would have to move by how much, each alone and together.
final class DistanceText {
    private final Case source;
    private final Page page;
    private final Wording wording;

    DistanceText(Case source, Page page) {
        this.source = source;
        this.page = page;
        this.wording = new Wording(source);
    }

    /// @param one whether a single world was asked about
    /// @param all whether complete terms are told
    void write(Distance found, boolean one, boolean all) {
        if (found.alone().isEmpty()) {
            return;
        }
        boolean only = one || found.asked() <= 1;
        List<Distance.Move> told = found.alone().stream().filter(DistanceText::isEnough).toList();
        page.heading("How far it is to a deal").paragraph(paragraph(found, only, told.isEmpty()));
        if (!told.isEmpty()) {
            page.gap().table(table(found, told, only)).gap();
        }
        inVain(found, only);
        claims(told);
        joint(found.leastSum(), "Together, the least in sum", found, only, all);
        if (!same(found)) {
            joint(
                    found.leastLargest(),
                    "Together, the least for whoever moves most",
                    found,
                    only,
                    all);
        }
    }

    /// Whether a move of this alone is enough somewhere, or that is not known.
    private static boolean isEnough(Distance.Move move) {
        return move.points().isPresent() || !move.known() || move.spread().enough() > 0;
    }

    private static boolean same(Distance found) {
        return found.leastSum()
                .map(Distance.Joint::moves)
                .equals(found.leastLargest().map(Distance.Joint::moves));
    }

    private static String paragraph(Distance found, boolean only, boolean none) {
        String nearest =
                found.world().isPresent() && !only
                        ? "World "
                                + found.world().getAsLong()
                                + " is the one nearest to a deal, so what it takes there is little; the spread over "
                                + found.asked()
                                + " worlds without a deal tells how much it usually takes. "
                        : "";
        return nearest
                + (none
                        ? "No move of one thing alone is enough."
                        : "Each row moves one thing and leaves all others as they are.")
                + " Points are of the scale of whoever is named; those of different parties do not compare.";
    }

    private Table table(Distance found, List<Distance.Move> told, boolean only) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text("What moves"));
        columns.add(
                Table.Column.text(
                        only || found.world().isEmpty()
                                ? "How far"
                                : "In world " + found.world().getAsLong()));
        if (!only) {
            columns.add(Table.Column.text("Enough in"));
            columns.add(Table.Column.text("Median (80 % of these)"));
        }
        Table table = new Table(columns);
        for (Distance.Move move : told) {
            List<String> row = new ArrayList<>();
            row.add(target(move));
            row.add(how(move));
            if (!only) {
                row.add(move.spread().enough() + " of " + move.spread().worlds());
                row.add(spread(move.spread()));
            }
            table.row(row);
        }
        return table;
    }

    private String target(Distance.Move move) {
        return switch (move.target()) {
            case Distance.Target.NoDeal(String holder, int members) ->
                    "No-deal of "
                            + KindsText.lower(wording.holder(holder))
                            + (members > 1 ? ", all its groups alike" : "")
                            + move.from()
                                    .map(points -> ", now " + Figures.points(points))
                                    .orElse("");
            case Distance.Target.Price price -> "Price of " + line(price);
        };
    }

    private String line(Distance.Target.Price price) {
        return "the red line "
                + price.line().id()
                + " of "
                + KindsText.lower(wording.holder(price.holder()));
    }

    private static String how(Distance.Move move) {
        if (!move.known()) {
            return "not found out";
        }
        return move.points()
                .map(points ->
                        move.target() instanceof Distance.Target.Price
                                ? "at most " + Figures.points(points)
                                : "falls by " + Figures.points(points))
                .orElse("no move is enough");
    }

    private static String spread(Distance.Spread spread) {
        if (spread.low().isEmpty() || spread.median().isEmpty() || spread.high().isEmpty()) {
            return "";
        }
        return Figures.points(spread.median().get())
                + " ("
                + Figures.points(spread.low().get())
                + " to "
                + Figures.points(spread.high().get())
                + ")";
    }

    /// What may move as far as it likes without a deal.
    private void inVain(Distance found, boolean only) {
        String names =
                found.alone().stream()
                        .filter(move -> !isEnough(move))
                        .map(move -> move.target().path())
                        .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            page.paragraph(
                    "Alone, none of these is enough however far it moves"
                            + (only ? "" : ", in any of the worlds asked")
                            + " (shown by leaving each out altogether): "
                            + names
                            + ".");
        }
    }

    private void claims(List<Distance.Move> told) {
        String behind =
                told.stream()
                        .filter(move -> !move.claims().isEmpty())
                        .map(move ->
                                move.target().path() + " on " + JudgementText.names(move.claims()))
                        .collect(Collectors.joining("; "));
        if (!behind.isEmpty()) {
            page.paragraph("These rest on claims: " + behind + ".");
        }
    }

    private void joint(
            Optional<Distance.Joint> found,
            String label,
            Distance distance,
            boolean only,
            boolean all) {
        if (found.isEmpty()) {
            return;
        }
        Distance.Joint joint = found.get();
        List<String> parts = new ArrayList<>();
        for (Distance.Target.Price price : joint.waived()) {
            parts.add(line(price) + " is put aside");
        }
        joint.moves()
                .forEach((holder, points) ->
                        parts.add(
                                "the no-deal of "
                                        + KindsText.lower(wording.holder(holder))
                                        + " falls by "
                                        + Figures.points(points)));
        String where =
                distance.world().isPresent() && !only
                        ? " in world " + distance.world().getAsLong()
                        : "";
        String first =
                joint.waived().isEmpty()
                        ? ""
                        : " No terms keep all red lines; as few as can be are put aside first.";
        String usually =
                only || joint.spread().median().isEmpty()
                        ? ""
                        : " Over the worlds it takes " + spread(joint.spread()) + " points.";
        page.gap()
                .paragraph(
                        page.paint().bold(label + where)
                                + ": "
                                + (parts.isEmpty() ? "nothing" : String.join("; ", parts))
                                + (joint.exact() ? "." : " (less may do: the limit was reached).")
                                + first
                                + usually);
        if (all || source.issues().size() <= 6) {
            page.hanging("   ", "   ", "Then a deal: " + clauses(joint.terms()) + ".");
        }
    }

    private String clauses(Terms terms) {
        return source.issues().stream()
                .map(issue -> issue.id() + "=" + terms.option(issue.id()).orElse(""))
                .collect(Collectors.joining(", "));
    }
}
