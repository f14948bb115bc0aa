package dev.baton.localstack.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * The mails in a browser: {@code /} lists them and reloads itself, {@code /mails/<n>} shows one, {@code /api/mails}
 * gives all as JSON, for scripts and tests.
 */
public final class MailPage implements Closeable {

    private static final String HTML = "text/html; charset=utf-8";

    private final HttpServer http;
    private final MailServer mails;
    private final ObjectMapper mapper = new ObjectMapper();

    private MailPage(HttpServer http, MailServer mails) {
        this.http = http;
        this.mails = mails;
    }

    public static MailPage start(int port, MailServer mails) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        MailPage page = new MailPage(http, mails);
        http.createContext("/", exchange -> page.answer(exchange, 200, HTML, MailHtml.list(mails.mails())));
        http.createContext("/mails/", page::one);
        http.createContext("/api/mails", page::json);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return page;
    }

    public int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void one(HttpExchange exchange) throws IOException {
        List<Mail> all = mails.mails();
        String path = exchange.getRequestURI().getPath();
        int fromOldest = number(path.substring(path.lastIndexOf('/') + 1));
        if (fromOldest < 0 || fromOldest >= all.size()) {
            answer(exchange, 404, HTML, MailHtml.missing());
        } else {
            answer(exchange, 200, HTML, MailHtml.one(all.get(all.size() - 1 - fromOldest)));
        }
    }

    private void json(HttpExchange exchange) throws IOException {
        List<Map<String, String>> items =
                mails.mails().stream().map(MailPage::fields).toList();
        answer(exchange, 200, "application/json", mapper.writeValueAsString(Map.of("items", items)));
    }

    private static Map<String, String> fields(Mail mail) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("from", mail.from());
        fields.put("to", mail.to());
        fields.put("subject", mail.subject());
        fields.put("sentAt", mail.sentAt().toString());
        fields.put("text", mail.text());
        fields.put("html", mail.html());
        return fields;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
