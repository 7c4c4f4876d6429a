package org.westphalia.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.westphalia.assess.Brief;
import org.westphalia.assess.Share;
import org.westphalia.model.Case;
import org.westphalia.model.Durability;
import org.westphalia.view.Figures;
import org.westphalia.vocabulary.Baseline;
import org.westphalia.why.Lasts;

/// Whether it would last, as a note for a desk: how long, who would break it, what would change that.
final class LastsText {
    private final Case source;
    private final Page page;
    private final Paint paint;
    private final Optional<Baseline> baseline;
    private final LastsTables tables;

    /// @param baseline that the chance of breaking names, if it names one
    LastsText(Case source, Page page, Optional<Baseline> baseline) {
        this.source = source;
        this.page = page;
        this.paint = page.paint();
        this.baseline = baseline;
        this.tables = new LastsTables(source, page);
    }

    void write(Lasts lasts) {
        lasts.terms().ifPresent(terms -> terms(lasts, terms));
        lasts.deals().ifPresent(deals -> deals(lasts, deals));
        page.heading("What this rests on");
        page.item(verdicts(lasts));
        baseline.ifPresent(named ->
                page.item(
                        "For durability.breaks: " + BaselineText.behind(named, source.horizon())));
        if (lasts.mayBreak()) {
            page.item(
                    "The chance to last follows from 'durability.breaks' and the rates of the options. "
                            + BaselineText.NO_RATES);
        }
        page.item(
                "Whether breaking is worth more to somebody says nothing of how often agreements break, and the chance to last"
                        + " nothing of who would break them: both are shown, neither follows from the other.");
    }

    private void terms(Lasts lasts, Lasts.OfTerms about) {
        Lasts.Standing standing = about.standing();
        if (!about.completed().isEmpty()) {
            page.paragraph(
                            "You left open "
                                    + JudgementText.names(about.completed())
                                    + "; completed "
                                    + (standing.deal()
                                            ? "so that it is a deal."
                                            : "so that it comes nearest to a deal, since no completion is one."))
                    .gap();
        }
        String deal =
                !standing.rulesBroken().isEmpty()
                        ? paint.bad("These terms are no agreement")
                                + ": they break "
                                + String.join(", ", standing.rulesBroken())
                                + ". What follows is said as if they were one. "
                        : standing.deal()
                                ? paint.good("These terms are a deal") + ". "
                                : paint.bad("These terms are no deal")
                                        + ": "
                                        + JudgementText.names(standing.refusers())
                                        + (standing.refusers().size() == 1
                                                ? " refuses. "
                                                : " refuse. ");
        page.paragraph(deal + standsUntil(lasts, standing) + over(lasts, about) + ".");
        page.paragraph(who(standing) + inWorlds(lasts, about)).gap();
        if (!about.completed().isEmpty()) {
            new JudgementText(source, page).terms(standing.terms());
            page.gap();
        }
        tables.choices(standing);
        page.heading("What would make them worth keeping to everybody");
        tables.changes(standing, about.changes());
        tables.levers(about.levers(), "these terms are worth keeping to everybody", true);
    }

    private String standsUntil(Lasts lasts, Lasts.Standing standing) {
        if (!lasts.mayBreak()) {
            return "The case has no 'durability', so every agreement is taken to last";
        }
        boolean all =
                standing.choices().stream()
                        .allMatch(choice -> choice.chance() == standing.chance());
        return "The chance that they still stand "
                + horizon()
                + " is "
                + paint.bold(Figures.percent(standing.chance()))
                + (all ? "" : " to whoever trusts them least")
                + AssessText.claims(standing.chanceClaims());
    }

    private String horizon() {
        Optional<Durability> durability = source.durability();
        String span = durability.flatMap(Durability::horizon).map(text -> " (" + text).orElse("");
        String clock =
                durability
                        .flatMap(Durability::clock)
                        .map(text -> (span.isEmpty() ? " (" : " ") + "from " + text)
                        .orElse("");
        return "at the horizon" + span + clock + (span.isEmpty() && clock.isEmpty() ? "" : ")");
    }

    private static String over(Lasts lasts, Lasts.OfTerms about) {
        if (!lasts.mayBreak() || lasts.worlds() == 1) {
            return "";
        }
        return "; your ranges allow "
                + Figures.percent(about.bounds().low())
                + " to "
                + Figures.percent(about.bounds().high())
                + ", and nine in ten drawn worlds lie between "
                + Figures.percent(about.drawn().getFirst())
                + " and "
                + Figures.percent(about.drawn().getLast());
    }

