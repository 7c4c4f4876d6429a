package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.westphalia.answer.LastsJson;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Search;
import org.westphalia.model.Path;
import org.westphalia.model.Terms;
import org.westphalia.vocabulary.Baseline;
import org.westphalia.why.Lasts;
import org.westphalia.why.WouldItLast;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Would it last?
@Command(
        name = "lasts",
        mixinStandardHelpOptions = true,
        description = {
            "Would these terms last, and who would rather break them? Without terms: the same of all deals of the reading.",
            "Shows the chance to last, for whom breaking is worth more than keeping, and the fewest clauses or levers that would"
                    + " change that."
        })
final class LastsCommand implements Callable<Integer> {
    private static final int MOST_WORLDS = 20_000;

    @Mixin private final CaseOptions on = new CaseOptions();

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "TERMS",
            description =
                    "ISSUE=OPTION ..., or the id of a proposal or of named terms (and ISSUE=OPTION for what differs from it)."
                            + " Without any: all deals.")
    private final List<String> words = new ArrayList<>();

    @Option(
            names = "--worlds",
            paramLabel = "N",
            description =
                    "How many worlds to draw for the verdicts (default: ${DEFAULT-VALUE}); how long things last is asked in at most"
                            + " 200 of them.")
    private int worlds = 1000;

    @Option(
            names = "--within",
            paramLabel = "TIME",
            converter = Within.Reader.class,
            description =
                    "Stop looking for levers after so long (500ms, 60s, 2m); the answer says so and may differ next time.")
    private @Nullable Within within;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description =
                    "Search nodes after which a single question is left open (default: ${DEFAULT-VALUE}).")
    private long nodes = Search.USUAL_LIMIT;

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    LastsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = on.open(Optional.empty(), surroundings);
        opened.requireWithin("--worlds", worlds, MOST_WORLDS);
        opened.requireWithin("--nodes", nodes, 1_000_000_000_000L);
        Optional<Terms> terms =
                words.isEmpty()
                        ? Optional.empty()
                        : Optional.of(TermsArguments.read(opened, words));
        Asked asked = Asked.of(opened, on);
        StopSignal stop = StopSignal.after(within);
        Lasts lasts;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("asking who would keep it");
            lasts =
                    WouldItLast.of(
                                    opened.source(),
                                    asked.reading(),
                                    WhatIfs.of(opened, on),
                                    asked.worldName().equals("middle")
                                            ? Optional.empty()
                                            : Optional.of(Long.parseLong(asked.worldName())),
                                    terms,
                                    new Settings(worlds, on.seed, nodes, stop))
                            .orElseThrow(() -> opened.refused(List.of(Mistakes.noCompletion())));
        }
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        if (voice.isJson()) {
            voice.answer(
                    asked.envelope("lasts", !stop.wasFelt())
                            .around(json -> LastsJson.write(json, opened.source(), lasts)));
        } else {
            Page page = voice.page();
            asked.headline(page);
            new LastsText(opened.source(), page, baseline(asked)).write(lasts);
            asked.footer(page);
            voice.answer(page);
        }
        return asked.status() == ExitStatus.ANSWERED && stop.wasFelt()
                ? ExitStatus.OUT_OF_TIME
                : asked.status();
    }

    private static Optional<Baseline> baseline(Asked asked) {
        return asked.model().trace(Path.of("durability.breaks")).stream()
                .findFirst()
                .flatMap(trace -> BaselineText.named(trace.setting()));
    }
}
