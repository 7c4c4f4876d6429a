package org.westphalia.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.westphalia.chart.DealMap;
import org.westphalia.model.Case;
import org.westphalia.model.Proposal;
import org.westphalia.model.Reading;
import org.westphalia.view.Answer;
import org.westphalia.view.Figures;
import org.westphalia.view.Maps;
import org.westphalia.view.NamedClaims;
import org.westphalia.view.Names;
import org.westphalia.view.Part;
import org.westphalia.view.Told;

/// What one reading says in detail: who wants what, the map of terms, obstacles, levers, proposals clause by clause, and
/// whether a deal would last.
final class ReadingSections {
    /// So many maps are drawn; with more than this many pairs of parties the page says so.
    private static final int MOST_MAPS = 12;

    private final Asking asking;
    private final Case source;
    private final String reading;
    private final String suffix;
    private final String prefix;

    private ReadingSections(Asking asking, Case source, String reading, boolean several) {
        this.asking = asking;
        this.source = source;
        this.reading = reading;
        this.prefix = several ? reading + "-" : "";
        this.suffix =
                reading.isEmpty()
                        ? ""
                        : ", according to "
                                + source.findReading(reading)
                                        .map(Reading::title)
                                        .filter(title -> !title.isEmpty())
                                        .orElse(reading);
    }

    static Supplier<List<Section>> of(Asking asking, Case source, String reading, boolean several) {
        return new ReadingSections(asking, source, reading, several).ask();
    }

    private Supplier<List<Section>> ask() {
        String worlds = "--worlds=" + asking.order().worlds();
        String seed = "--seed=" + asking.order().seed();
        // What takes longest is asked first.
        Supplier<Told> why = asking.words(about("why", worlds, seed));
        boolean few = source.decidingParties().size() <= Maps.MOST_PARTIES;
        Optional<Supplier<Answer>> deals =
                few
                        ? Optional.of(
                                asking.data(
                                        about(
                                                "deals",
                                                "--all-terms",
                                                "--nodes=" + asking.order().nodes())))
                        : Optional.empty();
        Supplier<Told> levers =
                source.levers().isEmpty()
                        ? () -> new Told("The case has no levers.", "", true)
                        : asking.words(about("levers", worlds, seed));
        Supplier<Told> lasts = asking.words(about("lasts", worlds, seed));
        Supplier<Answer> wants = asking.data(about("wants"));
        Map<String, Supplier<Answer>> judged = new LinkedHashMap<>();
        for (Proposal proposal : source.proposals()) {
            judged.put(proposal.id(), asking.data(about("terms", proposal.id())));
        }
        return () -> {
            List<Section> sections = new ArrayList<>();
            sections.add(wants(wants.get()));
            Map<String, Answer> proposals = new LinkedHashMap<>();
            judged.forEach((id, answer) -> proposals.put(id, answer.get()));
            deals.ifPresent(answer -> sections.add(map(answer.get(), proposals)));
            if (!few) {
                sections.add(
                        section(
                                "map",
                                "The map of terms",
                                List.of(
                                        new Block.Words(
                                                source.decidingParties().size()
                                                        + " parties must sign; the frontier of what they can have at once is left out, since it may take"
                                                        + " very long. The command `deals` works it out."))));
            }
            sections.add(told("obstacles", "What blocks a deal", why.get()));
            sections.add(told("levers", "What would open it", levers.get()));
            if (!proposals.isEmpty()) {
                List<Block> texts = new ArrayList<>();
                proposals.forEach((id, answer) ->
                        texts.add(
                                new Block.Fold(
                                        source.findProposal(id).flatMap(Proposal::title).orElse(id),
                                        Clauses.of(source, id, answer))));
                sections.add(section("clauses", "The proposals clause by clause", texts));
            }
            sections.add(told("durability", "Would it last?", lasts.get()));
            return sections;
        };
    }

