package org.westphalia.vocabulary;

/// One keyword of the language.
///
/// @param name as it is written
/// @param shape what its value looks like
/// @param required whether what it belongs to needs it
/// @param settable whether a change may name it in a path
/// @param later whether it belongs to a later release and is refused with an explanation
/// @param meaning one or two sentences for the reference
/// @param byDefault what holds when it is left out; empty when there is nothing to say
/// @param example as it would stand in a case
public record Key(
        String name,
        Shape shape,
        boolean required,
        boolean settable,
        boolean later,
        String meaning,
        String byDefault,
        String example) {

    /// An optional keyword.
    public static Key of(String name, Shape shape, String example, String meaning) {
        return new Key(name, shape, false, false, false, meaning, "", example);
    }

    /// A keyword that this release refuses.
    public static Key later(String name, String meaning) {
        return new Key(name, new Shape.Anything(), false, false, true, meaning, "", "");
    }

    /// The same keyword, which cannot be left out.
    public Key needed() {
        return new Key(name, shape, true, settable, later, meaning, byDefault, example);
    }

    /// The same keyword, which claims, levers and what-ifs can set.
    public Key changeable() {
        return new Key(name, shape, required, true, later, meaning, byDefault, example);
    }

    /// The same keyword, with what holds when it is left out.
    public Key orElse(String what) {
        return new Key(name, shape, required, settable, later, meaning, what, example);
    }
}
