package org.westphalia.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Lever;
import org.westphalia.model.Setting;
import org.westphalia.number.Interval;
import org.westphalia.view.Figures;
import org.westphalia.why.Explanation;
import org.westphalia.why.Explanation.Rival;
import org.westphalia.why.Written;
import org.westphalia.world.NumberTrace;
import org.westphalia.world.Origin;

/// Where something comes from and what depends on it, in plain words.
final class ExplainText {
    private final Case source;
    private final Page page;

    ExplainText(Case source, Page page) {
        this.source = source;
        this.page = page;
    }

    void write(Explanation explanation) {
        page.heading(
                explanation.path()
                        + " ("
                        + explanation.subject().word()
                        + title(explanation).map(title -> ": " + title).orElse("")
                        + ")");
        explanation.numbers().forEach(trace -> number(trace, explanation));
        statements(explanation);
        if (!explanation.claims().isEmpty()) {
            page.heading("The claims behind it");
            explanation.claims().forEach(id -> page.item(claim(id)));
        }
        if (!explanation.rivals().isEmpty()) {
            page.heading("Claims that would have it otherwise");
            explanation.rivals().forEach(rival -> page.item(rival(rival)));
        }
        if (!explanation.mentions().isEmpty()) {
            page.heading("What else speaks of it");
            explanation
                    .mentions()
                    .forEach(each -> page.item("the " + each.kind() + " " + each.id()));
        }
        explanation
                .reception()
                .ifPresent(reception -> {
                    page.heading("How it is received");
                    JudgementText words = new JudgementText(source, page);
                    words.verdict(reception.judgement());
                    words.terms(reception.judgement().terms());
                    page.gap();
                    words.parties(reception.judgement());
                    page.paragraph(
                            "It is a deal in "
                                    + Figures.share(reception.share())
                                    + " of the worlds your ranges allow; refused by "
                                    + AssessText.refusers(reception.refusedBy())
                                    + ".");
                });
        new TrialsText(source, page).write(explanation);
        explanation
                .sweep()
                .ifPresent(sweep -> new SweepText(page).write(sweep, middle(explanation)));
    }

    private void statements(Explanation explanation) {
        if (explanation.statements().isEmpty()) {
            return;
        }
        Table table =
                new Table(
                        Table.Column.text("Of"),
                        Table.Column.text("Is stated"),
                        Table.Column.text("By"));
        explanation
                .statements()
                .forEach(each ->
                        table.row(
                                each.path(),
                                each.text(),
                                each.claims().isEmpty()
                                        ? "the case"
                                        : String.join(", ", each.claims())));
        page.table(table);
    }

    private Optional<String> title(Explanation explanation) {
        String id = explanation.path();
        return switch (explanation.subject()) {
            case NUMBER -> Optional.of(explanation.numbers().getFirst().kind());
            case ISSUE -> source.findIssue(id).map(issue -> issue.title());
            case LEVER ->
                    source.findLever(id)
                            .map(lever ->
                                    lever.title()
                                            + ", by "
                                            + lever.by()
                                            + (lever.inForce() ? ", in force" : ", not in force"));
            case READING -> source.findReading(id).map(reading -> reading.title());
            case PARTY -> source.findParty(id).map(party -> party.title());
            case CLAIM, RED_LINE, RULE, GROUP, STATED -> Optional.empty();
            case PROPOSAL -> source.findProposal(id).flatMap(proposal -> proposal.title());
        };
    }

    /// Where the one number that was asked about lies in the middle world.
    private static OptionalDouble middle(Explanation explanation) {
        return explanation.numbers().size() == 1
                ? explanation.numbers().getFirst().middle()
                : OptionalDouble.empty();
    }

    private void number(NumberTrace trace, Explanation explanation) {
        if (explanation.numbers().size() > 1
                || !trace.path().toString().equals(explanation.path())) {
            page.gap().paragraph(page.paint().bold(trace.path().toString()));
        }
        page.item(set(trace));
        BaselineText.named(trace.setting())
                .ifPresent(baseline -> page.item(BaselineText.behind(baseline, source.horizon())));
        trace.like().forEach(holder -> page.item("Taken over from " + holder + " (like)."));
        trace.additions()
                .forEach(addition ->
                        page.item(
                                by(addition.origin())
                                        + " adds "
                                        + Written.of(addition.amount())
                                        + "."));
        trace.pulls().stream().filter(pull -> !isIdle(pull)).forEach(pull -> page.item(pull(pull)));
        List<String> idle =
                trace.pulls().stream()
                        .filter(ExplainText::isIdle)
                        .map(NumberTrace.Pull::lever)
                        .distinct()
                        .toList();
        if (!idle.isEmpty()) {
            page.item(
                    "Levers that could move it, but add nothing here: "
                            + String.join(", ", idle)
                            + ".");
        }
        trace.floor().ifPresent(floor -> page.item("It never falls below " + range(floor) + "."));
        trace.ceiling()
                .ifPresent(ceiling -> page.item("It never rises above " + range(ceiling) + "."));
        boolean moved =
                !trace.additions().isEmpty()
                        || trace.pulls().stream().anyMatch(pull -> !isIdle(pull))
                        || trace.floor().isPresent()
                        || trace.ceiling().isPresent();
        if (moved) {
            trace.range().ifPresent(all -> page.item("After all this it is " + range(all) + "."));
        }
    }

