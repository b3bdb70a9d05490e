package vn.tonghop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.unit.DataSize;
import vn.tonghop.delivery.LetterSettings;

/** {@code tonghop.mail.*}, and what of Spring's own mail settings decides whether anything is sent. */
final class MailSettings {

    private final Path dir;
    private final SetValues values;
    private final boolean passwordShown;
    private final boolean fileHasPassword;

    /**
     * @param passwordShown the password stands where everybody on the machine sees it
     * @param fileHasPassword it stands in {@code tonghop.yml}
     */
    MailSettings(Path dir, SetValues values, boolean passwordShown, boolean fileHasPassword) {
        this.dir = dir;
        this.values = values;
        this.passwordShown = passwordShown;
        this.fileHasPassword = fileHasPassword;
    }

    /** How letters are written and sent; what is needed for that and missing stops the command. */
    LetterSettings letters() throws Stop {
        checkPassword();
        LetterSettings usual = LetterSettings.usual(dir.resolve("mau-thu"));
        LetterSettings.Send send = send();
        return new LetterSettings(
                send,
                from(send),
                values.text("mail.sender", usual.sender()),
                values.text("mail.contact", usual.contact()),
                values.number("mail.reply-days", usual.replyDays(), 1),
                days("mail.remind-before", usual.remindBefore()),
                days("mail.remind-after", usual.remindAfter()),
                values.number("mail.escalate-days", usual.escalateDays(), 1),
                values.bind("mail.max-size", DataSize.class)
                        .map(DataSize::toBytes)
                        .orElse(usual.mostBytes()),
                values.number("mail.per-minute", usual.perMinute(), 0),
                values.span("mail.retry-delay", usual.retryDelay()),
                values.number("mail.attempts", usual.attempts(), 1),
                values.number("mail.attempts-per-run", usual.attemptsPerRun(), 1),
                values.span("mail.give-up", usual.giveUp()),
                startTlsRequired(),
                values.span("mail.connect-timeout", usual.connectTimeout()),
                values.span("mail.read-timeout", usual.readTimeout()),
                dir.resolve(Settings.path(values.text("mail.templates", "mau-thu"))),
                passwordFile());
    }

    /** Everybody on the machine sees a command line. */
    private void checkPassword() throws Stop {
        if (passwordShown) throw Stop.usage("mail.passwordShown");
        if (fileHasPassword) PasswordFile.check(dir.resolve("tonghop.yml"));
    }

    private Optional<Path> passwordFile() throws Stop {
        Optional<String> set = values.find("mail.password-file");
        if (set.isEmpty()) return Optional.empty();
        Path file = dir.resolve(Settings.path(set.get()));
        if (!Files.isRegularFile(file)) throw Stop.usage("file.missing", "path", file);
        PasswordFile.check(file);
        return Optional.of(file.toAbsolutePath().normalize());
    }

    /** Without a mail server nothing is sent; with one all is, unless set otherwise. */
    private LetterSettings.Send send() throws Stop {
        boolean server = values.spring("mail.host").isPresent();
        String set = values.text("mail.send", server ? "all" : "none").toLowerCase(Locale.ROOT);
        LetterSettings.Send send = switch (set) {
            case "all" -> LetterSettings.Send.ALL;
            case "district" -> LetterSettings.Send.DISTRICT;
            case "none" -> LetterSettings.Send.NONE;
            default ->
                throw Stop.usage(
                        "settings.value", "name", "mail.send", "value", set, "expected", "all, district, none");
        };
        if (send != LetterSettings.Send.NONE && !server) throw Stop.usage("mail.noServer", "value", set);
        return send;
    }

    /** The sender's address: as set, else the name that we log in with, where that is one. */
    private String from(LetterSettings.Send send) throws Stop {
        String set = values.find("mail.from")
                .or(() -> values.spring("mail.username"))
                .orElse("");
        String ascii = LetterSettings.address(set);
        if (!ascii.isEmpty()) return ascii;
        boolean given = values.find("mail.from").isPresent();
        if (given || send != LetterSettings.Send.NONE)
            throw Stop.usage(
                    "settings.value", "name", "mail.from", "value", set, "expected", "phong.ldtbxh@huyen.gov.vn");
        return "";
    }

    private boolean startTlsRequired() throws Stop {
        String set = values.text("mail.starttls", "offered").toLowerCase(Locale.ROOT);
        if (!set.equals("offered") && !set.equals("required"))
            throw Stop.usage("settings.value", "name", "mail.starttls", "value", set, "expected", "offered, required");
        return set.equals("required");
    }

    /** {@code 3, 1}: numbers of days; an empty text is none. */
    private List<Integer> days(String name, List<Integer> usual) throws Stop {
        Optional<String> set = values.bind(name, String.class).map(String::strip);
        if (set.isEmpty()) return usual;
        if (set.get().isEmpty()) return List.of();
        if (!set.get().matches("[0-9]{1,3}(\\s*,\\s*[0-9]{1,3})*"))
            throw Stop.usage("settings.value", "name", name, "value", set.get(), "expected", "3, 1");
        return Pattern.compile("\\s*,\\s*")
                .splitAsStream(set.get())
                .map(Integer::valueOf)
                .toList();
    }
}
