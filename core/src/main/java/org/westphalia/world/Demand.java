package org.westphalia.world;

import java.util.Optional;
import org.westphalia.model.RedLine;

/// One thing that has to hold for terms to be a deal. A deal meets all of them of everybody whose consent it needs; where there is
/// none, they conflict.
public sealed interface Demand {
    /// A rule of the frame is kept.
    record Rule(String id) implements Demand {}

    /// An absolute red line is kept.
    ///
    /// @param holder `party` or `party.group`
    record Line(String holder, RedLine line) implements Demand {}

    /// The consent threshold of a member is reached: U is at least R.
    ///
    /// @param holder `party` or `party.group`
    record Threshold(String holder) implements Demand {}

    /// Whose demand it is, `party` or `party.group`; empty for a rule.
    default Optional<String> whose() {
        return switch (this) {
            case Rule _ -> Optional.empty();
            case Line(String holder, RedLine _) -> Optional.of(holder);
            case Threshold(String holder) -> Optional.of(holder);
        };
    }

    /// The demand in a word: `rule watched`, `delta.red-lines.a-figure`, `delta.no-deal`.
    default String name() {
        return switch (this) {
            case Rule(String id) -> "rules." + id;
            case Line(String holder, RedLine line) -> holder + ".red-lines." + line.id();
            case Threshold(String holder) -> holder + ".no-deal";
        };
    }
}
