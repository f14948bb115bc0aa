package dev.baton.journeys.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody's web site, on an origin of its own. */
final class Site implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    private Site(HttpServer server) {
        this.server = server;
    }

    static Site open() {
        try {
            Site site = new Site(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            site.server.createContext("/", site::page);
            site.server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a page there. */
    Site with(String path, String html) {
        pages.put(
                path,
                "<!doctype html><html lang=\"en\"><head><title>Acme</title></head><body>" + html + "</body></html>");
        return this;
    }

    /** Serves the files of a folder below a path. */
    Site withFolder(String path, Path folder) {
        server.createContext(path, exchange -> {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(path.length()));
            answer(exchange, "text/javascript", Files.readAllBytes(file));
        });
        return this;
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void page(HttpExchange exchange) throws IOException {
        String html = pages.getOrDefault(exchange.getRequestURI().getPath(), "");
        answer(exchange, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
