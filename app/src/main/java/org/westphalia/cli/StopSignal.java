package org.westphalia.cli;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A limit of time that remembers whether it was ever felt.
final class StopSignal implements BooleanSupplier {
    private final BooleanSupplier passed;
    private volatile boolean felt;

    private StopSignal(BooleanSupplier passed) {
        this.passed = passed;
    }

    /// The signal of a limit, counted from now; without one it never comes.
    static StopSignal after(@Nullable Within within) {
        return new StopSignal(within == null ? () -> false : within.signal());
    }

    @Override
    public boolean getAsBoolean() {
        if (!felt && passed.getAsBoolean()) {
            felt = true;
        }
        return felt;
    }

    boolean wasFelt() {
        return felt;
    }
}
