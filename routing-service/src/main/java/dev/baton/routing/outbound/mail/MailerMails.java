package dev.baton.routing.outbound.mail;

import dev.baton.routing.application.Notification;
import dev.baton.routing.application.WaitingNotice;
import dev.baton.routing.application.port.Mails;
import dev.baton.routing.config.RoutingConfig;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Sends through the configured mail server; a server that hangs is given up, so that it holds nothing else up. */
@ApplicationScoped
class MailerMails implements Mails {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReactiveMailer mailer;
    private final RoutingConfig config;

    MailerMails(ReactiveMailer mailer, RoutingConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    @Override
    public Uni<Void> send(Notification notification) {
        return send(MailText.of(notification, config.inboxUrl()));
    }

    @Override
    public Uni<Void> send(WaitingNotice notice) {
        return send(MailText.of(notice, config.timeZone(), config.inboxUrl()));
    }

    private Uni<Void> send(Mail mail) {
        return config.mail()
                ? mailer.send(mail).ifNoItem().after(PATIENCE).fail()
                : Uni.createFrom().voidItem();
    }
}
