package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.model.Uncertain;

/// Orders as an analyst writes them: `a > b = c > d`, best first.
///
/// @param levels the names on each level, best first, as they are written
record OrderText(List<List<String>> levels) {

    /// Reads an order; every text is one, if only of one name.
    static OrderText read(String text) {
        List<List<String>> levels = new ArrayList<>();
        for (String level : text.split(">", -1)) {
            List<String> names = new ArrayList<>();
            for (String name : level.split("=", -1)) {
                names.add(name.strip());
            }
            levels.add(List.copyOf(names));
        }
        return new OrderText(List.copyOf(levels));
    }

    /// Whether the text compares at least two names.
    static boolean looksLikeOne(String text) {
        return text.contains(">") || text.contains("=");
    }

    /// Every name, best first.
    List<String> names() {
        return levels.stream().flatMap(List::stream).toList();
    }

    /// The place of each name.
    Map<String, Uncertain> ranks() {
        Map<String, Uncertain> ranks = new LinkedHashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            for (String name : levels.get(i)) {
                ranks.put(name, new Uncertain.Ranked(i, levels.size()));
            }
        }
        return ranks;
    }
}
