package org.westphalia.cli;

import java.util.List;
import org.westphalia.assess.Wording;
import org.westphalia.model.Case;
import org.westphalia.view.Figures;
import org.westphalia.why.FailureGains;
import org.westphalia.why.FailureGains.Holder;
import org.westphalia.why.FailureGains.Pair;

/// Who would gain from a failure, told soberly: what follows if the claims hold, and nothing on anybody's mind.
final class GainsText {
    private final Case source;
    private final Page page;
    private final Wording wording;

    GainsText(Case source, Page page) {
        this.source = source;
        this.page = page;
        this.wording = new Wording(source);
    }

    void write(FailureGains found) {
        List<Pair> reasons = found.pairs().stream().filter(Pair::reason).toList();
        if (reasons.isEmpty()) {
            boolean elsewhere = found.pairs().stream().anyMatch(pair -> pair.share().hits() > 0);
            page.paragraph(
                    "By these numbers nobody has a reason to be refused"
                            + (elsewhere ? " here, though in some of the drawn worlds." : ".")
                            + " It would have one if another's refusal were worth more to it than a failure without blame, than"
                            + " its own refusal, and than everything that the other would sign.");
        }
        for (Pair pair : reasons) {
            reason(pair);
        }
        table(found);
        found.screens().forEach(screen -> screen(screen, found));
    }

    private void reason(Pair pair) {
        String gainer = wording.holder(pair.gainer());
        String refuser = wording.holder(pair.refuser());
        page.gap()
                .paragraph(
                        page.paint().bold(gainer)
                                + " has a reason to be refused by "
                                + page.paint().bold(refuser)
                                + ": "
                                + worth(pair)
                                + " That is what follows if the claims hold; it does not say that anybody acts on it."
                                + (pair.said()
                                        ? " The reading claims besides that "
                                                + gainer
                                                + " does: it counts this before it signs."
                                        : ""));
        for (FailureGains.Through lever : pair.levers()) {
            page.item(
                    "Through the lever "
                            + page.paint().bold(lever.lever())
                            + (lever.needed()
                                    ? ", without which there is no reason."
                                    : ", without which there still is one."));
        }
        if (!pair.claims().isEmpty()) {
            page.item("Rests on " + JudgementText.names(pair.claims()) + ".");
        }
        if (!pair.proposals().isEmpty()) {
            page.item(
                    "On the table, "
                            + gainer
                            + " would sign and "
                            + refuser
                            + " must refuse: "
                            + JudgementText.names(pair.proposals())
                            + ".");
        }
        pair.mildest()
                .ifPresent(terms -> {
                    page.item(
                            "Of terms worth as much to "
                                    + gainer
                                    + " as being refused, all of which "
                                    + refuser
                                    + " must refuse, these would suit "
                                    + refuser
                                    + " best:");
                    page.hanging(
                            "    ",
                            "    ",
                            String.join(
                                    ", ",
                                    source.issues().stream()
                                            .map(issue ->
                                                    issue.id()
                                                            + "="
                                                            + terms.option(issue.id()).orElse(""))
                                            .toList()));
                });
    }

    private String worth(Pair pair) {
        String best =
                pair.bestGain().isEmpty()
                        ? " There is nothing that the other would sign and its red lines allow."
                        : " The best that the other would sign is worth "
                                + (pair.exact() ? "" : "about ")
                                + Figures.points(pair.bestGain().get().negate())
                                + " less than being refused.";
        if (pair.holders().size() > 1) {
            return "by "
                    + Figures.points(pair.margin().orElseThrow())
                    + " points for enough of its groups (table)."
                    + best;
        }
        Holder holder = pair.holders().getFirst();
        return "a failure for which the other is blamed is worth "
                + Figures.points(holder.refused())
                + " points to it, one without blame "
                + Figures.points(holder.blameless())
                + ", one of its own making "
                + Figures.points(holder.own())
                + "."
                + best;
    }

    private void table(FailureGains found) {
        Table table =
                new Table(
                        Table.Column.text("Party or group"),
                        Table.Column.text("If refused by"),
                        Table.Column.number("It has"),
                        Table.Column.number("Without blame"),
                        Table.Column.number("By its own refusal"),
                        Table.Column.text(
                                "Reason to be refused, of " + found.worlds() + " worlds"));
        for (Pair pair : found.pairs()) {
            for (Holder holder : pair.holders()) {
                table.row(
                        holder.id(),
                        pair.refuser(),
                        Figures.points(holder.refused()),
                        Figures.points(holder.blameless()),
                        Figures.points(holder.own()),
                        holder == pair.holders().getFirst()
                                ? Figures.cell(pair.share(), pair.share().worlds() == 1)
                                : "(as the party)");
            }
        }
        page.gap().table(table).paragraph(page.paint().dim("Points are of each one's own scale."));
    }

    private void screen(FailureGains.Screen screen, FailureGains found) {
        String party = wording.holder(screen.party());
        page.heading("What would tell whether " + party + " holds out for being refused");
        if (screen.offers().isEmpty()) {
            page.paragraph(
                    (screen.proved()
                                    ? "Nothing, in the world shown: no terms are such that all others sign them and "
                                    : "Nothing was found: terms that all others sign and ")
                            + party
                            + " signs unless it holds out"
                            + (screen.proved() ? " (proved)." : "."));
            return;
        }
        page.paragraph(
                "All others sign these terms, and "
                        + party
                        + " signs them unless it holds out for being refused; a refusal would tell.");
        for (FailureGains.Offer offer : screen.offers()) {
            page.item(
                    "In "
                            + (found.worlds() == 1
                                    ? "the only world"
                                    : Figures.share(offer.share()) + " of the drawn worlds")
                            + ": "
                            + String.join(
                                    ", ",
                                    source.issues().stream()
                                            .map(issue ->
                                                    issue.id()
                                                            + "="
                                                            + offer.terms()
                                                                    .option(issue.id())
                                                                    .orElse(""))
                                            .toList()));
        }
    }
}
