package vn.tonghop.delivery;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** Mail by SMTP. The dialogue is watched, because what a broken line means depends on where it broke. */
public final class SmtpPost implements Post {

    private final Session session;
    private final Server server;

    /**
     * Where to.
     *
     * @param protocol {@code smtp} or {@code smtps}
     * @param port -1 for the protocol's own
     * @param user null to send without logging in
     */
    public record Server(
            String protocol,
            String host,
            int port,
            @Nullable String user,
            @Nullable String password) {

        /** Without the password, which has no place in a log. */
        @Override
        public String toString() {
            return protocol + "://" + host + ":" + port;
        }
    }

    /** @param session has the protocol's properties: timeouts, STARTTLS */
    public SmtpPost(Session session, Server server) {
        this.session = session;
        this.server = server;
    }

    @Override
    public Line open() throws Unreachable {
        Watched transport = new Watched(session, server);
        try {
            transport.connect(server.host(), server.port(), server.user(), server.password());
        } catch (MessagingException e) {
            throw new Unreachable(words(e), e);
        }
        return new Dialogues(transport);
    }

    private final class Dialogues implements Line {

        private final Watched transport;

        Dialogues(Watched transport) {
            this.transport = transport;
        }

        @Override
        public Reply send(byte[] eml, String address) {
            transport.phase = Phase.NONE;
            try {
                MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(eml));
                transport.sendMessage(message, new Address[] {new InternetAddress(address, true)});
                return new Reply(Verdict.SENT, HeaderText.shown(transport.getLastServerResponse()));
            } catch (MessagingException e) {
                return new Reply(verdict(code(e)), words(e));
            }
        }

        /** @param code the server's, 0 when there was none */
        private Verdict verdict(int code) {
            if (code >= 500) return isAboutUs(code) ? Verdict.NOT_US : Verdict.NEVER;
            if (code >= 400) return Verdict.LATER;
            return transport.phase == Phase.ENDED ? Verdict.UNKNOWN : Verdict.LATER;
        }

        /** At MAIL FROM all but the size (552, 523) is about the sender. */
        private boolean isAboutUs(int code) {
            return transport.phase == Phase.SENDER && code != 552 && code != 523;
        }

        @Override
        public boolean isUp() {
            return transport.isConnected();
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                return; // what was said on it is said
            }
        }
    }

    /** The first reply code among the causes; 0 when the server said nothing that is one. */
    private static int code(MessagingException thrown) {
        for (Exception each = thrown; each != null; each = next(each)) {
            int code = 0;
            if (each instanceof SMTPAddressFailedException address) code = address.getReturnCode();
            else if (each instanceof SMTPSendFailedException sending) code = sending.getReturnCode();
            if (code >= 400) return code;
        }
        return 0;
    }

    private static @Nullable Exception next(Exception thrown) {
        return thrown instanceof MessagingException mail ? mail.getNextException() : null;
    }

    /** The innermost words: the server's, not the library's. */
    private static String words(MessagingException thrown) {
        Exception last = thrown;
        for (Exception each = thrown; each != null; each = next(each)) last = each;
        String said = last.getMessage();
        if (said == null || said.isBlank())
            said = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return HeaderText.shown(said);
    }

    /** How far a dialogue has come. */
    private enum Phase {
        NONE,
        SENDER,
        RECIPIENT,
        DATA,
        /** The final dot is on its way. */
        ENDED
    }

    /** Angus's own transport, which tells how far it has come. */
    private static final class Watched extends SMTPTransport {

        private Phase phase = Phase.NONE;

        Watched(Session session, Server server) {
            super(
                    session,
                    new URLName(server.protocol(), server.host(), server.port(), null, server.user(), null),
                    server.protocol(),
                    server.protocol().equals("smtps"));
        }

        @Override
        protected void mailFrom() throws MessagingException {
            phase = Phase.SENDER;
            super.mailFrom();
        }

        @Override
        protected void rcptTo() throws MessagingException {
            phase = Phase.RECIPIENT;
            super.rcptTo();
            phase = Phase.DATA;
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            phase = Phase.ENDED;
            super.finishData();
        }

        @Override
        protected void finishBdat() throws IOException, MessagingException {
            phase = Phase.ENDED;
            super.finishBdat();
        }
    }
}
