package org.westphalia.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.world.Model;
import org.westphalia.world.NumberTrace;
import org.westphalia.world.Stated;

/// Which numbers two models state differently.
final class NumberChanges {
    private NumberChanges() {}

    /// What is stated under a name, in the words of an author, and the claims behind it.
    private record Said(String text, List<String> claims) {}

    /// In the order of paths. Who says it does not count: the same number for another reason is no difference.
    static List<NumberChange> between(Model before, Model after) {
        Map<String, Said> first = said(before);
        Map<String, Said> second = said(after);
        Set<String> names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        List<NumberChange> changes = new ArrayList<>();
        for (String name : names) {
            Optional<Said> one = Optional.ofNullable(first.get(name));
            Optional<Said> other = Optional.ofNullable(second.get(name));
            if (!one.map(Said::text).equals(other.map(Said::text))) {
                changes.add(
                        new NumberChange(
                                name,
                                one.map(Said::text),
                                other.map(Said::text),
                                one.map(Said::claims).orElse(List.of()),
                                other.map(Said::claims).orElse(List.of())));
            }
        }
        return changes;
    }

    /// All that a model's reading states, in the order of paths.
    static List<Explanation.Statement> statements(Model model) {
        return said(model).entrySet().stream()
                .map(each ->
                        new Explanation.Statement(
                                each.getKey(), each.getValue().text(), each.getValue().claims()))
                .toList();
    }

    private static Map<String, Said> said(Model model) {
        Map<String, Said> said = new TreeMap<>();
        Map<String, Map<Integer, List<Stated>>> orders = new LinkedHashMap<>();
        for (Stated stated : model.stated()) {
            if (stated.additions().isEmpty()
                    && stated.setting()
                            .equals(
                                    Optional.of(
                                            new Setting.Quantity(ranked(stated).orElse(NONE))))) {
                List<String> names = stated.path().segments();
                orders.computeIfAbsent(
                                new Path(names.subList(0, names.size() - 1)).toString(),
                                _ -> new TreeMap<>())
                        .computeIfAbsent(
                                ranked(stated).orElseThrow().level(), _ -> new ArrayList<>())
                        .add(stated);
            } else {
                said.put(stated.path().toString(), new Said(text(stated), claims(stated)));
            }
        }
        orders.forEach((path, levels) -> {
            Set<String> claims = new LinkedHashSet<>();
            List<String> places = new ArrayList<>();
            levels.values()
                    .forEach(place -> {
                        place.forEach(each -> claims.addAll(claims(each)));
                        places.add(
                                String.join(
                                        " = ",
                                        place.stream()
                                                .map(each -> each.path().segments().getLast())
                                                .toList()));
                    });
            said.put(path, new Said(String.join(" > ", places), List.copyOf(claims)));
        });
        return said;
    }

    private static final Uncertain.Ranked NONE = new Uncertain.Ranked(-1, 0);

    private static Optional<Uncertain.Ranked> ranked(Stated stated) {
        return stated.setting()
                .flatMap(setting ->
                        setting instanceof Setting.Quantity(Uncertain.Ranked place)
                                ? Optional.of(place)
                                : Optional.empty());
    }

    private static String text(Stated stated) {
        StringBuilder text = new StringBuilder(stated.setting().map(Written::of).orElse("unset"));
        stated.added().forEach(amount -> text.append(" plus ").append(Written.of(amount)));
        return text.toString();
    }

    private static List<String> claims(Stated stated) {
        Set<String> claims = new LinkedHashSet<>();
        stated.origin()
                .filter(origin -> origin.kind().equals("claim"))
                .ifPresent(origin -> claims.add(origin.id()));
        stated.additions().stream()
                .map(NumberTrace.Addition::origin)
                .filter(origin -> origin.kind().equals("claim"))
                .forEach(origin -> claims.add(origin.id()));
        return List.copyOf(claims);
    }
}
