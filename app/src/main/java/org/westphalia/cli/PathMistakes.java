package org.westphalia.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.finding.Finding;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Issue;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.Proposal;
import org.westphalia.model.Reading;
import org.westphalia.model.Rule;
import org.westphalia.vocabulary.Names;
import org.westphalia.vocabulary.Paths;

/// Why a path on the command line names nothing that can be explained, with the nearest name.
final class PathMistakes {
    private PathMistakes() {}

    static Finding about(Case source, String written) {
        Path path = Path.of(written);
        List<String> segments = path.segments();
        return switch (Paths.resolve(path, Names.of(source))) {
            case Paths.Lost(int at, Collection<String> known) -> {
                Collection<String> all = at == 0 ? first(source, known) : known;
                yield at < segments.size()
                        ? Mistakes.unknownPath(written, segments.get(at), all)
                        : Mistakes.shortPath(written, all);
            }
            case Paths.Found _ -> Mistakes.noSingleNumber(written, below(source, path));
            case Paths.NotDeciding _ -> Mistakes.noSingleNumber(written, Optional.empty());
        };
    }

    private static Collection<String> first(Case source, Collection<String> known) {
        List<String> names = new ArrayList<>(known);
        source.issues().stream().map(Issue::id).forEach(names::add);
        source.levers().stream().map(Lever::id).forEach(names::add);
        source.claims().stream().map(Claim::id).forEach(names::add);
        source.proposals().stream().map(Proposal::id).forEach(names::add);
        names.addAll(source.namedTerms().keySet());
        source.rules().stream().map(Rule::id).forEach(names::add);
        source.readings().stream().map(Reading::id).forEach(names::add);
        return names;
    }

    /// A number further down that something sets.
    private static Optional<String> below(Case source, Path path) {
        return Stream.concat(
                        source.settings().keySet().stream(),
                        source.claims().stream()
                                .flatMap(claim -> claim.changes().stream())
                                .map(Change::path))
                .filter(each -> each.startsWith(path) && !each.equals(path))
                .filter(each -> Paths.kind(each, source).isPresent())
                .map(Path::toString)
                .findFirst();
    }
}
