package org.westphalia.why;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.assess.Brief;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Condition;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;
import org.westphalia.model.Rule;
import org.westphalia.world.Held;

/// What is more than a single number, explained by what the reading states of it: an order, a way to sign, comparisons, a rule, a
/// reading, a party or a group.
///
/// @param asking the reading and what is otherwise in it
/// @param rivals the claims that would have it otherwise
record ExplainStated(Asking asking, Rivals rivals) {

    /// All that is stated at a path and below it; empty when nothing is, nor would be by any claim.
    Optional<Explanation> below(Path path) {
        List<Path> places = rivals.expanded(path).toList();
        List<Explanation.Statement> statements =
                NumberChanges.statements(asking.model()).stream()
                        .filter(each -> isBelow(Path.of(each.path()), places))
                        .toList();
        List<Explanation.Rival> others = rivals.of(unheld(places), List.of());
        Optional<Explanation.Subject> holder = holder(path);
        if (holder.isEmpty() && statements.isEmpty() && others.isEmpty()) {
            return Optional.empty();
        }
        List<Explanation.Trial> trials =
                holder.isPresent()
                        ? List.of()
                        : others.stream()
                                .map(Explanation.Rival::claim)
                                .distinct()
                                .map(claim ->
                                        asking.trial(
                                                "if " + claim + " were held",
                                                List.of("--hold", claim),
                                                asking.holding(claim)))
                                .toList();
        return Optional.of(
                told(
                        path.toString(),
                        holder.orElse(Explanation.Subject.STATED),
                        statements,
                        statements.stream()
                                .flatMap(each -> each.claims().stream())
                                .distinct()
                                .toList(),
                        others,
                        trials));
    }

    /// A rule in words.
    Explanation rule(Rule rule) {
        String text =
                switch (rule) {
                    case Rule.Never(String _, Condition condition) -> "never " + words(condition);
                    case Rule.IfThen(String _, Condition premise, Condition conclusion) ->
                            "if " + words(premise) + ", then " + words(conclusion);
                };
        return told(
                rule.id(),
                Explanation.Subject.RULE,
                List.of(new Explanation.Statement(rule.id(), text, List.of())),
                List.of(),
                List.of(),
                List.of());
    }

    /// Another reading: the claims it holds, and the verdict by it.
    Explanation reading(Reading reading) {
        Asking there =
                new Asking(
                        asking.source(), Optional.of(reading), asking.whatIf(), asking.settings());
        Brief brief = there.now();
        return told(
                reading.id(),
                Explanation.Subject.READING,
                List.of(),
                Held.claims(asking.source(), reading).stream().map(Claim::id).toList(),
                List.of(),
                List.of(
                        new Explanation.Trial(
                                "by " + reading.id(),
                                List.of("--reading", reading.id()),
                                Optional.of(brief),
                                "")));
    }

    private Optional<Explanation.Subject> holder(Path path) {
        List<String> names = path.segments();
        Optional<Party> party = asking.source().findParty(names.getFirst());
        if (party.isEmpty() || names.size() > 2) {
            return Optional.empty();
        }
        return names.size() == 1
                ? Optional.of(Explanation.Subject.PARTY)
                : party.get().groups().stream()
                        .filter(group -> group.id().equals(names.get(1)))
                        .map(_ -> Explanation.Subject.GROUP)
                        .findFirst();
    }

    private static boolean isBelow(Path path, List<Path> places) {
        return places.stream().anyMatch(path::startsWith);
    }

    /// What claims that are not held would change there.
    private List<Path> unheld(List<Path> places) {
        List<Path> paths = new ArrayList<>();
        for (Claim claim : asking.source().claims()) {
            claim.changes().stream()
                    .map(Change::path)
                    .filter(each -> rivals.expanded(each).anyMatch(one -> isBelow(one, places)))
                    .forEach(paths::add);
        }
        return paths.stream().distinct().toList();
    }

    private static String words(Condition condition) {
        return condition.options().entrySet().stream()
                .flatMap(entry ->
                        Stream.of(entry.getKey() + "=" + String.join("|", entry.getValue())))
                .collect(joining(" and "));
    }

    private Explanation told(
            String path,
            Explanation.Subject subject,
            List<Explanation.Statement> statements,
            List<String> claims,
            List<Explanation.Rival> others,
            List<Explanation.Trial> trials) {
        return new Explanation(
                path,
                subject,
                List.of(),
                statements,
                claims,
                others,
                List.of(),
                asking.now(),
                trials,
                Optional.empty(),
                Optional.empty(),
                asking.settings().worlds(),
                asking.settings().seed());
    }
}
