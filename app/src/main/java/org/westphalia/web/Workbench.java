package org.westphalia.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.westphalia.answer.Desk;
import org.westphalia.model.Case;

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

    private final Desk desk;
    private final Gate gate;
    private final Pages pages = new Pages();
    private final Fragments fragments;
    private final Jobs jobs;
    private final Javalin server;
    private final Map<String, byte[]> statics = new LinkedHashMap<>();

    private Workbench(Desk desk, Gate gate) {
        this.desk = desk;
        this.gate = gate;
        this.fragments = new Fragments(desk);
        this.jobs = new Jobs(desk);
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
                    routes(config.routes);
                });
    }

    /// Opens a workbench; returns once it answers.
    ///
    /// @param desk answers about the case
    /// @param gate who may come in, and where
    /// @throws NotBound when nothing can listen there
    public static Workbench open(Desk desk, Gate gate) {
        Workbench workbench = new Workbench(desk, gate);
        try {
            workbench.server.start();
        } catch (RuntimeException e) {
            workbench.close();
            Throwable reason = e;
            while (reason.getCause() != null) {
                reason = reason.getCause();
            }
            throw new NotBound(String.valueOf(reason.getMessage()));
        }
        return workbench;
    }

    /// Where a browser finds it.
    public URI address() {
        return gate.address(server.port());
    }

    @Override
    public void close() {
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
        html(
                context,
                pages.panel(
                        fragments.panel(
                                context.pathParam("name"),
                                source(),
                                state(context),
                                tab(context))));
    }

    /// Which window of a browser asks; a newer question of the same window stops the older one.
    private static String tab(Context context) {
        return Optional.ofNullable(context.queryParam("tab")).orElse("");
    }

    private Case source() {
        return desk.source()
                .orElseThrow(() ->
                        new Missing(
                                "The case cannot be read; 'westphalia check "
                                        + desk.caseName()
                                        + "' says why."));
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

    /// What was asked for does not exist.
    static final class Missing extends RuntimeException {
        Missing(String words) {
            super(words);
        }
    }
}
