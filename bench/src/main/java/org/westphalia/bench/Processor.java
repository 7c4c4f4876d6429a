package org.westphalia.bench;

import java.lang.management.ManagementFactory;

/// The processor's own clock, for figures that should hold on a machine that is busy with other things.
final class Processor {
    private Processor() {}

    /// Time that this thread has had the processor, in nanoseconds.
    static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
