package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Condition;
import org.westphalia.model.RedLine;
import org.westphalia.model.Terms;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.Names;

/// Reads conditions, terms and what red lines demand. Each is whole or absent: a condition of which a part is misspelled
/// would mean something else without it.
final class Demands {
    private Demands() {}

    /// The condition that is written there.
    static Optional<Condition> condition(Tree tree, Names names) {
        Map<String, Set<String>> options = new LinkedHashMap<>();
        for (Tree.Entry entry : tree.entries()) {
            String issue = entry.key().value();
            List<Tree> listed =
                    entry.value() instanceof Tree.Items items
                            ? items.items()
                            : List.of(entry.value());
            Set<String> accepted = new LinkedHashSet<>();
            listed.forEach(option -> option.asText().ifPresent(accepted::add));
            if (accepted.isEmpty()
                    || !names.all(Kind.OPTION, Optional.of(issue)).containsAll(accepted)) {
                return Optional.empty();
            }
            options.put(issue, accepted);
        }
        return options.isEmpty() ? Optional.empty() : Optional.of(new Condition(options));
    }

    /// The terms that are written there.
    static Optional<Terms> terms(Tree tree, Names names) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Tree.Entry entry : tree.entries()) {
            String issue = entry.key().value();
            Optional<String> option = entry.value().asText();
            if (option.isEmpty()
                    || !names.all(Kind.OPTION, Optional.of(issue)).contains(option.get())) {
                return Optional.empty();
            }
            choices.put(issue, option.get());
        }
        return choices.isEmpty() ? Optional.empty() : Optional.of(new Terms(choices));
    }

    /// What a red line demands.
    static Optional<RedLine.Demand> read(Tree.Mapping line, Names names) {
        Optional<Condition> never = line.find("never").flatMap(tree -> condition(tree, names));
        if (never.isPresent()) {
            return Optional.of(new RedLine.Never(never.get()));
        }
        List<Condition> needs = new ArrayList<>();
        List<Tree> written = line.find("needs").map(Tree::items).orElse(List.of());
        written.forEach(tree -> condition(tree, names).ifPresent(needs::add));
        return needs.isEmpty() || needs.size() < written.size()
                ? Optional.empty()
                : Optional.of(new RedLine.Needs(needs));
    }
}
