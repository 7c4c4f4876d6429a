package org.westphalia.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.assess.Wording;
import org.westphalia.model.Agreement;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Terms;
import org.westphalia.view.Figures;
import org.westphalia.why.Obstacles;
import org.westphalia.why.Obstacles.Obstacle;
import org.westphalia.why.Obstacles.Repair;
import org.westphalia.world.Demand;

/// What blocks a deal, in the words of a desk note: how often, what stands in the way and on which claims it rests, and what would have
/// to give.
final class ObstaclesText {
    /// So many are told unless all are asked for.
    private static final int TOLD = 6;

    private final Case source;
    private final Page page;
    private final Wording wording;

    ObstaclesText(Case source, Page page) {
        this.source = source;
        this.page = page;
        this.wording = new Wording(source);
    }

    /// @param one whether a single world was asked about
    /// @param all whether everything is told, with complete terms
    void write(Obstacles found, boolean one, boolean all) {
        page.paragraph(often(found, one));
        if (found.obstacles().isEmpty()) {
            return;
        }
        page.paragraph(where(found, one));
        if (!(source.agreement() instanceof Agreement.All)) {
            page.paragraph(
                    "Not everybody has to sign here: where an obstacle names several parties, no sufficient number of them can.");
        }
        Map<List<String>, List<Obstacle>> alike = new LinkedHashMap<>();
        for (Obstacle obstacle : found.obstacles()) {
            List<String> key = all ? names(obstacle, false) : names(obstacle, true);
            alike.computeIfAbsent(key, _ -> new ArrayList<>()).add(obstacle);
        }
        int number = 0;
        for (List<Obstacle> group : alike.values()) {
            if (all || number < TOLD) {
                obstacle(++number, group, found, one, all);
            }
        }
        int more = alike.size() - number;
        if (more > 0) {
            page.gap()
                    .paragraph(
                            page.paint()
                                    .dim(
                                            "And "
                                                    + more
                                                    + " more, no smaller than these: --all shows them."));
        }
        if (found.unexplained() > 0) {
            page.gap()
                    .paragraph(
                            page.paint()
                                    .dim(
                                            "In "
                                                    + found.unexplained()
                                                    + " of the drawn worlds without a deal none of these stands; what blocks there was not looked for (--world shows any of them)."));
        }
        repairs(found, all);
    }

    private String often(Obstacles found, boolean one) {
        if (found.undecided() == found.deals().worlds()) {
            return "Whether there is a deal could not be decided within the limit.";
        }
        String unsure =
                found.undecided() == 0
                        ? ""
                        : " ("
                                + found.undecided()
                                + " of the worlds could not be decided within the limit)";
        boolean only = one || found.deals().worlds() <= 1;
        if (found.obstacles().isEmpty()) {
            return page.paint()
                            .good(only ? "There is a deal" : "There is a deal in every one of them")
                    + ": nothing blocks it"
                    + unsure
                    + ".";
        }
        return page.paint().bad("No deal")
                + (only
                        ? "."
                        : " in "
                                + (found.deals().hits() == 0
                                        ? "any of them"
                                        : Figures.percent(1 - found.deals().value()) + " of them")
                                + unsure
                                + ".");
    }

    private String where(Obstacles found, boolean one) {
        long here =
                found.obstacles().stream()
                        .filter(each -> each.world().equals(found.world()))
                        .count();
        String world =
                found.world().isPresent() && !one
                        ? "In the one nearest to a deal (world " + found.world().getAsLong() + ") "
                        : "";
        String stand =
                here == 1 ? "one obstacle stands" : here + " obstacles stand, each of which alone";
        String begin = world + (here == 1 ? stand + ", which alone" : stand);
        return Character.toUpperCase(begin.charAt(0))
                + begin.substring(1)
                + " rules out every deal"
                + (found.complete()
                        ? (here == 1 ? "; there is no other." : "; these are all.")
                        : "; the first is a smallest one, and there may be others, of at least "
                                + found.leastOther()
                                + " demands.");
    }

