package org.westphalia.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The properties of a JSON object that was read, each asked for by name and kind. Every question throws an [IllegalArgumentException] that
/// names the property when it is missing or of another kind.
final class Fields {
    private final Map<?, ?> values;
    private final String where;

    Fields(@Nullable Object value, String where) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(where + " is no object");
        }
        this.values = map;
        this.where = where;
    }

    List<String> names() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    String text(String name) {
        return of(name, String.class);
    }

    boolean truth(String name) {
        return of(name, Boolean.class);
    }

    double number(String name) {
        return of(name, Number.class).doubleValue();
    }

    long whole(String name) {
        Number number = of(name, Number.class);
        if (!Set.of(Integer.class, Long.class).contains(number.getClass())) {
            throw new IllegalArgumentException("'" + name + "' is no whole number");
        }
        return number.longValue();
    }

    /// A whole number above 0.
    long positive(String name) {
        long number = whole(name);
        if (number < 1) {
            throw new IllegalArgumentException("'" + name + "' is below 1");
        }
        return number;
    }

    Fields object(String name) {
        return new Fields(of(name, Map.class), "'" + name + "'");
    }

    List<Fields> objects(String name) {
        return ((List<?>) of(name, List.class))
                .stream().map(each -> new Fields(each, "an entry of '" + name + "'")).toList();
    }

    List<String> texts(String name) {
        return ((List<?>) of(name, List.class)).stream().map(String::valueOf).toList();
    }

    private <T> T of(String name, Class<T> kind) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(where + " lacks '" + name + "'");
        }
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException("'" + name + "' is of another kind than it should");
        }
        return kind.cast(value);
    }
}
