package org.westphalia.answer;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Path;

/// Sixteen bytes that tell two cases apart: the beginning of the SHA-256 of everything a case says, whatever its files look like.
/// Comments, layout, the order of sets and where the case lies (its own id) do not count; every word, name and number does.
public final class CaseFingerprint {
    private static final int BYTES = 16;

    private CaseFingerprint() {}

    /// The fingerprint of a case, as 32 hexadecimal digits.
    public static String of(Case source) {
        return Sha256.hex(text(source), BYTES);
    }

    /// A text that two values share only when they are equal: every piece stands with its length, sets and maps are sorted.
    private static String text(Object value) {
        return switch (value) {
            case Record record -> record(record);
            case Path path ->
                    list("Path", List.of(list("segments", List.of(text(path.segments())))));
            case Optional<?> optional ->
                    optional.map(inner -> list("some", List.of(text(inner)))).orElse("none");
            case Map<?, ?> map -> list("map", sorted(entries(map)));
            case Set<?> set ->
                    list("set", sorted(set.stream().map(CaseFingerprint::text).toList()));
            case Collection<?> items ->
                    list("list", items.stream().map(CaseFingerprint::text).toList());
            case Enum<?> constant -> piece(constant.name());
            default -> piece(value.toString());
        };
    }

    private static List<String> entries(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> list("entry", List.of(text(entry.getKey()), text(entry.getValue()))))
                .toList();
    }

    /// Components that say nothing are left out, so that what the language learns later does not change the fingerprints of cases
    /// that do without it.
    private static String record(Record record) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(record);
                boolean place = record instanceof Case && component.getName().equals("id");
                boolean noMoney =
                        record instanceof Issue issue
                                && component.getName().equals("money")
                                && !issue.money();
                if (!place && !noMoney && !saysNothing(value)) {
                    parts.add(list(component.getName(), List.of(text(value))));
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(component + " of a case cannot be read", e);
            }
        }
        return list(record.getClass().getSimpleName(), parts);
    }

    private static boolean saysNothing(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isEmpty();
            case Collection<?> items -> items.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }

    private static List<String> sorted(List<String> texts) {
        List<String> copy = new ArrayList<>(texts);
        Collections.sort(copy);
        return copy;
    }

    private static String list(String kind, List<String> parts) {
        return kind + "(" + parts.size() + ":" + String.join("", parts) + ")";
    }

    private static String piece(String text) {
        return text.length() + "'" + text;
    }
}
