package vn.tonghop.output.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;

/** The report's fixed wording: Vietnamese, whatever language the program speaks. */
final class ReportTexts {

    private static final Map<String, String> TEMPLATES = read();

    private final Renderer renderer = new Renderer(Language.VI, TEMPLATES);

    String say(String key, Object... namesAndValues) {
        return renderer.render(Message.of("report." + key, namesAndValues));
    }

    boolean has(String key) {
        return TEMPLATES.containsKey("report." + key);
    }

    /** «ngày 05 tháng 7 năm 2023»: days under 10 and the first two months get a 0. */
    String date(LocalDate date) {
        return say(
                "dateInText",
                "day",
                padded(date.getDayOfMonth(), 10),
                "month",
                padded(date.getMonthValue(), 3),
                "year",
                Integer.toString(date.getYear()));
    }

    /** How many of something: «01», «12». */
    static String count(long number) {
        return padded(number, 10);
    }

    private static String padded(long number, int from) {
        return number > 0 && number < from ? "0" + number : Long.toString(number);
    }

    private static Map<String, String> read() {
        Properties read = new Properties();
        try (var stream = ReportTexts.class.getResourceAsStream("/output/bao-cao.properties")) {
            if (stream == null) throw new IllegalStateException("bao-cao.properties is not in the program");
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> templates = new TreeMap<>();
        read.forEach((key, text) -> templates.put((String) key, (String) text));
        return templates;
    }
}
