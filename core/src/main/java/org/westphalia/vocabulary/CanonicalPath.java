package org.westphalia.vocabulary;

import java.util.List;
import org.westphalia.model.Path;

/// The one path at which a number stands that may be written at two. The value after collapse may be written as one number, and
/// how far it lies from another number beside it; both are those of its base: `delta.after-collapse` means
/// `delta.after-collapse.base`, and `delta.after-collapse.by` means `delta.after-collapse.base.by`. The same holds behind a lever:
/// `levers.aid-stop.add.delta.after-collapse`.
public final class CanonicalPath {
    private static final String COLLAPSE = "after-collapse";
    private static final String BASE = COLLAPSE + ".base";

    private CanonicalPath() {}

    /// Where a number written at this path stands; the path itself for every other one.
    ///
    /// @param names of the case, which tell a group from a keyword
    public static Path of(Path path, Names names) {
        int leaf = leafAt(path.segments(), names);
        if (leaf >= path.segments().size()) {
            return path;
        }
        String written = path.from(leaf).toString();
        return new Path(path.segments().subList(0, leaf)).then(ofLeaf(written));
    }

    /// The same for a path within a holder: `after-collapse` means `after-collapse.base`.
    public static String ofLeaf(String leaf) {
        return switch (leaf) {
            case COLLAPSE -> BASE;
            case COLLAPSE + ".by" -> BASE + ".by";
            default -> leaf;
        };
    }

    /// The segment behind the lever's effect, the party and the group; past the last when there is no party.
    private static int leafAt(List<String> segments, Names names) {
        int at =
                switch (segments.getFirst()) {
                    case "levers" -> effectAt(segments);
                    case "claims" -> 3;
                    default -> 0;
                };
        List<String> groups = at < segments.size() ? names.groups().get(segments.get(at)) : null;
        if (groups == null) {
            return segments.size();
        }
        boolean ofGroup = at + 1 < segments.size() && groups.contains(segments.get(at + 1));
        return at + (ofGroup ? 2 : 1);
    }

    /// The segment behind `levers.<id>.add` or `levers.<id>.with.<other>.set`; past the last for other numbers of a lever.
    private static int effectAt(List<String> segments) {
        int at = segments.size() > 2 && segments.get(2).equals("with") ? 4 : 2;
        boolean effect =
                segments.size() > at
                        && (segments.get(at).equals("set") || segments.get(at).equals("add"));
        return effect ? at + 1 : segments.size();
    }
}
