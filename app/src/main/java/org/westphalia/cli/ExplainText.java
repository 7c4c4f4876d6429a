package org.westphalia.cli;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.westphalia.assess.Brief;
import org.westphalia.assess.Verdict;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Lever;
import org.westphalia.model.Setting;
import org.westphalia.number.Interval;
import org.westphalia.why.Explanation;
import org.westphalia.why.Explanation.Rival;
import org.westphalia.why.Explanation.Sweep;
import org.westphalia.why.Written;
import org.westphalia.world.NumberTrace;
import org.westphalia.world.Origin;

/// Where something comes from and what depends on it, in plain words.
final class ExplainText {
    private final Case source;
    private final Page page;
    private final VerdictText verdicts;

    ExplainText(Case source, Page page) {
        this.source = source;
        this.page = page;
        this.verdicts = new VerdictText(source, page.paint());
    }

    void write(Explanation explanation) {
        page.heading(
                explanation.path()
                        + " ("
                        + explanation.subject().word()
                        + title(explanation).map(title -> ": " + title).orElse("")
                        + ")");
        explanation.numbers().forEach(trace -> number(trace, explanation));
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
        trials(explanation);
        explanation.sweep().ifPresent(sweep -> sweep(sweep, middle(explanation)));
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
            case CLAIM, RED_LINE -> Optional.empty();
            case PROPOSAL -> source.findProposal(id).flatMap(proposal -> proposal.title());
        };
    }

    private void number(NumberTrace trace, Explanation explanation) {
        if (explanation.numbers().size() > 1
                || !trace.path().toString().equals(explanation.path())) {
            page.gap().paragraph(page.paint().bold(trace.path().toString()));
        }
        page.item(set(trace));
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

    private void trials(Explanation explanation) {
        page.heading("What depends on it");
        Table table =
                new Table(
                        Table.Column.text("The number or thing"),
                        Table.Column.text("Asked by"),
                        Table.Column.text("Verdict"),
                        Table.Column.text("Worlds with a deal"));
        row(table, "as things stand", "", Optional.of(explanation.now()), "");
        explanation
                .trials()
                .forEach(trial ->
                        row(
                                table,
                                trial.what(),
                                trial.departure().isEmpty()
                                        ? ""
                                        : trial.departure().size() > 2
                                                ? "all of these"
                                                : String.join("\u00a0", trial.departure()),
                                trial.brief(),
                                trial.hindrance()));
        page.table(table)
                .paragraph(
                        page.paint()
                                .dim(
                                        "Shares are of the worlds that the ranges allow: "
                                                + Figures.count(explanation.worlds())
                                                + " drawn, seed "
                                                + explanation.seed()
                                                + "; in brackets where the true share lies with 95 % confidence."));
    }

    private void row(
            Table table, String what, String asked, Optional<Brief> brief, String hindrance) {
        table.row(
                what,
                asked,
                brief.map(Brief::verdict).map(verdicts::word).orElse(hindrance),
                brief.map(Brief::share)
                        .map(share -> Figures.cell(share, share.worlds() == 1))
                        .orElse("-"));
    }

    /// Where the one number that was asked about lies in the middle world.
    private static OptionalDouble middle(Explanation explanation) {
        return explanation.numbers().size() == 1
                ? explanation.numbers().getFirst().middle()
                : OptionalDouble.empty();
    }

    private void sweep(Sweep sweep, OptionalDouble middle) {
        page.heading("What it would take");
        String scale = Written.number(sweep.low()) + " to " + Written.number(sweep.high());
        String name = page.paint().bold(sweep.path().toString());
        if (sweep.everywhere() == Verdict.IMPOSSIBLE) {
            page.paragraph(
                    "No value of "
                            + name
                            + " from "
                            + scale
                            + " opens a deal, wherever the other numbers lie in their ranges: proved.");
            return;
        }
        if (sweep.everywhere() == Verdict.CERTAIN) {
            page.paragraph(
                    "No value of "
                            + name
                            + " from "
                            + scale
                            + " takes the deal away: the same terms would be signed at all of them, wherever the other numbers lie"
                            + " in their ranges: proved.");
            return;
        }
        page.paragraph(
                "In the middle world, where every other number lies at its middle, there is "
                        + (sweep.dealNow() ? "a deal" : "no deal")
                        + " as things stand.");
        String certainty =
                sweep.exact()
                        ? ""
                        : " Tried at "
                                + sweep.tried()
                                + " values, evenly spaced; between two of them more might happen.";
        if (sweep.steps().isEmpty()) {
            page.paragraph(
                    (sweep.dealAtLow()
                                    ? "It has a deal with " + name + " at every value from "
                                    : "It has none with " + name + " at any value from ")
                            + scale
                            + "."
                            + certainty);
            return;
        }
        for (Explanation.Step step : sweep.steps()) {
            page.item(
                    "Between "
                            + step(step)
                            + (step.dealAfter() ? " a deal appears." : " the deal vanishes."));
        }
        page.paragraph(
                "At "
                        + Written.number(sweep.low())
                        + ", the lowest, there is "
                        + (sweep.dealAtLow() ? "a deal." : "none.")
                        + certainty);
        if (middle.isPresent()) {
            double at = middle.getAsDouble();
            double nearest =
                    sweep.steps().stream()
                            .mapToDouble(step -> at <= step.from() ? step.to() : step.from())
                            .map(there -> Math.abs(there - at))
                            .min()
                            .orElseThrow();
            page.paragraph(
                    "It lies at "
                            + Written.number(at)
                            + " there; the smallest move that changes the answer is one of about "
                            + Written.number(
                                    new BigDecimal(nearest)
                                            .round(new MathContext(4, RoundingMode.HALF_EVEN))
                                            .doubleValue())
                            + ".");
        }
    }

    /// The two ends, with as many digits as it takes to tell them apart.
    private static String step(Explanation.Step step) {
        for (int digits = 0; digits < 12; digits++) {
            BigDecimal from = rounded(step.from(), digits, RoundingMode.FLOOR);
            BigDecimal to = rounded(step.to(), digits, RoundingMode.CEILING);
            boolean close = to.subtract(from).doubleValue() <= 4 * (step.to() - step.from());
            if (close) {
                return plain(from) + " and " + plain(to);
            }
        }
        return step.from() + " and " + step.to();
    }

    private static BigDecimal rounded(double value, int digits, RoundingMode mode) {
        return BigDecimal.valueOf(value).setScale(digits, mode);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
