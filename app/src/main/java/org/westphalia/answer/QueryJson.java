package org.westphalia.answer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What SQL found in a sweep: the answer of `query`.
public final class QueryJson {
    private QueryJson() {}

    /// Writes `folder`, `columns[]`, `rows[]` (each an object by column) and `more`.
    ///
    /// @param more whether rows were left out
    public static void write(
            Json json,
            String folder,
            List<String> names,
            List<String> types,
            List<List<@Nullable Object>> rows,
            boolean more) {
        json.put("folder", folder);
        json.putEach(
                "columns",
                java.util.stream.IntStream.range(0, names.size()).boxed().toList(),
                c -> json.put("name", names.get(c)).put("type", types.get(c)));
        json.put("more", more);
        json.putEach(
                "rows",
                rows,
                row -> {
                    for (int c = 0; c < names.size(); c++) {
                        value(json, names.get(c), row.get(c));
                    }
                });
    }

    private static void value(Json json, String name, @Nullable Object value) {
        switch (value) {
            case null -> json.putNull(name);
            case Boolean truth -> json.put(name, truth.booleanValue());
            case BigInteger whole -> json.put(name, whole);
            case BigDecimal decimal -> json.put(name, decimal);
            case Double number when number.isNaN() || number.isInfinite() ->
                    json.put(name, number.toString());
            case Double number -> json.put(name, BigDecimal.valueOf(number));
            case Float number -> json.put(name, new BigDecimal(number.toString()));
            case Number whole -> json.put(name, whole.longValue());
            default -> json.put(name, value.toString());
        }
    }
}
