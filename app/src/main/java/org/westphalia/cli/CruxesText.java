package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.westphalia.assess.Brief;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Reading;
import org.westphalia.view.Figures;
import org.westphalia.why.ClaimExchange;
import org.westphalia.why.Crux;
import org.westphalia.why.Cruxes;
import org.westphalia.why.Obstacles;
import org.westphalia.world.Demand;

/// Where readings really part, in the words of a desk note.
final class CruxesText {
    /// So many cruxes of a way are told unless all are asked for.
    private static final int TOLD = 6;

    private final Case source;
    private final Page page;
    private final boolean all;
    private final int worlds;
    private final long seed;
    private final VerdictText words;

    CruxesText(Case source, Page page, boolean all, int worlds, long seed) {
        this.source = source;
        this.page = page;
        this.all = all;
        this.worlds = worlds;
        this.seed = seed;
        this.words = new VerdictText(source, page.paint());
    }

    /// @param blocks what blocks in either, where they agree
    void pair(Cruxes found, List<Obstacles> blocks) {
        page.gap()
                .paragraph(
                        "According to "
                                + name(found.first())
                                + " "
                                + answer(found.one())
                                + ". According to "
                                + name(found.second())
                                + " "
                                + answer(found.other())
                                + ".")
                .paragraph(claims(found));
        blocks(found, blocks);
        way(found.first(), found.second(), found.parting(), found.there());
        way(found.second(), found.first(), found.parting(), found.back());
        differences(found);
        if (all && !found.shared().isEmpty()) {
            page.heading("Both hold");
            found.shared().forEach(id -> page.item(claim(id)));
        }
        legend();
    }

    /// Whether readings that agree on there being no deal agree on why.
    private void blocks(Cruxes found, List<Obstacles> blocks) {
        if (blocks.stream().anyMatch(each -> each.obstacles().isEmpty()) || blocks.isEmpty()) {
            return;
        }
        List<List<Set<String>>> names =
                blocks.stream()
                        .map(each -> each.obstacles().stream().map(CruxesText::names).toList())
                        .toList();
        boolean same = Set.copyOf(names.getFirst()).equals(Set.copyOf(names.getLast()));
        page.heading(same ? "They agree on why" : "They agree, but not on why")
                .paragraph(
                        same
                                ? "The same demands stand in the way in both, such as:"
                                : "A smallest set of demands that no terms meet, in the drawn world nearest a deal (the command 'why' tells all):");
        for (int side = 0; side < (same ? 1 : 2); side++) {
            page.item(
                    name(side == 0 ? found.first() : found.second())
                            + ": "
                            + String.join(
                                    " ",
                                    new ObstaclesText(source, page)
                                            .sentences(
                                                    blocks.get(side)
                                                            .obstacles()
                                                            .getFirst()
                                                            .members())));
        }
    }

    private static Set<String> names(Obstacles.Obstacle obstacle) {
        return obstacle.members().stream().map(Demand::name).collect(Collectors.toSet());
    }

    private String claims(Cruxes found) {
        int rivals =
                (int)
                        found.differences().stream()
                                .filter(each -> each.question().isPresent())
                                .count();
        int alone = found.differences().size() - rivals;
        return "They share "
                + count(found.shared().size(), "claim")
                + ", answer "
                + count(rivals, "question")
                + " differently, and "
                + count(alone, "claim")
                + (alone == 1 ? " is" : " are")
                + " held by one alone"
                + (found.idle().isEmpty()
                        ? "."
                        : "; on "
                                + found.idle().size()
                                + " of these differences no verdict rests as things stand.");
    }

    private void way(String from, String to, Crux.Parting parting, Cruxes.Way way) {
        page.heading(
                parting == Crux.Parting.SIDE || parting == Crux.Parting.FREQUENCY
                        ? "What turns " + from + " to the answer of " + to
                        : "What turns " + from + ", taken from " + to);
        page.paragraph(summary(from, to, parting, way));
        int number = 0;
        for (Crux crux : way.cruxes()) {
            if (!all && number == TOLD) {
                page.gap()
                        .paragraph(
                                page.paint()
                                        .dim(
                                                "And "
                                                        + (way.cruxes().size() - TOLD)
                                                        + " more, no smaller than these: --all shows them."));
                break;
            }
            number++;
            page.gap().paragraph(number + ". Then " + answer(crux.after()) + ":");
            crux.exchanges().forEach(this::exchange);
        }
    }

