package org.westphalia.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.westphalia.answer.AcceptsJson;
import org.westphalia.answer.Envelope;
import org.westphalia.explore.Acceptability;
import org.westphalia.explore.Concept;
import org.westphalia.explore.Drawing;
import org.westphalia.explore.LocalRunner;
import org.westphalia.explore.Plan;
import org.westphalia.explore.WhatIsAccepted;
import org.westphalia.model.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// Which terms and options are acceptable, and which preferences make a party sign?
@Command(
        name = "accepts",
        mixinStandardHelpOptions = true,
        description = {
            "In how many worlds terms are a deal and each party signs them, which of its preferences make it sign, in how many worlds some deal has an"
                    + " option, and which deal a solution picks."
        })
final class AcceptsCommand implements Callable<Integer> {
    private static final int MOST_WORLDS = 100_000;

    @Mixin private final CaseOptions on = new CaseOptions();

    @Parameters(
            index = "1..*",
            paramLabel = "TEXT",
            description =
                    "Proposals or named terms, each with other choices if need be: NAME, NAME,ISSUE=OPTION or ISSUE=OPTION,... (default: every"
                            + " proposal).")
    private List<String> texts = new ArrayList<>();

    @Mixin private final DrawOptions draw = new DrawOptions(Drawing.MONTE_CARLO);

    @Option(
            names = "--worlds",
            paramLabel = "N",
            description = "How many worlds to draw of each reading (default: ${DEFAULT-VALUE}).")
    private int worlds = 500;

    @Option(
            names = "--solution",
            paramLabel = "NAME",
            converter = ConceptReader.class,
            description =
                    "Which solution picks a deal: nash (the default), kalai-smorodinsky, egalitarian, utilitarian.")
    private Concept concept = Concept.NASH;

    @Mixin private final WithinOption within = new WithinOption();

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    AcceptsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = on.open(Optional.empty(), surroundings);
        opened.requireWithin("--worlds", worlds, MOST_WORLDS);
        if (!on.world.isEmpty()) {
            throw opened.refused(List.of(Mistakes.notAboutOneWorld("accepts")));
        }
        Map<String, Terms> asked = asked(opened);
        Plan plan = draw.plan(opened, on, worlds);
        StopSignal stop = within.begin(surroundings);
        List<Acceptability> found;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("asking the parties of many worlds");
            found = WhatIsAccepted.of(plan, asked, concept, LocalRunner.allProcessors(), stop);
        }
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        boolean complete = !stop.wasFelt();
        if (voice.isJson()) {
            voice.answer(
                    envelope(opened, complete)
                            .around(json ->
                                    AcceptsJson.write(
                                            json, draw.drawing.word(), concept.word(), found)));
        } else {
            Page page = voice.page();
            page.title(opened.source().title());
            AssessText.whatIf(opened.source(), on.departures(), page);
            for (Acceptability each : found) {
                page.heading(LimitsCommand.heading(opened, each.track()));
                new AcceptsText(page, on.seed, concept).write(each);
            }
            opened.footer(page);
            voice.answer(page);
        }
        return !complete
                ? ExitStatus.OUT_OF_TIME
                : opened.errors().isEmpty() ? ExitStatus.ANSWERED : ExitStatus.BAD_INPUT;
    }

    private Map<String, Terms> asked(OpenedCase opened) {
        Map<String, Terms> asked = new LinkedHashMap<>();
        if (texts.isEmpty()) {
            opened.source()
                    .proposals()
                    .forEach(proposal -> asked.put(proposal.id(), proposal.terms()));
        }
        for (String text : texts) {
            asked.put(text, TermsArguments.read(opened, List.of(text.split(",", -1))));
        }
        return asked;
    }

    private Envelope envelope(OpenedCase opened, boolean complete) {
        return new Envelope(
                "accepts",
                opened.source().id(),
                Optional.empty(),
                Optional.of(on.as).filter(actor -> !actor.isEmpty()),
                Optional.empty(),
                OptionalLong.of(on.seed),
                on.departures(),
                complete,
                opened.findings());
    }

    /// Reads which solution is meant.
    static final class ConceptReader implements ITypeConverter<Concept> {
        @Override
        public Concept convert(String written) {
            for (Concept concept : Concept.values()) {
                if (concept.word().equalsIgnoreCase(written)) {
                    return concept;
                }
            }
            throw new TypeConversionException(
                    "'"
                            + written
                            + "' is no solution; write nash, kalai-smorodinsky, egalitarian or utilitarian");
        }
    }
}
