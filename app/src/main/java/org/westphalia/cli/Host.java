package org.westphalia.cli;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// What a run of the program has when it answers for another part of the same process, such as the workbench.
///
/// @param shelf cases that were read before
/// @param stop whether the answer is no longer wanted
/// @param steps is told what is being done
public record Host(Shelf shelf, BooleanSupplier stop, Consumer<String> steps) {
    /// That of a process which answers one command line and ends: nothing is kept, nobody listens.
    static Host none() {
        return new Host(Shelf.empty(), () -> false, _ -> {});
    }
}