    private String[] about(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command));
        if (!reading.isEmpty()) {
            words.add("--reading=" + reading);
        }
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private Section told(String id, String title, Told told) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Words(told.markdown())));
        if (!told.commandLine().isEmpty()) {
            blocks.add(new Block.Command(told.commandLine()));
        }
        return section(id, title, blocks);
    }

    private Section section(String id, String title, List<Block> blocks) {
        return new Section(prefix + id, title + suffix, blocks);
    }

    /// Issues down, wills across: points at stake and the options from best to worst; red lines and no-deal values below.
    private Section wants(Answer answer) {
        List<Part> wills = new ArrayList<>();
        answer.root().parts("parties").forEach(party -> wills.addAll(party.parts("wills")));
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Words(
                        "In the middle world of the ranges. Points are of each one's own scale and do not compare; *at stake* is what lies"
                                + " between the best and the worst option of an issue. \u2297 marks an option that a red line rules out whatever else is agreed, \u25d0 one that it rules out by what else"
                                + " is agreed; \u2013 means that nothing is at stake."));
        List<List<String>> heads = new ArrayList<>();
        for (Part will : wills) {
            heads.add(
                    List.of(
                            will.text("title"),
                            Figures.points(will.part("no-deal").decimal("value"))
                                    + range(will.part("no-deal")),
                            will.parts("red-lines").stream()
                                    .map(line ->
                                            line.text("words")
                                                    + " "
                                                    + NamedClaims.cited(line.texts("claims")))
                                    .collect(Collectors.joining("\n")),
                            NamedClaims.cited(will.part("no-deal").texts("claims"))));
        }
        blocks.add(
                new Block.Rows(
                        "No-deal values and red lines",
                        List.of("Who", "Without a deal", "Red lines", "Claims on no deal"),
                        heads));
        List<String> headings = new ArrayList<>(List.of("Issue"));
        wills.forEach(will -> headings.add(will.text("title")));
        List<List<String>> rows = new ArrayList<>();
        for (var issue : source.issues()) {
            List<String> row = new ArrayList<>(List.of(issue.title()));
            for (Part will : wills) {
                row.add(
                        will.parts("issues").stream()
                                .filter(stake -> stake.text("id").equals(issue.id()))
                                .map(ReadingSections::stake)
                                .findFirst()
                                .orElse(""));
            }
            rows.add(row);
        }
        blocks.add(
                Block.fitting(
                        "What each option is worth to whom: points at stake, then the options from best to worst",
                        headings,
                        rows,
                        1));
        blocks.add(new Block.Command(answer.commandLine()));
        return section("wants", "Who wants what", blocks);
    }

    private static String stake(Part stake) {
        boolean crosses =
                stake.parts("options").stream()
                        .anyMatch(option -> !option.parts("crosses").isEmpty());
        if (stake.decimal("at-stake").signum() == 0 && !crosses) {
            return "\u2013";
        }
        return Figures.points(stake.decimal("at-stake"))
                + " at stake"
                + (stake.has("weight") ? "\nweight " + between(stake.part("weight")) : "")
                + "\n"
                + stake.parts("options").stream()
                        .sorted((a, b) -> b.decimal("points").compareTo(a.decimal("points")))
                        .map(option ->
                                Figures.points(option.decimal("points"))
                                        + " "
                                        + option.text("title")
                                        + (isExact(option.part("liking"))
                                                ? ""
                                                : " (liked " + between(option.part("liking")) + ")")
                                        + crosses(option))
                        .collect(Collectors.joining("\n"));
    }

    private static String crosses(Part option) {
        return option.parts("crosses").stream()
                .map(crossing ->
                        " " + Names.crossing(crossing.text("line"), crossing.isTrue("always")))
                .collect(Collectors.joining());
    }

    private static boolean isExact(Part range) {
        return low(range) == high(range);
    }

    private static String between(Part range) {
        return Figures.between(low(range), high(range));
    }

    private static double low(Part range) {
        return range.has("low") ? range.decimal("low").doubleValue() : Double.NEGATIVE_INFINITY;
    }

    private static double high(Part range) {
        return range.has("high") ? range.decimal("high").doubleValue() : Double.POSITIVE_INFINITY;
    }

    private static String range(Part amount) {
        return amount.has("low")
                        && amount.has("high")
                        && amount.decimal("low").compareTo(amount.decimal("high")) != 0
                ? " ("
                        + Figures.number(amount.decimal("low").doubleValue())
                        + " to "
                        + Figures.number(amount.decimal("high").doubleValue())
                        + ")"
                : "";
    }

    /// How many terms are deals, or between how many where they were not counted out.
    private static String deals(Part deals) {
        return deals.isNumber()
                ? Figures.count(deals.decimal().toBigInteger())
                : Figures.count(deals.decimal("low").toBigInteger())
                        + " to "
                        + Figures.count(deals.decimal("high").toBigInteger());
    }

    private Section map(Answer deals, Map<String, Answer> proposals) {
        List<Block> blocks = new ArrayList<>();
        Part root = deals.root();
        blocks.add(
                new Block.Words(
                        "In the middle world of the ranges, "
                                + deals(root.part("deals"))
                                + " of "
                                + Figures.count(root.decimal("terms").toBigInteger())
                                + " terms are a deal. A party signs to the right of, or above, its line of no deal; groups in it may see it otherwise."));
        if (!root.isTrue("frontier-complete")) {
            blocks.add(
                    new Block.Words(
                            "The frontier was not searched to its end: there may be more points, and some of these may be bettered. The option `--nodes` of `report` searches"
                                    + " longer."));
        }
        List<DealMap> maps = Maps.of(source, root, proposals, Optional.empty(), MOST_MAPS);
        for (int i = 0; i < maps.size(); i++) {
            blocks.add(new Block.Drawn(prefix + "map-" + (i + 1), maps.get(i).chart()));
        }
        int parties = source.decidingParties().size();
        if (parties * (parties - 1) / 2 > MOST_MAPS) {
            blocks.add(
                    new Block.Words(
                            "The first "
                                    + MOST_MAPS
                                    + " of "
                                    + parties * (parties - 1) / 2
                                    + " pairs of parties are drawn."));
        }
        if (!root.parts("solutions").isEmpty()) {
            List<String> headings = new ArrayList<>(List.of("Solution"));
            source.decidingParties().forEach(party -> headings.add(party.title()));
            headings.add("Terms");
            List<List<String>> rows = new ArrayList<>();
            for (Part solution : root.parts("solutions")) {
                List<String> row = new ArrayList<>(List.of(solution.name()));
                source.decidingParties()
                        .forEach(party ->
                                row.add(Figures.gain(solution.part("gains").decimal(party.id()))));
                row.add(
                        solution.part("terms").parts().stream()
                                .map(clause -> clause.name() + "=" + clause.text())
                                .collect(Collectors.joining(" ")));
                rows.add(row);
            }
            blocks.add(new Block.Rows("Classic solutions, gains over no deal", headings, rows));
        }
        blocks.add(new Block.Command(deals.commandLine()));
        return section("map", "The map of terms", blocks);
    }
}