    private String summary(String from, String to, Crux.Parting parting, Cruxes.Way way) {
        if (parting == Crux.Parting.UNKNOWN) {
            return "The verdict of one is open, so nothing can be said of what turns it.";
        }
        if (way.of() == 0) {
            return "Nothing that they hold otherwise bears on a verdict.";
        }
        String far = far(way);
        if (parting == Crux.Parting.NONE) {
            return way.isWithoutAny()
                    ? "The two agree. No account between them was found that answers otherwise"
                            + far
                    : "The two agree, but an account between them need not: "
                            + from
                            + " with any of these claims of "
                            + to
                            + " answers otherwise than either"
                            + far;
        }
        if (way.isWithoutAny()) {
            return "No exchange of up to "
                    + way.upTo()
                    + " of the "
                    + way.of()
                    + " claims does it"
                    + open(way)
                    + "; all of them together do.";
        }
        int smallest = way.smallest().orElseThrow();
        if (smallest == way.of()) {
            return "Nothing less than all " + way.of() + " exchanges does it.";
        }
        return count(way.cruxes().size(), "set")
                + " of claims, exchanged, "
                + (way.cruxes().size() == 1 ? "does" : "do")
                + " it, and no part of "
                + (way.cruxes().size() == 1 ? "it" : "any of them")
                + " does; the smallest has "
                + smallest
                + " of the "
                + way.of()
                + far;
    }

    private static String open(Cruxes.Way way) {
        return way.undecided() == 0
                ? ""
                : " (but for "
                        + count((int) way.undecided(), "account")
                        + " whose verdict is open)";
    }

    private static String far(Cruxes.Way way) {
        String open = open(way);
        if (way.complete()) {
            return ". These are all.";
        }
        return way.upTo() < 0
                ? ". The search was stopped before it could say more."
                : ". All sets of up to "
                        + count(Math.min(way.upTo(), way.of()), "exchange")
                        + " were looked at"
                        + open
                        + ".";
    }

    /// One exchange, with the claims in full.
    void exchange(ClaimExchange each) {
        if (each.question().isPresent()) {
            page.item(page.paint().bold(question(each.question().get())));
            page.hanging("    ", "      ", "not " + claim(each.first().orElseThrow()));
            page.hanging("    ", "      ", "but " + claim(each.second().orElseThrow()));
        } else if (each.second().isPresent()) {
            page.item("also held: " + claim(each.second().get()));
        } else {
            page.item("no longer held: " + claim(each.first().orElseThrow()));
        }
    }

    private void differences(Cruxes found) {
        if (found.differences().isEmpty()) {
            return;
        }
        page.heading("Where they differ");
        Table table =
                new Table(
                        Table.Column.text("Question"),
                        Table.Column.text(found.first()),
                        Table.Column.text(found.second()),
                        Table.Column.text("In a crux"));
        for (ClaimExchange each : found.differences()) {
            table.row(
                    each.question().map(CruxesText::question).orElse("(one alone)"),
                    each.first().orElse("-"),
                    each.second().orElse("-"),
                    found.idle().contains(each) ? "no bearing" : in(found, each));
        }
        page.table(table);
    }

    /// In how many of the cruxes told an exchange is.
    private static String in(Cruxes found, ClaimExchange each) {
        ClaimExchange turned = new ClaimExchange(each.question(), each.second(), each.first());
        long number =
                found.there().cruxes().stream()
                                .filter(crux -> crux.exchanges().contains(each))
                                .count()
                        + found.back().cruxes().stream()
                                .filter(crux -> crux.exchanges().contains(turned))
                                .count();
        return number == 0 ? "-" : String.valueOf(number);
    }