    private static boolean isIdle(NumberTrace.Pull pull) {
        return pull.change() instanceof Change.Add
                && pull.amount().equals(Optional.of(Interval.of(0)));
    }

    private String set(NumberTrace trace) {
        if (trace.setting().isEmpty()) {
            return switch (trace.origin().kind()) {
                case "unknown" ->
                        "Nobody sets it, so it is unknown: anywhere on its scale, "
                                + range(trace.scale())
                                + ".";
                default ->
                        "Nobody sets it"
                                + trace.base()
                                        .map(value -> ", so it is " + range(value) + ".")
                                        .orElse(
                                                ", so it follows from other numbers, as the language says of its keyword.");
            };
        }
        String written = Written.of(trace.setting().get());
        String meaning =
                written.equals("top")
                        ? ", between one and two times all the holder's other issues together"
                        : trace.word().isPresent()
                                ? ", a word that stands for " + range(trace.word().get())
                                : trace.setting().get() instanceof Setting.Quantity
                                        ? ""
                                        : trace.base()
                                                .map(all -> ", which is " + range(all))
                                                .orElse("");
        return "It is written as " + written + meaning + ", " + setBy(trace.origin()) + ".";
    }

    private static String setBy(Origin origin) {
        return switch (origin.kind()) {
            case "claim" -> "set by the claim " + origin.id();
            case "lever" -> "set by the lever " + origin.id();
            case "what-if" -> "set by your what-if";
            default -> "set in the frame of the case";
        };
    }

    private static String by(Origin origin) {
        return origin.kind().equals("claim") ? "The claim " + origin.id() : "The frame";
    }

    private String pull(NumberTrace.Pull pull) {
        boolean adds = pull.change() instanceof Change.Add;
        String amount = pull.amount().map(ExplainText::range).orElse("something");
        String when =
                switch (pull.when()) {
                    case Lever.When.Always() -> "";
                    case Lever.When.Deal() -> ", with a deal only";
                    case Lever.When.RefusedBy(String party) -> ", when " + party + " has refused";
                    case Lever.When.OnTerms _ -> ", on certain terms only";
                };
        String believed =
                pull.believed().equals(Interval.of(1))
                        ? ""
                        : " (believed at "
                                + range(pull.believed())
                                + ", so it counts in that part)";
        String who =
                pull.amountSetBy().kind().equals("claim")
                        ? "; the amount is that of the claim " + pull.amountSetBy().id()
                        : "";
        return "The lever "
                + pull.lever()
                + (adds ? " adds " : " moves it to ")
                + amount
                + when
                + believed
                + who
                + ".";
    }

    static String range(Interval interval) {
        return interval.isExact()
                ? Written.number(interval.low())
                : Written.number(interval.low()) + " to " + Written.number(interval.high());
    }

    private String claim(String id) {
        Optional<Claim> claim = source.findClaim(id);
        String places =
                claim.map(Claim::because).orElse(List.of()).stream()
                        .map(place -> place.source() + place.at().map(at -> " " + at).orElse(""))
                        .distinct()
                        .collect(joining("; "));
        return page.paint().bold(id)
                + ": "
                + claim.map(Claim::says).orElse("")
                + (places.isEmpty() ? "" : " " + page.paint().dim("(" + places + ")"));
    }

    private String rival(Rival rival) {
        String would =
                rival.setting()
                        .map(setting -> " Would set " + rival.path() + " to " + Written.of(setting))
                        .or(() ->
                                rival.added()
                                        .map(added ->
                                                " Would add "
                                                        + Written.of(added)
                                                        + " to "
                                                        + rival.path()))
                        .map(text -> text + ".")
                        .orElse("");
        String held =
                rival.heldBy().isEmpty()
                        ? " No reading holds it."
                        : " Held by " + JudgementText.names(rival.heldBy()) + ".";
        return claim(rival.claim()) + would + held;
    }
}
