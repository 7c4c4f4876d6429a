package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.westphalia.answer.Departures;
import org.westphalia.answer.Envelope;
import org.westphalia.answer.RecordJson;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Search;
import org.westphalia.explore.RecordSupport;
import org.westphalia.explore.WhatRecordSupports;
import org.westphalia.finding.Finding;
import org.westphalia.model.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What do the recorded answers support?
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = {
            "What do the answers that parties gave to proposals support: which worlds and readings predict them, how far they speak for one"
                    + " reading against another, and which offer's answer would tell most.",
            "It compares accounts of one case within its frame; it does not say that any of them is true."
        })
final class RecordCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "A folder, a file, or the id of a case below a folder 'cases' nearby.")
    private String name = "";

    @Option(
            names = "--reading",
            paramLabel = "ID",
            split = ",",
            description =
                    "A reading to ask (default: all of them). May be given again, or with commas.")
    private List<String> readings = new ArrayList<>();

    @Option(
            names = "--slip",
            paramLabel = "CHANCE",
            description =
                    "The chance that an answer is recorded or modelled wrongly, each by itself (default: ${DEFAULT-VALUE}).")
    private double slip = 0.05;

    @Option(
            names = "--hold",
            paramLabel = "CLAIM",
            split = ",",
            description = "What if every reading held this claim?")
    private List<String> hold = new ArrayList<>();

    @Option(
            names = "--without",
            paramLabel = "CLAIM",
            split = ",",
            description = "What if no reading held this claim?")
    private List<String> without = new ArrayList<>();

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

    @Mixin private final ShareOption share = new ShareOption();

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    RecordCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = OpenedCase.open(name, share, Optional.empty(), surroundings);
        worlds.require(opened);
        requireSense(opened);
        Departures departures = new Departures(List.of(), List.of(), hold, without, set);
        List<Optional<Reading>> asked = asked(opened);
        RecordSupport found;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("predicting the recorded answers");
            found =
                    WhatRecordSupports.of(
                            opened.source(),
                            asked,
                            WhatIfs.of(opened, CaseOptions.of(Optional.empty(), departures)),
                            slip,
                            new Settings(worlds.number(), seed, Search.USUAL_LIMIT, () -> false));
        }
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        if (voice.isJson()) {
            voice.answer(
                    new Envelope(
                                    "record",
                                    opened.source().id(),
                                    asked.size() == 1
                                            ? Optional.of(found.readings().getFirst().reading())
                                            : Optional.empty(),
                                    Optional.empty(),
                                    OptionalLong.of(seed),
                                    departures,
                                    true,
                                    opened.findings())
                            .around(json -> RecordJson.write(json, found)));
        } else {
            Page page = voice.page();
            page.title(opened.source().title());
            AssessText.whatIf(opened.source(), departures, page);
            new RecordText(opened.source(), page, found).write();
            opened.footer(page);
            voice.answer(page);
        }
        return opened.errors().isEmpty() ? ExitStatus.ANSWERED : ExitStatus.BAD_INPUT;
    }

    private void requireSense(OpenedCase opened) {
        List<Finding> mistakes = new ArrayList<>();
        if (GivenRecordOption.recorded(opened.source()) == 0) {
            mistakes.add(Mistakes.noRecord());
        }
        if (!(slip > 0 && slip <= 0.5)) {
            mistakes.add(Mistakes.slip(slip));
        }
        List<String> known = WhatIfs.readings(opened.source());
        readings.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> mistakes.add(Mistakes.unknown("reading", "--reading", id, known)));
        if (!mistakes.isEmpty()) {
            throw opened.refused(mistakes);
        }
    }

    /// The readings that are named, or all, that no error touches.
    private List<Optional<Reading>> asked(OpenedCase opened) {
        Reach reach = new Reach(opened);
        List<Optional<Reading>> sound =
                ReadingsAsked.named(opened, "").stream()
                        .filter(reading ->
                                readings.isEmpty()
                                        || readings.contains(
                                                reading.map(Reading::id).orElse("case")))
                        .filter(reading -> reach.touching(reading).isEmpty())
                        .toList();
        if (sound.isEmpty()) {
            throw opened.unanswerable();
        }
        return sound;
    }
}
