package org.westphalia.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Reading;

/// Which claims a reading holds, once it has inherited, replaced and dropped.
///
/// A reading starts from the claims of the reading it comes `from`, drops those named in `without`, drops every inherited
/// claim that answers a question which one of its own claims answers, and adds its own. What-ifs then do the same once more.
/// The result stands in the order in which the case writes its claims, so that two ways to the same claims give one model.
///
/// Names that the case does not know are passed over here (the reader reports them), and so is the rest of a circle of `from`.
public final class Held {

    private Held() {}

    /// The claims of a reading after what-ifs; without a reading, those of the what-ifs alone.
    ///
    /// @throws IllegalArgumentException when the reading is unknown, or a claim of the what-if is unknown, both held and left
    ///     out, or held together with a rival
    public static List<Claim> claims(Case source, Optional<String> reading, WhatIf whatIf) {
        Set<String> ids = new LinkedHashSet<>();
        if (reading.isPresent()) {
            Reading start =
                    source.findReading(reading.get())
                            .orElseThrow(() ->
                                    new IllegalArgumentException("no reading " + reading.get()));
            ids.addAll(ids(source, start));
        }
        requireConsistent(source, whatIf);
        apply(questions(source), ids, whatIf.hold(), whatIf.without());
        return inOrder(source, ids);
    }

    /// The claims of a reading as written.
    public static List<Claim> claims(Case source, Reading reading) {
        return inOrder(source, ids(source, reading));
    }

    /// The readings from which a reading inherits, itself first and the most distant last; a circle is walked once.
    public static List<Reading> lineage(Case source, Reading reading) {
        List<Reading> line = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Optional<Reading> next = Optional.of(reading);
        while (next.isPresent() && seen.add(next.get().id())) {
            line.add(next.get());
            next = next.get().from().flatMap(source::findReading);
        }
        return line;
    }

    private static Set<String> ids(Case source, Reading reading) {
        Map<String, String> questions = questions(source);
        Set<String> ids = new LinkedHashSet<>();
        for (Reading ancestor : lineage(source, reading).reversed()) {
            apply(questions, ids, ancestor.holds(), new LinkedHashSet<>(ancestor.without()));
        }
        return ids;
    }

    private static Map<String, String> questions(Case source) {
        Map<String, String> questions = new HashMap<>();
        source.claims()
                .forEach(claim ->
                        claim.question()
                                .ifPresent(question -> questions.put(claim.id(), question)));
        return questions;
    }

    private static void apply(
            Map<String, String> questions,
            Set<String> ids,
            List<String> holds,
            Set<String> without) {
        Set<String> answered = new HashSet<>();
        for (String claim : holds) {
            String question = questions.get(claim);
            if (question != null) {
                answered.add(question);
            }
        }
        without.forEach(ids::remove);
        if (!answered.isEmpty()) {
            ids.removeIf(id -> answered.contains(questions.getOrDefault(id, "")));
        }
        ids.addAll(holds);
    }

    private static List<Claim> inOrder(Case source, Set<String> ids) {
        return source.claims().stream().filter(claim -> ids.contains(claim.id())).toList();
    }

    private static void requireConsistent(Case source, WhatIf whatIf) {
        Set<String> answered = new LinkedHashSet<>();
        for (String id : whatIf.hold()) {
            Claim claim =
                    source.findClaim(id)
                            .orElseThrow(() -> new IllegalArgumentException("no claim " + id));
            if (whatIf.without().contains(id)) {
                throw new IllegalArgumentException("claim " + id + " is both held and left out");
            }
            if (claim.question().isPresent() && !answered.add(claim.question().get())) {
                throw new IllegalArgumentException(
                        "two claims to hold answer the same question: " + claim.question().get());
            }
        }
        for (String id : whatIf.without()) {
            if (source.findClaim(id).isEmpty()) {
                throw new IllegalArgumentException("no claim " + id);
            }
        }
    }
}
