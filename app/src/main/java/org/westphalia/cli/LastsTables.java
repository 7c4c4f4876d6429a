package org.westphalia.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Terms;
import org.westphalia.view.Figures;
import org.westphalia.why.Lasts;

/// The tables of a note on lasting: who would break terms, what would change that, and deals side by side.
final class LastsTables {
    private static final int SETS_SHOWN = 12;

    private final Case source;
    private final Page page;
    private final Paint paint;

    LastsTables(Case source, Page page) {
        this.source = source;
        this.page = page;
        this.paint = page.paint();
    }

    /// Everybody's choice between keeping and breaking, with the claims of those who would break.
    void choices(Lasts.Standing standing) {
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
                                    Figures.points(choice.broken())
                                            + (choice.stated() ? "" : "\u00a0*"),
                                    choice.breaks() ? paint.bad(more) : more));
            if (own) {
                row.add(Figures.percent(choice.chance()));
            }
            table.row(row);
        }
        page.table(table);
        boolean assumed = standing.choices().stream().anyMatch(choice -> !choice.stated());
        page.paragraph(
                paint.dim(
                        "Kept: what the terms are worth while they stand. Broken: what the whole path is worth on which they are"
                                + " signed and break ('after-collapse'). Points on each one's own scale."));
        if (assumed) {
            page.paragraph(
                    "* Nobody says what follows when terms break, so the no-deal value is taken: with it, breaking is worth more"
                            + " wherever the terms are worth less than no deal.");
        }
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

    /// The fewest clauses to change.
    void changes(Lasts.Standing standing, Lasts.FewestChanges changes) {
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

    /// The sets of levers.
    ///
    /// @param then what holds after them, in words
    /// @param named whether terms were named, so that they need not be told
    void levers(Lasts.LeverSets levers, String then, boolean named) {
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

    /// The deals that stand for all: least and likeliest to last, and one that nobody would break.
    void sideBySide(Lasts.OfDeals about) {
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
}
