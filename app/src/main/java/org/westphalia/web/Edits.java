package org.westphalia.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.westphalia.answer.Desk;
import org.westphalia.answer.Sha256;
import org.westphalia.casefile.Amendment;
import org.westphalia.casefile.CaseEdit;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;
import org.westphalia.view.Answer;
import org.westphalia.world.Held;
import org.westphalia.world.Model;
import org.westphalia.world.Origin;
import org.westphalia.world.WhatIf;

/// Writes what a view departs from into the files of the case, and takes it back.
public final class Edits {
    private static final int MOST_UNDONE = 100;
    private static final int BYTES = 32;

    private final Desk desk;
    private final Deque<Amendment> done = new ArrayDeque<>();

    Edits(Desk desk) {
        this.desk = desk;
    }

    /// What would be written.
    ///
    /// @param into the proposal that takes the chosen terms; empty when they are not written
    Amendment preview(Case source, State state, String into) {
        return refusal(state).isPresent()
                ? new Amendment(List.of(), List.of())
                : desk.amendment(edits(source, state, into));
    }

    /// Why the command line has no answer about a view, such as an unknown path or a value off its scale: what it refuses is not written.
    Optional<Answer> refusal(State state) {
        Answer answer = Answer.to(desk, state.asked("wants"));
        return answer.status() == 0 ? Optional.empty() : Optional.of(answer);
    }

    /// Writes it.
    ///
    /// @param seen the change that a person looked at, as [#mark] says it; nothing is written when the files would change in
    ///     another way now
    /// @return why nothing was written; empty when all was
    synchronized Optional<String> write(Case source, State state, String into, String seen) {
        Amendment amendment = preview(source, state, into);
        if (!amendment.isPossible()) {
            return Optional.of("There is nothing that could be written.");
        }
        if (!mark(amendment).equals(seen)) {
            return Optional.of(
                    "The files have changed since this change was shown. Nothing was written: look at it again.");
        }
        Optional<String> problem = desk.write(amendment);
        if (problem.isEmpty()) {
            done.push(amendment);
            while (done.size() > MOST_UNDONE) {
                done.removeLast();
            }
        }
        return problem;
    }

    /// Takes the last change back.
    synchronized Optional<String> undo() {
        Amendment last = done.peek();
        if (last == null) {
            return Optional.of("There is nothing to take back.");
        }
        Optional<String> problem = desk.write(last.undo());
        if (problem.isEmpty()) {
            done.pop();
        }
        return problem;
    }

    /// How many changes can be taken back.
    synchronized int undoable() {
        return done.size();
    }

    /// What tells one change from another.
    public static String mark(Amendment amendment) {
        StringBuilder all = new StringBuilder();
        for (Amendment.Changed file : amendment.files()) {
            for (String part : List.of(file.name(), file.before(), file.after())) {
                all.append(part.length()).append(':').append(part);
            }
        }
        return Sha256.hex(all.toString(), BYTES);
    }

    private static List<CaseEdit> edits(Case source, State state, String into) {
        List<CaseEdit> edits = new ArrayList<>();
        Optional<Reading> reading = Knobs.reading(source, state);
        Model model = Model.resolve(source, reading.map(Reading::id), WhatIf.none());
        state.set()
                .forEach((path, value) ->
                        edits.add(new CaseEdit.SetNumber(claim(model, path), path, value)));
        if (reading.isPresent()) {
            Set<String> inherited =
                    reading.get()
                            .from()
                            .flatMap(source::findReading)
                            .map(from -> ids(Held.claims(source, from)))
                            .orElse(Set.of());
            String id = reading.get().id();
            // As the view holds them. What is held takes the place of its inherited rivals by
            // itself, of others it does not.
            Set<String> before = ids(Held.claims(source, reading.get()));
            Set<String> now = ids(Held.claims(source, Optional.of(id), state.structure(source)));
            before.stream()
                    .filter(claim -> !now.contains(claim))
                    .filter(claim -> state.without().contains(claim) || !inherited.contains(claim))
                    .forEach(claim ->
                            edits.add(
                                    new CaseEdit.Hold(
                                            id, claim, false, inherited.contains(claim))));
            now.stream()
                    .filter(claim -> !before.contains(claim))
                    .forEach(claim ->
                            edits.add(
                                    new CaseEdit.Hold(id, claim, true, inherited.contains(claim))));
        }
        source.findProposal(into)
                .ifPresent(proposal ->
                        state.terms()
                                .forEach((issue, option) -> {
                                    if (!proposal.terms()
                                            .option(issue)
                                            .equals(Optional.of(option))) {
                                        edits.add(new CaseEdit.ProposalTerm(into, issue, option));
                                    }
                                }));
        state.pull().forEach(lever -> edits.add(new CaseEdit.InForce(lever, true)));
        state.drop().forEach(lever -> edits.add(new CaseEdit.InForce(lever, false)));
        return edits;
    }

    private static Set<String> ids(List<Claim> claims) {
        return claims.stream().map(Claim::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The claim that sets a number; empty for the frame.
    private static String claim(Model model, String path) {
        List<Origin> origins;
        try {
            origins = model.origins(Path.of(path));
        } catch (IllegalArgumentException _) {
            return "";
        }
        return origins.stream()
                .filter(origin -> origin.kind().equals("claim"))
                .map(Origin::id)
                .findFirst()
                .orElse("");
    }
}
