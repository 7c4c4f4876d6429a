package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.westphalia.model.Change;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.vocabulary.Names;
import org.westphalia.vocabulary.Paths;
import org.westphalia.vocabulary.Shape;

/// Reads what a claim or a lever changes: its `set`, then its `add`.
final class ChangesReader {
    private ChangesReader() {}

    /// The changes of a claim, a lever or a joint effect.
    static List<Change> read(Tree.Mapping owner, Names names) {
        List<Change> changes = new ArrayList<>();
        for (Tree.Entry entry : entries(owner, "set")) {
            each(
                    entry,
                    names,
                    false,
                    (path, setting) -> changes.add(new Change.Set(path, setting)));
        }
        for (Tree.Entry entry : entries(owner, "add")) {
            each(
                    entry,
                    names,
                    true,
                    (path, setting) -> {
                        if (setting instanceof Setting.Quantity(var amount)) {
                            changes.add(new Change.Add(path, amount));
                        }
                    });
        }
        return changes;
    }

    private static void each(
            Tree.Entry entry,
            Names names,
            boolean added,
            java.util.function.BiConsumer<Path, Setting> found) {
        Path path = Path.of(entry.key().value());
        if (Paths.resolve(path, names)
                instanceof Paths.Found(Shape shape, Optional<String> issue)) {
            new SettingsReader(names, added, found).read(path, shape, issue, entry.value());
        }
    }

    private static List<Tree.Entry> entries(Tree.Mapping owner, String key) {
        return owner.find(key).map(Tree::entries).orElse(List.of());
    }
}
