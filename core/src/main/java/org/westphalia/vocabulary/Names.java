package org.westphalia.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Contest;
import org.westphalia.model.Issue;
import org.westphalia.model.Party;
import org.westphalia.model.Path;

/// All ids of a case: what a reference or a path may name.
///
/// @param options option ids by issue
/// @param groups group ids by party (an empty list for a party of one mind)
/// @param ids ids of every other kind
public record Names(
        Map<String, List<String>> options,
        Map<String, List<String>> groups,
        Map<Kind, Collection<String>> ids) {

    public Names {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        Map<Kind, Collection<String>> sets = new EnumMap<>(Kind.class);
        ids.forEach((kind, names) -> sets.put(kind, new LinkedHashSet<>(names)));
        ids = Collections.unmodifiableMap(sets);
    }

    /// The names of a case.
    public static Names of(Case source) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        source.issues()
                .forEach(issue ->
                        options.put(
                                issue.id(),
                                issue.options().stream().map(Issue.Option::id).toList()));
        Map<String, List<String>> groups = new LinkedHashMap<>();
        source.parties()
                .forEach(party ->
                        groups.put(
                                party.id(), party.groups().stream().map(Party.Group::id).toList()));
        Map<Kind, Collection<String>> ids = new EnumMap<>(Kind.class);
        ids.put(Kind.DECIDING_PARTY, source.decidingParties().stream().map(Party::id).toList());
        ids.put(Kind.CONTEST, source.contests().stream().map(Contest::id).toList());
        ids.put(Kind.LEVER, source.levers().stream().map(lever -> lever.id()).toList());
        ids.put(Kind.CLAIM, source.claims().stream().map(Claim::id).toList());
        ids.put(Kind.READING, source.readings().stream().map(reading -> reading.id()).toList());
        ids.put(Kind.SOURCE, source.sources().stream().map(document -> document.id()).toList());
        ids.put(Kind.PROPOSAL, source.proposals().stream().map(proposal -> proposal.id()).toList());
        ids.put(Kind.NAMED_TERMS, source.namedTerms().keySet());
        ids.put(
                Kind.TERMS,
                Stream.concat(
                                source.proposals().stream().map(proposal -> proposal.id()),
                                source.namedTerms().keySet().stream())
                        .toList());
        List<Path> paths =
                Stream.concat(
                                source.settings().keySet().stream(),
                                source.claims().stream()
                                        .flatMap(claim -> claim.changes().stream())
                                        .map(Change::path))
                        .toList();
        ids.put(Kind.RED_LINE, after("red-lines", paths));
        ids.put(Kind.COMBINATION, after("combined", paths));
        return new Names(options, groups, ids);
    }

    /// Every name of that kind; for options, those of the issue.
    ///
    /// @param issue the issue in whose context an option is named
    public Collection<String> all(Kind kind, Optional<String> issue) {
        return switch (kind) {
            case ISSUE -> options.keySet();
            case OPTION -> issue.map(id -> options.getOrDefault(id, List.of())).orElse(List.of());
            case PARTY -> groups.keySet();
            case RULE,
                    DECIDING_PARTY,
                    GROUP,
                    CONTEST,
                    PROPOSAL,
                    NAMED_TERMS,
                    TERMS,
                    LEVER,
                    CLAIM,
                    READING,
                    SOURCE,
                    RED_LINE,
                    COMBINATION ->
                    ids.getOrDefault(kind, List.of());
        };
    }

    /// Whether that party signs.
    public boolean decides(String party) {
        return ids.getOrDefault(Kind.DECIDING_PARTY, List.of()).contains(party);
    }

    private static Set<String> after(String keyword, List<Path> paths) {
        Set<String> found = new LinkedHashSet<>();
        for (Path path : paths) {
            int at = path.segments().indexOf(keyword);
            if (at >= 0 && at + 1 < path.segments().size()) {
                found.add(path.segments().get(at + 1));
            }
        }
        return found;
    }
}
