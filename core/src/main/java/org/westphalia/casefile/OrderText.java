package org.westphalia.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.westphalia.model.Uncertain;

/// Orders as an analyst writes them: `a > b = c > d`, best first.
///
/// @param levels the names on each level, best first, as they are written
record OrderText(List<List<String>> levels) {
    private static final Pattern VALUE =
            Pattern.compile("([0-9]{1,3}(?:\\.[0-9]+)?)(?:\\.\\.([0-9]{1,3}(?:\\.[0-9]+)?))?");
    private static final BigDecimal BEST = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

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

    /// The order as a map of numbers in which one option is worth this much: the best option stays at 100, the worst at 0, and levels
    /// between share the room that is left above and below it. Options of one level take one number, for they are worth the same.
    /// Empty where the option is the best, the worst or none of these, and where the value is no number or range from 0 to 100.
    Optional<String> asNumbers(String option, String value) {
        Matcher written = VALUE.matcher(value);
        int at = level(option);
        if (at < 1 || at > levels.size() - 2 || !written.matches()) {
            return Optional.empty();
        }
        BigDecimal low = new BigDecimal(written.group(1));
        BigDecimal high = written.group(2) == null ? low : new BigDecimal(written.group(2));
        if (low.signum() < 0 || low.compareTo(high) > 0 || high.compareTo(BEST) > 0) {
            return Optional.empty();
        }
        int last = levels.size() - 1;
        List<String> worth = new ArrayList<>();
        worth.add(BEST.toPlainString());
        for (int i = 1; i < at; i++) {
            worth.add(between(high, BEST, i, 1, at - 1));
        }
        worth.add(value);
        for (int i = at + 1; i < last; i++) {
            worth.add(between(BigDecimal.ZERO, low, i, at + 1, last - 1));
        }
        worth.add("0");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            for (String name : levels.get(i)) {
                numbers.add(name + ": " + worth.get(i));
            }
        }
        return Optional.of("{" + String.join(", ", numbers) + "}");
    }

    /// The part of `low..high` that level `i` has when levels `first` to `last` share it, best first.
    private String between(BigDecimal low, BigDecimal high, int i, int first, int last) {
        int parts = 2 * (last - first + 1);
        int top = 2 * (i - first);
        return levels.get(i).size() > 1
                ? edge(low, high, top + 1, parts)
                : edge(low, high, top + 2, parts) + ".." + edge(low, high, top, parts);
    }

    private static String edge(BigDecimal low, BigDecimal high, int steps, int parts) {
        BigDecimal down = high.subtract(low).multiply(BigDecimal.valueOf(steps));
        BigDecimal edge =
                high.subtract(
                        down.divide(BigDecimal.valueOf(parts), DECIMALS, RoundingMode.HALF_UP));
        return edge.signum() == 0 ? "0" : edge.stripTrailingZeros().toPlainString();
    }

    private int level(String name) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).contains(name)) {
                return i;
            }
        }
        return -1;
    }
}
