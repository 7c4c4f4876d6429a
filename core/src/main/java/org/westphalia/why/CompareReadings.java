package org.westphalia.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.westphalia.assess.Assess;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Settings;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Party;
import org.westphalia.model.Proposal;
import org.westphalia.model.Reading;
import org.westphalia.world.Held;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// Where do two readings differ? Claims shared, rival and held by one alone; the numbers that follow; the verdicts side by side; who
/// would answer which proposal differently.
public final class CompareReadings {
    private CompareReadings() {}

    /// Compares two readings of one case.
    public static ReadingsDiffer of(Case source, Reading one, Reading other, Settings settings) {
        List<Claim> first = Held.claims(source, one);
        List<Claim> second = Held.claims(source, other);
        List<ReadingsDiffer.Rivals> rivals = new ArrayList<>();
        List<String> onlyFirst = new ArrayList<>();
        for (Claim claim : first) {
            if (!second.contains(claim)) {
                answer(claim, second)
                        .ifPresentOrElse(
                                rival ->
                                        rivals.add(
                                                new ReadingsDiffer.Rivals(
                                                        claim.question().orElseThrow(),
                                                        claim.id(),
                                                        rival.id())),
                                () -> onlyFirst.add(claim.id()));
            }
        }
        List<String> onlySecond =
                second.stream()
                        .filter(claim -> !first.contains(claim))
                        .filter(claim -> answer(claim, first).isEmpty())
                        .map(Claim::id)
                        .toList();
        Model before = model(source, one);
        Model after = model(source, other);
        Assessment assessed = assess(before, one, settings);
        Assessment assessedToo = assess(after, other, settings);
        return new ReadingsDiffer(
                assessed,
                assessedToo,
                first.stream().filter(second::contains).map(Claim::id).toList(),
                rivals,
                onlyFirst,
                onlySecond,
                NumberChanges.between(before, after),
                signatures(source, assessed, assessedToo));
    }

    /// The claim among these that answers the same question.
    private static Optional<Claim> answer(Claim claim, List<Claim> among) {
        return claim.question().isEmpty()
                ? Optional.empty()
                : among.stream()
                        .filter(other -> other.question().equals(claim.question()))
                        .findFirst();
    }

    private static Model model(Case source, Reading reading) {
        return Model.resolve(source, Optional.of(reading.id()), WhatIf.none());
    }

    private static Assessment assess(Model model, Reading reading, Settings settings) {
        return Assess.assess(model, Optional.of(reading.id()), settings, Assess.Progress.unheard())
                .assessment();
    }

    private static List<ReadingsDiffer.Signature> signatures(
            Case source, Assessment one, Assessment other) {
        List<ReadingsDiffer.Signature> signatures = new ArrayList<>();
        for (Proposal proposal : source.proposals()) {
            for (Party party : source.decidingParties()) {
                ReadingsDiffer.between(proposal.id(), party.id(), one, other)
                        .ifPresent(signatures::add);
            }
        }
        return signatures;
    }
}
