package org.westphalia.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.westphalia.answer.ExplainJson;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Search;
import org.westphalia.finding.Finding;
import org.westphalia.why.Explain;
import org.westphalia.why.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Where a number comes from, and what depends on it.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tells where a number comes from in one reading, which claims would set it otherwise, what it would take to change the"
                    + " verdict by it alone, and how far the verdict depends on it.",
            "PATH is that of a number (upland.cabinet.no-deal) or of a red line, or the id of an issue, a lever, a claim, a"
                    + " proposal, a rule, a reading or a party. Of what is more than one number (delta.likes.flow, upland.signs-when,"
                    + " upland.cabinet) all that is stated is told."
        })
final class ExplainCommand implements Callable<Integer> {
    @Mixin private final CaseOptions on = new CaseOptions();

    @Parameters(
            index = "1",
            paramLabel = "PATH",
            description = "What to explain: a path such as levers.aid-stop.believed, or an id.")
    private String path = "";

    @Mixin private final WorldsOption worlds = new WorldsOption(300);

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = on.open(Optional.empty(), surroundings);
        worlds.require(opened);
        Asked asked = Asked.of(opened, on);
        Optional<Explanation> found;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("trying " + path + " at other values");
            found =
                    Explain.of(
                            opened.source(),
                            asked.reading(),
                            WhatIfs.of(opened, on),
                            path,
                            new Settings(
                                    worlds.number(), on.seed, Search.USUAL_LIMIT, () -> false));
        }
        Explanation explanation = found.orElseThrow(() -> opened.refused(List.of(mistake(opened))));
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        if (voice.isJson()) {
            voice.answer(
                    asked.envelope("explain", true)
                            .around(json -> ExplainJson.write(json, opened.source(), explanation)));
            return asked.status();
        }
        Page page = voice.page();
        asked.headline(page);
        new ExplainText(opened.source(), page).write(explanation);
        asked.footer(page);
        voice.answer(page);
        return asked.status();
    }

    private Finding mistake(OpenedCase opened) {
        return PathMistakes.about(opened.source(), path);
    }
}
