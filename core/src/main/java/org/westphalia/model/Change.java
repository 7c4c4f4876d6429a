package org.westphalia.model;

/// The one mechanism behind claims, levers and what-ifs: a named thing of the model is set, or a named number added to.
/// All sets are applied before all adds.
public sealed interface Change {
    /// What is changed.
    Path path();

    /// The thing takes this value.
    record Set(Path path, Setting value) implements Change {}

    /// The number grows by this much.
    record Add(Path path, Uncertain amount) implements Change {}
}
