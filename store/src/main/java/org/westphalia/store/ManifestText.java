package org.westphalia.store;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.westphalia.explore.Column;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// A manifest as JSON: the same manifest gives the same text, and what is read back is what was written. The parser's constraints bound
/// what a strange file may cost.
final class ManifestText {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(10)
                                    .maxStringLength(1_000_000)
                                    .maxNumberLength(100)
                                    .maxDocumentLength(100_000_000)
                                    .build())
                    .build();

    private ManifestText() {}

    static String write(Manifest manifest) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), text)) {
            Provenance from = manifest.provenance();
            json.writeStartObject();
            json.writeNumberProperty("westphalia-sweep", Manifest.FORMAT);
            json.writeStringProperty("case", from.caseId());
            json.writeStringProperty("fingerprint", from.fingerprint());
            json.writeStringProperty("program", from.program());
            json.writeObjectPropertyStart("options");
            from.options().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeNumberProperty("worlds", manifest.worlds());
            json.writeBooleanProperty("extensible", manifest.extensible());
            json.writeNumberProperty("chunk-worlds", manifest.chunkWorlds());
            json.writeArrayPropertyStart("readings");
            for (Manifest.TrackEntry track : manifest.tracks()) {
                json.writeStartObject();
                json.writeStringProperty("name", track.name());
                json.writeStringProperty("title", track.title());
                json.writeNumberProperty("weight", track.weight());
                json.writeNumberProperty("worlds", track.worlds());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("columns");
            for (StoredColumn column : manifest.columns()) {
                json.writeStartObject();
                json.writeStringProperty("name", column.name());
                json.writeStringProperty("path", column.path());
                json.writeStringProperty("kind", column.kindWord());
                json.writeStringProperty("unit", column.unit());
                json.writeNumberProperty("low", column.low());
                json.writeNumberProperty("high", column.high());
                json.writeArrayPropertyStart("claims");
                column.claims().forEach(json::writeString);
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("results");
            for (StoredResult result : manifest.results()) {
                json.writeStartObject();
                json.writeStringProperty("name", result.name());
                json.writeStringProperty("says", result.says());
                json.writeArrayPropertyStart("words");
                result.words().forEach(json::writeString);
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /// @throws IllegalArgumentException when it is no manifest; the message says what is wrong
    /// @throws IOException when it cannot be read
    static Manifest read(Reader text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return manifest(new Fields(value(parser), "the manifest"));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is not JSON, or is cut off", e);
        }
    }

    private static Manifest manifest(Fields fields) {
        long format = fields.whole("westphalia-sweep");
        if (format != Manifest.FORMAT) {
            throw new IllegalArgumentException(
                    "its layout has the version " + format + ", and this program knows 1");
        }
        Map<String, String> options = new LinkedHashMap<>();
        Fields given = fields.object("options");
        given.names().forEach(name -> options.put(name, given.text(name)));
        return new Manifest(
                new Provenance(
                        fields.text("case"),
                        fields.text("program"),
                        fields.text("fingerprint"),
                        options),
                fields.positive("worlds"),
                fields.truth("extensible"),
                (int) Math.min(Integer.MAX_VALUE, fields.positive("chunk-worlds")),
                fields.objects("readings").stream().map(ManifestText::track).toList(),
                fields.objects("columns").stream().map(ManifestText::column).toList(),
                fields.objects("results").stream()
                        .map(result ->
                                new StoredResult(
                                        result.text("name"),
                                        result.text("says"),
                                        result.texts("words")))
                        .toList());
    }

    private static Manifest.TrackEntry track(Fields fields) {
        String name = fields.text("name");
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*")) {
            throw new IllegalArgumentException("'" + name + "' is no name of a reading");
        }
        return new Manifest.TrackEntry(
                name, fields.text("title"), fields.number("weight"), fields.positive("worlds"));
    }

    private static StoredColumn column(Fields fields) {
        String kind = fields.text("kind");
        return new StoredColumn(
                fields.text("name"),
                fields.text("path"),
                switch (kind) {
                    case "number" -> Column.Kind.NUMBER;
                    case "claim" -> Column.Kind.CLAIM;
                    case "question" -> Column.Kind.QUESTION;
                    default ->
                            throw new IllegalArgumentException(
                                    "'" + kind + "' is no kind of column");
                },
                fields.text("unit"),
                fields.number("low"),
                fields.number("high"),
                fields.texts("claims"));
    }

    /// The value at hand: a map, a list, a text, a number or a truth.
    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    Object inner = value(parser);
                    if (inner != null) {
                        map.put(name, inner);
                    }
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    Object inner = value(parser);
                    if (inner != null) {
                        list.add(inner);
                    }
                }
                yield list;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> null;
        };
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
            printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
