package org.westphalia.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Lever;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;

/// What every path is set to once the frame, the claims held, the what-ifs and the levers' changes of things other than
/// numbers have been laid over each other in this order, and what claims add to numbers afterwards. A path to a group's number
/// that is written on the party stands for every group; what names a group itself goes over that within one layer.
final class Settled {
    private static final Set<String> OF_GROUPS =
            Set.of(
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
                    "odds-believed",
                    "prefers",
                    "like");

    private final Case source;
    private final Map<Path, Slot> slots = new LinkedHashMap<>();
    private final Map<Path, Set<String>> namesByBranch = new HashMap<>();
    private final List<Addition> additions = new ArrayList<>();

    /// @param path where it was written for (after expansion to groups); names its quantity
    record Slot(Path path, Setting setting, Origin origin) {}

    /// What a claim adds to a number.
    ///
    /// @param written the path as written, which names the quantity
    record Addition(Path path, Path written, Uncertain amount, Origin origin) {}

    private Settled(Case source) {
        this.source = source;
    }

    static Settled of(Case source, List<Claim> claims, WhatIf whatIf, List<Lever> levers) {
        Settled settled = new Settled(source);
        settled.lay(source.settings(), new Origin("frame", ""));
        for (Claim claim : claims) {
            Origin origin = new Origin("claim", claim.id());
            settled.lay(sets(claim.changes()), origin);
            settled.add(claim.changes(), origin);
        }
        settled.lay(whatIf.set(), new Origin("what-if", ""));
        settled.additions.replaceAll(settled::asSupposed);
        for (Lever lever : levers) {
            Map<Path, Setting> things = new LinkedHashMap<>();
            sets(lever.changes())
                    .forEach((path, setting) -> {
                        if (!(setting instanceof Setting.Quantity)) {
                            things.put(path, setting);
                        }
                    });
            settled.lay(things, new Origin("lever", lever.id()));
        }
        settled.nameBranches();
        return settled;
    }

