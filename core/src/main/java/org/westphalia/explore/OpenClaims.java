package org.westphalia.explore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;

/// Claims of which it is left open whether they hold: each world draws it.
///
/// @param held by claim, the chance that it is held; in the other worlds it is left out
/// @param rivals by question, the weights of the claims that may answer it; in each world exactly one does
public record OpenClaims(Map<String, Double> held, Map<String, Map<String, Double>> rivals) {

    public OpenClaims {
        held = Collections.unmodifiableMap(new LinkedHashMap<>(held));
        Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
        rivals.forEach((question, weights) ->
                copy.put(question, Collections.unmodifiableMap(new LinkedHashMap<>(weights))));
        rivals = Collections.unmodifiableMap(copy);
    }

    /// None: every world holds the claims of its reading.
    public static OpenClaims none() {
        return new OpenClaims(Map.of(), Map.of());
    }

    /// All claims of the case that answer a question, each as likely as the others.
    ///
    /// @throws IllegalArgumentException when no claim answers it
    public static Map<String, Double> equally(Case source, String question) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Claim claim : source.claims()) {
            if (claim.question().filter(question::equals).isPresent()) {
                weights.put(claim.id(), 1.0);
            }
        }
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("no claim answers the question " + question);
        }
        return weights;
    }

    boolean isEmpty() {
        return held.isEmpty() && rivals.isEmpty();
    }

    /// Refuses what cannot be drawn.
    ///
    /// @throws IllegalArgumentException the message says which claim or question, and why
    void require(Case source) {
        Set<String> questions = new LinkedHashSet<>();
        held.forEach((id, chance) -> {
            Claim claim = claim(source, id);
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException(
                        "claim " + id + " cannot be held with chance " + chance);
            }
            claim.question()
                    .filter(question -> !questions.add(question))
                    .ifPresent(OpenClaims::refuse);
        });
        rivals.forEach((question, weights) -> {
            if (!questions.add(question)) {
                refuse(question);
            }
            double sum = 0;
            for (Map.Entry<String, Double> entry : weights.entrySet()) {
                Claim claim = claim(source, entry.getKey());
                if (!claim.question().filter(question::equals).isPresent()) {
                    throw new IllegalArgumentException(
                            "claim " + claim.id() + " does not answer " + question);
                }
                if (!(entry.getValue() >= 0)) {
                    throw new IllegalArgumentException(
                            "claim " + claim.id() + " cannot weigh " + entry.getValue());
                }
                sum += entry.getValue();
            }
            if (!(sum > 0) || Double.isInfinite(sum)) {
                throw new IllegalArgumentException(
                        "the answers to " + question + " need weights above 0");
            }
        });
    }

    private static void refuse(String question) {
        throw new IllegalArgumentException(
                "the question "
                        + question
                        + " is left open twice; give the claims that may answer it with their weights, once");
    }

    private static Claim claim(Case source, String id) {
        return source.findClaim(id)
                .orElseThrow(() -> new IllegalArgumentException("no claim " + id));
    }
}
