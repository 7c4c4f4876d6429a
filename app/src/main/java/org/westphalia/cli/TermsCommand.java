package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.westphalia.answer.JudgementJson;
import org.westphalia.answer.Traces;
import org.westphalia.deal.Completion;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.NearestTerms;
import org.westphalia.deal.Search;
import org.westphalia.model.Issue;
import org.westphalia.model.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Who would sign these terms, who would refuse, and why.
@Command(
        name = "terms",
        mixinStandardHelpOptions = true,
        description =
                "Judges terms in one world of one reading: who signs, who refuses, and what each of them counts.")
final class TermsCommand implements Callable<Integer> {
    @Mixin private final CaseOptions on = new CaseOptions();

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "TERMS",
            description =
                    "ISSUE=OPTION ..., or the id of a proposal or of named terms (and ISSUE=OPTION for what differs from it).")
    private final List<String> words = new ArrayList<>();

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    TermsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = on.open(Optional.empty(), surroundings);
        Terms named = TermsArguments.read(opened, words);
        Asked asked = Asked.of(opened, on);
        Judgement judgement = Judge.judge(asked.world(), completed(asked, named));
        Traces traces = Traces.of(asked.model(), judgement);
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        List<String> completed =
                opened.source().issues().stream()
                        .map(Issue::id)
                        .filter(issue -> named.option(issue).isEmpty())
                        .toList();
        if (voice.isJson()) {
            voice.answer(
                    asked.envelope("terms", true)
                            .around(json -> {
                                json.put("completed", completed);
                                JudgementJson.write(json, judgement, Optional.of(traces));
                            }));
            return asked.status();
        }
        Page page = voice.page();
        asked.headline(page);
        JudgementText text = new JudgementText(opened.source(), page);
        completion(page, completed, judgement);
        text.verdict(judgement);
        page.gap();
        text.terms(judgement.terms());
        page.gap();
        text.parties(judgement);
        text.soughtRefusals(asked.world());
        text.contributions(judgement);
        text.claims(judgement, traces);
        asked.footer(page);
        voice.answer(page);
        return asked.status();
    }

    /// The best that open terms can become: a deal if they can, otherwise what comes nearest to one.
    private static Terms completed(Asked asked, Terms named) {
        if (named.choices().size() == asked.opened().source().issues().size()) {
            return named;
        }
        return switch (Completion.of(asked.world(), named, Search.USUAL_LIMIT)) {
            case Completion.Deal(Terms terms, Set<String> _) -> terms;
            case Completion.Short(NearestTerms.Nearest nearest) -> nearest.terms();
            case Completion.None() ->
                    throw asked.opened().refused(List.of(Mistakes.noCompletion()));
        };
    }

    private void completion(Page page, List<String> completed, Judgement judgement) {
        if (completed.isEmpty()) {
            return;
        }
        page.paragraph(
                        "You left open "
                                + JudgementText.names(completed)
                                + "; completed "
                                + (judgement.deal()
                                        ? "so that it is a deal."
                                        : "so that it comes nearest to a deal, since no completion is one."))
                .gap();
    }
}
