package vn.tonghop.delivery;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.tonghop.form.Period;
import vn.tonghop.orgunit.OrgUnit;

/**
 * A letter in words, before it is laid out.
 *
 * @param night the day on which the run believed to be
 * @param greeting the first line, «Kính gửi: …»
 * @param told what it tells, for the memory
 */
public record Letter(
        OrgUnit to,
        Kind kind,
        Period period,
        LocalDate night,
        String subject,
        String greeting,
        List<String> opening,
        List<Section> sections,
        List<String> closing,
        List<Told> told,
        List<Attachment> attachments) {

    /**
     * Items under a title.
     *
     * @param title empty for none
     */
    public record Section(String title, List<String> items) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /**
     * A file that goes with the letter.
     *
     * @param shown the name under which it is sent
     * @param place where it lies, seen from the period's results, with {@code /}
     */
    public record Attachment(Path file, String shown, String place) {}

    public Letter {
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
        closing = List.copyOf(closing);
        told = List.copyOf(told);
        attachments = List.copyOf(attachments);
    }
}
