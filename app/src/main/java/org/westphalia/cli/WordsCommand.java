package org.westphalia.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.westphalia.answer.Departures;
import org.westphalia.answer.Envelope;
import org.westphalia.answer.WordsJson;
import org.westphalia.vocabulary.NumberWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Which words may stand for a number, and for which range each stands.
@Command(
        name = "words",
        mixinStandardHelpOptions = true,
        description =
                "Tells the words that may stand for numbers, each with its range: all of them, or those of one keyword or path.")
final class WordsCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description =
                    "A keyword (matters), a kind of number (weight) or a path (upland.matters.dam).")
    private String name = "";

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    WordsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<NumberWords> lists = name.isEmpty() ? NumberWords.all() : NumberWords.about(name);
        if (lists.isEmpty()) {
            throw new Refused("", List.of(Mistakes.noNumber(name, NumberWords.names())), Map.of());
        }
        Voice voice = new Voice(surroundings, output);
        if (voice.isJson()) {
            Envelope envelope =
                    new Envelope(
                            "words",
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            OptionalLong.empty(),
                            Departures.none(),
                            true,
                            List.of());
            voice.answer(envelope.around(json -> WordsJson.write(json, lists)));
        } else {
            Page page = voice.page();
            WordsText.write(lists, page);
            voice.answer(page);
        }
        return ExitStatus.ANSWERED;
    }
}
