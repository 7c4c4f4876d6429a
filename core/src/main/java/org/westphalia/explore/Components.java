package org.westphalia.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Case;
import org.westphalia.world.Model;

/// Which claims are held in a world, as its draws say, and the model of each such set of claims.
final class Components {
    /// With more sets of claims than this, columns are laid out from each claim in turn, not from every set.
    private static final int ENUMERATED = 64;

    private static final int REMEMBERED = 512;

    private final Case source;
    private final List<Track> tracks;
    private final List<Choice> choices;
    private final Map<Key, Model> models =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Model> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /// One thing left open: a claim held or not, or which claim answers a question.
    ///
    /// @param answers ids by value; a claim held or not has the one
    /// @param upTo the chance of each value and those before it; of a claim: that of 0 (not held), then 1
    record Choice(
            String column, String path, boolean question, List<String> answers, double[] upTo) {
        int value(double u) {
            int value = 0;
            while (value < upTo.length - 1 && u >= upTo[value]) {
                value++;
            }
            return value;
        }
    }

    private record Key(int track, List<Integer> values) {}

    Components(Sweep sweep) {
        source = sweep.source();
        tracks = sweep.tracks();
        choices = new ArrayList<>();
        sweep.open()
                .held()
                .forEach((id, chance) ->
                        choices.add(
                                new Choice(
                                        "claims." + id,
                                        "claims." + id,
                                        false,
                                        List.of(id),
                                        new double[] {1 - chance, 1})));
        sweep.open()
                .rivals()
                .forEach((question, weights) -> {
                    double sum = weights.values().stream().mapToDouble(w -> w).sum();
                    double[] upTo = new double[weights.size()];
                    double so = 0;
                    int at = 0;
                    for (double weight : weights.values()) {
                        so += weight / sum;
                        upTo[at++] = so;
                    }
                    upTo[at - 1] = 1;
                    choices.add(
                            new Choice(
                                    "questions." + question,
                                    "questions." + question,
                                    true,
                                    List.copyOf(weights.keySet()),
                                    upTo));
                });
    }

    List<Choice> choices() {
        return choices;
    }

    /// The model of a track in which the choices came out so. Two models of the same key are the same model.
    ///
    /// @throws IllegalArgumentException as [Model#resolve(Case, Optional, WhatIf)]
    Model model(int track, int[] values) {
        Key key = new Key(track, java.util.Arrays.stream(values).boxed().toList());
        synchronized (models) {
            Model known = models.get(key);
            if (known != null) {
                return known;
            }
        }
        Track of = tracks.get(track);
        List<String> hold = new ArrayList<>(of.whatIf().hold());
        Set<String> without = new LinkedHashSet<>(of.whatIf().without());
        for (int c = 0; c < values.length; c++) {
            Choice choice = choices.get(c);
            if (choice.question()) {
                hold.add(choice.answers().get(values[c]));
            } else if (values[c] == 1) {
                hold.add(choice.answers().getFirst());
            } else {
                without.add(choice.answers().getFirst());
            }
        }
        Model model = Model.resolve(source, of.reading(), of.whatIf().withClaims(hold, without));
        synchronized (models) {
            models.put(key, model);
        }
        return model;
    }

    /// Models of a track that between them have every variable: all of them where they are few.
    List<Model> examples(int track) {
        long sets = 1;
        for (Choice choice : choices) {
            sets = Math.min(ENUMERATED + 1L, sets * choice.upTo().length);
        }
        List<Model> examples = new ArrayList<>();
        int[] values = new int[choices.size()];
        if (sets > ENUMERATED) {
            examples.add(model(track, values));
            for (int c = 0; c < values.length; c++) {
                for (int v = 1; v < choices.get(c).upTo().length; v++) {
                    values[c] = v;
                    examples.add(model(track, values));
                }
                values[c] = 0;
            }
            return examples;
        }
        for (long set = 0; set < sets; set++) {
            long rest = set;
            for (int c = 0; c < values.length; c++) {
                int size = choices.get(c).upTo().length;
                values[c] = (int) (rest % size);
                rest /= size;
            }
            examples.add(model(track, values));
        }
        return examples;
    }
}
