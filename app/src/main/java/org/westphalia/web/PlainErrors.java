package org.westphalia.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// What is said to requests that are so wrong (an address of many thousand letters, no HTTP at all) that the server itself turns them away:
/// a line of text under the same headers as every page.
final class PlainErrors extends ErrorHandler {
    private final Consumer<BiConsumer<String, String>> headers;

    /// @param headers puts the headers that protect every answer
    PlainErrors(Consumer<BiConsumer<String, String>> headers) {
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        headers.accept((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        Content.Sink.write(response, true, words(response.getStatus()), callback);
        return true;
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        headers.accept(fields::put);
        fields.put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        return ByteBuffer.wrap(words(status).getBytes(StandardCharsets.UTF_8));
    }

    private static String words(int status) {
        return switch (status) {
            case 414, 431 ->
                    "This address is too long: leave some of what is turned as it is written.\n";
            case 413 -> "This form holds more than the workbench reads: write less in it.\n";
            default -> "This request cannot be answered (" + status + ").\n";
        };
    }
}
