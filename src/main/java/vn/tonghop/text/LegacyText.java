package vn.tonghop.text;

import java.util.List;
import java.util.Optional;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Message;

/**
 * Text typed with fonts older than Unicode (TCVN3, VNI), or read with a wrong code page, made Unicode. The method is the
 * syllable test of the domain note, section 4.4: only what becomes Vietnamese, and clearly was not, is converted.
 */
public final class LegacyText {

    /** A grid with its texts made Unicode NFC, and a note for the sender where anything was converted, or might have to be. */
    public record Converted(Grid grid, Optional<Message> note) {}

    /** Decides per sheet and font by the syllable test, before NFC; leaves Unicode text alone. */
    public Converted convert(Grid grid) {
        LegacySheet sheet = new LegacySheet();
        grid.forEachText((text, style) -> sheet.look(text, style.font()));
        sheet.decide();
        Grid unicode = grid.mapTexts((text, style) -> sheet.unicode(text, style.font()));
        return new Converted(unicode, note(sheet, where(grid)));
    }

    /** Paragraphs or other texts that belong together, each made Unicode NFC. */
    public static List<String> convert(List<String> texts) {
        LegacySheet sheet = new LegacySheet();
        for (String text : texts) sheet.look(text, "");
        sheet.decide();
        return texts.stream().map(text -> sheet.unicode(text, "")).toList();
    }

    /** One text alone, as the name of a file, made Unicode NFC: converted only when it proves enough by itself. */
    public static String convert(String text) {
        if (Letters.isAscii(text)) return text;
        LegacySheet undecided = new LegacySheet();
        return undecided.unicode(text, "");
    }

    private static Message where(Grid grid) {
        if (grid.name().isEmpty()) return Message.of("text.inFile");
        String key = grid.kind() == Grid.Kind.WORD_TABLE ? "text.inTable" : "text.inSheet";
        return Message.of(key, "name", grid.name());
    }

    private static Optional<Message> note(LegacySheet sheet, Message where) {
        Optional<Message> converted = converted(sheet, where);
        Optional<Message> undecided =
                sheet.undecided().map(text -> Message.of("text.undecided", "where", where, "text", text));
        if (converted.isPresent() && undecided.isPresent())
            return Optional.of(Message.of("text.two", "first", converted.get(), "second", undecided.get()));
        return converted.or(() -> undecided);
    }

    private static Optional<Message> converted(LegacySheet sheet, Message where) {
        if (sheet.encoding().isEmpty()) return Optional.empty();
        Message note = Message.of(
                sheet.unclear().isEmpty() ? "text.converted" : "text.convertedWithLosses",
                "where",
                where,
                "encoding",
                sheet.encoding().get().shown,
                "cells",
                sheet.converted(),
                "before",
                sheet.sampleBefore(),
                "after",
                sheet.sampleAfter());
        return Optional.of(sheet.unclear().isEmpty() ? note : note.with("words", List.copyOf(sheet.unclear())));
    }
}
