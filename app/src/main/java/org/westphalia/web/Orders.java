package org.westphalia.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.westphalia.model.Change;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.world.Model;
import org.westphalia.world.Stated;

/// The orders of options (`a > b = c > d`) that a model takes numbers from: the best is worth 100 and the worst 0, and the options
/// of each level between are one open number.
///
/// @param levels by the name of an order: the paths of the options on each level, best first
record Orders(Map<String, SortedMap<Integer, List<Path>>> levels) {

    static Orders of(Model model) {
        Map<String, SortedMap<Integer, List<Path>>> levels = new HashMap<>();
        for (Stated stated : model.stated()) {
            stated.setting().ifPresent(setting -> add(levels, stated.path(), setting));
        }
        for (Lever lever : model.levers()) {
            Path own = Path.of("levers").then(lever.id());
            changes(levels, own, lever.changes());
            lever.jointly()
                    .forEach((with, changes) ->
                            changes(levels, own.then("with").then(with), changes));
        }
        return new Orders(levels);
    }

    private static void changes(
            Map<String, SortedMap<Integer, List<Path>>> levels, Path body, List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Set(Path path, Setting setting)) {
                add(levels, body.then("set").then(path.toString()), setting);
            }
        }
    }

    private static void add(
            Map<String, SortedMap<Integer, List<Path>>> levels, Path option, Setting setting) {
        if (setting instanceof Setting.Quantity(Uncertain.Ranked rank)) {
            List<String> names = option.segments();
            levels.computeIfAbsent(
                            name(new Path(names.subList(0, names.size() - 1)), rank),
                            _ -> new TreeMap<>())
                    .computeIfAbsent(rank.level(), _ -> new ArrayList<>())
                    .add(option);
        }
    }

    /// What tells an order from others: where it stands, and how many levels it has, for claims may have written several.
    static String name(Path path, Uncertain.Ranked rank) {
        return path + "/" + rank.levels();
    }

    /// The options on a level of an order; empty where something else is said of all of them.
    List<Path> options(String order, int level) {
        return of(order).getOrDefault(level, List.of());
    }

    /// An order as it is written, without options of which something else is said.
    String text(String order) {
        return of(order).values().stream()
                .map(level ->
                        level.stream()
                                .map(option -> option.segments().getLast())
                                .collect(Collectors.joining(" = ")))
                .collect(Collectors.joining(" > "));
    }

    private SortedMap<Integer, List<Path>> of(String order) {
        return levels.getOrDefault(order, Collections.emptySortedMap());
    }
}
