package org.westphalia.answer;

import java.io.Reader;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// A JSON document read piece by piece: every property must be known, present and there once. The parser's constraints bound
/// depth, names and texts, so that no document costs more than its length.
final class StrictJson implements AutoCloseable {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(20)
                                    .maxNameLength(1000)
                                    .maxStringLength(100_000)
                                    .maxNumberLength(400)
                                    .build())
                    .build();

    private final JsonParser parser;

    /// What was met instead of what was expected.
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int line;
        private final int column;

        private Refusal(String sentence, TokenStreamLocation at) {
            super(sentence, null, false, false);
            line = at.getLineNr();
            column = at.getColumnNr();
        }

        String sentence() {
            String message = getMessage();
            return message == null ? "" : message;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    StrictJson(Reader text) {
        parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /// What the parser found wrong with a document that is no JSON.
    static CertificateFormatException notJson(JacksonException broken) {
        TokenStreamLocation at = broken.getLocation();
        String what =
                switch (broken) {
                    case JacksonIOException _ -> "it could not be read to its end, or is not UTF-8";
                    case UnexpectedEndOfInputException _ ->
                            "this is not the JSON of a certificate: it ends in the middle, as if it were cut off";
                    case StreamConstraintsException _ ->
                            "this is not the JSON of a certificate: a text, a number or a nesting in it is too long";
                    default -> "this is not the JSON of a certificate";
                };
        return new CertificateFormatException(
                what, at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
    }

    Refusal refusal(String sentence) {
        return new Refusal(sentence, parser.currentTokenLocation());
    }

    @Nullable JsonToken next() {
        return parser.nextToken();
    }

    /// Nothing may follow the document.
    void end() {
        if (parser.nextToken() != null) {
            throw refusal("expected nothing after the certificate");
        }
    }

    /// Reads the object at hand; each property is read by its action. Returns the names that were there.
    Set<String> object(Map<String, Runnable> properties, Set<String> optional) {
        Set<String> found = new LinkedHashSet<>();
        entries(name -> {
            Runnable action = properties.get(name);
            if (action == null) {
                throw refusal(
                        "there is no property "
                                + name
                                + " here; expected one of "
                                + String.join(
                                        ", ", properties.keySet().stream().sorted().toList()));
            }
            found.add(name);
            action.run();
        });
        for (String name : properties.keySet()) {
            if (!optional.contains(name) && !found.contains(name)) {
                throw refusal("the property " + name + " is missing");
            }
        }
        return found;
    }

    /// Reads the object at hand, whatever its names are.
    void entries(Consumer<String> action) {
        require(JsonToken.START_OBJECT, "an object");
        Set<String> found = new LinkedHashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (!found.add(name)) {
                throw refusal("the property " + name + " is there twice");
            }
            parser.nextToken();
            action.accept(name);
        }
    }

    /// Reads the list at hand.
    void list(Runnable action) {
        require(JsonToken.START_ARRAY, "a list");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            action.run();
        }
    }

    String text() {
        require(JsonToken.VALUE_STRING, "a text");
        return parser.getString();
    }

    @Nullable String textOrNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : text();
    }

    boolean isTrue() {
        if (parser.currentToken() != JsonToken.VALUE_FALSE) {
            require(JsonToken.VALUE_TRUE, "true or false");
        }
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    /// A whole number of 64 bits.
    long whole() {
        require(JsonToken.VALUE_NUMBER_INT, "a whole number");
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw refusal("this whole number has more than 64 bits");
        }
        return parser.getLongValue();
    }

    /// A finite number.
    double number() {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            require(JsonToken.VALUE_NUMBER_FLOAT, "a number");
        }
        double number = parser.getDoubleValue();
        if (Double.isInfinite(number)) {
            throw refusal("this number is too large");
        }
        return number;
    }

    private void require(JsonToken token, String what) {
        if (parser.currentToken() != token) {
            throw refusal("expected " + what);
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
