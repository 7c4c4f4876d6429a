package org.westphalia.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.westphalia.answer.WantsJson;
import org.westphalia.why.Wants;
import org.westphalia.why.WhoWantsWhat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Who wants what?
@Command(
        name = "wants",
        mixinStandardHelpOptions = true,
        description = {
            "Who wants what: for every party that must sign, and every group in it, what each option is worth, what there is without"
                    + " a deal, and the red lines."
        })
final class WantsCommand implements Callable<Integer> {
    @Mixin private final CaseOptions on = new CaseOptions();

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    WantsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = on.open(Optional.empty(), surroundings);
        Asked asked = Asked.of(opened, on);
        Wants wants = WhoWantsWhat.of(asked.model(), on.seed, asked.worldNumber());
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        if (voice.isJson()) {
            voice.answer(
                    asked.envelope("wants", true).around(json -> WantsJson.write(json, wants)));
            return asked.status();
        }
        Page page = voice.page();
        asked.headline(page);
        WantsText.write(wants, page);
        asked.footer(page);
        voice.answer(page);
        return asked.status();
    }
}
