package org.westphalia.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.westphalia.assess.Brief;
import org.westphalia.assess.Share;
import org.westphalia.model.Case;
import org.westphalia.model.Durability;
import org.westphalia.model.Issue;
import org.westphalia.model.Terms;
import org.westphalia.why.Lasts;

/// Whether it would last, as a note for a desk: how long, who would break it, what would change that.
final class LastsText {
    private final Case source;
    private final Page page;
    private final Paint paint;

    LastsText(Case source, Page page) {
        this.source = source;
        this.page = page;
        this.paint = page.paint();
    }

    void write(Lasts lasts) {
        lasts.terms().ifPresent(terms -> terms(lasts, terms));
        lasts.deals().ifPresent(deals -> deals(lasts, deals));
        page.heading("What this rests on");
        page.item(verdicts(lasts));
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
                                + ". "
                        : standing.deal()
                                ? paint.good("These terms are a deal") + ". "
                                : paint.bad("These terms are no deal") + ": not all sign. ";
        page.paragraph(deal + standsUntil(lasts, standing) + over(lasts, about) + ".");
        page.paragraph(who(standing) + inWorlds(lasts, about)).gap();
        if (!about.completed().isEmpty()) {
            new JudgementText(source, page).terms(standing.terms());
            page.gap();
        }
        choices(standing);
        page.heading("What would make them worth keeping to everybody");
        changes(standing, about.changes());
        levers(about.levers(), "these terms are worth keeping to everybody", true);
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
                + (all ? "" : " to whoever trusts them least");
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

    private void choices(Lasts.Standing standing) {
        boolean own =
                standing.choices().stream()
                        .anyMatch(choice -> choice.chance() != standing.chance());
        List<Table.Column> columns =
                new ArrayList<>(
                        List.of(
                                Table.Column.text("To whom"),
                                Table.Column.number("Kept"),
                                Table.Column.number("Broken"),
                                Table.Column.number("Breaking brings")));
        if (own) {
            columns.add(Table.Column.number("Believed to last"));
        }
        Table table = new Table(columns);
        for (Lasts.Choice choice : standing.choices()) {
            String more = Figures.gain(choice.more());
            List<String> row =
                    new ArrayList<>(
                            List.of(
                                    choice.id(),
                                    Figures.points(choice.keep()),
                                    Figures.points(choice.broken()),
                                    choice.breaks() ? paint.bad(more) : more));
            if (own) {
                row.add(Figures.percent(choice.chance()));
            }
            table.row(row);
        }
        page.table(table);
        page.paragraph(
                paint.dim(
                        "Kept: what the terms are worth while they stand. Broken: what the whole path is worth on which they are"
                                + " signed and break ('after-collapse'; where nobody says it, the no-deal value). Points on each"
                                + " one's own scale."));
        for (Lasts.Choice choice : standing.breakers()) {
            page.item(
                    paint.bold(choice.id())
                            + ": kept"
                            + claims(choice.keepClaims())
                            + "; broken"
                            + claims(choice.brokenClaims()));
        }
    }

    private static String claims(List<String> claims) {
        return claims.isEmpty() ? " [no claim]" : AssessText.claims(claims);
    }

    private void changes(Lasts.Standing standing, Lasts.FewestChanges changes) {
        if (changes.ways().isEmpty()) {
            page.paragraph(
                    changes.noneProved()
                            ? "No change of clauses does it: proved, no terms that keep the rules are worth keeping to everybody."
                            : "No change of clauses was found within the limit that does it.");
            return;
        }
        String deal =
                changes.deal()
                        ? " and leaves a deal"
                        : changes.noDealProved()
                                ? ", but what results is no deal: proved, no deal does it"
                                : ", but what results is no deal, and none that does it was found within the limit";
        if (changes.count() == 0) {
            page.paragraph(
                    "Nothing has to change"
                            + (standing.deal() ? "." : "; but the terms are no deal."));
            return;
        }
        page.paragraph(
                        "The fewest clauses to change: "
                                + changes.count()
                                + ". It does it"
                                + deal
                                + (changes.complete()
                                        ? ". These are all ways with so few:"
                                        : ". There may be other ways with so few:"))
                .gap();
        Table table =
                new Table(
                        Table.Column.text("Clauses changed"),
                        Table.Column.number("Chance to last"));
        changes.ways()
                .forEach(way -> table.row(pairs(way.changed()), Figures.percent(way.chance())));
        page.table(table);
    }

    private static String pairs(Terms terms) {
        return terms.choices().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(joining(", "));
    }

    private void levers(Lasts.LeverSets levers, String then, boolean named) {
        if (levers.levers() == levers.idle()) {
            page.gap()
                    .paragraph(
                            levers.levers() == 0
                                    ? "There is no lever that could be pulled: none is left that is neither in force nor hostile."
                                    : "No lever that could be pulled changes anything that matters here.");
            return;
        }
        if (levers.sets().isEmpty() && levers.complete() && levers.tried() == 0) {
            page.gap()
                    .paragraph(
                            levers.size() == 0
                                    ? "No lever is needed."
                                    : "No set of levers does it: proved for all at once, however far each of them is pulled.");
            return;
        }
        String tried =
                levers.complete()
                        ? "every set was tried or is proved not to, "
                                + Figures.count(levers.tried())
                                + " one by one"
                        : "every set of up to "
                                + levers.size()
                                + " was tried or is proved not to, and the search stopped after "
                                + Figures.count(levers.tried());
        if (levers.sets().isEmpty()) {
            page.gap()
                    .paragraph(
                            (levers.complete()
                                            ? "No set of levers does it: "
                                            : "No set of levers was found that does it: ")
                                    + tried
                                    + ".");
            return;
        }
        page.gap()
                .paragraph(
                        "Levers after which "
                                + then
                                + ", smallest sets first ("
                                + tried
                                + (levers.complete()
                                        ? ", so there is no other"
                                        : "; there may be others")
                                + "):")
                .gap();
        Table table =
                new Table(
                        Table.Column.text("Levers"),
                        Table.Column.text("Cost to"),
                        Table.Column.text(named ? "Then" : "With"),
                        Table.Column.number("Chance to last"));
        levers.sets().stream()
                .limit(SETS_SHOWN)
                .forEach(set ->
                        table.row(
                                String.join(", ", set.levers()),
                                set.costs().entrySet().stream()
                                        .map(cost ->
                                                cost.getKey()
                                                        + "\u00a0"
                                                        + ExplainText.range(cost.getValue()))
                                        .collect(joining(", ")),
                                named
                                        ? set.standing().deal() ? "a deal" : "no deal"
                                        : pairs(set.standing().terms()),
                                Figures.percent(set.standing().chance())));
        page.table(table);
        if (levers.sets().size() > SETS_SHOWN) {
            page.paragraph(
                    "... and "
                            + Figures.count(levers.sets().size() - SETS_SHOWN)
                            + " more; --format json lists them all.");
        }
    }

    private static final int SETS_SHOWN = 12;

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
            sideBySide(about);
            about.longest()
                    .ifPresent(longest -> {
                        page.heading("Who would keep the deal that is likeliest to last");
                        page.paragraph(who(longest)).gap();
                        choices(longest);
                    });
        }
        about.levers()
                .ifPresent(levers -> {
                    page.heading("What would open a deal that everybody would keep");
                    levers(levers, "there is a deal that nobody would rather break", false);
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

    private void sideBySide(Lasts.OfDeals about) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("Issue")));
        List<Lasts.Standing> shown = new ArrayList<>();
        boolean differ = !about.shortest().equals(about.longest());
        if (differ) {
            columns.add(Table.Column.text("Least likely to last"));
            about.shortest().ifPresent(shown::add);
        }
        columns.add(Table.Column.text(differ ? "Likeliest to last" : "Deal"));
        about.longest().ifPresent(shown::add);
        about.selfEnforcing()
                .filter(kept -> !shown.contains(kept))
                .ifPresent(kept -> {
                    columns.add(Table.Column.text("Nobody would break"));
                    shown.add(kept);
                });
        Table table = new Table(columns);
        List<String> chances = new ArrayList<>(List.of("chance to last"));
        List<String> breakers = new ArrayList<>(List.of("worth more broken to"));
        shown.forEach(standing -> {
            chances.add(Figures.percent(standing.chance()));
            breakers.add(
                    JudgementText.names(
                            standing.breakers().stream().map(Lasts.Choice::id).toList()));
        });
        for (Issue issue : source.issues()) {
            List<String> row = new ArrayList<>(List.of(issue.id()));
            shown.forEach(standing -> row.add(standing.terms().option(issue.id()).orElse("")));
            table.row(row);
        }
        table.row(chances).row(breakers);
        page.table(table);
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
