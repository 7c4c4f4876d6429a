package org.westphalia.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.westphalia.answer.Envelope;
import org.westphalia.answer.RobustJson;
import org.westphalia.explore.LocalRunner;
import org.westphalia.explore.Plan;
import org.westphalia.explore.RobustChoices;
import org.westphalia.explore.WhatIsRobust;
import org.westphalia.model.Proposal;
import org.westphalia.model.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which texts, and which levers, do well in many worlds at once?
@Command(
        name = "robust",
        mixinStandardHelpOptions = true,
        description = {
            "Texts compared on the same drawn worlds of all readings (or those of --readings): how often each is signed, and still stands at the horizon; what it gives"
                    + " each party; regret, the worst case, and which are bettered by another. Deals found in the worlds are compared too.",
            "A partial text stands for its completion that is signed most often."
        })
final class RobustCommand implements Callable<Integer> {
    /// Worlds are kept in memory, compiled, about 70 KB each on a case of 16 issues.
    private static final int MOST_WORLDS = 5_000;

    private static final int MOST_LEVERS = 4;

    @Mixin private final CaseOptions on = new CaseOptions();

    @Parameters(
            index = "1..*",
            paramLabel = "TEXT",
            description =
                    "A proposal, named terms, or issue=option,issue=option; a proposal may be followed by choices in which the text differs"
                            + " (points-28,line=front). Default: every proposal of the case.")
    private List<String> texts = new ArrayList<>();

    @Option(
            names = "--levers",
            arity = "0..1",
            fallbackValue = "1",
            paramLabel = "N",
            description =
                    "Compare levers too, in sets of at most N (default: one at a time): how often there is a deal after pulling them.")
    private int levers;

    @Option(
            names = "--worlds",
            paramLabel = "N",
            description = "How many worlds to draw of each reading (default: ${DEFAULT-VALUE}).")
    private int worlds = 500;

    @Mixin private final DrawOptions draw = new DrawOptions();

    @Mixin private final WithinOption within = new WithinOption();

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    RobustCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = on.open(Optional.empty(), surroundings);
        opened.requireWithin("--worlds", worlds, MOST_WORLDS);
        if (levers != 0) {
            opened.requireWithin("--levers", levers, MOST_LEVERS);
        }
        if (!on.world.isEmpty()) {
            throw opened.refused(List.of(Mistakes.notAboutOneWorld("robust")));
        }
        Map<String, Terms> given = new LinkedHashMap<>();
        for (String text : texts) {
            given.put(text, TermsArguments.read(opened, List.of(text.split(",", -1))));
        }
        List<Proposal> proposals = texts.isEmpty() ? opened.source().proposals() : List.of();
        Plan plan = draw.plan(opened, on, worlds);
        StopSignal stop = within.begin(surroundings);
        RobustChoices found;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("comparing texts" + (levers > 0 ? " and levers" : "") + " over worlds");
            found =
                    WhatIsRobust.of(
                            plan, proposals, given, levers, LocalRunner.allProcessors(), stop);
        } catch (IllegalArgumentException e) {
            throw opened.refused(List.of(Mistakes.notDrawn(String.valueOf(e.getMessage()))));
        }
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        if (voice.isJson()) {
            voice.answer(
                    envelope(opened, found)
                            .around(json -> RobustJson.write(json, draw.drawing.word(), found)));
        } else {
            Page page = voice.page();
            page.title(opened.source().title());
            AssessText.whatIf(opened.source(), on.departures(), page);
            new RobustText(opened.source(), page).write(found);
            opened.footer(page);
            voice.answer(page);
        }
        return !found.complete()
                ? ExitStatus.OUT_OF_TIME
                : opened.errors().isEmpty() ? ExitStatus.ANSWERED : ExitStatus.BAD_INPUT;
    }

    private Envelope envelope(OpenedCase opened, RobustChoices found) {
        return new Envelope(
                "robust",
                opened.source().id(),
                Optional.empty(),
                Optional.of(on.as).filter(actor -> !actor.isEmpty()),
                Optional.empty(),
                OptionalLong.of(on.seed),
                on.departures(),
                found.complete(),
                opened.findings());
    }
}
