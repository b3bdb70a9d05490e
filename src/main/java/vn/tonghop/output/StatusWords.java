package vn.tonghop.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a folder stands, in words: the same on the page and in the terminal. */
public final class StatusWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    private final Wording wording;
    private final ZoneId zone;

    public StatusWords(Wording wording, ZoneId zone) {
        this.wording = wording;
        this.zone = zone;
    }

    /** What is said, and of what. */
    public record Line(String name, String value) {}

    /** Last night, next night, who is missing. */
    public List<Line> lines(FolderStatus status) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("last", status.last().map(this::last).orElseGet(() -> wording.say("status.never"))));
        lines.add(line("next", status.next().map(this::time).orElseGet(() -> wording.say("status.noSchedule"))));
        if (status.last().isEmpty()) return lines;
        FolderStatus.Night night = status.last().get();
        lines.add(line("in", wording.say("status.counted", "in", night.in(), "all", night.all())));
        lines.add(line(
                "missing",
                night.missing().isEmpty() ? wording.say("status.nobody") : String.join(", ", night.missing())));
        lines.add(line(
                "findings",
                wording.say(
                        "run.findings",
                        "fatal",
                        night.fatal(),
                        "errors",
                        night.errors(),
                        "warnings",
                        night.warnings())));
        lines.add(line("folder", night.folder()));
        return lines;
    }

    /** The last error; empty when there was none. */
    public Optional<Line> trouble(FolderStatus status) {
        String name = wording.say(status.inTrouble() ? "status.trouble" : "status.pastTrouble");
        return status.trouble().map(what -> new Line(name, time(what.at()) + ": " + what.told()));
    }

    List<String> cells(FolderStatus.Receipt receipt) {
        return List.of(
                time(receipt.at()),
                receipt.file(),
                wording.say("status.bytes", "size", receipt.size()),
                receipt.hash(),
                receipt.told());
    }

    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    private String last(FolderStatus.Night night) {
        return wording.say(
                "status.lastNight", "time", time(night.ended()), "period", night.period(), "unit", night.unit());
    }

    private Line line(String name, String value) {
        return new Line(wording.say("status." + name), value);
    }
}
