package org.westphalia.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// All processors of this machine. At most two chunks per thread are held at a time, so memory does not grow with the number of worlds.
///
/// @param threads at least 1
public record LocalRunner(int threads) implements Runner {

    public LocalRunner {
        if (threads < 1) {
            throw new IllegalArgumentException("a runner needs a thread");
        }
    }

    /// One thread per processor.
    public static LocalRunner allProcessors() {
        return new LocalRunner(Runtime.getRuntime().availableProcessors());
    }

    @Override
    public long run(Plan plan, long from, Consumer<Chunk> next, BooleanSupplier stop) {
        long chunks = plan.chunks();
        Deque<Future<Chunk>> ahead = new ArrayDeque<>();
        long given = from;
        long asked = from;
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            try {
                while (given < chunks && !stop.getAsBoolean()) {
                    while (asked < chunks && ahead.size() < 2 * threads) {
                        long number = asked++;
                        ahead.add(workers.submit(() -> plan.chunk(number)));
                    }
                    next.accept(ahead.remove().get());
                    given++;
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException known) {
                    throw known;
                }
                throw new IllegalStateException(failed.getCause());
            } finally {
                workers.shutdownNow();
            }
        }
        return given;
    }
}
