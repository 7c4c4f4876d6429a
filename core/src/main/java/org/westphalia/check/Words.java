package org.westphalia.check;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// Lists and counts as sentences have them.
final class Words {
    private static final int SHOWN = 6;

    private Words() {}

    /// `1 group`, `3 groups`.
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /// `200 000`.
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    /// `'a', 'b' and 'c'`; a long list is cut after six and the rest counted.
    static String quoted(Collection<?> names) {
        return list(names.stream().map(name -> "'" + name + "'").toList());
    }

    /// `a, b and c`; a long list is cut after six and the rest counted.
    static String list(List<String> names) {
        if (names.size() > SHOWN + 1) {
            return String.join(", ", names.subList(0, SHOWN))
                    + " and "
                    + (names.size() - SHOWN)
                    + " more";
        }
        return and(names);
    }

    /// `a, b and c`, however many.
    static String and(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        StringJoiner commas = new StringJoiner(", ");
        names.subList(0, names.size() - 1).forEach(commas::add);
        return commas + " and " + names.getLast();
    }
}
