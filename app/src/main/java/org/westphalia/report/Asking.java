package org.westphalia.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.westphalia.answer.Desk;
import org.westphalia.view.Answer;
import org.westphalia.view.Told;

/// Asks the questions of a report side by side; what comes of them does not depend on which is answered first.
final class Asking implements AutoCloseable {
    private final Desk desk;
    private final Order order;
    private final ExecutorService pool =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(),
                    Thread.ofPlatform().daemon().name("question-", 0).factory());

    Asking(Desk desk, Order order) {
        this.desk = desk;
        this.order = order;
    }

    Order order() {
        return order;
    }

    /// The answer as data.
    Supplier<Answer> data(String... words) {
        List<String> asked = asked(words);
        return later(pool.submit(() -> Answer.to(desk, asked)));
    }

    /// The answer in words.
    Supplier<Told> words(String... words) {
        List<String> asked = asked(words);
        return later(pool.submit(() -> Told.by(desk, asked, () -> false)));
    }

    private List<String> asked(String... words) {
        List<String> asked = new ArrayList<>(List.of(words));
        if (order.share() && !words[0].equals("query")) {
            asked.add("--share");
        }
        return asked;
    }

    private static <T> Supplier<T> later(Future<T> future) {
        return () -> {
            try {
                return future.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        };
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
