package org.westphalia.world;

import java.util.List;
import java.util.Optional;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;

/// What a reading states about one number or thing, before levers act.
///
/// @param path the number (of a group, where it was written for a whole party)
/// @param setting what it is set to; empty when something is only added
/// @param origin who set it
/// @param additions what claims add, in the order of the case
public record Stated(
        Path path,
        Optional<Setting> setting,
        Optional<Origin> origin,
        List<NumberTrace.Addition> additions) {

    public Stated {
        additions = List.copyOf(additions);
    }

    /// The amounts that are added.
    public List<Uncertain> added() {
        return additions.stream().map(NumberTrace.Addition::amount).toList();
    }

    /// Whether the other states the same, whoever says so.
    public boolean isSame(Stated other) {
        return setting.equals(other.setting) && added().equals(other.added());
    }
}
