package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
                    + " change that.",
            "Verdicts are over all worlds drawn (--worlds); how long things last is asked in at most 200 of them."
        })
final class LastsCommand implements Callable<Integer> {
    @Mixin private final CaseOptions on = new CaseOptions();

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "TERMS",
            description =
                    "ISSUE=OPTION ..., or the id of a proposal or of named terms (and ISSUE=OPTION for what differs from it)."
                            + " Without any: all deals.")
    private final List<String> words = new ArrayList<>();

    @Mixin private final WorldsOption worlds = new WorldsOption(1000);

    @Mixin private final WithinOption within = new WithinOption();

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
        worlds.require(opened);
        opened.requireWithin("--nodes", nodes, 1_000_000_000_000L);
        Optional<Terms> terms =
                words.isEmpty()
                        ? Optional.empty()
                        : Optional.of(TermsArguments.read(opened, words));
        Asked asked = Asked.of(opened, on);
        StopSignal stop = within.begin(surroundings);
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
                                    new Settings(worlds.number(), on.seed, nodes, stop))
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
