package vn.tonghop.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The value in the attributes of an OpenDocument cell, taken while the cursor is on its start. */
final class OdsValue {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final double NANOS_A_DAY = 86_400e9;
    private static final Pattern DURATION = Pattern.compile(
            "(-?)P(?:([0-9]{1,9})D)?T?(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9}(?:[.,][0-9]{1,12})?)S)?");

    private final @Nullable String type;
    private final @Nullable String value;
    private final @Nullable String string;
    private final @Nullable String formula;
    private final boolean error;
    private final boolean date1904;

    OdsValue(SafeXml xml, boolean date1904) {
        this.date1904 = date1904;
        type = officeType(xml);
        error = saysError(xml);
        string = xml.attribute("string-value");
        formula = OpenFormula.plain(xml.attribute("formula"));
        value = type == null
                ? null
                : switch (type) {
                    case "date" -> xml.attribute("date-value");
                    case "time" -> xml.attribute("time-value");
                    case "boolean" -> xml.attribute("boolean-value");
                    default -> xml.attribute("value");
                };
    }

    /** LibreOffice repeats the type in a namespace of its own, where it may say more: only the standard's counts. */
    private static @Nullable String officeType(SafeXml xml) {
        String type = null;
        for (int i = 0; i < xml.stream().getAttributeCount(); i++) {
            if (!xml.stream().getAttributeLocalName(i).equals("value-type")) continue;
            String uri = xml.stream().getAttributeNamespace(i);
            if (type == null || uri != null && uri.contains(":office:"))
                type = xml.stream().getAttributeValue(i);
        }
        return type;
    }

    /** LibreOffice says «error» in an attribute of its own namespace, beside «string». */
    private static boolean saysError(SafeXml xml) {
        for (int i = 0; i < xml.stream().getAttributeCount(); i++)
            if (xml.stream().getAttributeLocalName(i).equals("value-type")
                    && xml.stream().getAttributeValue(i).equals("error")) return true;
        return false;
    }

    /** The formula as Excel writes it, null when there is none. */
    @Nullable
    String formula() {
        return formula;
    }

    boolean isError() {
        return error;
    }

    boolean isText() {
        return "string".equals(type);
    }

    boolean saysText() {
        return string != null;
    }

    boolean isBoolean() {
        return "boolean".equals(type) && value != null;
    }

    boolean isTrue() {
        return "true".equals(value);
    }

    /** The cell's text: the attribute wins over the paragraphs, except for an error, whose name they show. */
    String text(String paragraphs) {
        return string == null || error ? paragraphs : string;
    }

    /** The number; of a date its serial, of a time its part of a day; empty when the cell holds none that can be read. */
    OptionalDouble number() {
        if (type == null || value == null) return OptionalDouble.empty();
        return switch (type) {
            case "float", "percentage", "currency" -> StoredNumber.parse(value);
            case "date" -> dateSerial(value);
            case "time" -> dayPart(value);
            default -> OptionalDouble.empty();
        };
    }

    /** Days since the file's day zero. Unlike Excel's these have no 29/02/1900, so those of early 1900 are one more. */
    private OptionalDouble dateSerial(String iso) {
        try {
            boolean dateOnly = iso.indexOf('T') < 0;
            String local = iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso;
            LocalDateTime moment = dateOnly ? LocalDate.parse(local).atStartOfDay() : LocalDateTime.parse(local);
            long days = ChronoUnit.DAYS.between(date1904 ? EPOCH_1904 : EPOCH_1900, moment.toLocalDate());
            return OptionalDouble.of(days + moment.toLocalTime().toNanoOfDay() / NANOS_A_DAY);
        } catch (DateTimeException noDate) {
            return OptionalDouble.empty();
        }
    }

    private static OptionalDouble dayPart(String duration) {
        Matcher parts = DURATION.matcher(duration);
        if (!parts.matches()) return OptionalDouble.empty();
        double seconds = 86_400 * part(parts, 2) + 3600 * part(parts, 3) + 60 * part(parts, 4) + part(parts, 5);
        return OptionalDouble.of((parts.group(1).isEmpty() ? seconds : -seconds) / 86_400);
    }

    private static double part(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Double.parseDouble(digits.replace(',', '.'));
    }
}
