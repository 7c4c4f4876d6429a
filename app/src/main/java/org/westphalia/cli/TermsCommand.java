package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.westphalia.answer.JudgementJson;
import org.westphalia.answer.ProposalJson;
import org.westphalia.answer.Traces;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Share;
import org.westphalia.deal.Judgement;
import org.westphalia.model.Terms;
import org.westphalia.view.Figures;
import org.westphalia.why.CompareProposals;
import org.westphalia.why.ProposalStudy;
import org.westphalia.why.TwoTexts;
import org.westphalia.why.WhatOfProposal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Who would sign these terms, who would refuse, and why.
@Command(
        name = "terms",
        mixinStandardHelpOptions = true,
        description =
                "Judges terms in one world of one reading: who signs, who refuses and at which clause, the fewest changes that make"
                        + " them a deal, what in them no deal contains, and what all would prefer; beside a second text with --against.")
final class TermsCommand implements Callable<Integer> {
    /// Search nodes for one question.
    private static final long NODES = 20_000;

    @Mixin private final CaseOptions on = new CaseOptions();

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "TERMS",
            description =
                    "ISSUE=OPTION ..., or the id of a proposal or of named terms (and ISSUE=OPTION for what differs from it).")
    private final List<String> words = new ArrayList<>();

    @Option(
            names = "--against",
            paramLabel = "TERMS",
            split = ",",
            description =
                    "Put a second text beside it: the id of a proposal or of named terms, or ISSUE=OPTION,ISSUE=OPTION (or both).")
    private List<String> against = new ArrayList<>();

    @Mixin private final WorldsOption worlds = new WorldsOption(200);

    @Mixin private final WithinOption within = new WithinOption();

    @Option(names = "--all", description = "Show all sets of clauses.")
    private boolean all;

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    TermsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = on.open(Optional.empty(), surroundings);
        worlds.require(opened);
        Terms named = TermsArguments.read(opened, words);
        Optional<Terms> other =
                against.isEmpty()
                        ? Optional.empty()
                        : Optional.of(TermsArguments.read(opened, against));
        Asked asked = Asked.of(opened, on);
        StopSignal stop = within.begin(surroundings);
        Settings settings = new Settings(worlds.number(), on.seed, NODES, stop);
        ProposalStudy study;
        Optional<TwoTexts> two;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("asking what of these terms");
            study =
                    WhatOfProposal.of(
                                    asked.model(), asked.world(), asked.reading(), named, settings)
                            .orElseThrow(() -> opened.refused(List.of(Mistakes.noCompletion())));
            progress.step("putting the second text beside them");
            two = other.map(terms -> compared(asked, named, terms, settings));
        }
        Judgement judgement = study.reception().judgement();
        Traces traces = Traces.of(asked.model(), judgement);
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        int status = stop.wasFelt() ? ExitStatus.OUT_OF_TIME : asked.status();
        if (voice.isJson()) {
            voice.answer(
                    asked.envelope("terms", !stop.wasFelt())
                            .around(json -> {
                                json.put("completed", study.completed());
                                JudgementJson.write(json, judgement, Optional.of(traces));
                                ProposalJson.write(json, study, settings);
                                two.ifPresent(found -> ProposalJson.write(json, found));
                            }));
            return status;
        }
        Page page = voice.page();
        asked.headline(page);
        JudgementText text = new JudgementText(opened.source(), page);
        completion(page, study);
        text.verdict(judgement);
        page.gap();
        text.terms(judgement.terms());
        page.gap();
        text.parties(judgement);
        text.soughtRefusals(asked.world());
        often(page, study, settings);
        new ProposalText(opened.source(), page, all).write(study);
        two.ifPresent(found ->
                new TwoTextsText(opened.source(), page)
                        .write(found, String.join(" ", words), String.join(" ", against)));
        text.contributions(judgement);
        text.claims(judgement, traces);
        asked.footer(page);
        voice.answer(page);
        return status;
    }

    private static TwoTexts compared(Asked asked, Terms first, Terms second, Settings settings) {
        return CompareProposals.of(
                        asked.model(), asked.world(), asked.reading(), first, second, settings)
                .orElseThrow(() -> asked.opened().refused(List.of(Mistakes.noCompletion())));
    }

    /// How often they are a deal over the drawn worlds.
    private static void often(Page page, ProposalStudy study, Settings settings) {
        Share share = study.reception().share();
        if (share.worlds() > 1) {
            page.gap()
                    .paragraph(
                            "Of "
                                    + Figures.count(share.worlds())
                                    + " worlds drawn from the ranges (seed "
                                    + settings.seed()
                                    + ") these terms are a deal in "
                                    + Figures.share(share)
                                    + "; refused by "
                                    + AssessText.refusers(study.reception().refusedBy())
                                    + ".");
        }
    }

    private void completion(Page page, ProposalStudy study) {
        if (study.completed().isEmpty()) {
            return;
        }
        page.paragraph(
                        "You left open "
                                + JudgementText.names(study.completed())
                                + "; completed "
                                + (study.reception().judgement().deal()
                                        ? "by the deal with the largest product of gains"
                                        : "so that it comes nearest to a deal, since no completion is one")
                                + (study.bestCompletion()
                                        ? "."
                                        : " (a better completion may exist: the search reached its limit)."))
                .gap();
    }
}
