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

    /// The signal of a limit, counted from now.
    ///
    /// @param within without it, only the other signal counts
    /// @param other another reason to stop
    static StopSignal after(@Nullable Within within, BooleanSupplier other) {
        if (within == null) {
            return new StopSignal(other);
        }
        BooleanSupplier limit = within.signal();
        return new StopSignal(() -> limit.getAsBoolean() || other.getAsBoolean());
    }

    @Override
    public boolean getAsBoolean() {
        if (!felt && passed.getAsBoolean()) {
            felt = true;
        }
        return felt;
    }

    /// Says that it was felt, if it was.
    void tell(Page page) {
        if (felt) {
            page.paragraph(
                            page.paint()
                                    .doubtful(
                                            "The limit of time was reached; another run may tell more."))
                    .gap();
        }
    }

    boolean wasFelt() {
        return felt;
    }
}
