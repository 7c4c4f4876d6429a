package org.westphalia.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.answer.CommandForm;

/// A question that was put together in a form.
final class Question {
    /// What the state of a view says already.
    private static final List<String> OF_STATE =
            List.of(
                    "--reading",
                    "--pull",
                    "--drop",
                    "--hold",
                    "--without",
                    "--set",
                    "--seed",
                    "--world");

    private static final String MARKDOWN = "--format=markdown";

    private Question() {}

    /// The words as a person types them, who reads text.
    static List<String> typed(List<String> words) {
        return words.stream().filter(word -> !word.equals(MARKDOWN)).toList();
    }

    /// The words of the command line.
    ///
    /// @param given values of the form by field: the name of an option, or its place among the arguments
    static List<String> words(CommandForm form, Map<String, List<String>> given) {
        List<String> words = new ArrayList<>(List.of(form.name()));
        List<String> arguments = new ArrayList<>();
        int argument = 0;
        for (CommandForm.Field field : form.fields()) {
            String key = field.name().isEmpty() ? "argument-" + argument++ : field.name();
            for (String written : given.getOrDefault(key, List.of())) {
                for (String value :
                        field.several()
                                ? List.of(written.strip().split("\\R"))
                                : List.of(written.strip())) {
                    if (value.isBlank()) {
                        continue;
                    }
                    if (field.name().isEmpty()) {
                        arguments.addAll(
                                field.several()
                                        ? List.of(value.strip().split("\\s+"))
                                        : List.of(value));
                    } else if (field.isSwitch()) {
                        words.add(field.name());
                    } else {
                        words.add(field.name() + "=" + value.strip());
                    }
                }
            }
        }
        if (form.markdown()) {
            words.add(MARKDOWN);
        }
        if (!arguments.isEmpty()) {
            words.add("--");
            words.addAll(arguments);
        }
        return words;
    }

    /// What a form shows before anybody has written in it: what the view is about.
    static Map<String, String> prefilled(CommandForm form, State state) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> known = form.fields().stream().map(CommandForm.Field::name).toList();
        for (String word : state.words()) {
            int at = word.indexOf('=');
            String name = word.substring(0, at);
            if (known.contains(name) && OF_STATE.contains(name)) {
                values.merge(name, word.substring(at + 1), (a, b) -> a + "\n" + b);
            }
        }
        if (known.contains("--world") && !state.world().equals("middle")) {
            values.put("--world", state.world());
        }
        int argument = 0;
        for (CommandForm.Field field : form.fields()) {
            if (!field.name().isEmpty()) {
                continue;
            }
            if (field.label().equals("TERMS") || field.label().equals("TEXT")) {
                values.put("argument-" + argument, String.join(" ", state.termsWords()));
            }
            argument++;
        }
        return values;
    }
}
