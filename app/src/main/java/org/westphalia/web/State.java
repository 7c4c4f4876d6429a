package org.westphalia.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.westphalia.model.Path;
import org.westphalia.model.Terms;
import org.westphalia.view.Part;
import org.westphalia.world.WhatIf;

/// What a view of the workbench is about: a reading, departures from it, and chosen terms. It stands in the address of every
/// page, so that a view can be sent, and it is the options of a command line.
///
/// @param reading id; empty for the first, or for a case without readings
/// @param pull levers pulled
/// @param drop levers in force that are not pulled
/// @param hold claims held in addition
/// @param without claims not held
/// @param set value by path
/// @param terms option by issue; what is missing is open
/// @param world `middle` or the number of a drawn one
/// @param seed of the drawn worlds
public record State(
        String reading,
        List<String> pull,
        List<String> drop,
        List<String> hold,
        List<String> without,
        Map<String, String> set,
        Map<String, String> terms,
        String world,
        String seed) {
    private static final String TERM = "t.";

    /// So many departures of one kind are read from an address.
    private static final int MOST = 2000;

    public State {
        pull = List.copyOf(pull);
        drop = List.copyOf(drop);
        hold = List.copyOf(hold);
        without = List.copyOf(without);
        set = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(set));
        terms = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /// The state that stands in an address; what it does not name is as in the case.
    static State of(Map<String, List<String>> query) {
        Map<String, String> set = new LinkedHashMap<>();
        for (String assignment : several(query, "set")) {
            int at = assignment.indexOf('=');
            set.put(
                    at < 0 ? assignment : assignment.substring(0, at),
                    at < 0 ? "" : assignment.substring(at + 1));
        }
        Map<String, String> terms = new LinkedHashMap<>();
        query.forEach((name, values) -> {
            if (name.startsWith(TERM) && !values.isEmpty() && !values.getFirst().isEmpty()) {
                terms.put(name.substring(TERM.length()), values.getFirst());
            }
        });
        String world = one(query, "world");
        return new State(
                one(query, "reading"),
                several(query, "pull"),
                several(query, "drop"),
                several(query, "hold"),
                several(query, "without"),
                set,
                terms,
                world.isEmpty() ? "middle" : world,
                one(query, "seed"));
    }

    private static String one(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static List<String> several(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .limit(MOST)
                .toList();
    }

    /// The options of a command line that ask for this reading and these departures.
    public List<String> words() {
        List<String> words = new ArrayList<>();
        if (!reading.isEmpty()) {
            words.add("--reading=" + reading);
        }
        pull.forEach(lever -> words.add("--pull=" + lever));
        drop.forEach(lever -> words.add("--drop=" + lever));
        hold.forEach(claim -> words.add("--hold=" + claim));
        without.forEach(claim -> words.add("--without=" + claim));
        set.forEach((path, value) -> words.add("--set=" + path + "=" + value));
        if (!seed.isEmpty()) {
            words.add("--seed=" + seed);
        }
        return words;
    }

    /// A command about this state.
    ///
    /// @param command its name, then further options and arguments
    List<String> asked(String command, String... more) {
        return Stream.of(Stream.of(command), words().stream(), Stream.of(more))
                .flatMap(part -> part)
                .toList();
    }

    /// The same about one world.
    List<String> askedInWorld(String command, String... more) {
        return Stream.of(
                        Stream.of(command),
                        words().stream(),
                        Stream.of("--world=" + world),
                        Stream.of(more))
                .flatMap(part -> part)
                .toList();
    }

    /// The chosen terms as arguments of `terms`.
    String[] termsWords() {
        return terms.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    /// The departures that change which numbers there are, without those that name nothing of the case.
    WhatIf structure(org.westphalia.model.Case source) {
        Set<String> levers = new LinkedHashSet<>();
        source.levers().forEach(lever -> levers.add(lever.id()));
        Set<String> claims = new LinkedHashSet<>();
        source.claims().forEach(claim -> claims.add(claim.id()));
        return new WhatIf(
                known(pull, levers),
                known(drop, levers),
                List.copyOf(known(hold, claims)),
                known(without, claims),
                Map.<Path, org.westphalia.model.Setting>of());
    }

    private static Set<String> known(List<String> names, Set<String> known) {
        Set<String> kept = new LinkedHashSet<>(names);
        kept.retainAll(known);
        return kept;
    }

    /// The same state in which other terms are chosen.
    public State withTerms(Map<String, String> chosen) {
        return new State(reading, pull, drop, hold, without, set, chosen, world, seed);
    }

    /// The same state by another reading.
    public State withReading(String other) {
        return new State(other, pull, drop, hold, without, set, terms, world, seed);
    }

    /// Terms as a page keeps them to be chosen: `issue=option` for each, encoded as in an address.
    public static String choices(Terms terms) {
        List<Map.Entry<String, String>> parts = new ArrayList<>();
        terms.choices().forEach((issue, option) -> add(parts, issue, List.of(option)));
        return query(parts);
    }

    /// The same of the terms in an answer.
    public static String choices(Part terms) {
        List<Map.Entry<String, String>> parts = new ArrayList<>();
        terms.parts().forEach(clause -> add(parts, clause.name(), List.of(clause.text())));
        return query(parts);
    }

    /// The levers of an opening as a page keeps them to be tried: `lever=true` to pull, `lever=false` to drop.
    public static String moves(Part opening) {
        List<Map.Entry<String, String>> parts = new ArrayList<>();
        opening.parts("levers")
                .forEach(lever ->
                        add(
                                parts,
                                lever.text("id"),
                                List.of(Boolean.toString(lever.text("move").equals("pull")))));
        return query(parts);
    }

    /// As the fields of a form: names and values, some names more than once.
    public List<Map.Entry<String, String>> fields() {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        add(fields, "reading", List.of(reading));
        add(fields, "pull", pull);
        add(fields, "drop", drop);
        add(fields, "hold", hold);
        add(fields, "without", without);
        set.forEach((path, value) -> add(fields, "set", List.of(path + "=" + value)));
        terms.forEach((issue, option) -> add(fields, TERM + issue, List.of(option)));
        add(fields, "world", List.of(world.equals("middle") ? "" : world));
        add(fields, "seed", List.of(seed));
        return fields;
    }

    /// As the query of an address; empty for a state without any departure.
    public String query() {
        return query(fields());
    }

    private static String query(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static void add(
            List<Map.Entry<String, String>> fields, String name, List<String> values) {
        values.stream()
                .filter(value -> !value.isEmpty())
                .forEach(value -> fields.add(Map.entry(name, value)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
