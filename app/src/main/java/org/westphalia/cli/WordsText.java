package org.westphalia.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.westphalia.number.Interval;
import org.westphalia.view.Figures;
import org.westphalia.vocabulary.NumberKind;
import org.westphalia.vocabulary.NumberWords;

/// The words for numbers as text: each list once, then what is understood for each kind of number.
final class WordsText {
    private WordsText() {}

    static void write(List<NumberWords> lists, Page page) {
        page.paragraph(
                "A word stands for a range, and every number in it counts as equally likely. Instead of a word you may write"
                        + " a number (60), your own range (55..65) or three guesses"
                        + " ({low: 50, likely: 60, high: 65}).");
        for (NumberWords list : lists) {
            page.heading(list.words().isEmpty() ? "Without words" : "Words for " + keywords(list));
            if (list.words().isEmpty()) {
                page.paragraph("Only numbers and ranges: " + keywords(list) + ".");
                continue;
            }
            Table table = new Table(Table.Column.text("Word"), Table.Column.number("Range"));
            list.words().forEach((word, range) -> table.row(word, range(range)));
            page.table(table);
            if (list.top()) {
                page.paragraph(
                        "And '"
                                + NumberKind.TOP
                                + "', which outweighs all the holder's other issues together.");
            }
        }
        BaselineText.list(lists, page);
        page.heading("What each number may be");
        Table uses =
                new Table(
                        Table.Column.text("Number"),
                        Table.Column.text("Keywords"),
                        Table.Column.text("May be"),
                        Table.Column.text("When nobody sets it"));
        for (NumberWords list : lists) {
            for (NumberWords.Use use : list.uses()) {
                uses.row(
                        use.name(),
                        String.join(", ", use.keywords()),
                        use.mayBe(),
                        use.whenUnset());
            }
        }
        page.table(uses);
    }

    private static String keywords(NumberWords list) {
        Set<String> keywords = new LinkedHashSet<>();
        list.uses().forEach(use -> keywords.addAll(use.keywords()));
        return String.join(", ", keywords);
    }

    private static String range(Interval range) {
        String low = Figures.number(range.low());
        return range.isExact() ? low : low + ".." + Figures.number(range.high());
    }
}
