package org.westphalia.model;

import java.util.Optional;

/// What a path can be set to. Which kind a path takes is said by the vocabulary.
public sealed interface Setting {

    /// A number.
    record Quantity(Uncertain number) implements Setting {}

    /// A no-deal value between the values of two sets of terms in each world; an open end is 0 or 100.
    /// The names are those of proposals or named terms.
    record Comparison(Optional<String> betterThan, Optional<String> worseThan) implements Setting {}

    /// Yes or no (`leader`, `veto`).
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
