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

    /// Words of an answer, and the command line that gives them.
    ///
    /// @param told Markdown without the title of the case; what was said instead where there is no answer
    record Told(String told, String commandLine) {}

    /// The answer as data.
    Supplier<Answer> data(String... words) {
        List<String> asked = asked(words);
        return later(pool.submit(() -> Answer.to(desk, asked)));
    }

    /// The answer in words.
    Supplier<Told> words(String... words) {
        List<String> asked = asked(words);
        List<String> format = new ArrayList<>(asked);
        format.add("--format=markdown");
        return later(
                pool.submit(() -> {
                    Desk.Reply reply = desk.ask(format);
                    String text =
                            reply.isAnswered()
                                    ? body(reply.text())
                                    : "This could not be answered:\n\n```text\n" + reply.aside() + "```\n";
                    return new Told(text, desk.commandLine(asked));
                }));
    }

    private List<String> asked(String... words) {
        List<String> asked = new ArrayList<>(List.of(words));
        if (order.share() && !words[0].equals("query")) {
            asked.add("--share");
        }
        return asked;
    }

    /// Without the title, which the page has, and without what every answer repeats: the page says it once.
    private static String body(String markdown) {
        StringBuilder body = new StringBuilder();
        boolean skipped = false;
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith("# ")) {
                continue;
            }
            if (line.startsWith("## ")) {
                skipped = line.equals("## Not in the model");
            }
            boolean warning = line.startsWith("The case has ") && line.contains(" warning");
            if (!skipped && !warning) {
                body.append(line).append('\n');
            }
        }
        return body.toString().strip() + "\n";
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
