package org.westphalia.check;

import java.util.Optional;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.NumberKind;

/// Between which numbers an uncertain number lies.
final class Bounds {
    private Bounds() {}

    /// All that a number of this kind may be. `top` is as high as the kind goes; an unknown word is unknown.
    static Interval of(Uncertain number, NumberKind kind) {
        return switch (number) {
            case Uncertain.Exact(double value) -> Interval.of(value);
            case Uncertain.Range(double low, double high) -> new Interval(low, high);
            case Uncertain.Pert(double low, double _, double high) -> new Interval(low, high);
            case Uncertain.Word(String word) ->
                    word.equals("top")
                            ? new Interval(1, kind.allowed().high())
                            : kind.meaning(word, Optional.empty()).orElse(kind.scale());
            case Uncertain.Ranked(int level, int levels) -> ranked(level, levels);
            case Uncertain.Unknown() -> kind.scale();
        };
    }

    private static Interval ranked(int level, int levels) {
        if (level == 0) {
            return Interval.of(100);
        }
        return level == levels - 1 ? Interval.of(0) : new Interval(0, 100);
    }

    /// All that a leaf of a holder may be before levers and additions; empty when nobody sets it, or not to a number.
    static Optional<Interval> of(View view, Path holder, String leaf, NumberKind kind) {
        return view.find(holder, leaf)
                .map(Written::setting)
                .flatMap(setting ->
                        setting instanceof Setting.Quantity(Uncertain number)
                                ? Optional.of(of(number, kind))
                                : Optional.empty());
    }
}
