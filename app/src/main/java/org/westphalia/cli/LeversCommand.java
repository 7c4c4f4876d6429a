package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.westphalia.answer.OpeningsJson;
import org.westphalia.answer.TurnsJson;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Search;
import org.westphalia.why.Openings;
import org.westphalia.why.Turns;
import org.westphalia.why.WhatOpens;
import org.westphalia.why.WhoSignsInTurn;
import org.westphalia.world.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What would open a deal?
@Command(
        name = "levers",
        mixinStandardHelpOptions = true,
        description = {
            "What would open a deal in one reading: all smallest sets of levers to pull or to stop, with what they cost their owners"
                    + " and the deal that appears; or proof that none does. And what each lever does by itself.",
            "Looked for in the drawn world nearest a deal (or in that of --world); levers given with --pull or --drop stay so."
        })
final class LeversCommand implements Callable<Integer> {
    @Mixin private final CaseOptions on = new CaseOptions();

    @Mixin private final WorldsOption worlds = new WorldsOption(200);

    @Mixin private final WithinOption within = new WithinOption();

    @Option(
            names = "--sequence",
            paramLabel = "OFFER",
            description =
                    "What if an offer were put to one party after the other? 'TERMS: PARTY, PARTY +LEVER -LEVER': asked in this order,"
                            + " levers pulled (+) or stopped (-) when the party is asked. Given again: another offer when the first has fallen.")
    private List<String> sequence = new ArrayList<>();

    @Option(
            names = "--pairs",
            description = "Try every two levers together, not only those with a joint effect.")
    private boolean pairs;

    @Option(names = "--all", description = "Show every set with its deal.")
    private boolean all;

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    LeversCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = on.open(Optional.empty(), surroundings);
        worlds.require(opened);
        Asked asked = Asked.of(opened, on);
        WhatIf whatIf = WhatIfs.of(opened, on);
        StopSignal stop = within.begin(surroundings);
        Settings settings = new Settings(worlds.number(), on.seed, Search.USUAL_LIMIT, stop);
        if (!sequence.isEmpty()) {
            return inTurn(asked, whatIf, settings, stop);
        }
        Openings openings;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("looking for levers that open a deal");
            openings =
                    WhatOpens.of(
                            opened.source(),
                            asked.reading(),
                            whatIf,
                            where(asked),
                            pairs,
                            settings);
        }
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        if (voice.isJson()) {
            voice.answer(
                    asked.envelopeOver("levers", !stop.wasFelt())
                            .around(json -> OpeningsJson.write(json, openings)));
            return stop.wasFelt() ? ExitStatus.OUT_OF_TIME : asked.status();
        }
        Page page = voice.page();
        asked.headlineOver(page, worlds.number());
        stop.tell(page);
        new OpeningsText(opened.source(), page).write(openings, all);
        asked.footer(page);
        voice.answer(page);
        return stop.wasFelt() ? ExitStatus.OUT_OF_TIME : asked.status();
    }

    private int inTurn(Asked asked, WhatIf whatIf, Settings settings, StopSignal stop) {
        OpenedCase opened = asked.opened();
        List<Turns.Offer> offers = SequenceArguments.read(opened, sequence);
        Turns turns;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("working out the answers");
            turns =
                    WhoSignsInTurn.of(
                            opened.source(),
                            asked.reading(),
                            whatIf,
                            offers,
                            where(asked),
                            settings);
        } catch (IllegalArgumentException impossible) {
            throw opened.refused(
                    List.of(SequenceArguments.impossible(String.valueOf(impossible.getMessage()))));
        }
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        int status = stop.wasFelt() ? ExitStatus.OUT_OF_TIME : asked.status();
        if (voice.isJson()) {
            voice.answer(
                    asked.envelopeOver("sequence", !stop.wasFelt())
                            .around(json -> TurnsJson.write(json, turns)));
            return status;
        }
        Page page = voice.page();
        asked.headlineOver(page, worlds.number());
        new TurnsText(opened.source(), page).write(turns);
        asked.footer(page);
        voice.answer(page);
        return status;
    }

    private WhatOpens.Where where(Asked asked) {
        return on.world.isEmpty()
                ? new WhatOpens.Where.Nearest()
                : asked.worldName().equals("middle")
                        ? new WhatOpens.Where.Middle()
                        : new WhatOpens.Where.Drawn(Long.parseLong(asked.worldName()));
    }
}
