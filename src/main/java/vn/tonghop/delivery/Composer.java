package vn.tonghop.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import vn.tonghop.delivery.Letter.Attachment;
import vn.tonghop.orgunit.OrgUnit;

/** Lays out a letter: as text to paste, and as a mail with page, text and files. The same letter gives the same bytes. */
final class Composer {

    private static final Map<String, String> TYPES = Map.of(
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12",
            "xls", "application/vnd.ms-excel");

    private final Templates templates;
    private final LetterSettings settings;
    private final Phrases phrases;

    Composer(Templates templates, LetterSettings settings, Phrases phrases) {
        this.templates = templates;
        this.settings = settings;
        this.phrases = phrases;
    }

    /**
     * A letter laid out.
     *
     * @param eml for a person to send where {@code draft} is: it opens as one not sent yet
     * @param text to paste; names the files by where they lie
     */
    record Composed(byte[] eml, String text) {}

    /** The words alone, which the letter's id is made of. */
    String words(Letter letter) throws IOException {
        return templates.text(letter.kind(), words(letter, places(letter)));
    }

    /** @param top whose letters these are; @param address empty where a person has to find one */
    Composed compose(Letter letter, OrgUnit top, String id, String address, boolean draft, Instant now)
            throws IOException {
        Letter fitting = fitting(letter);
        String text = templates.text(letter.kind(), words(fitting, places(fitting)));
        try {
            return new Composed(bytes(message(fitting, top, id, address, draft, now)), text);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IOException("a letter to " + letter.to().code() + " cannot be laid out", e);
        }
    }

    /** How many bytes a file of so many is in a letter: base64 makes three bytes four, and a line end of two each 76. */
    private static long encoded(long size) {
        long letters = (size + 2) / 3 * 4;
        return letters + (letters + 75) / 76 * 2;
    }

    /** What is too large for the post stays here, and the letter says where. */
    private Letter fitting(Letter letter) throws IOException {
        long bytes = 0;
        for (Attachment file : letter.attachments()) bytes += encoded(Files.size(file.file()));
        if (bytes <= settings.mostBytes()) return letter;
        List<String> closing = new ArrayList<>(letter.closing());
        for (Attachment file : letter.attachments())
            closing.add(0, phrases.say("tooLarge", "file", file.shown(), "folder", file.place()));
        return new Letter(
                letter.to(),
                letter.kind(),
                letter.period(),
                letter.night(),
                letter.subject(),
                letter.greeting(),
                letter.opening(),
                letter.sections(),
                closing,
                letter.told(),
                List.of());
    }

    private static List<String> places(Letter letter) {
        return letter.attachments().stream().map(Attachment::place).toList();
    }

    private static List<String> names(Letter letter) {
        return letter.attachments().stream().map(Attachment::shown).toList();
    }

    /** What templates may use: plain maps and lists, all text already. */
    private Map<String, Object> words(Letter letter, List<String> files) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("lang", phrases.language());
        words.put("kind", letter.kind().word());
        words.put("subject", letter.subject());
        words.put("greeting", letter.greeting());
        words.put("unit", HeaderText.shown(letter.to().name()));
        words.put("period", letter.period().id());
        words.put("date", Phrases.date(letter.night()));
        words.put("opening", letter.opening());
        words.put("sections", letter.sections().stream().map(Composer::section).toList());
        words.put("closing", letter.closing());
        words.put("filesTitle", phrases.say("files"));
        words.put("files", files);
        return words;
    }

    private static Map<String, Object> section(Letter.Section section) {
        return Map.of("title", section.title(), "items", section.items());
    }

    private MimeMessage message(Letter letter, OrgUnit top, String id, String address, boolean draft, Instant now)
            throws MessagingException, IOException {
        Named message = new Named("<" + id.substring(0, 40) + "@" + domain() + ">");
        if (!settings.from().isEmpty())
            message.setFrom(new InternetAddress(settings.from(), HeaderText.shown(phrases.sender(top)), "UTF-8"));
        if (!address.isEmpty()) message.setRecipient(RecipientType.TO, new InternetAddress(address, true));
        message.setSubject(HeaderText.shown(letter.subject()), "UTF-8");
        message.setSentDate(Date.from(now));
        message.setHeader("Content-Language", phrases.language());
        if (draft) message.setHeader("X-Unsent", "1");
        else message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(content(letter, id));
        message.saveChanges();
        return message;
    }

    private MimeMultipart content(Letter letter, String id) throws MessagingException, IOException {
        List<String> names = names(letter);
        MimeBodyPart text = new MimeBodyPart();
        text.setText(templates.text(letter.kind(), words(letter, names)).replace("\n", "\r\n"), "UTF-8", "plain");
        MimeBodyPart page = new MimeBodyPart();
        page.setText(templates.page(letter.kind(), words(letter, names)), "UTF-8", "html");
        Parts both = new Parts("alternative", "a-" + id.substring(0, 40));
        both.addBodyPart(text);
        both.addBodyPart(page);
        if (letter.attachments().isEmpty()) return both;
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(both);
        Parts all = new Parts("mixed", "m-" + id.substring(0, 40));
        all.addBodyPart(first);
        for (Attachment file : letter.attachments()) all.addBodyPart(part(file));
        return all;
    }

    private static MimeBodyPart part(Attachment file) throws MessagingException, IOException {
        MimeBodyPart part = new MimeBodyPart();
        String ending = file.shown().substring(file.shown().lastIndexOf('.') + 1);
        String type = TYPES.getOrDefault(ending, "application/octet-stream");
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(Files.readAllBytes(file.file()), type)));
        part.setHeader("Content-Type", type + named("name", file.shown()));
        part.setHeader("Content-Disposition", "attachment" + named("filename", file.shown()));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** By RFC 2231 in UTF-8: left alone, the library writes it in the machine's own encoding, which loses letters. */
    private static String named(String parameter, String name) {
        ParameterList parameters = new ParameterList();
        parameters.set(parameter, name, "UTF-8");
        return parameters.toString(60);
    }

    private String domain() {
        return settings.from().isEmpty()
                ? "tonghop.invalid"
                : settings.from().substring(settings.from().indexOf('@') + 1);
    }

    private static byte[] bytes(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** For a person to send what we could not: it opens as a mail that was not sent yet. */
    static byte[] asDraft(byte[] eml) {
        byte[] header = "X-Unsent: 1\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] draft = new byte[header.length + eml.length];
        System.arraycopy(header, 0, draft, 0, header.length);
        System.arraycopy(eml, 0, draft, header.length, eml.length);
        return draft;
    }

    /** A message whose name is ours. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** Parts whose boundary does not come from the clock. */
    private static final class Parts extends MimeMultipart {
        Parts(String subtype, String boundary) throws MessagingException {
            super(subtype);
            ContentType type = new ContentType("multipart", subtype, null);
            type.setParameter("boundary", boundary);
            contentType = type.toString();
        }
    }
}
