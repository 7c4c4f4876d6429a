package org.westphalia.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Terms;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.NumberKind;

/// Whether a holder is certain to put one set of terms above another, whatever its uncertain numbers are. Answers no when it
/// cannot be told from intervals alone, or when levers or additions move a number that counts.
final class Preference {
    private final Subject subject;
    private final View view;
    private final Path holder;

    Preference(Subject subject, View view, Path holder) {
        this.subject = subject;
        this.view = view;
        this.holder = holder;
    }

    /// Whether the first terms are worth more than the second in every world (but for chance of probability nought).
    boolean isCertain(Terms higher, Terms lower) {
        boolean points = !view.names(holder, "points").isEmpty();
        Map<String, Interval> weights = points ? Map.of() : weights();
        double most = 0;
        boolean strict = false;
        for (Issue issue : subject.source().issues()) {
            String above = higher.choices().get(issue.id());
            String below = lower.choices().get(issue.id());
            if (above == null || below == null) {
                return false;
            }
            Interval weight =
                    points ? Interval.of(1) : weights.getOrDefault(issue.id(), Interval.of(0));
            if (above.equals(below) || weight.high() == 0) {
                continue;
            }
            String branch = (points ? "points." : "likes.") + issue.id() + ".";
            if (isMoved(branch + above)
                    || isMoved(branch + below)
                    || isMoved("matters." + issue.id())) {
                return false;
            }
            // The most by which the lower option may still be ahead; only its sign times a weight
            // counts.
            double ahead =
                    ahead(
                            branch + below,
                            branch + above,
                            points ? NumberKind.POINTS : NumberKind.VALUE);
            most += Math.max(weight.low() * ahead, weight.high() * ahead);
            strict |=
                    weight.low() > 0
                            && (ahead < 0 || isRankedBelow(branch + below, branch + above));
        }
        double extras = combinations(higher, lower);
        return strict && most <= 0 && extras <= 0;
    }

    /// Whether these terms are worth just 100, the top of the scale, in every world.
    boolean isSurelyTop(Terms terms) {
        boolean points = !view.names(holder, "points").isEmpty();
        Map<String, Interval> weights = points ? Map.of() : weights();
        double sum = 0;
        boolean weighed = false;
        for (Issue issue : subject.source().issues()) {
            String option = terms.choices().get(issue.id());
            if (!points && (isMoved("matters." + issue.id()) || weights.isEmpty())) {
                return false;
            }
            Interval weight = weights.getOrDefault(issue.id(), Interval.of(0));
            if (option != null && !points && weight.high() == 0) {
                continue;
            }
            String leaf = (points ? "points." : "likes.") + issue.id() + "." + option;
            Optional<Interval> worth =
                    Bounds.of(view, holder, leaf, points ? NumberKind.POINTS : NumberKind.VALUE);
            if (isMoved(leaf) || worth.isEmpty() || !worth.get().isExact()) {
                return false;
            }
            if (!points && worth.get().low() != 100) {
                return false;
            }
            sum += worth.get().low();
            weighed |= weight.low() > 0;
        }
        return (points ? sum == 100 : weighed)
                && view.things(holder, "combined").values().stream()
                        .noneMatch(written ->
                                written.setting() instanceof Setting.Combination(Condition when)
                                        && when.matches(terms));
    }

    private boolean isMoved(String leaf) {
        return view.isAddedTo(holder, leaf) || subject.byLevers().contains(holder, leaf);
    }

    private double ahead(String below, String above, NumberKind kind) {
        if (isRankedBelow(below, above)) {
            return 0;
        }
        Interval first = Bounds.of(view, holder, below, kind).orElse(kind.allowed());
        Interval second = Bounds.of(view, holder, above, kind).orElse(kind.allowed());
        return first.high() - second.low();
    }

    private boolean isRankedBelow(String below, String above) {
        return view.find(holder, below).map(Written::setting).orElse(null)
                        instanceof Setting.Quantity(Uncertain.Ranked(int lower, int levels))
                && view.find(holder, above).map(Written::setting).orElse(null)
                        instanceof Setting.Quantity(Uncertain.Ranked(int upper, int same))
                && levels == same
                && lower > upper;
    }

    /// The most that combinations of options may put the lower terms ahead.
    private double combinations(Terms higher, Terms lower) {
        double most = 0;
        for (Map.Entry<String, Written> entry : view.things(holder, "combined").entrySet()) {
            if (entry.getValue().setting() instanceof Setting.Combination(Condition when)
                    && when.matches(higher) != when.matches(lower)) {
                String leaf = "combined." + entry.getKey() + ".add";
                Interval add =
                        isMoved(leaf)
                                ? NumberKind.COMBINED.allowed()
                                : Bounds.of(view, holder, leaf, NumberKind.COMBINED)
                                        .orElse(NumberKind.COMBINED.scale());
                most += when.matches(lower) ? add.high() : -add.low();
            }
        }
        return most;
    }

    /// The weights as intervals; `top` lies between one and two times the sum of the others at their highest.
    private Map<String, Interval> weights() {
        Map<String, Interval> weights = new LinkedHashMap<>();
        Set<String> named = view.names(holder, "matters");
        double others = 0;
        for (String issue : named) {
            if (!isTop(issue)) {
                Interval weight =
                        Bounds.of(view, holder, "matters." + issue, NumberKind.WEIGHT)
                                .orElse(NumberKind.WEIGHT.scale());
                weights.put(issue, weight);
                others += weight.high();
            }
        }
        double least = others == 0 ? 1 : others;
        named.stream()
                .filter(this::isTop)
                .forEach(issue -> weights.put(issue, new Interval(least, 2 * least)));
        return weights;
    }

    private boolean isTop(String issue) {
        return view.find(holder, "matters." + issue)
                .map(Written::setting)
                .filter(new Setting.Quantity(new Uncertain.Word("top"))::equals)
                .isPresent();
    }
}
