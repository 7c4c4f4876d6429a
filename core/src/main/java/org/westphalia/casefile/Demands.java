package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
        double lasts = Double.POSITIVE_INFINITY;
        for (Tree need : line.find("needs").map(Tree::items).orElse(List.of())) {
            OptionalDouble chance = chance(need);
            if (chance.isPresent()) {
                lasts = Math.min(lasts, chance.getAsDouble());
            } else {
                Optional<Condition> condition = condition(need, names);
                if (condition.isEmpty()) {
                    return Optional.empty();
                }
                needs.add(condition.get());
            }
        }
        if (lasts <= 1) {
            return Optional.of(new RedLine.NeedsLasting(needs, lasts));
        }
        return needs.isEmpty() ? Optional.empty() : Optional.of(new RedLine.Needs(needs));
    }

    /// The chance to last that one of several needs asks for (of several such needs the least counts); empty when it is another
    /// need, or is misspelled.
    private static OptionalDouble chance(Tree need) {
        if (need instanceof Tree.Mapping mapping
                && mapping.entries().size() == 1
                && mapping.entries().getFirst().key().value().equals("lasts")) {
            OptionalDouble chance =
                    mapping.text("lasts").map(NumberText::exact).orElse(OptionalDouble.empty());
            if (chance.isPresent() && chance.getAsDouble() > 0 && chance.getAsDouble() <= 1) {
                return chance;
            }
        }
        return OptionalDouble.empty();
    }
}
