package org.westphalia.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.westphalia.assess.Assess;
import org.westphalia.assess.Assessed;
import org.westphalia.assess.Settings;
import org.westphalia.model.Reading;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// Asks several readings of a case the same question, side by side on the cores that there are.
///
/// @param settings of every assessment
record ReadingsAsked(OpenedCase opened, WhatIf whatIf, Settings settings) {

    /// The reading of that name, or all of them; a case without readings speaks for itself.
    static List<Optional<Reading>> named(OpenedCase opened, String name) {
        List<Reading> all = opened.source().readings();
        if (all.isEmpty()) {
            return List.of(Optional.empty());
        }
        return all.stream()
                .filter(reading -> name.isEmpty() || reading.id().equals(name))
                .map(Optional::of)
                .toList();
    }

    /// The answers in the order of the readings, whichever comes first.
    ///
    /// @param example the world in which terms are shown, if not that of the witness
    List<Assessed> answers(
            List<Optional<Reading>> readings, Optional<String> example, Progress progress) {
        int threads = Math.min(readings.size(), Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool =
                Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
            List<Future<Assessed>> futures =
                    pool.invokeAll(
                            readings.stream()
                                    .<Callable<Assessed>>map(
                                            reading -> () -> answer(reading, example, progress))
                                    .toList());
            return futures.stream().map(ReadingsAsked::result).toList();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }
    }

    private static Assessed result(Future<Assessed> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Assessed answer(
            Optional<Reading> reading, Optional<String> example, Progress progress) {
        String id = reading.map(Reading::id).orElse(opened.source().id());
        Model model = Asked.resolve(opened, reading, whatIf);
        return Assess.assess(
                model,
                reading.map(Reading::id),
                example,
                settings,
                (step, _, _) -> progress.step(id + ": " + step));
    }
}
