package org.westphalia.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Severity;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Lever;
import org.westphalia.model.Party;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;
import org.westphalia.why.Turns;

/// Reads offers in turn from a command line: `TERMS: PARTY, PARTY +LEVER -LEVER`. Terms are written as everywhere; the parties are asked in
/// this order; a lever with `+` is pulled, one with `-` stopped, when the party is asked.
final class SequenceArguments {
    private static final String FORM =
            "Write the terms, a colon, and who is asked in which order: 'may-draft flow=weak: delta, upland +aid-stop'.";

    private final OpenedCase opened;
    private final Case source;
    private final List<Finding> mistakes = new ArrayList<>();

    private SequenceArguments(OpenedCase opened) {
        this.opened = opened;
        this.source = opened.source();
    }

    /// The offers, in the order given.
    ///
    /// @throws Refused when one cannot be read, names what the case has not, or its terms are no agreement
    static List<Turns.Offer> read(OpenedCase opened, List<String> written) {
        SequenceArguments reader = new SequenceArguments(opened);
        List<Turns.Offer> offers = written.stream().map(reader::offer).toList();
        if (!reader.mistakes.isEmpty()) {
            throw opened.refused(reader.mistakes);
        }
        return offers;
    }

    private Turns.Offer offer(String written) {
        int colon = written.indexOf(':');
        if (colon < 0 || written.substring(colon + 1).isBlank()) {
            mistakes.add(mistake("sequence", "'" + written + "' does not say who is asked.", FORM));
            return new Turns.Offer(new Terms(Map.of()), List.of());
        }
        List<String> words =
                Arrays.stream(written.substring(0, colon).strip().split("[\\s,]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        Terms terms = TermsArguments.read(opened, words);
        agreement(terms);
        List<Turns.Ask> asks = new ArrayList<>();
        Set<String> asked = new LinkedHashSet<>();
        for (String step : written.substring(colon + 1).split(",", -1)) {
            ask(step.strip(), asked, asks);
        }
        return new Turns.Offer(terms, asks);
    }

    private void agreement(Terms terms) {
        List<String> open =
                source.issues().stream()
                        .map(Issue::id)
                        .filter(issue -> terms.option(issue).isEmpty())
                        .toList();
        if (!open.isEmpty()) {
            mistakes.add(
                    mistake(
                            "sequence-open",
                            "The terms of the offer leave " + JudgementText.names(open) + " open.",
                            "Whoever is asked must know what it signs: add ISSUE=OPTION for each. 'westphalia terms' shows the best completion."));
            return;
        }
        for (Rule rule : source.rules()) {
            if (rule.brokenBy(terms)) {
                mistakes.add(
                        mistake(
                                "sequence-rule",
                                "The terms of the offer break the rule " + rule.id() + ".",
                                "Nobody could sign them; change an option."));
            }
        }
    }

    private void ask(String step, Set<String> asked, List<Turns.Ask> asks) {
        List<String> words =
                Stream.of(step.replace("+", " +").replaceAll("([+-])\\s+", "$1").split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        if (words.isEmpty()) {
            mistakes.add(mistake("sequence", "A party is missing between two commas.", FORM));
            return;
        }
        String party = words.getFirst();
        List<String> parties = source.decidingParties().stream().map(Party::id).toList();
        if (!parties.contains(party)) {
            mistakes.add(Mistakes.unknown("party", "--sequence", party, parties));
        } else if (!asked.add(party)) {
            mistakes.add(
                    mistake(
                            "sequence-twice",
                            "'" + party + "' is asked twice to sign one offer.",
                            "Give --sequence again for a second offer, which is made when the first has fallen."));
        }
        List<String> pull = new ArrayList<>();
        List<String> stop = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            lever(word, pull, stop);
        }
        asks.add(new Turns.Ask(party, pull, stop));
    }

    private void lever(String word, List<String> pull, List<String> stop) {
        char sign = word.charAt(0);
        if (sign != '+' && sign != '-') {
            mistakes.add(
                    mistake("sequence", "'" + word + "' is neither '+LEVER' nor '-LEVER'.", FORM));
            return;
        }
        String id = word.substring(1);
        List<String> levers = source.levers().stream().map(Lever::id).toList();
        if (!levers.contains(id)) {
            mistakes.add(Mistakes.unknown("lever", "--sequence", id, levers));
        }
        (sign == '+' ? pull : stop).add(id);
    }

    /// An offer that could not be answered for a reason found later.
    static Finding impossible(String reason) {
        return mistake(
                "sequence-levers", "The offers cannot be put like this: " + reason + ".", FORM);
    }

    private static Finding mistake(String code, String message, String hint) {
        return new Finding("command." + code, Severity.ERROR, Optional.empty(), message, hint);
    }
}
