package org.westphalia.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;
import org.westphalia.model.Setting;
import org.westphalia.world.Held;

/// A case as one reading sees it: the claims it holds, and what they and the frame set, as [org.westphalia.world.Model] lays
/// them over each other, before levers.
final class View {
    private final Case source;
    private final Optional<Reading> reading;
    private final Holders holders;
    private final List<Claim> claims;
    private final Map<Path, Map<String, Written>> byHolder = new LinkedHashMap<>();
    private final Map<Path, Map<String, Set<String>>> names = new HashMap<>();
    private final Map<Path, List<Path>> likeness = new HashMap<>();
    private final Leaves additions = new Leaves();
    private final List<Clash> clashes = new ArrayList<>();

    /// One thing set by two claims.
    record Clash(Written first, Written second) {}

    View(Case source, Optional<Reading> reading, Layers layers) {
        this.source = source;
        this.reading = reading;
        this.holders = layers.holders();
        this.claims = reading.map(each -> Held.claims(source, each)).orElse(List.of());
        lay(layers.frame());
        for (Claim claim : claims) {
            lay(layers.of(claim));
            for (Change change : claim.changes()) {
                if (change instanceof Change.Add) {
                    additions.add(holders, change.path());
                }
            }
        }
        byHolder.forEach((holder, leaves) -> {
            Map<String, Set<String>> branches = new HashMap<>();
            for (String leaf : leaves.keySet()) {
                int dot = leaf.indexOf('.');
                if (dot > 0) {
                    int next = leaf.indexOf('.', dot + 1);
                    branches.computeIfAbsent(leaf.substring(0, dot), _ -> new LinkedHashSet<>())
                            .add(leaf.substring(dot + 1, next < 0 ? leaf.length() : next));
                }
            }
            names.put(holder, branches);
        });
    }

    private void lay(List<Written> layer) {
        for (Written written : layer) {
            Written before =
                    byHolder.computeIfAbsent(written.holder(), _ -> new LinkedHashMap<>())
                            .put(written.leaf(), written);
            if (before != null
                    && before.claim().isPresent()
                    && !before.claim().equals(written.claim())) {
                clashes.add(new Clash(before, written));
            }
        }
    }

    Case source() {
        return source;
    }

    /// Its name in findings: the reading's id, or `case`.
    String name() {
        return reading.map(Reading::id).orElse("case");
    }

    /// The claims it holds, in the order of the case.
    List<Claim> claims() {
        return claims;
    }

    /// What more than one claim sets, in the order of the case.
    List<Clash> clashes() {
        return clashes;
    }

    /// Everything that is set but the weights, likes and points.
    List<Written> things() {
        return byHolder.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .filter(written -> !written.isOfTerms())
                .toList();
    }

    /// What this very path is set to.
    Optional<Written> find(Path path) {
        Path holder = holders.holder(path);
        return own(holder, Holders.leaf(path, holder));
    }

    /// What a leaf of a holder itself is set to.
    Optional<Written> own(Path holder, String leaf) {
        return Optional.ofNullable(byHolder.getOrDefault(holder, Map.of()).get(leaf));
    }

    /// What a leaf of a holder is set to, or else that of the holder it is like, and so on.
    Optional<Written> find(Path holder, String leaf) {
        for (Path place : likeness(holder)) {
            Optional<Written> written = own(place, leaf);
            if (written.isPresent()) {
                return written;
            }
        }
        return Optional.empty();
    }

    /// The names under a branch of a holder (`matters`, `red-lines`), its own and those of the holders it is like.
    Set<String> names(Path holder, String branch) {
        List<Path> places = likeness(holder);
        if (places.size() == 1) {
            return names.getOrDefault(holder, Map.of()).getOrDefault(branch, Set.of());
        }
        Set<String> all = new LinkedHashSet<>();
        places.forEach(place ->
                all.addAll(names.getOrDefault(place, Map.of()).getOrDefault(branch, Set.of())));
        return all;
    }

    /// A holder, the one it is like, and so on; a circle is walked once.
    List<Path> likeness(Path holder) {
        List<Path> known = likeness.get(holder);
        if (known != null) {
            return known;
        }
        Set<Path> line = new LinkedHashSet<>();
        Optional<Path> next = Optional.of(holder);
        while (next.isPresent() && line.add(next.get())) {
            next =
                    own(next.get(), "like")
                            .map(Written::setting)
                            .flatMap(setting ->
                                    setting instanceof Setting.Like(Path other)
                                            ? Optional.of(other)
                                            : Optional.empty());
        }
        likeness.put(holder, List.copyOf(line));
        return new ArrayList<>(line);
    }

    /// Whether a claim it holds adds to this number.
    boolean isAddedTo(Path holder, String leaf) {
        return additions.contains(holder, leaf);
    }

    boolean isTrue(Path holder, String leaf) {
        return own(holder, leaf)
                .map(Written::setting)
                .filter(new Setting.Flag(true)::equals)
                .isPresent();
    }

    /// The red lines, combinations or other things of one kind that a holder has, by name, its own and those of the holders it
    /// is like.
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
