package org.westphalia.explore;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Runs the chunks of a plan somewhere: on the processors of this machine, or on those of many. Each chunk is independent of the others, so
/// a runner may compute them in any order and place, more than once if it must; it hands them over in order.
public interface Runner {

    /// Computes chunks `from` to the last and hands each to `next`, in order of number, one at a time.
    ///
    /// @param stop asked between chunks; once true, no further chunk is handed over
    /// @return the number of the first chunk that was not handed over; [Plan#chunks()] when all were
    long run(Plan plan, long from, Consumer<Chunk> next, BooleanSupplier stop);
}
