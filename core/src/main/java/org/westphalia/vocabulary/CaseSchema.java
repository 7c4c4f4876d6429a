package org.westphalia.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.westphalia.number.Interval;

/// The JSON Schema (2020-12) of case files, written from the vocabulary. It is for editors: completion, short explanations,
/// red lines under misspelled keywords. The reader checks more, above all that names exist, and is the one that decides.
public final class CaseSchema {
    private static final String ID = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
    private static final String NUMBER = "-?[0-9]+(?:\\.[0-9]+)?";

    private final Map<String, Object> definitions = new TreeMap<>();

    private CaseSchema() {}

    /// The schema as JSON text.
    public static String json() {
        CaseSchema schema = new CaseSchema();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "A Westphalia case");
        root.put(
                "description",
                "case.yaml, or any other file of a case: claims, readings, sources. Generated from the vocabulary.");
        root.putAll(schema.structure(Language.CASE, false));
        root.put("$defs", schema.definitions);
        return Json.write(root);
    }

    private Map<String, Object> of(Shape shape) {
        return switch (shape) {
            case Shape.Text _ -> type("string", "number");
            case Shape.Words(List<String> words) -> map("enum", words);
            case Shape.Flag _ -> type("boolean");
            case Shape.Date _ ->
                    map(
                            "type",
                            List.of("string", "integer"),
                            "pattern",
                            "^[0-9]{4}(?:-[0-9]{2}){0,2}$");
            case Shape.Count _ -> map("type", "integer", "minimum", 1);
            case Shape.Part _ -> map("type", "number", "exclusiveMinimum", 0, "maximum", 1);
            case Shape.FileName _ -> map("type", "string", "pattern", "^[^/\\\\:.][^/\\\\:]*$");
            case Shape.Number(NumberKind kind) -> number(kind);
            case Shape.Order _ ->
                    map(
                            "type",
                            "string",
                            "pattern",
                            "^" + ID + "(?: *[>=] *" + ID + ")*$",
                            "examples",
                            List.of("high > low = none"));
            case Shape.Preference _ ->
                    map(
                            "type",
                            "string",
                            "pattern",
                            "^" + ID + "(?: *> *" + ID + ")+$",
                            "examples",
                            List.of("no-deal > unwatched"));
            case Shape.OwnNumber _ -> map("enum", Shape.OwnNumber.NAMES);
            case Shape.Reference _ -> map("type", "string", "pattern", "^" + ID + "$");
            case Shape.Holder _ ->
                    map("type", "string", "pattern", "^" + ID + "(?:\\." + ID + ")?$");
            case Shape.RefusedBy _ -> map("type", "string", "pattern", "^refused-by +" + ID + "$");
            case Shape.Changes changes -> changes(changes);
            case Shape.Structure structure -> reference(structure);
            case Shape.MapOf map -> mapOf(map);
            case Shape.ListOf(Shape item, int least) -> {
                Map<String, Object> list = map("type", "array", "items", of(item));
                if (least > 0) {
                    list.put("minItems", least);
                }
                yield list;
            }
            case Shape.Either(List<Shape> shapes) -> either(shapes);
            case Shape.Anything _ -> map();
        };
    }

    private Map<String, Object> either(List<Shape> shapes) {
        List<Object> each = new ArrayList<>();
        for (Shape shape : shapes) {
            boolean isLater =
                    shape instanceof Shape.Structure structure
                            && structure.keys().stream().allMatch(Key::later);
            if (!isLater) {
                each.add(of(shape));
            }
        }
        return each.size() == 1 ? of(shapes.getFirst()) : map("anyOf", each);
    }

    private Map<String, Object> reference(Shape.Structure structure) {
        return define(structure.name(), () -> structure(structure, true));
    }

    private Map<String, Object> structure(Shape.Structure structure, boolean whole) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        for (Key key : structure.keys()) {
            if (!key.later()) {
                Map<String, Object> property = new LinkedHashMap<>(of(key.shape()));
                property.put("description", describe(key));
                properties.put(key.name(), property);
                if (key.required()) {
                    required.add(key.name());
                }
            }
        }
        Map<String, Object> schema = map("type", "object", "properties", properties);
        if (whole && !required.isEmpty()) {
            schema.put("required", required);
        }
        if (!structure.alternatives().isEmpty()) {
            schema.put(
                    "oneOf",
                    structure.alternatives().stream().map(keys -> map("required", keys)).toList());
        }
        schema.put(
                "additionalProperties",
                structure.others().isPresent()
                        ? of(structure.others().get().value())
                        : (Object) false);
        return schema;
    }

    private static String describe(Key key) {
        return key.meaning()
                + (key.byDefault().isEmpty() ? "" : " Left out: " + key.byDefault() + ".")
                + " Example: "
                + key.example();
    }

    private Map<String, Object> mapOf(Shape.MapOf shape) {
        Map<String, Object> schema =
                map("type", shape.least() == 0 ? List.of("object", "null") : "object");
        schema.put("propertyNames", map("pattern", "^" + ID + "$"));
        schema.put("additionalProperties", of(shape.value()));
        if (shape.least() > 0) {
            schema.put("minProperties", shape.least());
        }
        return schema;
    }

    /// A path may end anywhere; where it ends at a keyword of a party, the value is known.
    private Map<String, Object> changes(Shape.Changes changes) {
        String name = changes.added() ? "amounts" : changes.numbersOnly() ? "numbers" : "changes";
        return define(
                name,
                () -> {
                    Map<String, Object> patterns = new LinkedHashMap<>();
                    for (Key key : PartyWords.GROUP.keys()) {
                        if (key.settable() && !changes.added()) {
                            patterns.put(
                                    "^" + ID + "(?:\\." + ID + ")?\\." + key.name() + "$",
                                    of(key.shape()));
                        }
                    }
                    Map<String, Object> schema = map("type", List.of("object", "null"));
                    schema.put("propertyNames", map("pattern", "^" + ID + "(?:\\." + ID + ")+$"));
                    if (!patterns.isEmpty()) {
                        schema.put("patternProperties", patterns);
                    }
                    return schema;
                });
    }

    private Map<String, Object> number(NumberKind kind) {
        return define(
                "number-" + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                () -> {
                    Map<String, Object> exact =
                            map("type", "number", "minimum", plain(kind.allowed().low()));
                    exact.put("maximum", plain(kind.allowed().high()));
                    List<Object> forms = new ArrayList<>();
                    forms.add(exact);
                    forms.add(
                            map(
                                    "type",
                                    "string",
                                    "pattern",
                                    "^" + NUMBER + "\\.\\." + NUMBER + "$"));
                    List<Object> words = new ArrayList<>(kind.words().keySet());
                    List<Object> meanings =
                            new ArrayList<>(
                                    kind.words().values().stream().map(CaseSchema::range).toList());
                    if (kind.knows(NumberKind.TOP)) {
                        words.add(NumberKind.TOP);
                        meanings.add("more than all others together");
                    }
                    if (kind == NumberKind.BREAKS) {
                        for (Baseline baseline : Baseline.all()) {
                            words.add(baseline.name());
                            meanings.add(
                                    baseline.endings() + ": a range for " + baseline.horizons());
                        }
                    }
                    if (!words.isEmpty()) {
                        forms.add(map("enum", words, "enumDescriptions", meanings));
                    }
                    Map<String, Object> guess = map("type", "number");
                    Map<String, Object> guesses = map("type", "object");
                    guesses.put("properties", map("low", guess, "likely", guess, "high", guess));
                    guesses.put("required", List.of("low", "likely", "high"));
                    guesses.put("additionalProperties", false);
                    forms.add(guesses);
                    return map("anyOf", forms);
                });
    }

    /// A range as it is written in a case; an exact number alone.
    static String range(Interval range) {
        return range.isExact()
                ? plain(range.low()).toPlainString()
                : plain(range.low()).toPlainString() + ".." + plain(range.high()).toPlainString();
    }

    private static BigDecimal plain(double number) {
        return new BigDecimal(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
    }

    private Map<String, Object> define(
            String name, java.util.function.Supplier<Map<String, Object>> content) {
        String key = name.replace(' ', '-');
        if (!definitions.containsKey(key)) {
            definitions.put(key, Map.of());
            definitions.put(key, content.get());
        }
        return map("$ref", "#/$defs/" + key);
    }

    private static Map<String, Object> type(String... types) {
        return map("type", types.length == 1 ? types[0] : List.of(types));
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
