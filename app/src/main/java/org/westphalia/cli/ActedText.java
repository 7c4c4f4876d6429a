package org.westphalia.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.assess.Share;
import org.westphalia.deal.Judgement.PartyView;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Terms;
import org.westphalia.view.Figures;
import org.westphalia.why.ActingOnBeliefs.Acted;
import org.westphalia.why.Proposed;
import org.westphalia.why.Reception;
import org.westphalia.why.Reception.Refusal;

/// What happens when an actor acts on its beliefs: its proposal, and who signs and refuses it.
final class ActedText {
    private final Case source;
    private final Page page;
    private final JudgementText words;

    ActedText(Case source, Page page) {
        this.source = source;
        this.page = page;
        this.words = new JudgementText(source, page);
    }

    /// What two proposals must share to be told once.
    private record Told(Terms terms, List<String> indifferentTo) {}

    void write(List<Acted> acted) {
        Map<Told, String> told = new LinkedHashMap<>();
        for (Acted each : acted) {
            Optional<Told> terms =
                    each.proposed()
                            .map(proposed -> new Told(proposed.terms(), proposed.indifferentTo()));
            write(each, terms.map(told::get));
            terms.ifPresent(known -> told.putIfAbsent(known, each.belief().id()));
        }
    }

    /// @param told the belief under which the very same terms were told before
    private void write(Acted acted, Optional<String> told) {
        page.heading("If " + acted.actor() + " acts on " + acted.belief().id());
        if (acted.proposed().isEmpty()) {
            page.paragraph(
                    "By what it believes there is no deal, so there is nothing that it could put forward.");
            return;
        }
        Proposed proposed = acted.proposed().get();
        page.paragraph(reason(acted.actor(), proposed));
        if (told.isPresent()) {
            page.gap().paragraph("These are the same terms as under " + told.get() + ".");
        } else {
            terms(acted.actor(), proposed);
        }
        page.gap().paragraph(othersAsGood(proposed));
        if (proposed.worlds() > 1) {
            page.paragraph(stability(proposed));
        }
        page.heading("How the parties answer it, as others see them");
        Table table =
                new Table(
                        Table.Column.text("Reading"),
                        Table.Column.text("In the middle world"),
                        Table.Column.text("A deal in"),
                        Table.Column.text("Refused by"));
        acted.receptions().forEach(reception -> row(table, reception, reception.reading()));
        acted.ownEyes().ifPresent(own -> row(table, own, "(in its own eyes)"));
        page.table(table);
        acted.receptions().stream()
                .map(Reception::share)
                .filter(share -> share.worlds() > 1)
                .findFirst()
                .ifPresent(share ->
                        page.paragraph(
                                page.paint()
                                        .dim(
                                                "Shares are of the worlds that the ranges of each reading allow: "
                                                        + Figures.count(share.worlds())
                                                        + " drawn, seed "
                                                        + proposed.seed()
                                                        + ".")));
        if (acted.receptions().stream().anyMatch(reception -> !reception.refusals().isEmpty())) {
            page.heading("Where they refuse");
            acted.receptions().forEach(this::refusals);
        }
    }

    /// What the actor wants, apart from what is all the same to it.
    private void terms(String actor, Proposed proposed) {
        Map<Boolean, List<Issue>> open =
                source.issues().stream()
                        .collect(
                                partitioningBy(
                                        issue -> proposed.indifferentTo().contains(issue.id())));
        List<Issue> wanted = open.getOrDefault(false, List.of());
        List<Issue> same = open.getOrDefault(true, List.of());
        if (!wanted.isEmpty()) {
            words.terms(proposed.terms(), wanted);
        }
        if (!same.isEmpty()) {
            page.gap()
                    .paragraph(
                            (wanted.isEmpty()
                                            ? "Every clause may be another for all that "
                                            : "What follows is no wish of its own: each of these clauses may be another for all that ")
                                    + actor
                                    + " cares, in some deal that is worth exactly as much to it. They stand as in the fairest of"
                                    + " those deals among the other parties, in Nash's sense.");
            words.terms(proposed.terms(), same);
        }
    }

    private void row(Table table, Reception reception, String name) {
        table.row(
                name,
                answer(reception),
                Figures.cell(reception.share(), reception.share().worlds() == 1),
                AssessText.refusers(reception.refusedBy()));
    }

    private static String reason(String actor, Proposed proposed) {
        String seen =
                proposed.judgement().parties().stream().map(ActedText::gain).collect(joining(", "));
        String where = proposed.foundIn() + " of what it believes";
        String best =
                switch (proposed.aim()) {
                    case OWN_VALUE ->
                            "Of all deals that it sees in "
                                    + where
                                    + ", this one is worth most to "
                                    + actor
                                    + " itself: "
                                    + Figures.points(BigDecimal.valueOf(proposed.worth()))
                                    + " points.";
                    case OWN_GAIN ->
                            "Of all deals that it sees in "
                                    + where
                                    + ", "
                                    + actor
                                    + " gains most by this one: "
                                    + Figures.points(BigDecimal.valueOf(proposed.worth()))
                                    + " points.";
                    case NASH ->
                            actor
                                    + " states no wishes of its own, so it takes the fairest deal in Nash's sense"
                                    + " (the largest product of the parties' gains) in "
                                    + where
                                    + ".";
                };
        return best
                + " In its eyes all sign it ("
                + seen
                + ")."
                + (proposed.exact()
                        ? ""
                        : " The search reached its limit: better terms may exist.");
    }

