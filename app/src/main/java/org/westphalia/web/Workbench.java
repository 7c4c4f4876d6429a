package org.westphalia.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.westphalia.answer.CommandForm;
import org.westphalia.answer.Desk;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.view.Answer;

/// A case in a browser. Pages are made on the server from the answers of command lines; a small script in the page asks for the
/// parts anew while something is turned.
public final class Workbench implements AutoCloseable {
    private static final Map<String, String> STATIC =
            Map.of(
                    "westphalia.css",
                    "text/css",
                    "workbench.js",
                    "text/javascript",
                    "htmx.js",
                    "text/javascript");

    /// Bytes of an answer to a form; nothing that a page sends is longer.
    private static final long LARGEST_BODY = 256 * 1024;

    /// Of a report that is shown: no script, and the styles that it brings.
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-same-origin";

    private static final long LOOK_MILLIS = 700;
    private static final int WARMING = 1;

    /// So many windows are told of changes.
    private static final int MOST_WATCHERS = 64;

    private final Desk desk;
    private final Gate gate;
    private final Pages pages = new Pages();
    private final Fragments fragments;
    private final Jobs jobs;
    private final Edits edits;
    private final Optional<String> sources;
    private final String work;
    private final Set<SseClient> watchers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("watch").factory());
    private long edition;
    private final Javalin server;
    private final Map<String, byte[]> statics = new LinkedHashMap<>();

    private Workbench(Desk desk, Gate gate, Optional<String> sources, String work) {
        this.sources = sources;
        this.work = work;
        this.edits = new Edits(desk);
        this.desk = desk;
        this.gate = gate;
        this.fragments = new Fragments(desk);
        this.jobs = new Jobs(desk, gate::report);
        for (String name : STATIC.keySet()) {
            statics.put(name, resource(name));
        }
        server =
                Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.http.maxRequestSize = LARGEST_BODY;
                    config.http.generateEtags = false;
                    config.jetty.host = gate.host();
                    config.jetty.port = gate.port();
                    config.jetty.modifyServer(
                            jetty -> jetty.setErrorHandler(new PlainErrors(gate::protect)));
                    routes(config.routes);
                });
    }

    /// Opens a workbench; returns once it answers.
    ///
    /// @param desk answers about the case
    /// @param gate who may come in, and where
    /// @param sources the folder with the texts of the sources, if it is not that of the case
    /// @param work the folder in which sweeps are kept
    /// @throws NotBound when nothing can listen there
    public static Workbench open(Desk desk, Gate gate, Optional<String> sources, String work) {
        Workbench workbench = new Workbench(desk, gate, sources, work);
        try {
            workbench.server.start();
        } catch (RuntimeException e) {
            workbench.close();
            Throwable reason = e;
            while (reason.getCause() != null) {
                reason = reason.getCause();
            }
            throw new NotBound(
                    reason.getMessage() == null
                            ? "there is no such address on this machine"
                            : reason.getMessage());
        }
        workbench.edition = desk.edition();
        workbench.watch.scheduleWithFixedDelay(
                workbench::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        workbench.warm();
        return workbench;
    }

    /// The first question of a view takes longest; so it is asked before anybody does.
    private void warm() {
        Thread.ofPlatform()
                .daemon()
                .name("warming")
                .start(() -> {
                    State state = State.of(Map.of());
                    desk.source()
                            .ifPresent(source -> {
                                for (int i = 0; i < WARMING; i++) {
                                    pages.live(fragments.live(source, state, true, "warming"));
                                    pages.map(fragments.chart(source, state, true, "warming"));
                                }
                            });
                });
    }

    /// Whether another program has changed the files; windows that are open are told.
    private void look() {
        try {
            long now = desk.edition();
            if (now != edition) {
                edition = now;
                watchers.forEach(client -> client.sendEvent("changed", Long.toString(now)));
            }
        } catch (RuntimeException _) {
            // A file that is just being replaced; the next look sees it.
        }
    }

    /// Where a browser finds it.
    public URI address() {
        return gate.address(server.port());
    }

    @Override
    public void close() {
        watch.shutdownNow();
        watchers.forEach(SseClient::close);
        jobs.close();
        server.stop();
    }

    private void routes(io.javalin.config.RoutesConfig routes) {
        routes.before(context -> gate.check(context, server.port()));
        routes.get("/", this::bench);
        routes.get("/live", this::live);
        routes.get("/map", this::map);
        routes.get("/panel/{name}", this::panel);
        routes.get("/knobs", context -> html(context, pages.knobs(source(), state(context))));
        routes.get("/numbers", this::numbers);
        routes.get("/claim/{id}", this::claim);
        routes.get(
                "/claims",
                context ->
                        html(
                                context,
                                pages.claims(
                                        source(),
                                        state(context),
                                        Answer.to(desk, evidence("--all")))));
        routes.get(
                "/side",
                context -> html(context, pages.side(source(), state(context), sides(context))));
        routes.get(
                "/ask",
                context -> html(context, pages.commands(source(), state(context), desk.forms())));
        routes.get("/ask/{name}", this::form);
        routes.post("/ask/{name}", this::ask);
        routes.get(
                "/job/{id}",
                context -> html(context, pages.job(source(), state(context), job(context), desk)));
        routes.get(
                "/job/{id}/part",
                context -> html(context, pages.jobPart(source(), job(context), desk)));
        routes.get(
                "/job/{id}/page",
                context -> {
                    // The page brings a stricter policy of its own; both hold.
                    context.header("Content-Security-Policy", PAGE_POLICY);
                    html(
                            context,
                            job(context)
                                    .reply()
                                    .filter(_ -> job(context).isPage())
                                    .orElseThrow(() -> new Missing("This answer is no page."))
                                    .text());
                });
        routes.post(
                "/job/{id}/stop",
                context -> {
                    jobs.stop(job(context));
                    context.redirect("/job/" + job(context).id(), HttpStatus.SEE_OTHER);
                });
        routes.get(
                "/sweeps",
                context ->
                        html(
                                context,
                                pages.sweeps(
                                        source(), state(context), desk.kept(), jobs.all(), work)));
        routes.get("/files", context -> html(context, files(context, "")));
        routes.post(
                "/files/write",
                context ->
                        written(
                                context,
                                edits.write(
                                        source(),
                                        state(context),
                                        into(context),
                                        String.valueOf(context.formParam("seen"))),
                                "written"));
        routes.post("/files/undo", context -> written(context, edits.undo(), "undone"));
        routes.sse(
                "/events",
                client -> {
                    if (watchers.size() >= MOST_WATCHERS) {
                        client.close();
                        return;
                    }
                    client.keepAlive();
                    watchers.add(client);
                    client.onClose(() -> watchers.remove(client));
                });
        routes.get("/static/{name}", this::file);
        routes.get("/healthz", context -> context.result("ok"));
        routes.exception(
                Missing.class,
                (missing, context) ->
                        refuse(
                                context,
                                HttpStatus.NOT_FOUND,
                                String.valueOf(missing.getMessage())));
        routes.exception(
                Busy.class,
                (busy, context) ->
                        refuse(
                                context,
                                HttpStatus.TOO_MANY_REQUESTS,
                                String.valueOf(busy.getMessage())));
        routes.exception(
                HttpResponseException.class,
                (problem, context) ->
                        refuse(
                                context,
                                HttpStatus.forStatus(problem.getStatus()),
                                String.valueOf(problem.getMessage())));
        routes.exception(
                Exception.class,
                (problem, context) -> {
                    String number = gate.report(problem);
                    refuse(
                            context,
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            "Westphalia has made a mistake of its own (number "
                                    + number
                                    + "); the terminal where it was started says more.");
                });
    }

    private void bench(Context context) {
        html(context, pages.bench(source(), state(context), desk));
    }

    private void live(Context context) {
        State state = state(context);
        boolean quick = context.queryParam("quick") != null;
        html(context, pages.live(fragments.live(source(), state, quick, tab(context))));
    }

    private void map(Context context) {
        boolean quick = context.queryParam("quick") != null;
        html(context, pages.map(fragments.chart(source(), state(context), quick, tab(context))));
    }

    private void panel(Context context) {
        if (context.queryParam("stop") != null) {
            fragments.stop(context.pathParam("name"), tab(context));
            context.status(HttpStatus.NO_CONTENT);
            return;
        }
        html(
                context,
                pages.panel(
                        fragments.panel(
                                context.pathParam("name"),
                                source(),
                                state(context),
                                context.queryParam("quick") != null,
                                tab(context))));
    }

    /// The numbers of one owner, or those that are looked for.
    private void numbers(Context context) {
        Knobs knobs = Knobs.of(source(), state(context));
        String owner = context.queryParam("owner");
        html(
                context,
                pages.numbers(
                        owner == null
                                ? knobs.find(
                                        Optional.ofNullable(context.queryParam("find")).orElse(""))
                                : knobs.numbers().getOrDefault(owner, List.of())));
    }

    private String files(Context context, String said) {
        State state = state(context);
        Case source = source();
        String done =
                switch (Optional.ofNullable(context.queryParam("done")).orElse("")) {
                    case "written" -> "Written into the case.";
                    case "undone" -> "The last change was taken back.";
                    default -> "";
                };
        String into = into(context);
        return pages.files(
                source,
                state,
                into,
                edits.preview(source, state, into),
                edits.undoable(),
                said,
                done);
    }

    /// The proposal that takes the chosen terms.
    private static String into(Context context) {
        return Optional.ofNullable(context.queryParam("into")).orElse("");
    }

    private void written(Context context, Optional<String> problem, String done) {
        if (problem.isPresent()) {
            context.status(HttpStatus.CONFLICT);
            html(context, files(context, problem.get()));
        } else {
            State state = state(context);
            context.redirect(
                    "/files?done="
                            + done
                            + (state.reading().isEmpty()
                                    ? ""
                                    : "&"
                                            + State.of(Map.of())
                                                    .withReading(state.reading())
                                                    .query()),
                    HttpStatus.SEE_OTHER);
        }
    }

    private List<String> evidence(String... more) {
        List<String> words = new ArrayList<>(List.of("evidence"));
        sources.ifPresent(folder -> words.add("--sources=" + folder));
        words.addAll(List.of(more));
        return words;
    }

    private void claim(Context context) {
        String id = context.pathParam("id");
        Case source = source();
        Claim claim =
                source.findClaim(id)
                        .orElseThrow(() -> new Missing("There is no claim '" + id + "'."));
        Answer answer = Answer.to(desk, evidence("--claim=" + id, "--context"));
        boolean fragment = context.queryParam("fragment") != null;
        html(context, pages.claim(source, state(context), claim, answer, fragment));
    }

    /// The two states of a view side by side: the same levers and numbers, another reading or other terms.
    private List<Fragments.Live> sides(Context context) {
        State state = state(context);
        Case source = source();
        List<Fragments.Live> sides = new ArrayList<>();
        for (String side : List.of("a", "b")) {
            String reading =
                    Optional.ofNullable(context.queryParam(side + "-reading"))
                            .orElse(state.reading());
            String terms = Optional.ofNullable(context.queryParam(side + "-terms")).orElse("");
            State one = state.withReading(reading);
            if (source.findProposal(terms).isPresent()) {
                one = one.withTerms(source.findProposal(terms).get().terms().choices());
            }
            sides.add(fragments.live(source, one, false, tab(context) + side));
        }
        return sides;
    }

    private CommandForm commandForm(Context context) {
        String name = context.pathParam("name");
        return desk.forms().stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Missing("'" + name + "' cannot be asked from here."));
    }

    private void form(Context context) {
        CommandForm form = commandForm(context);
        State state = state(context);
        Map<String, String> values = new LinkedHashMap<>(Question.prefilled(form, state));
        form.fields()
                .forEach(field -> {
                    String given = context.queryParam("with." + field.name());
                    if (given != null) {
                        values.put(field.name(), given);
                    }
                });
        context.queryParamMap()
                .forEach((name, given) -> {
                    if (name.startsWith("argument-") && !given.isEmpty()) {
                        values.put(name, given.getFirst());
                    }
                });
        html(context, pages.form(source(), state, form, values));
    }

    private void ask(Context context) {
        CommandForm form = commandForm(context);
        List<String> words = Question.words(form, context.formParamMap());
        Jobs.Job job =
                jobs.begin(words)
                        .orElseThrow(() ->
                                new Busy(
                                        "Too many questions are at work; wait for one, or stop it."));
        context.redirect("/job/" + job.id(), HttpStatus.SEE_OTHER);
    }

    private Jobs.Job job(Context context) {
        return jobs.find(context.pathParam("id"))
                .orElseThrow(
                        () -> new Missing("This question is no longer remembered; ask it again."));
    }

    /// Which window of a browser asks; a newer question of the same window stops the older one.
    private static String tab(Context context) {
        return Optional.ofNullable(context.queryParam("tab")).orElse("");
    }

    private Case source() {
        return desk.source()
                .orElseThrow(() -> new Missing("The case cannot be read. " + whyUnread()));
    }

    /// What the check says first.
    private String whyUnread() {
        return Answer.to(desk, List.of("check")).findings().stream()
                .filter(finding -> finding.text("severity").equals("error"))
                .map(finding ->
                        finding.text("file")
                                + ", line "
                                + finding.text("line")
                                + ": "
                                + finding.text("message")
                                + " "
                                + finding.text("hint"))
                .findFirst()
                .orElse("");
    }

    private static State state(Context context) {
        return State.of(context.queryParamMap());
    }

    private static void html(Context context, String text) {
        context.contentType("text/html; charset=utf-8").result(text);
    }

    private void refuse(Context context, HttpStatus status, String words) {
        context.status(status);
        html(context, pages.problem(words));
    }

    private void file(Context context) {
        byte[] bytes = statics.get(context.pathParam("name"));
        if (bytes == null) {
            throw new Missing("There is no such page.");
        }
        context.contentType(STATIC.get(context.pathParam("name")) + "; charset=utf-8")
                .result(bytes);
    }

    private static byte[] resource(String name) {
        String path =
                name.equals("htmx.js")
                        ? "/META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js"
                        : "/static/" + name;
        try (InputStream in = Workbench.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nothing can listen at the address.
    public static final class NotBound extends RuntimeException {
        NotBound(String reason) {
            super(reason);
        }
    }

    /// Too much is at work.
    static final class Busy extends RuntimeException {
        Busy(String words) {
            super(words);
        }
    }

    /// What was asked for does not exist.
    static final class Missing extends RuntimeException {
        Missing(String words) {
            super(words);
        }
    }
}
