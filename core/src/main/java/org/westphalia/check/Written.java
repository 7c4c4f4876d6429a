package org.westphalia.check;

import java.util.Optional;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;

/// Something that is set, and by whom.
///
/// @param holder the party or `party.group` it belongs to, or `levers` or `durability`
/// @param leaf the rest of its path, after spreading over groups
/// @param claim that sets it; empty for the frame
/// @param asWritten the path before spreading
record Written(
        Path holder,
        String leaf,
        Setting setting,
        Optional<String> claim,
        Path asWritten,
        Spots spots) {

    Path path() {
        return holder.then(leaf);
    }

    /// Where it stands.
    String document() {
        return claim.map(id -> spots.changed("claims/" + id + "/set", asWritten))
                .orElseGet(() -> spots.written(asWritten));
    }

    /// The last part of its path.
    String name() {
        return leaf.substring(leaf.lastIndexOf('.') + 1);
    }

    /// Whether it is a weight, a like or points: the bulk of what is set.
    boolean isOfTerms() {
        return leaf.startsWith("matters.")
                || leaf.startsWith("likes.")
                || leaf.startsWith("points.");
    }
}
