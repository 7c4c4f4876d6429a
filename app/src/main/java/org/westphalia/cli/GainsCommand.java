package org.westphalia.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.westphalia.answer.GainsJson;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Search;
import org.westphalia.why.FailureGains;
import org.westphalia.why.WhoGains;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Who would gain from a failure?
@Command(
        name = "gains",
        mixinStandardHelpOptions = true,
        description = {
            "Who would gain from talks that fail by another's refusal: by how much, through which levers, and which terms would tell"
                    + " whether a party holds out for that.",
            "It tells what the numbers imply if the claims hold, not what anybody has in mind."
        })
final class GainsCommand implements Callable<Integer> {
    @Mixin private final CaseOptions on = new CaseOptions();

    @Mixin private final WorldsOption worlds = new WorldsOption(100);

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    GainsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = on.open(Optional.empty(), surroundings);
        worlds.require(opened);
        Asked asked = Asked.of(opened, on);
        FailureGains found;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("comparing failures with what others would sign");
            found =
                    WhoGains.of(
                            opened.source(),
                            asked.reading(),
                            WhatIfs.of(opened, on),
                            asked.worldNumber(),
                            new Settings(
                                    worlds.number(), on.seed, Search.USUAL_LIMIT, () -> false));
        }
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        if (voice.isJson()) {
            voice.answer(
                    asked.envelope("gains", true).around(json -> GainsJson.write(json, found)));
            return asked.status();
        }
        Page page = voice.page();
        asked.headline(page);
        new GainsText(opened.source(), page).write(found);
        asked.footer(page);
        voice.answer(page);
        return asked.status();
    }
}
