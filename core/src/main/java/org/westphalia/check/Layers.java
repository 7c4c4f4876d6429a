package org.westphalia.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;

/// What the frame and every claim set, each worked out once for all readings. Within a layer, what names a group itself comes
/// after what its party spreads over all groups, and so goes before it.
final class Layers {
    private final Holders holders;
    private final Spots spots;
    private final List<Written> frame;
    private final Map<String, List<Written>> byClaim = new HashMap<>();

    Layers(Case source, Holders holders, Spots spots) {
        this.holders = holders;
        this.spots = spots;
        this.frame = layer(source.settings(), Optional.empty());
        for (Claim claim : source.claims()) {
            Map<Path, Setting> sets = new java.util.LinkedHashMap<>();
            for (Change change : claim.changes()) {
                if (change instanceof Change.Set(Path path, Setting setting)) {
                    sets.put(path, setting);
                }
            }
            byClaim.put(claim.id(), layer(sets, Optional.of(claim.id())));
        }
    }

    private List<Written> layer(Map<Path, Setting> sets, Optional<String> claim) {
        List<Written> spread = new ArrayList<>();
        List<Written> own = new ArrayList<>();
        sets.forEach((path, setting) -> {
            Path holder = holders.holder(path);
            String leaf = Holders.leaf(path, holder);
            List<Path> groups = holders.spread(path);
            groups.forEach(
                    group -> spread.add(new Written(group, leaf, setting, claim, path, spots)));
            // A red line of the party itself binds it even where its groups are blended.
            if (groups.isEmpty() || leaf.startsWith("red-lines.")) {
                own.add(new Written(holder, leaf, setting, claim, path, spots));
            }
        });
        spread.addAll(own);
        return spread;
    }

    List<Written> frame() {
        return frame;
    }

    List<Written> of(Claim claim) {
        return byClaim.getOrDefault(claim.id(), List.of());
    }

    Holders holders() {
        return holders;
    }

    Spots spots() {
        return spots;
    }
}