    /// What an obstacle demands; by party alone, those that differ only in the groups of one party are alike.
    private static List<String> names(Obstacle obstacle, boolean byParty) {
        List<String> names = new ArrayList<>();
        names.add(obstacle.world().toString());
        for (Demand member : obstacle.members()) {
            String name =
                    switch (member) {
                        case Demand.Rule _ -> member.name();
                        case Demand.Line(String holder, var line) ->
                                party(holder, byParty) + " " + line.id();
                        case Demand.Threshold(String holder) -> party(holder, byParty);
                    };
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        names.subList(1, names.size()).sort(null);
        return names;
    }

    private static String party(String holder, boolean byParty) {
        return byParty ? holder.split("\\.", 2)[0] : holder;
    }

    /// @param alike those that differ only in the groups of one party; the first is told
    private void obstacle(
            int number, List<Obstacle> alike, Obstacles found, boolean one, boolean all) {
        Obstacle obstacle = alike.getFirst();
        page.gap();
        if (!obstacle.world().equals(found.world()) && obstacle.world().isPresent()) {
            page.paragraph(
                    "Further away, in world " + obstacle.world().getAsLong() + " and its like:");
        }
        page.hanging(number + ". ", "   ", String.join(" ", sentences(obstacle.members())));
        if (alike.size() > 1) {
            line(
                    alike.size() == 2
                            ? "Another is the same with another group in place of one of these."
                            : (alike.size() - 1)
                                    + " others are the same with other groups in place of these.");
        }
        obstacle.sacred()
                .ifPresent(issue ->
                        line(
                                "A sacred issue: red lines on "
                                        + issue
                                        + " alone leave nothing to sign, whatever else is offered."));
        if (!one && obstacle.share().worlds() > 1) {
            line(
                    "Stands in "
                            + Figures.share(obstacle.share())
                            + " of the worlds that your ranges allow.");
        }
        if (!obstacle.claims().isEmpty()) {
            line("Rests on:");
            obstacle.claims().forEach(id -> page.hanging("   - ", "     ", claim(id)));
        }
        List<String> further =
                obstacle.needed().stream().filter(id -> !obstacle.claims().contains(id)).toList();
        if (!obstacle.needed().isEmpty()) {
            line(
                    further.isEmpty()
                            ? "These claims alone rule a deal out, whatever the other numbers are."
                            : "With "
                                    + JudgementText.names(further)
                                    + " they rule a deal out, whatever the other numbers are.");
        }
        if (all) {
            for (Obstacles.Escape escape : obstacle.escapes()) {
                line("Terms that meet all but \"" + wording.demand(escape.without()) + "\":");
                page.hanging("     ", "     ", clauses(escape.terms()));
            }
        } else {
            line(
                    obstacle.members().size() == 1
                            ? "Without it terms exist that break nothing else here."
                            : "Drop any one of the "
                                    + obstacle.members().size()
                                    + ", and terms exist that meet the rest (--all shows them).");
        }
    }

    private void line(String words) {
        page.hanging("   ", "   ", words);
    }

    private void repairs(Obstacles found, boolean all) {
        if (found.repairs().isEmpty()) {
            return;
        }
        page.heading("What would have to give")
                .paragraph(
                        (found.complete()
                                        ? "Each of these alone is enough, and nothing less is"
                                        : "Each of these alone is enough; there may be others")
                                + " (by how much is told below):");
        List<Repair> told = found.repairs().stream().limit(all ? Long.MAX_VALUE : TOLD).toList();
        for (Repair repair : told) {
            page.item(given(repair.members()) + AssessText.claims(repair.claims()));
            if (all) {
                page.hanging("      ", "      ", "Then a deal: " + clauses(repair.terms()));
            }
        }
        if (told.size() < found.repairs().size()) {
            page.item(found.repairs().size() - told.size() + " more (--all)");
        }
        if (!all) {
            page.gap().paragraph("If the first gave way, these terms would be a deal:").gap();
            new JudgementText(source, page).terms(found.repairs().getFirst().terms());
        }
    }

    /// Demands given up, by those who make them.
    private String given(List<Demand> members) {
        Map<String, List<String>> byHolder = new LinkedHashMap<>();
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (Demand member : members) {
            switch (member) {
                case Demand.Rule(String id) ->
                        gives(byHolder, "the rule " + id).add("did not hold");
                case Demand.Threshold(String holder) ->
                        gives(byHolder, wording.holder(holder)).add("expected less from no deal");
                case Demand.Line(String holder, var line) -> {
                    gives(byHolder, wording.holder(holder));
                    gives(lines, wording.holder(holder)).add(line.id());
                }
            }
        }
        lines.forEach((holder, ids) ->
                gives(byHolder, holder)
                        .addFirst(
                                "gave up its red line"
                                        + (ids.size() > 1 ? "s " : " ")
                                        + JudgementText.names(ids)));
        Map<String, List<String>> byDeed = new LinkedHashMap<>();
        byHolder.forEach((holder, deeds) -> gives(byDeed, String.join(" and ", deeds)).add(holder));
        List<String> parts = new ArrayList<>();
        byDeed.forEach((deed, holders) -> parts.add(those(holders, parts.isEmpty()) + deed));
        return String.join("; and ", parts);
    }

    /// Those who do something, at the beginning of a sentence or inside it.
    private static String those(List<String> holders, boolean first) {
        String names = JudgementText.names(holders.stream().map(ObstaclesText::lower).toList());
        return (first ? capital(names) : names) + (holders.size() > 1 ? " each " : " ");
    }

    private static List<String> gives(Map<String, List<String>> byHolder, String holder) {
        return byHolder.computeIfAbsent(holder, _ -> new ArrayList<>());
    }

    /// A title inside a sentence.
    private static String lower(String title) {
        return title.startsWith("The ") || title.startsWith("Those ")
                ? Character.toLowerCase(title.charAt(0)) + title.substring(1)
                : title;
    }

    /// One sentence for each that demands something, with all that it demands.
    List<String> sentences(List<Demand> members) {
        Map<String, String> byHolder = new LinkedHashMap<>();
        for (Demand member : members) {
            String sentence = wording.demand(member);
            String holder =
                    switch (member) {
                        case Demand.Rule(String id) -> "rules." + id;
                        case Demand.Line(String id, var _) -> wording.holder(id);
                        case Demand.Threshold(String id) -> wording.holder(id);
                    };
            byHolder.merge(
                    holder,
                    sentence,
                    (before, more) ->
                            before + ", and" + more.substring((holder + " will sign").length()));
        }
        return byHolder.values().stream().map(words -> capital(words) + ".").toList();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String claim(String id) {
        return page.paint().bold(id) + ": " + source.findClaim(id).map(Claim::says).orElse("");
    }

    private String clauses(Terms terms) {
        return String.join(
                ", ",
                source.issues().stream()
                        .map(issue -> issue.id() + "=" + terms.option(issue.id()).orElse(""))
                        .toList());
    }
}
