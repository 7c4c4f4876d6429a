package org.westphalia.answer;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.westphalia.model.Terms;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/// Writes one JSON document, indented by two spaces with `\n` on every system, keys in the order in which they are given.
/// Numbers are plain decimals (never `1E+2`), exact where the answer is exact.
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /// The text of an object whose properties `body` writes; ends with a line break.
    public static String object(Consumer<Json> body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(new Indented(), text)) {
            generator.writeStartObject();
            body.accept(new Json(generator));
            generator.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /// A text property.
    public Json put(String name, String value) {
        generator.writeStringProperty(name, value);
        return this;
    }

    /// A truth property.
    public Json put(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
        return this;
    }

    /// A whole number.
    public Json put(String name, long value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    /// A whole number of any size.
    public Json put(String name, BigInteger value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    /// A decimal without trailing zeros or exponent.
    public Json put(String name, BigDecimal value) {
        generator.writeName(name);
        number(value);
        return this;
    }

    /// A chance or share, rounded to nine decimals.
    public Json put(String name, double value) {
        return put(name, BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_EVEN));
    }

    /// A property without a value.
    public Json putNull(String name) {
        generator.writeNullProperty(name);
        return this;
    }

    /// An object property whose own properties `body` writes.
    public Json put(String name, Consumer<Json> body) {
        generator.writeObjectPropertyStart(name);
        body.accept(this);
        generator.writeEndObject();
        return this;
    }

    /// A list of texts.
    public Json put(String name, Collection<String> values) {
        generator.writeArrayPropertyStart(name);
        values.forEach(generator::writeString);
        generator.writeEndArray();
        return this;
    }

    /// A list of decimals.
    public Json putNumbers(String name, Collection<BigDecimal> values) {
        generator.writeArrayPropertyStart(name);
        values.forEach(this::number);
        generator.writeEndArray();
        return this;
    }

    /// A list of objects, each written by `body`.
    public <T> Json putEach(String name, Iterable<T> values, Consumer<T> body) {
        generator.writeArrayPropertyStart(name);
        for (T value : values) {
            generator.writeStartObject();
            body.accept(value);
            generator.writeEndObject();
        }
        generator.writeEndArray();
        return this;
    }

    /// Points by name.
    public Json putPoints(String name, Map<String, BigDecimal> points) {
        return put(name, inner -> points.forEach(inner::put));
    }

    /// Option id by issue id.
    public Json put(String name, Terms terms) {
        return put(name, inner -> terms.choices().forEach(inner::put));
    }

    private void number(BigDecimal value) {
        generator.writeNumber(
                value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    /// Indents objects and lists alike.
    private static final class Indented extends ObjectWriteContext.Base {
        private static final Separators SEPARATORS =
                Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator("");
        private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS);
            printer.indentArraysWith(INDENT);
            printer.indentObjectsWith(INDENT);
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
