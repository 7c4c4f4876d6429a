package org.westphalia.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UnauthorizedResponse;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// Who may come in. On the loopback address everybody at this machine; on any other address only who has the token. Requests
/// that another site makes a browser send are refused in both cases: their `Host` is not ours (DNS rebinding), or they say
/// themselves that they come from elsewhere (`Origin`, `Sec-Fetch-Site`).
///
/// @param host the address to bind to
/// @param port 0 for any that is free
/// @param token that a visitor must show; empty where none is needed
/// @param log is told the number of an internal error, and the error
public record Gate(
        String host, int port, Optional<String> token, BiConsumer<String, Throwable> log) {
    private static final Set<String> OURS = Set.of("same-origin", "none");

    /// A form as browsers send it; in no other letters than those of the pages.
    private static final Pattern FORMS =
            Pattern.compile(
                    "(?i)application/x-www-form-urlencoded\\s*(;\\s*charset=\"?utf-8\"?\\s*)?");

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String COOKIE = "westphalia";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final AtomicLong NUMBERS = new AtomicLong();

    /// Where a browser comes in.
    URI address(int bound) {
        String shown = isEverywhere() ? hostName() : host;
        String name = shown.contains(":") ? "[" + shown + "]" : shown;
        return URI.create(
                "http://"
                        + name
                        + ":"
                        + bound
                        + "/"
                        + token.map(secret -> "?token=" + secret).orElse(""));
    }

    /// Puts the headers of every answer.
    void protect(BiConsumer<String, String> header) {
        header.accept("Content-Security-Policy", POLICY);
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept("Referrer-Policy", "same-origin");
        header.accept("Cross-Origin-Opener-Policy", "same-origin");
        header.accept("Cross-Origin-Resource-Policy", "same-origin");
        header.accept("Cache-Control", "no-store");
    }

    /// Lets a request in, or refuses it.
    void check(Context context, int bound) {
        protect(context::header);
        if (!isOurHost(Optional.ofNullable(context.header("Host")).orElse(""), bound)) {
            throw new ForbiddenResponse("This address is not that of the workbench.");
        }
        String site = context.header("Sec-Fetch-Site");
        boolean plain =
                context.method().name().equals("GET")
                        && "navigate".equals(context.header("Sec-Fetch-Mode"))
                        && !context.path().matches("/(live|map|panel|knobs|numbers|events)(/.*)?");
        if (site != null && !OURS.contains(site) && !plain) {
            throw new ForbiddenResponse("Another site sent this request.");
        }
        boolean reads = context.method().name().equals("GET");
        String origin = context.header("Origin");
        if (!reads && origin == null) {
            // Browsers always say where a form stands; whoever does not say it is no page of ours.
            throw new ForbiddenResponse(
                    "A request that changes something must say from where it comes.");
        }
        String kind = Optional.ofNullable(context.header("Content-Type")).orElse(FORM);
        if (!reads && !FORMS.matcher(kind).matches()) {
            throw new HttpResponseException(
                    415, "Only the forms of the workbench are read here.", Map.of());
        }
        if (origin != null && !origin.equals("http://" + context.header("Host"))) {
            throw new ForbiddenResponse("Another site sent this request.");
        }
        token.ifPresent(secret -> show(context, secret));
    }

    /// A name that resolves to this machine is not enough: it must be the one that was bound, or loopback's.
    private boolean isOurHost(String header, int bound) {
        int colon = header.lastIndexOf(':');
        boolean hasPort = colon > header.lastIndexOf(']');
        String name =
                (hasPort ? header.substring(0, colon) : header).replace("[", "").replace("]", "");
        String port = hasPort ? header.substring(colon + 1) : "80";
        if (!port.equals(Integer.toString(bound))) {
            return false;
        }
        return name.equals(host)
                || (isLoopback() && Set.of("localhost", "127.0.0.1", "::1").contains(name))
                || (isEverywhere()
                        && (token.isPresent()
                                && name.matches(
                                        "[0-9.]+|[0-9a-fA-F:]+|localhost|"
                                                + java.util.regex.Pattern.quote(hostName()))));
    }

    private boolean isEverywhere() {
        return host.equals("0.0.0.0") || host.equals("::");
    }

    /// The name of this machine.
    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }

    /// Whether only this machine can reach it.
    public boolean isLoopback() {
        return Set.of("127.0.0.1", "localhost", "::1").contains(host);
    }

    private static void show(Context context, String secret) {
        String shown = context.queryParam("token");
        if (shown != null && isSame(shown, secret)) {
            context.header(
                    "Set-Cookie", COOKIE + "=" + secret + "; HttpOnly; SameSite=Strict; Path=/");
            return;
        }
        String cookie = context.cookie(COOKIE);
        if (cookie == null || !isSame(cookie, secret)) {
            throw new UnauthorizedResponse(
                    "This workbench asks for its token: open the link that was printed when it was started.");
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /// Notes an internal error.
    ///
    /// @return its number
    String report(Throwable problem) {
        String number = Long.toString(NUMBERS.incrementAndGet());
        log.accept(number, problem);
        return number;
    }
}
