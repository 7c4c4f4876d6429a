package org.westphalia.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Lever;
import org.westphalia.model.Party;
import org.westphalia.model.Proposal;

/// The columns of what a sweep finds out of every world beside whether a deal exists, in the order in which [MoreOfWorld] fills them.
final class Results {
    static final List<String> SOLUTIONS =
            List.of("nash", "kalai-smorodinsky", "egalitarian", "utilitarian");

    private Results() {}

    static List<Result> of(Case source, Set<Also> also) {
        List<Result> results = new ArrayList<>();
        for (Also each : Also.values()) {
            if (also.contains(each)) {
                add(each, source, results);
            }
        }
        return List.copyOf(results);
    }

    private static void add(Also also, Case source, List<Result> results) {
        switch (also) {
            case PROPOSALS -> source.proposals().forEach(p -> proposal(source, p, results));
            case SOLUTIONS -> solutions(source, results);
            case LASTING ->
                    results.add(
                            Result.of(
                                    "lasts",
                                    "chance to last of the Nash deal, as the most doubtful party believes it"));
            case LEVERS ->
                    levers(source)
                            .forEach(lever ->
                                    results.add(
                                            Result.of(
                                                    "levers." + lever.id(),
                                                    "whether pulling it opens a deal; empty where there is one")));
            case KINDS -> {
                results.add(
                        Result.of(
                                "kinds.sure-to-last",
                                "whether there would be a deal if agreements were sure to last"));
                results.add(
                        Result.of(
                                "kinds.without-red-lines",
                                "whether there would be a deal without absolute red lines"));
                results.add(
                        Result.of(
                                "kinds.judged",
                                "whether there would be a deal if parties judged what they get without one as the author does"));
            }
        }
    }

    private static void proposal(Case source, Proposal proposal, List<Result> results) {
        String name = "proposals." + proposal.id();
        results.add(Result.of(name, "whether it is a deal, or can be completed to one"));
        if (isComplete(source, proposal)) {
            for (Party party : source.decidingParties()) {
                results.add(
                        Result.of(name + ".signed-by." + party.id(), "whether the party signs it"));
            }
        }
    }

    static boolean isComplete(Case source, Proposal proposal) {
        return source.issues().stream()
                .allMatch(issue -> proposal.terms().option(issue.id()).isPresent());
    }

    private static void solutions(Case source, List<Result> results) {
        results.add(
                Result.of(
                        "solutions.exact",
                        "whether the solutions were searched to the end; empty without a deal"));
        for (String solution : SOLUTIONS) {
            for (Issue issue : source.issues()) {
                results.add(
                        new Result(
                                "solutions." + solution + "." + issue.id(),
                                "the option that the solution picks",
                                issue.options().stream().map(Issue.Option::id).toList()));
            }
        }
    }

    /// The levers that openings may count on: not in force, and not hostile.
    static List<Lever> levers(Case source) {
        return source.levers().stream()
                .filter(lever -> !lever.inForce() && !lever.hostile())
                .toList();
    }
}
