package dev.baton.localstack.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes every mail from everybody to everybody, delivers none, and keeps the last {@link #KEPT} in memory.
 *
 * <p>A mail to several people is kept once for each, as each would have got it.
 */
public final class MailServer implements Closeable {

    static final int KEPT = 500;

    private final GreenMail server;
    private final Deque<Mail> mails = new ArrayDeque<>();

    private MailServer(GreenMail server) {
        this.server = server;
    }

    public static MailServer start(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new MailServer(server);
    }

    /** The mails that are kept, newest first. */
    public synchronized List<Mail> mails() {
        collect();
        return List.copyOf(mails);
    }

    /** Moves what has arrived into the bounded list; called now and then, so that nobody's reading bounds memory. */
    public synchronized void collect() {
        try {
            var arrived = Stream.of(server.getReceivedMessages()).map(Mail::of).toList();
            if (!arrived.isEmpty()) {
                server.purgeEmailFromAllMailboxes();
            }
            arrived.forEach(mails::addFirst);
        } catch (FolderException e) {
            throw new IllegalStateException("cannot empty the mailboxes", e);
        }
        while (mails.size() > KEPT) {
            mails.removeLast();
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
