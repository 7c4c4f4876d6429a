package org.westphalia.world;

import java.util.List;
import java.util.Optional;
import org.westphalia.model.Case;
import org.westphalia.model.Path;
import org.westphalia.number.Interval;

/// A case seen by one reading, with the levers in force: every number known as an expression over uncertain quantities.
public interface Model {
    /// One uncertain quantity that is drawn on its own; every other number follows from these.
    ///
    /// @param path the number it stands for (the first, where several follow it)
    /// @param range all it may be
    /// @param shared whether numbers of more than one member depend on it
    record Variable(Path path, Interval range, boolean shared) {}

    /// Reads a case by one of its readings; the empty reading is the case alone.
    /// @throws IllegalArgumentException when a name in the what-if is unknown or levers exclude each other
    static Model resolve(Case source, Optional<String> reading, WhatIf whatIf) {
        throw new UnsupportedOperationException();
    }

    Case source();

    /// The uncertain quantities, in a stable order. Empty: there is exactly one world.
    List<Variable> variables();

    /// The world in which every variable is at the middle: ranges at their middle, orders evenly spaced.
    World middle();

    /// World `k` of a seed. Worlds that contradict a comparison are redrawn.
    Drawn draw(long seed, long k);

    /// The world at these values of the variables; empty when it contradicts a comparison.
    Optional<World> at(double[] values);

    /// Intervals of all numbers over the box `low..high` of variables.
    Region region(double[] low, double[] high);

    /// The same model in which every agreement lasts (D = 1).
    Model withoutDurability();

    /// Whether the case has durability.
    boolean hasDurability();

    /// Where the number at a path comes from: what set it first, then what added to it.
    List<Origin> origins(Path path);

    /// A drawn world.
    ///
    /// @param values of the variables
    /// @param redrawn how many draws were thrown away because they contradicted a comparison
    record Drawn(World world, double[] values, int redrawn) {}
}
