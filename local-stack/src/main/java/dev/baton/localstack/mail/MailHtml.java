package dev.baton.localstack.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The pages of {@link MailPage}. Whatever comes from a mail is escaped; its HTML is shown in a frame without rights. */
final class MailHtml {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("UTC"));

    private static final String HEAD = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Baton: mails</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">%s
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c2430 }
            table { width: 100%%; border-collapse: collapse } td, th { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #d9dee6 }
            pre { white-space: pre-wrap; background: #f4f6f9; padding: 1rem } iframe { width: 100%%; height: 32rem; border: 1px solid #d9dee6 }
            </style></head><body>
            """;

    private MailHtml() {}

    /** All mails, the first of the list on top; the links count from the oldest, so that they stay. */
    static String list(List<Mail> newestFirst) {
        String rows = IntStream.range(0, newestFirst.size())
                .mapToObj(index -> row(newestFirst.size() - 1 - index, newestFirst.get(index)))
                .collect(Collectors.joining());
        String body = newestFirst.isEmpty()
                ? "<p>No mail yet. Every mail the services send ends here; nothing leaves this machine.</p>"
                : "<table><tr><th>sent (UTC)</th><th>to</th><th>subject</th></tr>" + rows + "</table>";
        return HEAD.formatted("<meta http-equiv=\"refresh\" content=\"3\">") + "<h1>Mails</h1>" + body;
    }

    static String one(Mail mail) {
        String body = mail.html().isBlank()
                ? "<pre>" + escaped(mail.text()) + "</pre>"
                : "<iframe sandbox title=\"mail\" srcdoc=\"" + escaped(mail.html()) + "\"></iframe>";
        return HEAD.formatted("")
                + "<p><a href=\"/\">all mails</a></p><h1>" + escaped(mail.subject()) + "</h1><p>"
                + TIME.format(mail.sentAt()) + " UTC, from " + escaped(mail.from()) + " to " + escaped(mail.to())
                + "</p>" + body;
    }

    static String missing() {
        return HEAD.formatted("") + "<p>There is no such mail. <a href=\"/\">All mails</a></p>";
    }

    private static String row(int number, Mail mail) {
        return "<tr><td>" + TIME.format(mail.sentAt()) + "</td><td>" + escaped(mail.to()) + "</td><td><a href=\"/mails/"
                + number + "\">" + escaped(mail.subject()) + "</a></td></tr>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
