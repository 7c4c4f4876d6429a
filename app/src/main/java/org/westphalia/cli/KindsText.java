package org.westphalia.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.westphalia.assess.Share;
import org.westphalia.assess.Wording;
import org.westphalia.deal.Mixture;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Party;
import org.westphalia.model.Terms;
import org.westphalia.view.Figures;
import org.westphalia.why.Counterfactual;
import org.westphalia.why.Kinds;

/// What kind of obstacle it is, in the words of a desk note: what was supposed, whether a deal appears, and what it takes together.
final class KindsText {
    /// So many sets of a world further away are told unless all are asked for.
    private static final int TOLD = 6;

    private static final Comparator<Kinds.Remedy> BY_SIZE =
            Comparator.comparingInt((Kinds.Remedy set) -> set.supposed().size())
                    .thenComparing(set -> -set.share().hits());

    private final Case source;
    private final Page page;
    private final Wording wording;

    KindsText(Case source, Page page) {
        this.source = source;
        this.page = page;
        this.wording = new Wording(source);
    }

    /// @param one whether a single world was asked about
    /// @param all whether complete terms are told
    void write(Kinds found, boolean one, boolean all) {
        if (found.signs().isEmpty()) {
            return;
        }
        boolean only = one || found.asked() <= 1;
        page.heading("What kind of obstacle")
                .paragraph(
                        "Each row supposes one thing against the reading and asks whether a deal appears. These are signs to be"
                                + " read together; none of them is the reason by itself."
                                + (only ? "" : often(found)));
        page.gap().table(table(found, only)).gap();
        idle(found);
        claims(found);
        sets(found, only, all);
    }

    /// What most often lets a deal appear.
    private String often(Kinds found) {
        List<Kinds.Sign> signs =
                found.signs().stream()
                        .filter(sign -> sign.share().map(share -> share.hits() > 0).orElse(false))
                        .sorted(
                                Comparator.comparingLong((Kinds.Sign sign) ->
                                                sign.share().map(Share::hits).orElse(0L))
                                        .reversed())
                        .limit(2)
                        .toList();
        return signs.isEmpty()
                ? " In none of the worlds asked does any of them suffice by itself."
                : " Most often it is enough, by itself, if "
                        + signs.stream()
                                .map(sign ->
                                        lower(supposed(sign.supposed()))
                                                + sign.share()
                                                        .map(share ->
                                                                " ("
                                                                        + Figures.percent(
                                                                                share.value())
                                                                        + " of the worlds without a deal)")
                                                        .orElse(""))
                                .collect(Collectors.joining("; then, if "))
                        + ".";
    }

    /// A title inside a sentence.
    static String lower(String words) {
        return List.of("The ", "Those ", "Red ", "Everybody ", "Nobody ", "Of ").stream()
                        .anyMatch(words::startsWith)
                ? Character.toLowerCase(words.charAt(0)) + words.substring(1)
                : words;
    }

