package org.westphalia.answer;

import java.math.BigDecimal;
import java.util.List;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.Baseline;
import org.westphalia.vocabulary.NumberKind;
import org.westphalia.vocabulary.NumberWords;

/// The words that may stand for numbers: the answer of `words`.
public final class WordsJson {
    private WordsJson() {}

    /// Writes `lists`: each with its `words` and what they are understood for (`uses`); and `baselines`, where the chance of
    /// breaking is among them.
    public static void write(Json json, List<NumberWords> lists) {
        json.putEach(
                "lists",
                lists,
                list -> {
                    json.putEach(
                            "words",
                            list.words().entrySet(),
                            word -> {
                                Interval range = word.getValue();
                                json.put("word", word.getKey())
                                        .put("low", BigDecimal.valueOf(range.low()))
                                        .put("high", BigDecimal.valueOf(range.high()));
                            });
                    json.put("top", list.top());
                    json.putEach(
                            "uses",
                            list.uses(),
                            use -> {
                                json.put("number", use.name());
                                json.put("keywords", use.keywords());
                                json.put("may-be", use.mayBe());
                                json.put("when-unset", use.whenUnset());
                            });
                });
        boolean asked =
                lists.stream()
                        .flatMap(list -> list.uses().stream())
                        .anyMatch(use -> use.kind() == NumberKind.BREAKS);
        json.putEach(
                "baselines",
                asked ? Baseline.all() : List.<Baseline>of(),
                baseline -> BaselineJson.write(json, baseline));
    }
}
