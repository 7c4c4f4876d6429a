package org.westphalia.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of every finding by its code, from the one file `messages.properties` (which also holds the guide to writing
/// them). A text is `severity | message | hint`; names in braces are filled in.
///
///     Messages.finding("name.unknown", place, "kind", "option", "name", "hihg", "nearest", Nearest.hint("hihg", options))
public final class Messages {
    private static final Map<String, Text> TEXTS = load();

    /// A name to fill in; other braces, as in `{dam: low}`, are text.
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)\\}");

    private Messages() {}

    /// The parts of a message before anything is filled in.
    public record Text(Severity severity, String message, String hint) {}

    /// The finding of that code, filled in.
    ///
    /// @param code a code of `messages.properties`
    /// @param namesAndValues what stands for each name in braces: a name, its value, a name, its value ...
    /// @throws NoSuchElementException when the code is unknown, or a name in the text gets no value
    public static Finding finding(String code, Optional<Place> place, Object... namesAndValues) {
        Text text = text(code);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return new Finding(
                code,
                text.severity(),
                place,
                fill(code, text.message(), values),
                fill(code, text.hint(), values).strip());
    }

    /// The finding of that code at a place.
    public static Finding finding(String code, Place place, Object... namesAndValues) {
        return finding(code, Optional.of(place), namesAndValues);
    }

    /// The text of a code, with its braces.
    public static Text text(String code) {
        Text text = TEXTS.get(code);
        if (text == null) {
            throw new NoSuchElementException("no text for the finding " + code);
        }
        return text;
    }

    /// Every code, in alphabetical order.
    public static SortedSet<String> codes() {
        return new TreeSet<>(TEXTS.keySet());
    }

    private static String fill(String code, String text, Map<String, String> values) {
        return NAME.matcher(text)
                .replaceAll(match -> {
                    String value = values.get(match.group(1));
                    if (value == null) {
                        throw new NoSuchElementException(
                                "the finding " + code + " needs a value for " + match.group(1));
                    }
                    return Matcher.quoteReplacement(value);
                });
    }

    private static Map<String, Text> load() {
        Properties properties = new Properties();
        try (InputStream in =
                        Objects.requireNonNull(
                                Messages.class.getResourceAsStream("messages.properties"));
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Text> texts = new LinkedHashMap<>();
        for (String code : properties.stringPropertyNames()) {
            String[] parts = properties.getProperty(code).split("\\s*\\|\\s*", 3);
            texts.put(
                    code,
                    new Text(
                            parts[0].equals("warning") ? Severity.WARNING : Severity.ERROR,
                            parts[1],
                            parts.length > 2 ? parts[2] : ""));
        }
        return texts;
    }
}
