package org.westphalia.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.westphalia.answer.DealsJson;
import org.westphalia.deal.Deals;
import org.westphalia.deal.WhichDeals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which deals are there?
@Command(
        name = "deals",
        mixinStandardHelpOptions = true,
        description = "Counts the deals of one world of one reading, and shows the frontier and the classic solutions.")
final class DealsCommand implements Callable<Integer> {
    @Mixin private final CaseOptions on = new CaseOptions();

    @Option(names = "--all-terms", description = "Show the frontier of all terms that keep the rules, signed or not.")
    private boolean allTerms;

    @Option(names = "--nodes", paramLabel = "N", description = "Search nodes after which to stop, and to say so (default: ${DEFAULT-VALUE}).")
    private long nodes = WhichDeals.USUAL_LIMIT;

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    DealsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = OpenedCase.open(on.name, Optional.empty(), surroundings.folder());
        Asked asked = Asked.of(opened, on);
        asked.opened().requireWithin("--nodes", nodes, 1_000_000_000_000L);
        Deals deals;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("searching for deals");
            deals = WhichDeals.in(asked.world(), allTerms, nodes);
        }
        Voice voice = new Voice(surroundings, output);
        if (voice.isJson()) {
            voice.answer(asked.envelope("deals", true).around(json -> DealsJson.write(json, deals, allTerms)));
            return asked.status();
        }
        Page page = voice.page();
        asked.headline(page);
        new DealsText(opened.source(), page).write(deals, allTerms);
        asked.footer(page);
        voice.answer(page);
        return asked.status();
    }
}
