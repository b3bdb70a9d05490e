package vn.tonghop.batch;

import jakarta.mail.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.tonghop.delivery.Courier;
import vn.tonghop.delivery.LetterArchive;
import vn.tonghop.delivery.LetterSettings;
import vn.tonghop.delivery.Outbox;
import vn.tonghop.delivery.Secretary;
import vn.tonghop.delivery.SmtpPost;
import vn.tonghop.output.LetterFindings;
import vn.tonghop.output.Wording;

/** The room of letters wired: the mail server comes from Spring's own {@code spring.mail.*}. */
@Configuration(proxyBeanMethods = false)
class LetterRooms {

    @Bean
    LetterArchive letterArchive(Work work) {
        return new LetterArchive(work.archive().resolve("thu"));
    }

    @Bean
    Secretary secretary(Work work, Delivery delivery, Wording wording, LetterArchive archive, Outbox outbox) {
        return new Secretary(
                work.form(),
                work.roster(),
                delivery.settings(),
                wording.shown(),
                new LetterFindings(work.form(), wording),
                archive,
                outbox,
                work.output().resolve(work.period().id()),
                work.clock());
    }

    @Bean
    LettersRun lettersRun(
            Work work,
            Delivery delivery,
            LetterArchive archive,
            Secretary secretary,
            Outbox outbox,
            ObjectProvider<JavaMailSenderImpl> sender)
            throws IOException {
        JavaMailSenderImpl server = sender.getIfAvailable();
        boolean mails = delivery.sends() && delivery.settings().send() != LetterSettings.Send.NONE;
        Optional<Courier> courier = Optional.empty();
        if (mails && server != null)
            courier = Optional.of(new Courier(
                    archive,
                    outbox,
                    post(server, delivery.settings()),
                    delivery.settings(),
                    work.clock(),
                    span -> Thread.sleep(span.toMillis())));
        return new LettersRun(work, archive, secretary, courier);
    }

    private static SmtpPost post(JavaMailSenderImpl sender, LetterSettings settings) throws IOException {
        String protocol = sender.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : sender.getProtocol();
        usual(sender.getJavaMailProperties(), "mail." + protocol + ".", settings);
        Session session = sender.getSession();
        return new SmtpPost(
                session,
                new SmtpPost.Server(
                        protocol,
                        Objects.requireNonNull(sender.getHost(), "spring.mail.host"),
                        sender.getPort(),
                        sender.getUsername(),
                        password(sender, settings)));
    }

    /** What the office's own settings do not say otherwise. */
    private static void usual(Properties properties, String prefix, LetterSettings settings) {
        properties.putIfAbsent(prefix + "starttls.enable", "true");
        if (settings.startTlsRequired()) properties.put(prefix + "starttls.required", "true");
        properties.putIfAbsent(prefix + "ssl.checkserveridentity", "true");
        properties.putIfAbsent(
                prefix + "connectiontimeout", millis(settings.connectTimeout().toMillis()));
        properties.putIfAbsent(prefix + "timeout", millis(settings.readTimeout().toMillis()));
        properties.putIfAbsent(
                prefix + "writetimeout", millis(settings.readTimeout().toMillis()));
        properties.putIfAbsent(prefix + "quitwait", "false");
        // Otherwise the name of this computer, which may be in other letters.
        properties.putIfAbsent(prefix + "localhost", "tonghop.invalid");
    }

    private static String millis(long millis) {
        return String.format(Locale.ROOT, "%d", millis);
    }

    private static @Nullable String password(JavaMailSenderImpl sender, LetterSettings settings) throws IOException {
        Path file = settings.passwordFile().orElse(null);
        return file == null
                ? sender.getPassword()
                : Files.readString(file, StandardCharsets.UTF_8).strip();
    }
}
