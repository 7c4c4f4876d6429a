package org.westphalia.cli;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.westphalia.answer.Traces;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.Judgement.PartyView;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Terms;
import org.westphalia.view.Figures;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// Terms in plain words, and what they are to each party.
final class JudgementText {
    private final Case source;
    private final Page page;
    private final Paint paint;

    JudgementText(Case source, Page page) {
        this.source = source;
        this.page = page;
        this.paint = page.paint();
    }

    /// Issue by issue, with titles.
    void terms(Terms terms) {
        terms(terms, source.issues());
    }

    /// Those clauses of terms that settle some of the issues.
    void terms(Terms terms, List<Issue> issues) {
        Table table =
                new Table(
                        Table.Column.text("Issue"),
                        Table.Column.text("Option"),
                        Table.Column.text("Ids"));
        for (Issue issue : issues) {
            String option = terms.option(issue.id()).orElse("");
            String title = issue.findOption(option).map(Issue.Option::title).orElse("(open)");
            table.row(issue.title(), title, issue.id() + (option.isEmpty() ? "" : "=" + option));
        }
        page.table(table);
    }

    /// Who signs and who refuses, in one sentence; rules that are broken first.
    void verdict(Judgement judgement) {
        if (!judgement.rulesBroken().isEmpty()) {
            page.paragraph(
                    paint.bad("These terms are no agreement")
                            + ": they break "
                            + (judgement.rulesBroken().size() == 1 ? "the rule " : "the rules ")
                            + String.join(", ", judgement.rulesBroken())
                            + ".");
        } else if (judgement.deal()) {
            page.paragraph(
                    paint.good("These terms are a deal")
                            + ": "
                            + names(judgement, true)
                            + " sign.");
        } else {
            String signers = names(judgement, false);
            page.paragraph(
                    paint.bad("These terms are no deal")
                            + ": "
                            + signers
                            + (signers.contains(" and ") ? " refuse." : " refuses."));
        }
        if (judgement.lasts() < 1) {
            page.paragraph(
                    "The chance that they still stand at the horizon is "
                            + Figures.percent(judgement.lasts())
                            + ".");
        }
    }

    /// Whose threshold is what another's refusal would bring it.
    void soughtRefusals(World world) {
        for (Signatory signatory : world.signatories()) {
            Set<String> sought = new LinkedHashSet<>();
            signatory
                    .members()
                    .forEach(member -> sought.addAll(member.soughtRefusals(signatory.party())));
            if (!sought.isEmpty()) {
                page.paragraph(
                        signatory.party()
                                + " is said to seek refusal: its 'no deal' is here what it would have if "
                                + String.join(" or ", sought)
                                + " were the one to refuse.");
            }
        }
    }

    /// What each party gets, with and without the terms.
    void parties(Judgement judgement) {
        Table table =
                new Table(
                        Table.Column.text("Party"),
                        Table.Column.text("Signs"),
                        Table.Column.number("These terms"),
                        Table.Column.number("No deal"),
                        Table.Column.number("Gain"),
                        Table.Column.text("Red lines crossed"));
        for (PartyView party : judgement.parties()) {
            row(table, party, "");
            party.groups().stream()
                    .filter(JudgementText::counts)
                    .forEach(group -> row(table, group, party.id()));
        }
        page.table(table);
    }

    /// On which claims the numbers rest.
    void claims(Judgement judgement, Traces traces) {
        if (traces.noDeal().values().stream().allMatch(List::isEmpty)
                && traces.value().values().stream().allMatch(List::isEmpty)) {
            return;
        }
        page.heading("The claims behind these numbers");
        for (PartyView member : members(judgement)) {
            List<String> noDeal = traces.noDeal().getOrDefault(member.id(), List.of());
            List<String> value = traces.value().getOrDefault(member.id(), List.of());
            page.hanging(
                    "  ",
                    "    ",
                    paint.bold(member.id())
                            + ": no deal"
                            + orNone(noDeal)
                            + "; these terms"
                            + orNone(value));
        }
    }

    private static String orNone(List<String> claims) {
        return claims.isEmpty() ? " [none]" : AssessText.claims(claims);
    }

    /// Points per issue and party, for those who want to follow the sum.
    void contributions(Judgement judgement) {
        List<PartyView> members = members(judgement);
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("Points from")));
        members.forEach(member -> columns.add(Table.Column.number(member.id())));
        Table table = new Table(columns);
        Set<String> names = new LinkedHashSet<>();
        source.issues().forEach(issue -> names.add(issue.id()));
        members.forEach(member -> names.addAll(member.extras().keySet()));
        for (String name : names) {
            List<String> row = new ArrayList<>(List.of(name));
            boolean any = false;
            for (PartyView member : members) {
                BigDecimal points =
                        member.contributions().getOrDefault(name, member.extras().get(name));
                any |= points != null && points.signum() != 0;
                row.add(points == null ? "" : Figures.points(points));
            }
            if (any) {
                table.row(row);
            }
        }
        page.heading(
                        judgement.lasts() < 1
                                ? "What the terms are worth while they stand, issue by issue"
                                : "Where the points come from")
                .table(table);
    }

    /// Those who are asked: parties of one mind, and the groups of the others.
    private static List<PartyView> members(Judgement judgement) {
        List<PartyView> members = new ArrayList<>();
        for (PartyView party : judgement.parties()) {
            if (party.groups().isEmpty()) {
                members.add(party);
            } else {
                party.groups().stream().filter(JudgementText::counts).forEach(members::add);
            }
        }
        return members;
    }

    /// A group without any part in the decision is left out.
    private static boolean counts(PartyView group) {
        return group.share() > 0 || group.veto();
    }

    /// @param of the party of a group; empty for a party
    private void row(Table table, PartyView view, String of) {
        boolean sum = view.groups().isEmpty();
        String id = of.isEmpty() ? view.id() : "-\u00a0" + view.id().substring(of.length() + 1);
        String lines =
                view.linesCrossed().stream()
                        .filter(_ -> sum)
                        .map(line ->
                                line.startsWith(view.id() + ".")
                                        ? line.substring(view.id().length() + 1)
                                        : line)
                        .collect(joining(", "));
        String name =
                id
                        + (view.share() < 1
                                ? " ("
                                        + Figures.percent(view.share())
                                        + (view.veto() ? ", veto" : "")
                                        + ")"
                                : "");
        table.row(
                name,
                view.signs() ? paint.good("signs") : paint.bad("refuses"),
                sum ? Figures.points(view.value()) : "",
                sum ? Figures.points(view.noDeal()) : "",
                Figures.gain(view.gain()),
                paint.bad(lines));
    }

    private static String names(Judgement judgement, boolean signing) {
        List<String> names =
                judgement.parties().stream()
                        .filter(party -> party.signs() == signing)
                        .map(PartyView::id)
                        .toList();
        return names(names);
    }

    /// `a`, `a and b`, `a, b and c`.
    static String names(List<String> names) {
        return switch (names.size()) {
            case 0 -> "nobody";
            case 1 -> names.getFirst();
            default ->
                    String.join(", ", names.subList(0, names.size() - 1))
                            + " and "
                            + names.getLast();
        };
    }
}
