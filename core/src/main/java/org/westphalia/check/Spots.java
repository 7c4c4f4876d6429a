package org.westphalia.check;

import java.util.List;
import java.util.Optional;
import org.westphalia.finding.Place;
import org.westphalia.finding.Places;
import org.westphalia.model.Path;

/// Where things stand in the document, by the names that [Places] uses.
///
/// A path may be written in one piece or in steps (`upland.cabinet: {matters: {dam: top}}` or
/// `upland.cabinet.matters.dam: top`); the deepest way of writing it that the document knows is taken.
record Spots(Places places) {

    /// The key of a thing.
    Optional<Place> key(String document) {
        return places.key(document);
    }

    /// A path that a claim or a lever changes.
    ///
    /// @param body what changes it, with the verb: `claims/the-cabinet-can-wait/set`
    String changed(String body, Path path) {
        List<String> segments = path.segments();
        for (int first = segments.size(); first > 0; first--) {
            String head = body + "/" + new Path(segments.subList(0, first));
            if (known(head)) {
                return deepest(head, segments.subList(first, segments.size()));
            }
        }
        return body;
    }

    /// A path that is written in the frame.
    String written(Path path) {
        List<String> segments = path.segments();
        return switch (segments.getFirst()) {
            case "levers" -> lever(segments);
            case "contests" -> deepest("contests", segments.subList(1, segments.size()));
            case "durability" -> deepest("durability", segments.subList(1, segments.size()));
            default -> holder(segments);
        };
    }

    private String lever(List<String> segments) {
        if (segments.size() < 2) {
            return "levers";
        }
        String lever = "levers/" + segments.get(1);
        List<String> rest = segments.subList(2, segments.size());
        for (int i = 0; i < rest.size(); i++) {
            if (rest.get(i).equals("set") || rest.get(i).equals("add")) {
                String body = lever + "/" + String.join("/", rest.subList(0, i + 1));
                List<String> inner = rest.subList(i + 1, rest.size());
                return inner.isEmpty() ? body : changed(body, new Path(inner));
            }
        }
        return deepest(lever, rest);
    }

    private String holder(List<String> segments) {
        String party = "parties/" + segments.getFirst();
        if (segments.size() > 1) {
            String group = party + "/groups/" + segments.get(1);
            if (known(group)) {
                return deepest(group, segments.subList(2, segments.size()));
            }
        }
        return deepest(party, segments.subList(1, segments.size()));
    }

    private String deepest(String head, List<String> rest) {
        String best = head;
        for (String segment : rest) {
            if (!known(best + "/" + segment)) {
                return best;
            }
            best = best + "/" + segment;
        }
        return best;
    }

    private boolean known(String document) {
        return places.keys().containsKey(document) || places.values().containsKey(document);
    }
}