    void matrix(Cruxes.Matrix found) {
        List<Reading> readings = found.readings();
        page.gap().paragraph(sides(found));
        Table verdicts =
                new Table(
                        Table.Column.number(""),
                        Table.Column.text("Reading"),
                        Table.Column.text("Verdict"),
                        Table.Column.text("Worlds with a deal"));
        for (int i = 0; i < readings.size(); i++) {
            Brief brief = found.briefs().get(i);
            verdicts.row(
                    String.valueOf(i + 1),
                    readings.get(i).id(),
                    words.word(brief.verdict()),
                    Figures.dealCell(brief.share(), brief.share().worlds() == 1));
        }
        page.gap().table(verdicts);
        page.heading("How many claims must be exchanged");
        page.paragraph(
                "From the reading of a row to the answer of that of a column; = where they answer alike.");
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("From \\ to")));
        for (int i = 0; i < readings.size(); i++) {
            columns.add(Table.Column.number(String.valueOf(i + 1)));
        }
        Table table = new Table(columns);
        for (int i = 0; i < readings.size(); i++) {
            List<String> row = new ArrayList<>(List.of((i + 1) + " " + readings.get(i).id()));
            for (int j = 0; j < readings.size(); j++) {
                row.add(i == j ? "" : cell(found, i, j));
            }
            table.row(row);
        }
        page.gap().table(table);
        page.gap()
                .paragraph(
                        "The claims themselves: compare CASE "
                                + readings.getFirst().id()
                                + " "
                                + readings.getLast().id()
                                + ", and so for any two.");
        legend();
    }

    private static String cell(Cruxes.Matrix found, int i, int j) {
        Optional<Cruxes.Cell> cell =
                found.cell(found.readings().get(i).id(), found.readings().get(j).id());
        if (cell.isEmpty()) {
            boolean open =
                    Crux.Parting.between(found.briefs().get(i), found.briefs().get(j))
                            == Crux.Parting.UNKNOWN;
            return open ? "?" : "=";
        }
        OptionalInt smallest = cell.get().way().smallest();
        return smallest.isPresent()
                ? String.valueOf(smallest.getAsInt())
                : "> " + Math.max(0, cell.get().way().upTo());
    }

    private static String sides(Cruxes.Matrix found) {
        long none =
                found.briefs().stream()
                        .filter(brief -> Crux.Side.of(brief) == Crux.Side.NO_DEAL)
                        .count();
        long open =
                found.briefs().stream()
                        .filter(brief -> Crux.Side.of(brief) == Crux.Side.OPEN)
                        .count();
        int number = found.briefs().size();
        return "Of "
                + number
                + " readings "
                + none
                + " rule out every deal and "
                + (number - none - open)
                + (open == 0 ? "" : " (" + open + " more being open)")
                + " leave one possible.";
    }

    private void legend() {
        page.gap()
                .paragraph(
                        page.paint()
                                .dim(
                                        "A verdict turns when a deal that was ruled out becomes possible, or the other way round; where both readings"
                                                + " have a deal, when its share of drawn worlds becomes rare (surely below 5 %), common (surely above"
                                                + " half) or neither, as in the other. Shares are of the worlds your ranges allow: "
                                                + Figures.count(worlds)
                                                + " drawn, seed "
                                                + seed
                                                + "."));
    }

    private String answer(Brief brief) {
        boolean one = brief.share().worlds() == 1;
        String share = one ? "" : " (" + Figures.dealCell(brief.share(), false) + " of worlds)";
        return switch (brief.verdict()) {
            case CERTAIN -> page.paint().good("there is a deal") + (one ? "" : " in every world");
            case IMPOSSIBLE -> page.paint().bad("there is no deal");
            case POSSIBLE -> page.paint().doubtful("a deal is possible") + share;
            case OPEN -> page.paint().doubtful("it is open whether there is a deal");
        };
    }

    private String name(String reading) {
        return page.paint().bold(reading)
                + source.findReading(reading).map(found -> " (" + found.title() + ")").orElse("");
    }

    private String claim(String id) {
        return page.paint().bold(id) + ": " + source.findClaim(id).map(Claim::says).orElse("");
    }

    private static String question(String words) {
        return words.endsWith("?") ? words : words + "?";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
