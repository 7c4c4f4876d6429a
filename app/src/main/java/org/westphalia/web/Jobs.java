package org.westphalia.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.westphalia.answer.Desk;

/// Questions that may take long: asked in the background, watched, and stopped.
public final class Jobs implements AutoCloseable {
    /// So many run at once; others wait.
    static final int RUNNING = 2;

    /// So many are remembered; a new one is refused while all of them still run or wait.
    static final int MOST = 50;

    private final Desk desk;
    private final Function<Throwable, String> mistakes;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final ExecutorService pool =
            Executors.newFixedThreadPool(
                    RUNNING, Thread.ofPlatform().daemon().name("job-", 0).factory());
    private long numbers;

    /// @param mistakes notes an internal error and gives it a number
    Jobs(Desk desk, Function<Throwable, String> mistakes) {
        this.mistakes = mistakes;
        this.desk = desk;
    }

    /// A question in work, or answered.
    public static final class Job {
        private final String id;
        private final List<String> words;
        private final AtomicBoolean stop = new AtomicBoolean();
        private volatile String step = "waiting";
        private volatile Optional<Desk.Reply> reply = Optional.empty();

        private Job(String id, List<String> words) {
            this.id = id;
            this.words = List.copyOf(words);
        }

        /// What it is remembered by.
        public String id() {
            return id;
        }

        /// The words that were asked.
        public List<String> words() {
            return words;
        }

        /// The words as a person types them.
        public List<String> typed() {
            return Question.typed(words);
        }

        /// What is being done.
        public String step() {
            return step;
        }

        /// What came of it; empty while it is at work.
        public Optional<Desk.Reply> reply() {
            return reply;
        }

        /// Whether the answer is a page by itself.
        public boolean isPage() {
            return reply.filter(known -> known.text().startsWith("<!DOCTYPE html>")).isPresent();
        }

        /// How it stands, in a word or two.
        public String state() {
            return reply.map(known ->
                            switch (known.status()) {
                                case 0, 1 -> "answered";
                                case 2 -> known.isAnswered() ? "answered" : "refused";
                                case 3 -> "stopped before the end";
                                default -> "failed";
                            })
                    .orElse(step);
        }

        /// Whether it was asked to stop.
        public boolean isStopped() {
            return stop.get();
        }
    }

    /// Begins; empty when too many are at work.
    synchronized Optional<Job> begin(List<String> words) {
        if (jobs.size() >= MOST) {
            Optional<String> oldest =
                    jobs.values().stream()
                            .filter(job -> job.reply().isPresent())
                            .map(Job::id)
                            .findFirst();
            if (oldest.isEmpty()) {
                return Optional.empty();
            }
            jobs.remove(oldest.get());
        }
        Job job = new Job(Long.toString(++numbers), words);
        jobs.put(job.id(), job);
        pool.submit(() -> {
            job.step = "at work";
            if (job.stop.get()) {
                job.reply = Optional.of(new Desk.Reply(3, "", "Stopped before it began.\n"));
                return;
            }
            try {
                job.reply = Optional.of(desk.ask(words, job.stop::get, step -> job.step = step));
            } catch (RuntimeException | Error e) {
                // Whatever happens, nobody waits for ever; the terminal says more.
                job.reply =
                        Optional.of(
                                new Desk.Reply(
                                        70,
                                        "",
                                        "Westphalia has made a mistake of its own (number "
                                                + mistakes.apply(e)
                                                + "); the terminal where it was started says more.\n"));
            }
        });
        return Optional.of(job);
    }

    synchronized Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    synchronized List<Job> all() {
        return List.copyOf(jobs.values());
    }

    /// Asks a job to stop; what it keeps stays.
    void stop(Job job) {
        job.stop.set(true);
    }

    @Override
    public void close() {
        all().forEach(this::stop);
        pool.shutdown();
        try {
            pool.awaitTermination(3, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
