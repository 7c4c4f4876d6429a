package org.westphalia.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Completion;
import org.westphalia.deal.NearestTerms;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Issue;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;
import org.westphalia.model.Setting;
import org.westphalia.model.Terms;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Interval;
import org.westphalia.world.Model;
import org.westphalia.world.NumberTrace;
import org.westphalia.world.Origin;
import org.westphalia.world.WhatIf;

/// Where does this come from, and what depends on it? Explains a number, a red line, an issue, a lever, a claim, a proposal, a rule, a
/// reading, a party, or whatever else claims may set, as one reading has it: the steps behind it, the claims that would set it otherwise, and the verdict with it otherwise.
public final class Explain {
    private final Asking asking;
    private final Case source;
    private final Model model;
    private final Rivals rivals;
    private final ExplainNumber numbers;

    private Explain(Asking asking) {
        this.asking = asking;
        this.source = asking.source();
        this.model = asking.model();
        this.rivals = new Rivals(source, model.claims());
        this.numbers = new ExplainNumber(asking, rivals);
    }

    /// Explains a path or an id; empty when it names nothing that can be explained. Ids go before paths: of issues, levers,
    /// claims, proposals and named terms, rules, then readings.
    public static Optional<Explanation> of(
            Case source, Optional<Reading> reading, WhatIf whatIf, String path, Settings settings) {
        return new Explain(new Asking(source, reading, whatIf, settings)).explain(path);
    }

    private Optional<Explanation> explain(String path) {
        if (source.findIssue(path).isPresent()) {
            return Optional.of(issue(source.issue(path)));
        }
        if (source.findLever(path).isPresent()) {
            return Optional.of(lever(source.findLever(path).get()));
        }
        if (source.findClaim(path).isPresent()) {
            return Optional.of(claim(source.findClaim(path).get()));
        }
        if (source.findTerms(path).isPresent()) {
            return Optional.of(proposal(path, source.findTerms(path).get()));
        }
        Optional<Explanation> byId = ruleOrReading(path);
        if (byId.isPresent()) {
            return byId;
        }
        Path named = model.canonical(Path.of(path));
        List<NumberTrace> traces = model.trace(named);
        if (!traces.isEmpty()) {
            return Optional.of(numbers.number(named, traces));
        }
        List<Path> lines = rivals.expanded(named).filter(numbers::isLine).toList();
        return lines.isEmpty()
                ? new ExplainStated(asking, rivals).below(Path.of(path))
                : Optional.of(numbers.redLine(named));
    }

    private Optional<Explanation> ruleOrReading(String id) {
        ExplainStated stated = new ExplainStated(asking, rivals);
        return source.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(stated::rule)
                .or(() -> source.findReading(id).map(stated::reading));
    }

    private Explanation issue(Issue issue) {
        List<Path> weights =
                holders().map(holder -> holder.then("matters").then(issue.id())).toList();
        List<NumberTrace> traces =
                weights.stream().flatMap(path -> model.trace(path).stream()).toList();
        Map<Path, Setting> none = new LinkedHashMap<>();
        List<Explanation.Trial> trials = new ArrayList<>();
        List<String> departure = new ArrayList<>();
        for (NumberTrace trace : traces) {
            if (!trace.range().equals(Optional.of(Interval.of(0)))) {
                none.put(trace.path(), new Setting.Quantity(new Uncertain.Exact(0)));
                departure.addAll(List.of("--set", trace.path() + "=0"));
            }
        }
        none.forEach((path, zero) ->
                trials.add(
                        asking.trial(
                                "if it did not matter to "
                                        + path.segments().getFirst()
                                        + (path.segments().size() > 3
                                                ? "." + path.segments().get(1)
                                                : ""),
                                List.of("--set", path + "=0"),
                                asking.with(Map.of(path, zero)))));
        if (none.size() > 1) {
            trials.add(asking.trial("if it mattered to nobody", departure, asking.with(none)));
        }
        return told(
                issue.id(),
                Explanation.Subject.ISSUE,
                traces,
                claims(traces),
                rivals.of(weights, List.of()),
                Mentions.of(source, model.claims(), issue.id()),
                trials,
                Optional.empty(),
                Optional.empty());
    }

    private Explanation lever(Lever lever) {
        boolean pulled = model.levers().stream().anyMatch(each -> each.id().equals(lever.id()));
        Path own = Path.of("levers").then(lever.id());
        List<Path> paths = new ArrayList<>(List.of(own.then("believed")));
        lever.changes().forEach(change -> paths.add(amount(own, change)));
        lever.jointly()
                .forEach((with, changes) ->
                        changes.forEach(
                                change -> paths.add(amount(own.then("with").then(with), change))));
        List<NumberTrace> traces =
                paths.stream().flatMap(path -> model.trace(path).stream()).toList();
        List<Explanation.Trial> trials =
                List.of(
                        pulled
                                ? asking.trial(
                                        "if it were not pulled",
                                        List.of("--drop", lever.id()),
                                        asking.withLever(lever.id(), false))
                                : asking.trial(
                                        "if it were pulled",
                                        List.of("--pull", lever.id()),
                                        asking.withLever(lever.id(), true)));
        return told(
                lever.id(),
                Explanation.Subject.LEVER,
                traces,
                claims(traces),
                rivals.of(paths, List.of()),
                List.of(),
                trials,
                Optional.empty(),
                Optional.empty());
    }

