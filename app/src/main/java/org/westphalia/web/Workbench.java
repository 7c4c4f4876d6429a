package org.westphalia.web;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.westphalia.answer.Desk;

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

    private static final long LOOK_MILLIS = 700;

    /// So many windows are told of changes.
    private static final int MOST_WATCHERS = 64;

    private final Desk desk;
    private final Gate gate;
    private final Pages pages = new Pages();
    private final Fragments fragments;
    private final Jobs jobs;
    private final Set<SseClient> watchers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("watch").factory());
    private long edition;
    private final Javalin server;
    private final Map<String, byte[]> statics = new LinkedHashMap<>();

    private Workbench(Desk desk, Gate gate, Optional<String> sources, String work) {
        this.desk = desk;
        this.gate = gate;
        this.fragments = new Fragments(desk);
        this.jobs = new Jobs(desk, gate::report);
        for (String name : STATIC.keySet()) {
            statics.put(name, resource(name));
        }
        Views views = new Views(desk, sources, work, pages, fragments, jobs);
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
                    routes(config.routes, views);
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
                                pages.live(fragments.live(source, state, true, "warming"));
                                pages.map(fragments.chart(source, state, true, "warming"));
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

    private void routes(RoutesConfig routes, Views views) {
        routes.before(context -> gate.check(context, server.port()));
        views.add(routes);
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