    private Table table(Kinds found, boolean only) {
        String where =
                found.world().isPresent() && !only
                        ? "In world " + found.world().getAsLong()
                        : "A deal";
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text("If"));
        columns.add(Table.Column.text("A sign of"));
        columns.add(Table.Column.text(where));
        if (!only) {
            columns.add(Table.Column.text("Of " + found.asked() + " worlds without a deal"));
        }
        Table table = new Table(columns);
        for (Kinds.Sign sign : found.signs()) {
            if (sign.applies()) {
                List<String> row = new ArrayList<>();
                row.add(supposed(sign.supposed()));
                row.add(kind(sign.supposed()));
                row.add(sign.yields().map(yes -> yes ? "a deal" : "none").orElse("not decided"));
                if (!only) {
                    row.add(sign.share().map(share -> Figures.cell(share, false)).orElse(""));
                }
                table.row(row);
            }
        }
        return table;
    }

    /// What of the reading decides, where something yields a deal.
    private void claims(Kinds found) {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        found.signs().stream()
                .filter(sign -> sign.share().map(share -> share.hits() > 0).orElse(false))
                .filter(sign -> !sign.claims().isEmpty())
                .forEach(sign -> byKind.put(kind(sign.supposed()), sign.claims()));
        if (!byKind.isEmpty()) {
            page.paragraph(
                    "What in the reading decides it: "
                            + byKind.entrySet().stream()
                                    .map(entry ->
                                            entry.getKey()
                                                    + " by "
                                                    + JudgementText.names(entry.getValue()))
                                    .collect(Collectors.joining("; "))
                            + ".");
        }
    }

    /// What there is nothing to suppose, by reason.
    private void idle(Kinds found) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Kinds.Sign sign : found.signs()) {
            sign.idle()
                    .ifPresent(reason ->
                            byReason.computeIfAbsent(reason, _ -> new ArrayList<>())
                                    .add(kind(sign.supposed())));
        }
        if (!byReason.isEmpty()) {
            page.paragraph(
                    "Not asked, for in this reading there is nothing to suppose: "
                            + byReason.entrySet().stream()
                                    .map(entry ->
                                            entry.getValue().stream()
                                                            .distinct()
                                                            .collect(Collectors.joining(", "))
                                                    + " ("
                                                    + entry.getKey()
                                                    + ")")
                                    .collect(Collectors.joining("; "))
                            + ".");
        }
    }

    private void sets(Kinds found, boolean only, boolean all) {
        page.gap();
        if (found.sets().isEmpty()) {
            page.paragraph(
                    found.incompatible()
                            ? incompatible(here(found, only))
                            : "No set of these suppositions that yields a deal was found within the limits.");
        } else {
            page.paragraph(
                    "What it takes"
                            + here(found, only)
                            + ", and nothing less does"
                            + (found.complete()
                                    ? "; there is no other such set:"
                                    : "; larger sets than "
                                            + Math.max(0, found.upTo())
                                            + " were not all tried:"));
            found.sets().forEach(set -> set(set, only, all));
        }
        for (Kinds.Further further : found.further()) {
            String there =
                    " in world "
                            + further.world()
                            + " and its like, which nothing told so far opens";
            page.gap();
            if (further.incompatible()) {
                page.paragraph(incompatible(there));
            } else {
                page.paragraph(
                        "Further away,"
                                + there
                                + (further.sets().isEmpty()
                                        ? ", nothing was found within the limits."
                                        : ", it takes"
                                                + (further.complete() ? ":" : ", among others:")));
                List<Kinds.Remedy> told =
                        further.sets().stream()
                                .sorted(BY_SIZE)
                                .limit(all ? Long.MAX_VALUE : TOLD)
                                .toList();
                told.forEach(set -> set(set, only, all));
                if (told.size() < further.sets().size()) {
                    page.item(further.sets().size() - told.size() + " more (--all)");
                }
            }
        }
        if (!isTold(all) && !(found.sets().isEmpty() && found.further().isEmpty())) {
            page.paragraph(page.paint().dim("--all shows the terms of each."));
        }
    }

    private String incompatible(String where) {
        return page.paint().bad("Incompatible aims")
                + where
                + ": no set of these suppositions yields a deal, not even all of them; every one was refuted. Only other aims, other"
                + " no-deal values or what lies outside the terms could.";
    }

    private void set(Kinds.Remedy set, boolean only, boolean all) {
        String share =
                only || set.supposed().size() == 1
                        ? ""
                        : " Enough in "
                                + Figures.share(set.share())
                                + " of the worlds without a deal.";
        page.item(together(set) + "." + share);
        set.mixture().ifPresent(mixture -> mixture(mixture, all));
        set.terms().filter(_ -> isTold(all)).ifPresent(terms -> line("Then", clauses(terms)));
    }

    private static String here(Kinds found, boolean only) {
        return found.world().isPresent() && !only ? " in world " + found.world().getAsLong() : "";
    }

    /// All that is supposed in one sentence, with the price where there is one.
    private String together(Kinds.Remedy set) {
        List<String> parts = new ArrayList<>();
        for (Counterfactual each : set.supposed()) {
            String words =
                    supposed(each) + (each instanceof Counterfactual.Priced ? price(set) : "");
            parts.add(parts.isEmpty() ? words : lower(words));
        }
        return String.join("; and ", parts);
    }

    private static String price(Kinds.Remedy set) {
        return set.price()
                .map(price ->
                        price.signum() == 0
                                ? " (only if crossing them costs nothing)"
                                : " (up to "
                                        + Figures.points(price)
                                        + " points for each line crossed, the same for everybody)")
                .orElse("");
    }

    /// Terms of many issues are long.
    private boolean isTold(boolean all) {
        return all || source.issues().size() <= 6;
    }

    private void line(String label, String words) {
        page.hanging("      ", "      ", label + ": " + words + ".");
    }

    private void mixture(Mixture mixture, boolean all) {
        List<Issue> differ =
                source.issues().stream()
                        .filter(issue ->
                                mixture.tickets().stream()
                                                .map(ticket -> ticket.terms().option(issue.id()))
                                                .distinct()
                                                .count()
                                        > 1)
                        .toList();
        List<Issue> same =
                source.issues().stream().filter(issue -> !differ.contains(issue)).toList();
        String rest =
                same.isEmpty() || !isTold(all)
                        ? ""
                        : "; in any case " + clauses(mixture.tickets().getFirst().terms(), same);
        if (mixture.money().isPresent() && mixture.tickets().size() == 2) {
            String issue = mixture.money().get();
            Mixture.Ticket to = mixture.tickets().getLast();
            line(
                    "An amount of " + issue,
                    Figures.percent(mixture.chance(to))
                            + " of the way from "
                            + mixture.tickets().getFirst().terms().option(issue).orElse("")
                            + " to "
                            + to.terms().option(issue).orElse("")
                            + rest);
            return;
        }
        if (differ.size() > 4 && !all) {
            line(
                    "By lot",
                    mixture.tickets().size()
                            + " terms that differ on "
                            + differ.size()
                            + " issues, with chances of "
                            + JudgementText.names(
                                    mixture.tickets().stream()
                                            .map(ticket -> Figures.percent(mixture.chance(ticket)))
                                            .toList()));
            return;
        }
        String parts =
                mixture.tickets().stream()
                        .map(ticket ->
                                clauses(ticket.terms(), differ)
                                        + " with a chance of "
                                        + Figures.percent(mixture.chance(ticket)))
                        .collect(Collectors.joining("; "));
        line(mixture.tickets().size() == 1 ? "Then" : "By lot", parts + rest);
    }

    /// A supposition as a sentence without its end.
    private String supposed(Counterfactual supposed) {
        return switch (supposed) {
            case Counterfactual.Divisible() ->
                    source.issues().stream().anyMatch(Issue::money)
                            ? "The stakes can be divided, by lot or by an amount of money between two options"
                            : "The stakes can be divided, by lot";
            case Counterfactual.Priced() -> "Red lines have a price";
            case Counterfactual.Lasting(String party) ->
                    wording.holder(party) + " can count on the deal lasting";
            case Counterfactual.Judged() ->
                    "Everybody sees its no-deal as the author of the reading does";
            case Counterfactual.Alone(String party, String group, boolean _) ->
                    "Of "
                            + wording.holder(party)
                            + " only "
                            + lower(title(party, group))
                            + " must agree";
            case Counterfactual.GoodFaith() -> "Nobody seeks a refusal by others";
        };
    }

    private String title(String party, String group) {
        return source.findParty(party).stream()
                .flatMap(each -> each.groups().stream())
                .filter(each -> each.id().equals(group))
                .map(Party.Group::title)
                .findFirst()
                .orElse(group);
    }

    private String kind(Counterfactual supposed) {
        return switch (supposed) {
            case Counterfactual.Divisible() -> "indivisible stakes";
            case Counterfactual.Priced() -> "red lines without a price";
            case Counterfactual.Lasting _ -> "a commitment problem";
            case Counterfactual.Judged() -> "misjudged alternatives";
            case Counterfactual.Alone(String _, String _, boolean leader) ->
                    leader ? "a domestic constraint" : "factions";
            case Counterfactual.GoodFaith() -> "bad faith";
        };
    }

    private String clauses(Terms terms) {
        return clauses(terms, source.issues());
    }

    private static String clauses(Terms terms, List<Issue> issues) {
        return issues.stream()
                .map(issue -> issue.id() + "=" + terms.option(issue.id()).orElse(""))
                .collect(Collectors.joining(", "));
    }
}