    private static Path amount(Path body, Change change) {
        return body.then(change instanceof Change.Set ? "set" : "add")
                .then(change.path().toString());
    }

    private Explanation claim(Claim claim) {
        boolean held = model.claims().contains(claim);
        List<Explanation.Trial> trials = new ArrayList<>();
        trials.add(
                held
                        ? asking.trial(
                                "if it were not held",
                                List.of("--without", claim.id()),
                                asking.without(claim.id()))
                        : asking.trial(
                                "if it were held",
                                List.of("--hold", claim.id()),
                                asking.holding(claim.id())));
        List<Claim> others =
                claim.question().isEmpty()
                        ? List.of()
                        : source.claims().stream()
                                .filter(other -> other.question().equals(claim.question()))
                                .filter(other -> !other.id().equals(claim.id()))
                                .toList();
        for (Claim rival : others) {
            if (!model.claims().contains(rival)) {
                trials.add(
                        asking.trial(
                                "if " + rival.id() + " were held instead",
                                List.of("--hold", rival.id()),
                                asking.holding(rival.id())));
            }
        }
        List<NumberTrace> traces =
                claim.changes().stream()
                        .map(Change::path)
                        .distinct()
                        .flatMap(path -> model.trace(path).stream())
                        .toList();
        return told(
                claim.id(),
                Explanation.Subject.CLAIM,
                traces,
                List.of(claim.id()),
                others.stream()
                        .map(rival ->
                                new Explanation.Rival(
                                        rival.id(),
                                        Path.of(rival.id()),
                                        Optional.empty(),
                                        Optional.empty(),
                                        rivals.heldBy(rival)))
                        .toList(),
                List.of(),
                trials,
                Optional.empty(),
                Optional.empty());
    }

    private Explanation proposal(String name, Terms terms) {
        Terms complete =
                switch (Completion.of(model.middle(), terms, asking.settings().nodeLimit())) {
                    case Completion.Deal(Terms found, Set<String> _) -> found;
                    case Completion.Short(NearestTerms.Nearest nearest) -> nearest.terms();
                    case Completion.None() -> terms;
                };
        Optional<Reception> reception =
                complete.choices().size() < source.issues().size()
                        ? Optional.empty()
                        : Optional.of(
                                HowReceived.of(
                                        model, asking.reading(), complete, asking.settings()));
        List<String> claims =
                reception.map(Reception::refusals).orElse(List.of()).stream()
                        .flatMap(refusal ->
                                Stream.concat(
                                        refusal.claims().stream(),
                                        refusal.lines().stream()
                                                .flatMap(line -> line.claims().stream())))
                        .distinct()
                        .toList();
        return told(
                name,
                Explanation.Subject.PROPOSAL,
                List.of(),
                claims,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                reception);
    }

    private Explanation told(
            String path,
            Explanation.Subject subject,
            List<NumberTrace> traces,
            List<String> claims,
            List<Explanation.Rival> rivals,
            List<Explanation.Mention> mentions,
            List<Explanation.Trial> trials,
            Optional<Explanation.Sweep> sweep,
            Optional<Reception> reception) {
        return new Explanation(
                path,
                subject,
                traces,
                List.of(),
                claims,
                rivals,
                mentions,
                asking.now(),
                trials,
                sweep,
                reception,
                asking.settings().worlds(),
                asking.settings().seed());
    }

    /// The claims that set these numbers, add to them, or set what levers do to them.
    static List<String> claims(List<NumberTrace> traces) {
        Set<String> ids = new LinkedHashSet<>();
        for (NumberTrace trace : traces) {
            Stream.of(
                            Stream.of(trace.origin()),
                            trace.additions().stream().map(NumberTrace.Addition::origin),
                            trace.pulls().stream().map(NumberTrace.Pull::amountSetBy))
                    .flatMap(each -> each)
                    .filter(origin -> origin.kind().equals("claim"))
                    .map(Origin::id)
                    .forEach(ids::add);
        }
        return List.copyOf(ids);
    }

    /// Those who hold numbers and have a say.
    private Stream<Path> holders() {
        return source.decidingParties().stream()
                .flatMap(party ->
                        party.groups().isEmpty()
                                ? Stream.of(Path.of(party.id()))
                                : party.groups().stream()
                                        .map(group -> Path.of(party.id()).then(group.id())));
    }
}
