package org.westphalia.model;

import java.util.List;
import java.util.Optional;

/// What a path can be set to. Which kind a path takes is said by the vocabulary.
public sealed interface Setting {

    /// A number.
    record Quantity(Uncertain number) implements Setting {}

    /// A no-deal value between the values of two sets of terms in each world; an open end is 0 or 100.
    /// The names are those of proposals or named terms.
    record Comparison(Optional<String> betterThan, Optional<String> worseThan) implements Setting {}

    /// A no-deal value that a contest (a war, a strike, a court) decides: with `win`, `lose` and `cost` at the paths below
    /// this one and p the odds, `p win + (1 - p) lose - cost`.
    ///
    /// @param contest its id
    record Contested(String contest) implements Setting {}

    /// A number above or below another of the same holder by an amount, which stands at `by` below this path.
    ///
    /// @param leaf the other number, as a path within the holder (`no-deal`, `after-collapse.base`)
    record Relative(String leaf, boolean above) implements Setting {}

    /// An order of named terms, best first, in which `no-deal` may stand for having no agreement: each is worth at least as
    /// much as the next. It stands at a path that ends in its own text, so that several claims can each state one.
    record Preferred(List<String> names) implements Setting {
        public Preferred {
            names = List.copyOf(names);
        }
    }

    /// Yes or no (`leader`, `veto`, `seeks-refusal`).
    record Flag(boolean value) implements Setting {}

    /// How a party with groups consents (`signs-when`).
    record SignsWhen(Consent consent) implements Setting {}

    /// The holder (a party, or a group as `party.group`) whose numbers fill what nobody sets (`like`).
    record Like(Path holder) implements Setting {}

    /// A red line without its price (`<holder>.red-lines.<id>`).
    record Line(RedLine line) implements Setting {}

    /// When a combination of options counts (`<holder>.combined.<id>`); its points are `<holder>.combined.<id>.add`.
    record Combination(Condition when) implements Setting {}
}