    private static Map<Path, Setting> sets(List<Change> changes) {
        Map<Path, Setting> sets = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Set(Path path, Setting setting)) {
                sets.put(path, setting);
            }
        }
        return sets;
    }

    private void lay(Map<Path, Setting> layer, Origin origin) {
        layer.forEach((path, setting) -> {
            List<Path> expanded = expand(path);
            if (expanded.size() != 1 || !expanded.getFirst().equals(path)) {
                expanded.forEach(each -> slots.put(each, new Slot(each, setting, origin)));
                slots.put(path, new Slot(path, setting, origin));
            }
        });
        layer.forEach((path, setting) -> {
            if (expand(path).equals(List.of(path))) {
                slots.put(path, new Slot(path, setting, origin));
            }
        });
    }

    private void add(List<Change> changes, Origin origin) {
        for (Change change : changes) {
            if (change instanceof Change.Add(Path path, Uncertain amount)) {
                for (Path each : expand(path)) {
                    additions.add(new Addition(each, path, amount, origin));
                }
            }
        }
    }

    /// What a claim adds, or another amount that a what-if sets at `claims.<id>.add.<path>`.
    private Addition asSupposed(Addition addition) {
        Path name =
                Path.of("claims")
                        .then(addition.origin().id())
                        .then("add")
                        .then(addition.written().toString());
        return find(name)
                .map(Slot::setting)
                .filter(Setting.Quantity.class::isInstance)
                .map(Setting.Quantity.class::cast)
                .map(amount ->
                        new Addition(
                                addition.path(),
                                addition.written(),
                                amount.number(),
                                addition.origin()))
                .orElse(addition);
    }

    /// The paths that a path stands for: itself, or that of every group of its party.
    List<Path> expand(Path path) {
        List<String> names = path.segments();
        if (names.size() < 2 || !OF_GROUPS.contains(names.get(1))) {
            return List.of(path);
        }
        Optional<Party> party = source.findParty(names.getFirst());
        if (party.isEmpty() || party.get().groups().isEmpty()) {
            return List.of(path);
        }
        return party.get().groups().stream()
                .map(group ->
                        Path.of(names.getFirst()).then(group.id()).then(path.from(1).toString()))
                .toList();
    }

    /// Everything that is set, by path, whatever is written on a party standing for its groups too.
    List<Slot> all() {
        return List.copyOf(slots.values());
    }

    /// What is stated about every number and thing, those of groups by group, in the order of paths.
    List<Stated> stated() {
        SortedSet<Path> paths = new TreeSet<>();
        slots.keySet().stream()
                .filter(path -> expand(path).equals(List.of(path)))
                .forEach(paths::add);
        additions.forEach(addition -> paths.add(addition.path()));
        return paths.stream()
                .map(path ->
                        new Stated(
                                path,
                                find(path).map(Slot::setting),
                                find(path).map(Slot::origin),
                                additions(path).stream()
                                        .map(addition ->
                                                new NumberTrace.Addition(
                                                        addition.amount(), addition.origin()))
                                        .toList()))
                .toList();
    }

    /// What this very path is set to.
    Optional<Slot> find(Path path) {
        return Optional.ofNullable(slots.get(path));
    }

    /// What a leaf of a holder is set to, or else the leaf of the holder it is `like`, and so on.
    Optional<Slot> find(Path holder, String leaf) {
        Path place = holder;
        for (int hops = 0; hops <= source.parties().size() * 20; hops++) {
            Slot slot = slots.get(place.then(leaf));
            if (slot != null) {
                return Optional.of(slot);
            }
            Slot like = slots.get(place.then("like"));
            if (like == null || !(like.setting() instanceof Setting.Like(Path model))) {
                return Optional.empty();
            }
            place = model;
        }
        return Optional.empty();
    }

    /// Names under a branch of a holder (`red-lines`, `combined`), its own and those of the holders it is like.
    List<String> names(Path holder, String branch) {
        Set<String> names = new LinkedHashSet<>();
        Path place = holder;
        for (int hops = 0; hops <= source.parties().size() * 20; hops++) {
            names.addAll(under(place.then(branch)));
            Slot like = slots.get(place.then("like"));
            if (like == null || !(like.setting() instanceof Setting.Like(Path model))) {
                break;
            }
            place = model;
        }
        return List.copyOf(names);
    }

    /// Names under a path that no `like` fills.
    List<String> names(Path under) {
        return List.copyOf(under(under));
    }

    /// Names under a path, in the order in which they were first set.
    private Set<String> under(Path branch) {
        return namesByBranch.getOrDefault(branch, Set.of());
    }

    private void nameBranches() {
        for (Path path : slots.keySet()) {
            List<String> names = path.segments();
            for (int length = 1; length < names.size(); length++) {
                namesByBranch
                        .computeIfAbsent(
                                new Path(names.subList(0, length)), _ -> new LinkedHashSet<>())
                        .add(names.get(length));
            }
        }
    }

    /// Every comparison that a no-deal value or a holder's preferences state, as `holder: comparison`.
    List<String> comparisons() {
        List<String> stated = new ArrayList<>();
        slots.forEach((path, slot) -> {
            List<String> names = path.segments();
            switch (slot.setting()) {
                case Setting.Preferred(List<String> order) ->
                        stated.add(
                                String.join(".", names.subList(0, names.indexOf("prefers")))
                                        + " prefers "
                                        + String.join(" > ", order));
                case Setting.Comparison(Optional<String> better, Optional<String> worse) ->
                        stated.add(
                                path
                                        + better.map(name -> " better than " + name).orElse("")
                                        + worse.map(name -> " worse than " + name).orElse(""));
                default -> {}
            }
        });
        return List.copyOf(stated);
    }

    /// The first party of the case that signs.
    String firstSigner() {
        return source.decidingParties().getFirst().id();
    }

    boolean isTrue(Path path) {
        return find(path).map(slot -> slot.setting().equals(new Setting.Flag(true))).orElse(false);
    }

    /// What claims add to this number, in order.
    List<Addition> additions(Path path) {
        return additions.stream().filter(addition -> addition.path().equals(path)).toList();
    }
}
