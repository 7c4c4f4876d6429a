package org.westphalia.why;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.westphalia.model.Lever;
import org.westphalia.world.Model;
import org.westphalia.world.OptionalLevers;
import org.westphalia.world.WhatIf;

/// One world with levers pulled, and all that it may become where it is open whether some levers are pulled: how far each of these is may
/// then be anything from not at all to wholly, for each number apart. What is drawn as things stand keeps its numbers.
final class LeverHull {
    /// Levers that change things rather than numbers, of which it may be open at once whether they are pulled.
    private static final int MOST_RIGID = 3;

    private final Asking asking;
    private final Optional<Long> drawn;
    private final int attempt;
    private final List<Lever> levers;
    private final boolean[] gradual;
    private final Map<Set<String>, Model> hulls = new HashMap<>();

    LeverHull(Asking asking, Model present, Optional<Long> drawn, List<Lever> levers) {
        this.asking = asking;
        this.drawn = drawn;
        this.levers = levers;
        attempt = drawn.map(k -> present.draw(asking.settings().seed(), k).redrawn()).orElse(0);
        OptionalLevers reach = present.optionalLevers();
        gradual = new boolean[levers.size()];
        for (int m = 0; m < gradual.length; m++) {
            gradual[m] = reach.isGradual(levers.get(m));
        }
    }

    /// The model with levers pulled as well, and others open.
    Model model(Set<String> pulled, Set<String> open) {
        WhatIf whatIf = asking.whatIf();
        Set<String> pull = new LinkedHashSet<>(whatIf.pull());
        pull.addAll(pulled);
        WhatIf also = whatIf.withLevers(pull, whatIf.drop());
        return open.isEmpty()
                ? asking.model(also)
                : Model.resolve(
                        asking.source(), asking.reading().map(each -> each.id()), also, open);
    }

    /// The world that is asked about, as that model has it.
    Model.Drawn world(Model model) {
        return drawn.isEmpty()
                ? model.middleAsItIs()
                : model.again(asking.settings().seed(), drawn.get(), attempt);
    }

    /// Whether it is proved that nothing holds, whichever levers from `next` on are pulled beside these.
    boolean isHopeless(Set<Integer> in, int next, LeverSearch.Question question) {
        int[] open = IntStream.range(next, levers.size()).filter(m -> !gradual[m]).toArray();
        if (open.length > MOST_RIGID) {
            return false;
        }
        for (int some = 0; some < 1 << open.length; some++) {
            Set<Integer> chosen = new LinkedHashSet<>(in);
            for (int o = 0; o < open.length; o++) {
                if ((some >> o & 1) == 1) {
                    chosen.add(open[o]);
                }
            }
            if (!isProved(chosen, next, question)) {
                return false;
            }
        }
        return true;
    }

    private boolean isProved(Set<Integer> in, int next, LeverSearch.Question question) {
        Set<String> rigid = new LinkedHashSet<>();
        Set<String> optional = new LinkedHashSet<>();
        for (int m = 0; m < gradual.length; m++) {
            if (gradual[m]) {
                optional.add(levers.get(m).id());
            } else if (in.contains(m)) {
                rigid.add(levers.get(m).id());
            }
        }
        if (optional.isEmpty()) {
            return false;
        }
        Model hull = hulls.computeIfAbsent(rigid, _ -> model(rigid, optional));
        Model.Drawn there = world(hull);
        double[] low = there.values().clone();
        double[] high = low.clone();
        for (int m = 0; m < gradual.length; m++) {
            int variable = gradual[m] ? variable(hull, levers.get(m).id()) : -1;
            if (variable >= 0) {
                low[variable] = in.contains(m) ? 1 : 0;
                high[variable] = in.contains(m) || m >= next ? 1 : 0;
            }
        }
        return question.isHopeless(hull, low, high);
    }

    private static int variable(Model hull, String lever) {
        return IntStream.range(0, hull.variables().size())
                .filter(v -> hull.variables().get(v).path().equals(OptionalLevers.pulled(lever)))
                .findFirst()
                .orElse(-1);
    }
}
