package vn.tonghop.delivery;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.message.Times;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.UnitName;

/** What all letters say alike: who writes to whom, about what, until when, whom to ask. */
final class Phrases {

    private static final LocalTime HOUR = LocalTime.of(16, 0);

    private final Renderer renderer;
    private final LetterSettings settings;
    private final Form form;

    Phrases(Renderer renderer, LetterSettings settings, Form form) {
        this.renderer = renderer;
        this.settings = settings;
        this.form = form;
    }

    String say(String key, Object... namesAndValues) {
        return renderer.render(Message.of("delivery." + key, namesAndValues));
    }

    /** The id of the language that letters are in. */
    String language() {
        return renderer.language().id();
    }

    String say(Message message) {
        return renderer.render(message);
    }

    /** Who writes; a sentence may begin with it. */
    String sender(OrgUnit top) {
        if (!settings.sender().isEmpty()) return settings.sender();
        return form.parameter("letter_sender")
                .map(text -> text.replace("{unit}", name(top)))
                .orElseGet(() -> say("sender", "unit", name(top)));
    }

    /** Whom a letter to a unit that reports addresses: «UBND xã Ia Lang». */
    String addressee(OrgUnit unit) {
        return form.parameter("letter_addressee")
                .map(text -> text.replace("{unit}", name(unit)))
                .orElseGet(() -> say("addressee", "unit", name(unit)));
    }

    String greeting(String addressee) {
        return say("greeting", "addressee", addressee);
    }

    /** «xã Ia Lang»: the type word inside a sentence. */
    static String name(OrgUnit unit) {
        return HeaderText.shown(UnitName.of(unit).inText());
    }

    /** «kết quả tổ chức Tháng hành động vì trẻ em năm 2023». */
    String campaign(Period period) {
        String title = HeaderText.shown(form.parameter("title").orElse(form.id()));
        String inside = title.isEmpty() ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
        return say("campaign", "title", inside, "period", period.id());
    }

    String subject(Kind kind, Period period, OrgUnit unit) {
        return say("subject." + kind.id(), "campaign", campaign(period), "unit", name(unit));
    }

    /** «16 giờ 00 ngày 03/7/2023»: so many working days from the night on. */
    String replyBy(LocalDate night) {
        LocalDate day = night;
        for (int left = settings.replyDays(); left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) left--;
        }
        return moment(day, HOUR);
    }

    /** In Vietnam's time. */
    String moment(Instant instant) {
        ZonedDateTime there = instant.atZone(Times.VIETNAM);
        return moment(there.toLocalDate(), there.toLocalTime());
    }

    private String moment(LocalDate day, LocalTime time) {
        return say(
                "moment",
                "hour",
                Integer.toString(time.getHour()),
                "minute",
                String.format(Locale.ROOT, "%02d", time.getMinute()),
                "day",
                date(day));
    }

    /** «03/7/2023»: days below 10 and months below 3 have a leading zero. */
    static String date(LocalDate day) {
        int month = day.getMonthValue();
        return String.format(
                Locale.ROOT, month < 3 ? "%02d/%02d/%d" : "%02d/%d/%d", day.getDayOfMonth(), month, day.getYear());
    }

    /** The last lines: whom to ask, and thanks. */
    List<String> closing(OrgUnit top, String... before) {
        List<String> lines = new ArrayList<>(List.of(before));
        String contact = settings.contact().isEmpty() ? sender(top) : settings.contact();
        lines.add(say("contact", "contact", contact));
        return lines;
    }
}