    private String who(Lasts.Standing standing) {
        List<String> names = standing.breakers().stream().map(Lasts.Choice::id).toList();
        return names.isEmpty()
                ? paint.good("Breaking them is worth more than keeping them to nobody.")
                : paint.bad("Breaking them is worth more than keeping them to ")
                        + paint.bad(JudgementText.names(names))
                        + ".";
    }

    private static String inWorlds(Lasts lasts, Lasts.OfTerms about) {
        if (lasts.worlds() == 1) {
            return "";
        }
        String each =
                about.breakers().entrySet().stream()
                        .map(entry ->
                                "to " + entry.getKey() + " in " + Figures.share(entry.getValue()))
                        .collect(joining(", "));
        return " Over "
                + Figures.count(lasts.worlds())
                + " worlds drawn from your ranges it is so to nobody in "
                + Figures.share(about.selfEnforcing())
                + (each.isEmpty() ? "" : "; it is worth more " + each)
                + ". The terms are a deal in "
                + Figures.share(about.deal())
                + ".";
    }

    private void deals(Lasts lasts, Lasts.OfDeals about) {
        page.paragraph(
                switch (about.any()) {
                    case YES -> extremes(lasts, about);
                    case NO -> paint.bad("No deal") + " here, so there is none to last: proved.";
                    case OPEN ->
                            paint.doubtful("It is open")
                                    + " whether there is a deal: the limit was reached.";
                });
        if (lasts.worlds() > 1) {
            page.paragraph(
                    "Of "
                            + Figures.count(lasts.worlds())
                            + " worlds drawn from your ranges "
                            + Figures.share(about.deal())
                            + " have a deal, "
                            + Figures.share(about.selfEnforcingShare())
                            + " one that nobody would rather break"
                            + (lasts.mayBreak()
                                    ? ", and "
                                            + Figures.share(about.likelyShare())
                                            + " one that is at least as likely to last as not."
                                    : "."));
        }
        if (about.any() == Lasts.Answer.YES) {
            page.paragraph(
                    about.selfEnforcing().isPresent()
                            ? paint.good("There is a deal that nobody would rather break.")
                            : about.selfEnforcingDecided()
                                    ? paint.bad(
                                                    "Every deal is worth more broken than kept to somebody")
                                            + ": proved."
                                    : paint.doubtful(
                                            "No deal was found within the limit that nobody would rather break."));
            page.gap();
            tables.sideBySide(about);
            about.longest()
                    .ifPresent(longest -> {
                        page.heading("Who would keep the deal that is likeliest to last");
                        page.paragraph(who(longest)).gap();
                        tables.choices(longest);
                    });
        }
        about.levers()
                .ifPresent(levers -> {
                    page.heading("What would open a deal that everybody would keep");
                    tables.levers(levers, "there is a deal that nobody would rather break", false);
                });
    }

    private String extremes(Lasts lasts, Lasts.OfDeals about) {
        if (!lasts.mayBreak()) {
            return paint.good("There are deals")
                    + "; the case has no 'durability', so every agreement is taken to last.";
        }
        double low = about.shortest().map(Lasts.Standing::chance).orElse(0.0);
        double high = about.longest().map(Lasts.Standing::chance).orElse(1.0);
        return paint.good("There are deals")
                + ". The chance that they still stand "
                + horizon()
                + (low == high
                        ? " is " + paint.bold(Figures.percent(low)) + " for each of them."
                        : " goes from "
                                + paint.bold(Figures.percent(low))
                                + " to "
                                + paint.bold(Figures.percent(high))
                                + (about.extremesExact()
                                        ? ": no deal lies outside (proved)."
                                        : "; a limit was reached, so deals may lie outside."));
    }

    private static String verdicts(Lasts lasts) {
        String now = "The verdict on the reading: " + verdict(lasts.verdict());
        return now
                + lasts.ifEveryAgreementLasted()
                        .map(without ->
                                "; were every agreement sure to last: " + verdict(without) + ".")
                        .orElse(".");
    }

    private static String verdict(Brief brief) {
        Share share = brief.share();
        return brief.verdict().word()
                + (share.low() == share.high()
                        ? ""
                        : " (a deal in " + Figures.share(share) + " of drawn worlds)");
    }
}