    private static String gain(PartyView party) {
        return party.id() + " " + Figures.gain(party.gain());
    }

    private static String othersAsGood(Proposed proposed) {
        int number = proposed.asGood().size();
        String good = proposed.aim() == Proposed.AimOfActor.NASH ? "as good" : "as good to it";
        if (number == 0) {
            return "No other deal is exactly " + good + ".";
        }
        String example = "the one with " + changes(proposed.terms(), proposed.asGood().getFirst());
        if (proposed.moreAsGood()) {
            return "Many other deals are exactly " + good + ", for example " + example + ".";
        }
        return number == 1
                ? "1 other deal is exactly " + good + ": " + example + "."
                : number + " other deals are exactly " + good + ", such as " + example + ".";
    }

    private static String changes(Terms from, Terms to) {
        return to.choices().entrySet().stream()
                .filter(entry -> !from.option(entry.getKey()).orElse("").equals(entry.getValue()))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(joining(" "));
    }

    private static String stability(Proposed proposed) {
        Share own = proposed.bestIn().get(proposed.terms());
        String worlds =
                Figures.count(proposed.worlds())
                        + " worlds drawn from what it believes (seed "
                        + proposed.seed()
                        + ")";
        String here =
                own == null
                        ? "Of " + worlds + " these terms are the best in none"
                        : "Of " + worlds + " these terms are the best in " + Figures.share(own);
        String rival =
                proposed.bestIn().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(proposed.terms()))
                        .findFirst()
                        .map(ActedText::rival)
                        .map(text -> text + changesOf(proposed))
                        .orElse("");
        String none =
                proposed.without() == 0
                        ? ""
                        : "; in " + Figures.count(proposed.without()) + " it would see no deal";
        return here + rival + none + ".";
    }

    private static String rival(Map.Entry<Terms, Share> entry) {
        return "; the next best known are the best in " + Figures.percent(entry.getValue().value());
    }

    private static String changesOf(Proposed proposed) {
        return proposed.bestIn().keySet().stream()
                .filter(terms -> !terms.equals(proposed.terms()))
                .findFirst()
                .map(terms -> " (" + changes(proposed.terms(), terms) + ")")
                .orElse("");
    }

    private String answer(Reception reception) {
        if (reception.judgement().deal()) {
            return page.paint().good("a deal");
        }
        List<String> refusing =
                reception.judgement().parties().stream()
                        .filter(party -> !party.signs())
                        .map(PartyView::id)
                        .toList();
        return page.paint().bad(JudgementText.names(refusing))
                + (refusing.size() > 1 ? " refuse" : " refuses");
    }

    /// Who refuses, holder by holder; holders who refuse for the very same reasons are told together.
    private void refusals(Reception reception) {
        Map<String, List<String>> holders = new LinkedHashMap<>();
        reception
                .refusals()
                .forEach(refusal ->
                        holders.computeIfAbsent(why(refusal), _ -> new ArrayList<>())
                                .add(refusal.holder()));
        holders.forEach((why, who) ->
                page.item(
                        page.paint().bold(reception.reading())
                                + ": "
                                + JudgementText.names(who)
                                + ": "
                                + why));
    }

    /// Where a refusal begins: red lines with the clauses that cross them, and what the terms fall short of.
    static String why(Refusal refusal) {
        List<String> parts = new ArrayList<>();
        for (Reception.CrossedLine line : refusal.lines()) {
            parts.add(
                    (line.at().isEmpty()
                                    ? "never with so small a chance to last"
                                    : "never with " + String.join(" ", line.at()))
                            + " (red line "
                            + line.id()
                            + ")"
                            + AssessText.claims(line.claims()));
        }
        parts.add(
                "the terms are worth "
                        + Figures.points(BigDecimal.valueOf(refusal.value()))
                        + ", no deal "
                        + Figures.points(BigDecimal.valueOf(refusal.noDeal()))
                        + (refusal.isBelowNoDeal() ? AssessText.claims(refusal.claims()) : ""));
        if (!refusal.dearest().isEmpty()) {
            parts.add(
                    "what costs most: "
                            + refusal.dearest().stream()
                                    .map(clause ->
                                            clause.issue()
                                                    + "="
                                                    + clause.option()
                                                    + " (-"
                                                    + Figures.points(
                                                            BigDecimal.valueOf(clause.points()))
                                                    + ")")
                                    .collect(joining(", ")));
        }
        return String.join("; ", parts) + ".";
    }
}
