package org.westphalia.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.westphalia.answer.DealsJson;
import org.westphalia.deal.Deals;
import org.westphalia.deal.NearestTerms;
import org.westphalia.deal.WhichDeals;
import org.westphalia.model.Terms;
import org.westphalia.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which deals are there?
@Command(
        name = "deals",
        mixinStandardHelpOptions = true,
        description =
                "Counts the deals of one world of one reading, and shows the frontier and the classic solutions.")
final class DealsCommand implements Callable<Integer> {
    @Mixin private final CaseOptions on = new CaseOptions();

    @Option(
            names = "--all-terms",
            description = "Show the frontier of all terms that keep the rules, signed or not.")
    private boolean allTerms;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description =
                    "Search nodes after which to stop, and to say so (default: ${DEFAULT-VALUE}).")
    private long nodes = WhichDeals.USUAL_LIMIT;

    @Mixin private final WithinOption within = new WithinOption();

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    DealsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = on.open(Optional.empty(), surroundings);
        Asked asked = Asked.of(opened, on);
        asked.opened().requireWithin("--nodes", nodes, 1_000_000_000_000L);
        StopSignal stop = within.begin(surroundings);
        Answer answer;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("searching for deals");
            answer = search(asked.world(), stop);
        }
        int status = stop.wasFelt() ? ExitStatus.OUT_OF_TIME : asked.status();
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        if (voice.isJson()) {
            voice.answer(
                    asked.envelope("deals", !stop.wasFelt())
                            .around(json ->
                                    DealsJson.write(
                                            json, answer.deals(), allTerms, answer.nearest())));
            return status;
        }
        Page page = voice.page();
        asked.headline(page);
        stop.tell(page);
        DealsText text = new DealsText(opened.source(), page);
        text.write(answer.deals(), allTerms);
        answer.nearest().ifPresent(text::nearest);
        asked.footer(page);
        voice.answer(page);
        return status;
    }

    /// The deals, and where there are none the terms nearest to one.
    private record Answer(Deals deals, Optional<NearestTerms.Nearest> nearest) {}

    private Answer search(World world, StopSignal stop) {
        Deals deals = WhichDeals.in(world, allTerms, nodes, stop);
        boolean none = deals.dealsHigh().signum() == 0;
        return new Answer(
                deals,
                none ? NearestTerms.to(world, new Terms(Map.of()), nodes) : Optional.empty());
    }
}
