package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.westphalia.answer.CruxesJson;
import org.westphalia.answer.Departures;
import org.westphalia.answer.Envelope;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Search;
import org.westphalia.finding.Finding;
import org.westphalia.model.Reading;
import org.westphalia.why.Crux;
import org.westphalia.why.Cruxes;
import org.westphalia.why.Obstacles;
import org.westphalia.why.WhatBlocks;
import org.westphalia.why.WhatTurns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Where readings of a case really part.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "With two readings: what both hold, where they answer one question differently, and the cruxes: the smallest sets of claims"
                    + " which, exchanged, turn the verdict of one into that of the other.",
            "Without: all readings side by side, with the size of the smallest crux between each two."
        })
final class CompareCommand implements Callable<Integer> {
    /// What blocks is looked for in the nearest of so many drawn worlds.
    private static final int BLOCKED_WORLDS = 50;

    /// Accounts asked on each way between two readings.
    private static final long QUESTIONS = 20_000;

    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "A folder, a file, or the id of a case below a folder 'cases' nearby.")
    private String name = "";

    @Parameters(
            index = "1..2",
            arity = "0..2",
            paramLabel = "READING",
            description = "The two readings to compare (default: all).")
    private List<String> readings = new ArrayList<>();

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "Look for sets of at most so many exchanges (default: ${DEFAULT-VALUE}).")
    private int most = 2;

    @Option(
            names = "--all",
            description = "Show every crux that was found, and the claims that both readings hold.")
    private boolean all;

    @Option(
            names = "--pull",
            paramLabel = "LEVER",
            split = ",",
            description = "What if this lever were pulled, in every reading?")
    private List<String> pull = new ArrayList<>();

    @Option(
            names = "--drop",
            paramLabel = "LEVER",
            split = ",",
            description = "What if this lever in force were not?")
    private List<String> drop = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "What if this number were another, in every reading?")
    private List<String> set = new ArrayList<>();

    @Mixin private final WorldsOption worlds = new WorldsOption(1000);

    @Option(
            names = "--seed",
            paramLabel = "S",
            converter = WholeNumber.class,
            description = "Seed of the drawn worlds (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Mixin private final GivenRecordOption given = new GivenRecordOption();

    @Mixin private final WithinOption within = new WithinOption();

    @Mixin private final ShareOption share = new ShareOption();

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    CompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = OpenedCase.open(name, share, Optional.empty(), surroundings);
        worlds.require(opened);
        opened.requireWithin("--most", most, 50);
        Departures departures =
                new Departures(pull, drop, List.of(), List.of(), set, given.misses());
        List<Reading> compared = compared(opened);
        StopSignal stop = within.begin(surroundings);
        WhatTurns question =
                new WhatTurns(
                        opened.source(),
                        WhatIfs.of(opened, CaseOptions.of(Optional.empty(), departures)),
                        new Settings(worlds.number(), seed, Search.USUAL_LIMIT, stop),
                        new Cruxes.Limits(most, QUESTIONS));
        Voice voice = new Voice(surroundings, output);
        Page page = voice.page();
        page.title(opened.source().title());
        AssessText.whatIf(opened.source(), departures, page);
        CruxesText text = new CruxesText(opened.source(), page, all, worlds.number(), seed);
        String json;
        if (readings.isEmpty()) {
            Cruxes.Matrix found = matrix(question, compared);
            json =
                    envelope(opened, departures, stop)
                            .around(answer -> CruxesJson.matrix(answer, found));
            text.matrix(found);
        } else {
            Cruxes found = pair(question, compared);
            List<Obstacles> blocks =
                    found.parting() == Crux.Parting.NONE
                            ? compared.stream()
                                    .map(reading -> blocks(opened, departures, reading))
                                    .toList()
                            : List.of();
            json =
                    envelope(opened, departures, stop)
                            .around(answer ->
                                    CruxesJson.pair(answer, opened.source(), found, blocks));
            text.pair(found, blocks);
        }
        opened.showErrors(voice);
        opened.footer(page);
        if (voice.isJson()) {
            voice.answer(json);
        } else {
            voice.answer(page);
        }
        return !opened.errors().isEmpty()
                ? ExitStatus.BAD_INPUT
                : stop.wasFelt() ? ExitStatus.OUT_OF_TIME : ExitStatus.ANSWERED;
    }

    /// What blocks a deal in a reading: readings that agree may do so for different reasons.
    private Obstacles blocks(OpenedCase opened, Departures departures, Reading reading) {
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("asking what blocks in " + reading.id());
            return WhatBlocks.of(
                    opened.source(),
                    Optional.of(reading),
                    WhatIfs.of(opened, CaseOptions.of(Optional.empty(), departures)),
                    new Settings(
                            Math.min(worlds.number(), BLOCKED_WORLDS),
                            seed,
                            Search.USUAL_LIMIT,
                            () -> false));
        }
    }

    private Cruxes.Matrix matrix(WhatTurns question, List<Reading> compared) {
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("comparing all readings");
            return question.matrix(compared);
        }
    }

    private Cruxes pair(WhatTurns question, List<Reading> compared) {
        Reading first = compared.getFirst();
        Reading second = compared.getLast();
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("looking for the cruxes");
            return question.between(first, question.brief(first), second, question.brief(second));
        }
    }

    /// The two readings that are named, or all that no error touches.
    private List<Reading> compared(OpenedCase opened) {
        List<Reading> every = opened.source().readings();
        List<String> known = every.stream().map(Reading::id).toList();
        List<Finding> mistakes =
                readings.stream()
                        .filter(id -> !known.contains(id))
                        .map(id -> Mistakes.unknown("reading", "compare", id, known))
                        .toList();
        if (!mistakes.isEmpty()) {
            throw opened.refused(mistakes);
        }
        if (every.size() < 2
                || readings.size() == 1
                || (readings.size() == 2 && readings.getFirst().equals(readings.getLast()))) {
            throw opened.refused(List.of(Mistakes.noTwoReadings(known)));
        }
        Reach reach = new Reach(opened);
        List<Reading> sound =
                (readings.isEmpty()
                                ? every.stream()
                                : readings.stream()
                                        .map(id -> opened.source().findReading(id).orElseThrow()))
                        .filter(reading -> reach.touching(Optional.of(reading)).isEmpty())
                        .toList();
        if (sound.size() < 2) {
            throw opened.unanswerable();
        }
        return sound;
    }

    private Envelope envelope(OpenedCase opened, Departures departures, StopSignal stop) {
        return new Envelope(
                "compare",
                opened.source().id(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.of(seed),
                departures,
                !stop.wasFelt(),
                opened.findings());
    }
}
