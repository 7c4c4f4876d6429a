package org.westphalia.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.westphalia.assess.Assessed;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Search;
import org.westphalia.model.Reading;
import org.westphalia.why.ActingOnBeliefs;
import org.westphalia.why.ActingOnBeliefs.Acted;
import org.westphalia.why.Beliefs;
import org.westphalia.world.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Is there a deal, by every reading of the case?
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = {
            "Tells for every reading of a case whether there is a deal, with proof; with --reading in detail.",
            "The verdict is always on all worlds that your ranges allow; --world only chooses the one in which terms are"
                    + " shown as an example.",
            "With --as: the verdict as an actor believes it, the proposal that it would make, and how the parties would answer."
        })
final class AssessCommand implements Callable<Integer> {
    /// An assessment keeps its worlds in memory, up to 70 KB for each.
    private static final long MOST_NODES = 1_000_000_000_000L;

    @Mixin private final CaseOptions on = new CaseOptions();

    @Mixin private final WorldsOption worlds = new WorldsOption(1000);

    @Mixin private final WithinOption within = new WithinOption();

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description =
                    "Search nodes after which a single question is left open (default: ${DEFAULT-VALUE}).")
    private long nodes = Search.USUAL_LIMIT;

    @Option(
            names = "--proof",
            paramLabel = "FOLDER",
            description = "Write the certificates there; 'verify' checks them.")
    private @Nullable Path proof;

    @Option(
            names = "--sources",
            paramLabel = "FOLDER",
            description =
                    "Where the texts of the sources are: every cited place is verified in them.")
    private @Nullable Path sources;

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    AssessCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = on.open(Optional.ofNullable(sources), surroundings);
        WhatIf whatIf = WhatIfs.of(opened, on);
        worlds.require(opened);
        opened.requireWithin("--nodes", nodes, MOST_NODES);
        StopSignal stop = within.begin(surroundings);
        ReadingsAsked asked =
                new ReadingsAsked(
                        opened, whatIf, new Settings(worlds.number(), on.seed, nodes, stop));
        Optional<String> example =
                on.world.isEmpty() ? Optional.empty() : Optional.of(Asked.worldName(opened, on));
        List<Reading> accounts = on.as.isEmpty() ? List.of() : Believers.accounts(opened, on);
        List<Optional<Reading>> readings =
                on.as.isEmpty()
                        ? ReadingsAsked.named(opened, on.reading)
                        : Believers.beliefs(opened, on.as, accounts);
        Reach reach = new Reach(opened);
        List<Optional<Reading>> untouched =
                readings.stream().filter(reading -> reach.touching(reading).isEmpty()).toList();
        if (untouched.isEmpty()) {
            throw opened.unanswerable();
        }
        if (proof != null) {
            Proofs.prepare(opened, surroundings.folder().resolve(proof));
        }
        Fitting fitting;
        List<Assessed> answers;
        List<Acted> acted;
        try (Progress progress = Progress.of(surroundings)) {
            fitting = Fitting.among(opened, whatIf, untouched, on.seed);
            answers = asked.answers(fitting.readings(), example, progress);
            acted = acted(opened, accounts, reach, asked, progress);
        }
        boolean stopped = stop.wasFelt();
        AssessAnswer answer =
                new AssessAnswer(
                        opened,
                        on,
                        answers.stream().map(Assessed::assessment).toList(),
                        acted,
                        readings.stream()
                                .filter(reading -> !untouched.contains(reading))
                                .map(reading -> reading.map(Reading::id).orElse("case"))
                                .toList(),
                        fitting,
                        certificates(opened, answers),
                        stopped);
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        voice.answer(voice.isJson() ? answer.json() : answer.text(voice.page(), proof));
        opened.leftOut().ifPresent(hidden -> compare(hidden, asked, fitting.readings(), answers));
        if (!opened.errors().isEmpty()) {
            return ExitStatus.BAD_INPUT;
        }
        return stopped ? ExitStatus.OUT_OF_TIME : ExitStatus.ANSWERED;
    }

    /// Tells the author, beside the answer, whether what was left out changes a verdict.
    private void compare(
            LeftOut hidden,
            ReadingsAsked asked,
            List<Optional<Reading>> readings,
            List<Assessed> answers) {
        List<Optional<Reading>> touched =
                hidden.touched().stream()
                        .filter(whole ->
                                readings.stream()
                                        .anyMatch(shared ->
                                                shared.map(Reading::id)
                                                        .equals(whole.map(Reading::id))))
                        .toList();
        if (touched.isEmpty()) {
            return;
        }
        List<Assessed> whole;
        try (Progress progress = Progress.of(surroundings)) {
            whole =
                    new ReadingsAsked(hidden.whole(), asked.whatIf(), asked.settings())
                            .answers(touched, Optional.empty(), progress);
        }
        Page page = new Page(surroundings.width(), new Paint(surroundings.colourful()));
        LeftOut.compare(answers, whole, page);
        surroundings.err().print(page);
        surroundings.err().flush();
    }

    /// What follows when the actor of `--as` acts on what it believes; of readings that errors touch nothing is said.
    private List<Acted> acted(
            OpenedCase opened,
            List<Reading> accounts,
            Reach reach,
            ReadingsAsked asked,
            Progress progress) {
        List<Reading> sound =
                accounts.stream()
                        .filter(reading -> reach.touching(Optional.of(reading)).isEmpty())
                        .filter(reading ->
                                Beliefs.of(opened.source(), Optional.of(reading), on.as)
                                        .filter(belief ->
                                                reach.touching(Optional.of(belief)).isEmpty())
                                        .isPresent())
                        .toList();
        if (sound.isEmpty()) {
            return List.of();
        }
        progress.step(on.as + ": acting on its beliefs");
        return ActingOnBeliefs.in(opened.source(), on.as, sound, asked.whatIf(), asked.settings());
    }

    /// Names of the files that were written.
    private List<String> certificates(OpenedCase opened, List<Assessed> answers) {
        if (proof == null) {
            return List.of();
        }
        return new Proofs(opened, on.departures())
                .write(surroundings.folder().resolve(proof), answers).stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList();
    }
}
