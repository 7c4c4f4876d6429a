package org.westphalia.casefile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// What the section readers have in common: how to take maps, lists and texts out of a tree.
final class Read {
    private Read() {}

    /// Every map under a key, with its id; an entry that was left empty counts as an empty map.
    static void each(Tree.Mapping owner, String key, BiConsumer<String, Tree.Mapping> found) {
        for (Tree.Entry entry : owner.find(key).map(Tree::entries).orElse(List.of())) {
            if (entry.value() instanceof Tree.Mapping mapping) {
                found.accept(entry.key().value(), mapping);
            } else {
                found.accept(
                        entry.key().value(),
                        new Tree.Mapping(List.of(), false, entry.value().place()));
            }
        }
    }

    /// The texts of the list under a key that are known names, each once.
    static List<String> names(Tree.Mapping owner, String key, Predicate<String> known) {
        Set<String> names = new LinkedHashSet<>();
        for (Tree item : owner.find(key).map(Tree::items).orElse(List.of())) {
            item.asText().filter(known).ifPresent(names::add);
        }
        return List.copyOf(names);
    }

    /// Whether the flag under a key is set.
    static boolean flag(Tree.Mapping owner, String key) {
        return owner.text(key).filter("true"::equals).isPresent();
    }

    /// The text, or another when there is none.
    static String textOr(Tree tree, String other) {
        return tree instanceof Tree.Text text && !text.isAbsent() ? text.value() : other;
    }
}
