package vn.tonghop.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.batch.Outcome;
import vn.tonghop.consolidation.KnownFinding;
import vn.tonghop.consolidation.SubmissionLine;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Severity;
import vn.tonghop.intake.Closing;
import vn.tonghop.intake.Inbox;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.ResultFolder;

/** The few lines that a person reads at the end of a run. */
final class RunReport {

    private final Renderer renderer;
    private final Path folder;

    /** @param folder where the results are expected */
    RunReport(Renderer renderer, Path folder) {
        this.renderer = renderer;
        this.folder = folder;
    }

    String of(Outcome outcome, Duration took) {
        Summary summary = outcome.summary();
        List<Message> lines = new ArrayList<>();
        lines.add(Message.of(
                "run.title",
                "period",
                summary.period().id(),
                "unit",
                summary.unit().name()));
        if (outcome.closed().isPresent()) closed(outcome, outcome.closed().get(), lines);
        else open(outcome, lines);
        lines.add(Message.of("run.took", "seconds", seconds(took)));
        return lines.stream().map(renderer::render).collect(Collectors.joining(System.lineSeparator()));
    }

    private void open(Outcome outcome, List<Message> lines) {
        Summary summary = outcome.summary();
        lines.add(Message.of(
                "run.units",
                "in",
                summary.counting().size(),
                "all",
                summary.units().size()));
        List<String> missing = missing(summary);
        if (!missing.isEmpty()) lines.add(Message.of("run.missing", "units", missing));
        lines.add(Message.of(
                "run.findings",
                "fatal",
                count(summary, Severity.FATAL),
                "errors",
                count(summary, Severity.ERROR),
                "warnings",
                count(summary, Severity.WARNING)));
        left(outcome, lines);
        placed(outcome, lines);
    }

    private static void left(Outcome outcome, List<Message> lines) {
        for (Inbox.Left left : outcome.left())
            lines.add(Message.of("run.left", "file", Line.of(left.path()), "reason", left.reason()));
    }

    /** What was signed says nothing new; only what came since does. */
    private void closed(Outcome outcome, Closing closing, List<Message> lines) {
        lines.add(Message.of(
                "run.closed",
                "period",
                outcome.summary().period().id(),
                "folder",
                folder.resolve(closing.folder()),
                "at",
                closing.at()));
        if (!closing.reason().isBlank()) lines.add(Message.of("run.closed.reason", "reason", closing.reason()));
        List<String> late = outcome.summary().submissions().stream()
                .filter(line -> line.status() == Status.AFTER_CLOSE)
                .map(SubmissionLine::file)
                .map(Line::of)
                .toList();
        if (!late.isEmpty())
            lines.add(Message.of("run.late", "files", late, "page", folder.resolve("den-sau-chot.html")));
        outcome.placed()
                .flatMap(placed -> placed.open().map(open -> open(open, placed)))
                .ifPresent(lines::add);
        left(outcome, lines);
    }

    private void placed(Outcome outcome, List<Message> lines) {
        Path where = outcome.placed().map(placed -> placed.folder()).orElse(folder);
        if (outcome.placed().isEmpty()) lines.add(Message.of("run.unchanged"));
        outcome.placed().ifPresent(placed -> {
            placed.open().ifPresent(open -> lines.add(open(open, placed)));
            if (!placed.changed().isEmpty())
                lines.add(Message.of("run.changed", "files", placed.changed(), "folder", placed.folder()));
        });
        lines.addAll(new LettersReport(renderer).lines(outcome.letters(), folder));
        lines.add(Message.of("run.openFirst"));
        lines.add(Message.of("run.file", "file", where.resolve("tong-hop.xlsx")));
        if (outcome.summary().ownFindings().stream().anyMatch(KnownFinding::isOpen))
            lines.add(Message.of("run.file", "file", where.resolve("sai-lech.xlsx")));
        lines.add(Message.of("run.file", "file", where.resolve("bao-cao.docx")));
    }

    /** Names of the units of which nothing counts. */
    static List<String> missing(Summary summary) {
        Set<String> in = summary.counting().stream()
                .map(checked -> checked.submission().unit())
                .filter(unit -> unit != null)
                .map(OrgUnit::code)
                .collect(Collectors.toSet());
        return summary.units().stream()
                .filter(unit -> !in.contains(unit.code()))
                .map(OrgUnit::name)
                .toList();
    }

    static long count(Summary summary, Severity severity) {
        return summary.ownFindings().stream()
                .filter(known -> known.isOpen() && known.finding().severity() == severity)
                .count();
    }

    private static BigDecimal seconds(Duration took) {
        return BigDecimal.valueOf(took.toMillis(), 3).setScale(1, RoundingMode.HALF_UP);
    }

    private static Message open(String file, ResultFolder.Placed placed) {
        return placed.openBy().isEmpty()
                ? Message.of("run.open", "file", file, "folder", placed.folder())
                : Message.of("run.openBy", "file", file, "owner", placed.openBy(), "folder", placed.folder());
    }
}
