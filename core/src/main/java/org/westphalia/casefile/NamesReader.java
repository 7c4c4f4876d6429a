package org.westphalia.casefile;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.Names;

/// Collects the names that a case defines, before anything that refers to them is read.
final class NamesReader {
    /// A party of which `decides` says anything else is taken to sign, so that `decides: yes` is one finding, not many.
    private static final Set<String> NO =
            Set.of("false", "no", "off", "False", "FALSE", "No", "Off");

    private NamesReader() {}

    /// The names defined in a document.
    static Names read(Tree.Mapping document) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (Tree.Entry issue : section(document, "issues")) {
            options.put(issue.key().value(), keys(child(issue.value(), "options")));
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        Map<Kind, Collection<String>> ids = new EnumMap<>(Kind.class);
        Set<String> deciding = new LinkedHashSet<>();
        for (Tree.Entry party : section(document, "parties")) {
            groups.put(party.key().value(), keys(child(party.value(), "groups")));
            if (child(party.value(), "decides")
                    .flatMap(Tree::asText)
                    .filter(text -> !NO.contains(text))
                    .isPresent()) {
                deciding.add(party.key().value());
            }
        }
        ids.put(Kind.DECIDING_PARTY, deciding);
        ids.put(Kind.CONTEST, keys(document.find("contests")));
        ids.put(Kind.LEVER, keys(document.find("levers")));
        ids.put(Kind.CLAIM, keys(document.find("claims")));
        ids.put(Kind.READING, keys(document.find("readings")));
        ids.put(Kind.SOURCE, keys(document.find("sources")));
        ids.put(Kind.PROPOSAL, keys(document.find("proposals")));
        ids.put(Kind.NAMED_TERMS, keys(document.find("named-terms")));
        ids.put(
                Kind.TERMS,
                Stream.concat(
                                keys(document.find("proposals")).stream(),
                                keys(document.find("named-terms")).stream())
                        .toList());
        ids.put(Kind.RED_LINE, defined(document, "red-lines"));
        ids.put(Kind.COMBINATION, defined(document, "combined"));
        return new Names(options, groups, ids);
    }

    /// Red lines and combinations are defined on parties and groups, or by claims on their paths.
    private static Set<String> defined(Tree.Mapping document, String keyword) {
        Set<String> found = new LinkedHashSet<>();
        for (Tree.Entry party : section(document, "parties")) {
            found.addAll(keys(child(party.value(), keyword)));
            child(party.value(), "groups").stream()
                    .flatMap(groups -> groups.entries().stream())
                    .forEach(group -> found.addAll(keys(child(group.value(), keyword))));
        }
        for (Tree.Entry claim : section(document, "claims")) {
            for (Tree.Entry change :
                    child(claim.value(), "set").map(Tree::entries).orElse(List.of())) {
                List<String> path = List.of(change.key().value().split("\\.", -1));
                int at = path.indexOf(keyword);
                if (at < 0) {
                    found.addAll(keys(child(change.value(), keyword)));
                } else if (at == path.size() - 1) {
                    found.addAll(keys(Optional.of(change.value())));
                } else if (at == path.size() - 2) {
                    found.add(path.getLast());
                }
            }
        }
        return found;
    }

    private static List<Tree.Entry> section(Tree.Mapping document, String name) {
        return document.find(name).map(Tree::entries).orElse(List.of());
    }

    private static Optional<Tree> child(Tree tree, String key) {
        return tree instanceof Tree.Mapping mapping ? mapping.find(key) : Optional.empty();
    }

    private static List<String> keys(Optional<Tree> tree) {
        return tree.map(Tree::entries).orElse(List.of()).stream()
                .map(entry -> entry.key().value())
                .toList();
    }
}
