package org.westphalia.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;
import org.westphalia.model.Setting;
import org.westphalia.world.Held;

/// A case as one reading sees it: the claims it holds, and what they and the frame set. Paths to a group's number written on a
/// party are spread over its groups, as [org.westphalia.world.Model] does; a group named itself goes before its party within
/// the frame, and within one claim.
final class View {
    private static final Set<String> SPREAD = Set.of(
            "matters",
            "likes",
            "points",
            "combined",
            "no-deal",
            "no-deal-estimate",
            "floor",
            "ceiling",
            "red-lines",
            "bonus",
            "after-collapse",
            "breaks",
            "like");

    private final Case source;
    private final Optional<Reading> reading;
    private final List<Claim> claims;
    private final Map<Path, Written> settings = new LinkedHashMap<>();
    private final Map<Path, Written> additions = new LinkedHashMap<>();
    private final Map<Path, Set<String>> names = new LinkedHashMap<>();

    /// Something that is set (or, for an addition, added to), and where.
    ///
    /// @param path after spreading
    /// @param document its spot
    /// @param claim that sets it; empty for the frame
    record Written(Path path, Setting setting, String document, Optional<String> claim) {}

    private View(Case source, Optional<Reading> reading, List<Claim> claims) {
        this.source = source;
        this.reading = reading;
        this.claims = claims;
    }

    static View of(Case source, Optional<Reading> reading, Spots spots) {
        View view = new View(source, reading, reading.map(each -> Held.claims(source, each)).orElse(List.of()));
        view.lay(source.settings(), Optional.empty(), spots);
        for (Claim claim : view.claims) {
            Map<Path, Setting> sets = new LinkedHashMap<>();
            for (Change change : claim.changes()) {
                switch (change) {
                    case Change.Set(Path path, Setting setting) -> sets.put(path, setting);
                    case Change.Add(Path path, var amount) -> {
                        String document = spots.changed("claims/" + claim.id() + "/add", path);
                        for (Path each : spread(source, path)) {
                            view.additions.put(
                                    each,
                                    new Written(each, new Setting.Quantity(amount), document, Optional.of(claim.id())));
                        }
                    }
                }
            }
            view.lay(sets, Optional.of(claim), spots);
        }
        for (Path path : view.settings.keySet()) {
            for (int i = 1; i < path.segments().size(); i++) {
                Path branch = new Path(path.segments().subList(0, i));
                view.names.computeIfAbsent(branch, _ -> new LinkedHashSet<>()).add(path.segments().get(i));
            }
        }
        return view;
    }

    private void lay(Map<Path, Setting> layer, Optional<Claim> claim, Spots spots) {
        Map<Path, Written> spreads = new LinkedHashMap<>();
        Map<Path, Written> own = new LinkedHashMap<>();
        layer.forEach((path, setting) -> {
            String document = claim.map(each -> spots.changed("claims/" + each.id() + "/set", path))
                    .orElseGet(() -> spots.written(path));
            if (path.segments().size() > 1 && path.segments().get(1).equals("red-lines")) {
                // A line of the party itself binds it even where its groups are blended.
                own.put(path, new Written(path, setting, document, claim.map(Claim::id)));
            }
            for (Path each : spread(source, path)) {
                (each.equals(path) ? own : spreads).put(each, new Written(each, setting, document, claim.map(Claim::id)));
            }
        });
        settings.putAll(spreads);
        settings.putAll(own);
    }

    /// The paths that a path stands for: itself, or that of every group of its party.
    static List<Path> spread(Case source, Path path) {
        List<String> segments = path.segments();
        if (segments.size() < 2 || !SPREAD.contains(segments.get(1))) {
            return List.of(path);
        }
        List<Party.Group> groups = source.findParty(segments.getFirst()).map(Party::groups).orElse(List.of());
        if (groups.isEmpty()) {
            return List.of(path);
        }
        Path party = Path.of(segments.getFirst());
        return groups.stream().map(group -> party.then(group.id()).then(path.from(1).toString())).toList();
    }

    Case source() {
        return source;
    }

    Optional<Reading> reading() {
        return reading;
    }

    /// Its name in findings: the reading's id, or `case`.
    String name() {
        return reading.map(Reading::id).orElse("case");
    }

    /// The claims it holds, in the order of the case.
    List<Claim> claims() {
        return claims;
    }

    /// Everything that is set, by path.
    Map<Path, Written> settings() {
        return settings;
    }

    /// What this very path is set to.
    Optional<Written> find(Path path) {
        return Optional.ofNullable(settings.get(path));
    }

    /// What a leaf of a holder is set to, or else that of the holder it is like, and so on.
    Optional<Written> find(Path holder, String leaf) {
        for (Path place : likeness(holder)) {
            Optional<Written> written = find(place.then(leaf));
            if (written.isPresent()) {
                return written;
            }
        }
        return Optional.empty();
    }

    /// The names under a branch of a holder (`matters`, `red-lines`), its own and those of the holders it is like.
    Set<String> names(Path holder, String branch) {
        Set<String> all = new LinkedHashSet<>();
        for (Path place : likeness(holder)) {
            all.addAll(names.getOrDefault(place.then(branch), Set.of()));
        }
        return all;
    }

    /// A holder, the one it is like, and so on; a circle is walked once.
    List<Path> likeness(Path holder) {
        Set<Path> line = new LinkedHashSet<>();
        Optional<Path> next = Optional.of(holder);
        while (next.isPresent() && line.add(next.get())) {
            next = find(next.get().then("like"))
                    .map(Written::setting)
                    .flatMap(setting -> setting instanceof Setting.Like(Path other) ? Optional.of(other) : Optional.empty());
        }
        return new ArrayList<>(line);
    }

    /// Whether a claim it holds adds to this number.
    boolean isAddedTo(Path path) {
        return additions.containsKey(path);
    }

    boolean isTrue(Path path) {
        return find(path).map(Written::setting).filter(new Setting.Flag(true)::equals).isPresent();
    }

    /// The red lines and combinations and other things of one kind that a holder has, by name, as [#find(Path, String)].
    Map<String, Written> things(Path holder, String branch) {
        Map<String, Written> things = new LinkedHashMap<>();
        for (String name : names(holder, branch)) {
            find(holder, branch + "." + name).ifPresent(written -> things.put(name, written));
        }
        return things;
    }

    @Override
    public String toString() {
        return name();
    }
}
