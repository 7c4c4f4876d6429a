package org.westphalia.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.westphalia.answer.Desk;
import org.westphalia.model.Case;
import org.westphalia.view.Answer;
import org.westphalia.view.Maps;
import org.westphalia.view.Part;
import org.westphalia.view.Told;

/// The parts of a view that follow what is turned: asks the command lines behind them, side by side, and stops those that a
/// newer question of the same window makes useless.
public final class Fragments {
    /// While something is being turned; enough to see a share, few enough to follow the hand.
    static final String QUICK_WORLDS = "16";

    /// While something is being turned: a proof over all numbers that takes longer is left for when it rests.
    static final String QUICK_TIME = "60ms";

    /// Once it rests.
    static final String WORLDS = "1000";

    /// Search nodes for the map of terms, while something is turned and once it rests; where they do not do, the map says so.
    static final long QUICK_NODES = 5_000;

    static final long NODES = 300_000;

    private static final int MOST_WINDOWS = 512;

    /// For obstacles and levers, while something is turned and once it rests: each world without a deal is asked why.
    static final String QUICK_FEW_WORLDS = "12";

    static final String FEW_WORLDS = "50";

    /// So many questions may wait for a free processor; who asks more is told that too much is asked.
    private static final int MOST_WAITING = 256;

    private final Desk desk;
    private final Map<String, Asked> latest =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
                            // A window that asks for nothing new needs nothing stopped.
                            return size() > MOST_WINDOWS;
                        }
                    });
    private final ExecutorService following = pool("following-");

    /// Those that take longer stand in nobody's way.
    private final ExecutorService panels = pool("panel-");

    Fragments(Desk desk) {
        this.desk = desk;
    }

    private static ExecutorService pool(String name) {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name(name, 0).factory(),
                (_, _) -> {
                    throw new Workbench.Busy(
                            "Too many questions are asked at once; close a window, or wait a moment.");
                });
    }

    /// The parts that follow at once.
    ///
    /// @param quick whether something is being turned: fewer worlds are drawn
    /// @param assess the verdict
    /// @param terms who would sign the chosen terms; empty where none are chosen
    public record Live(
            Case source, State state, boolean quick, Answer assess, Optional<Answer> terms) {

        /// The reading that is shown.
        public Part reading() {
            return assess.root().part("readings").parts().stream()
                    .findFirst()
                    .orElse(assess.root().part("readings"));
        }

        /// Where the terms that are shown stand: the chosen ones, or those that go with the verdict.
        public Part judged() {
            return terms.filter(Answer::isAnswered).map(Answer::root).orElseGet(this::reading);
        }
    }

    Live live(Case source, State state, boolean quick, String tab) {
        AtomicBoolean stop = begin(tab + "/live");
        State named = named(source, state);
        Future<Answer> assess =
                ask(
                        quick
                                ? named.askedInWorld(
                                        "assess",
                                        "--worlds=" + QUICK_WORLDS,
                                        "--within=" + QUICK_TIME)
                                : named.askedInWorld("assess", "--worlds=" + WORLDS),
                        stop);
        Optional<Future<Answer>> terms =
                named.terms().isEmpty()
                        ? Optional.empty()
                        : Optional.of(ask(named.askedInWorld("terms", named.termsWords()), stop));
        return new Live(source, named, quick, result(assess), terms.map(Fragments::result));
    }

    /// The map of terms in the world shown.
    ///
    /// @param deals the frontier of the deals, or of all terms once nothing is turned; empty where too many parties must sign
    /// @param proposals what each proposal gives the parties; empty while something is turned
    /// @param chosen the same of the chosen terms
    public record Chart(
            Case source,
            State state,
            Optional<Answer> deals,
            Map<String, Answer> proposals,
            Optional<Answer> chosen) {}

    Chart chart(Case source, State state, boolean quick, String tab) {
        AtomicBoolean stop = begin(tab + "/map");
        State named = named(source, state);
        Optional<Future<Answer>> deals =
                source.decidingParties().size() > Maps.MOST_PARTIES
                        ? Optional.empty()
                        : Optional.of(
                                ask(
                                        quick
                                                ? named.askedInWorld(
                                                        "deals", "--nodes=" + QUICK_NODES)
                                                : named.askedInWorld(
                                                        "deals", "--all-terms", "--nodes=" + NODES),
                                        stop));
        Optional<Future<Answer>> terms =
                named.terms().isEmpty()
                        ? Optional.empty()
                        : Optional.of(ask(named.askedInWorld("terms", named.termsWords()), stop));
        Map<String, Future<Answer>> asked = new LinkedHashMap<>();
        if (!quick) {
            source.proposals()
                    .forEach(proposal ->
                            asked.put(
                                    proposal.id(),
                                    ask(named.askedInWorld("terms", proposal.id()), stop)));
        }
        Map<String, Answer> proposals = new LinkedHashMap<>();
        asked.forEach((id, future) -> proposals.put(id, result(future)));
        return new Chart(
                source,
                named,
                deals.map(Fragments::result),
                proposals,
                terms.map(Fragments::result));
    }

    /// The state with the reading that it means by name.
    private static State named(Case source, State state) {
        return state.reading().isEmpty()
                ? state.withReading(
                        source.readings().stream().findFirst().map(r -> r.id()).orElse(""))
                : state;
    }

    /// A part that takes longer.
    ///
    /// @param name of the part
    /// @param quick whether something is being turned: fewer worlds are drawn
    /// @param answer behind it as data; empty where it is told in words
    /// @param told the answer in words
    public record Panel(
            String name,
            Case source,
            State state,
            boolean quick,
            Optional<Answer> answer,
            Optional<Told> told) {

        /// The command line behind it.
        public String commandLine() {
            return answer.map(Answer::commandLine).or(() -> told.map(Told::commandLine)).orElse("");
        }
    }

    /// Asks for such a part.
    ///
    /// @param question as the window numbered it
    Panel panel(String name, Case source, State state, boolean quick, String tab, String question) {
        AtomicBoolean stop = begin(tab + "/" + name, question);
        State named = named(source, state);
        List<String> words =
                switch (name) {
                    case "why", "levers" ->
                            named.asked(
                                    name, "--worlds=" + (quick ? QUICK_FEW_WORLDS : FEW_WORLDS));
                    case "lasts" -> named.askedInWorld(name, named.termsWords());
                    case "readings" ->
                            new State(
                                            "",
                                            state.pull(),
                                            state.drop(),
                                            state.hold(),
                                            state.without(),
                                            state.set(),
                                            Map.of(),
                                            state.world(),
                                            state.seed())
                                    .asked("assess", "--worlds=200");
                    default ->
                            throw new Workbench.Missing(
                                    "There is no part '" + name + "' of a view.");
                };
        boolean inWords = name.equals("why") || name.equals("lasts");
        return new Panel(
                name,
                source,
                named,
                quick,
                inWords
                        ? Optional.empty()
                        : Optional.of(
                                result(panels.submit(() -> Answer.to(desk, words, stop::get)))),
                inWords
                        ? Optional.of(result(panels.submit(() -> Told.by(desk, words, stop::get))))
                        : Optional.empty());
    }

    /// Where a number comes from, or what a party or group wants.
    Panel origin(Case source, State state, String path) {
        State named = named(source, state);
        List<String> words = named.asked("explain", path);
        return new Panel(
                "origin",
                source,
                named,
                false,
                Optional.empty(),
                Optional.of(result(panels.submit(() -> Told.by(desk, words, () -> false)))));
    }

    /// Stops a question for a part, unless a newer one has taken its place.
    ///
    /// @param question as the window numbered it
    void stop(String name, String tab, String question) {
        Asked asked = latest.get(tab + "/" + name);
        if (asked != null && asked.question().equals(question)) {
            asked.stop().set(true);
        }
    }

    /// A question that is under way, or was.
    private record Asked(String question, AtomicBoolean stop) {}

    private AtomicBoolean begin(String key) {
        return begin(key, "");
    }

    private AtomicBoolean begin(String key, String question) {
        Asked asked = new Asked(question, new AtomicBoolean());
        Asked before = latest.put(key, asked);
        if (before != null) {
            before.stop().set(true);
        }
        return asked.stop();
    }

    private Future<Answer> ask(List<String> words, AtomicBoolean stop) {
        Callable<Answer> question = () -> Answer.to(desk, words, stop::get);
        return following.submit(question);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
