package vn.tonghop.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.form.Form;
import vn.tonghop.form.Severity;
import vn.tonghop.orgunit.OrgUnit;

/** The verdict on checked files as plain text for a terminal: a heading a file and unit, a line a finding, what agrees. */
public final class FindingsText {

    /** Control characters could drive the terminal, bidi marks turn the line around. */
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f\\u061c]+");

    private final Wording wording;
    private final Words words;
    private final FindingWords findings;

    public FindingsText(Form form, Wording wording) {
        this.wording = wording;
        this.words = new Words(form, wording);
        this.findings = new FindingWords(form, wording);
    }

    /** All of them, a blank line between two; lines end with {@code \n}. */
    public String of(List<Checked> checked) {
        return checked.stream().map(this::of).collect(Collectors.joining("\n"));
    }

    public String of(Checked checked) {
        List<String> lines = new ArrayList<>(List.of(heading(checked)));
        for (Finding finding : checked.findings()) lines.add("  " + line(checked, finding));
        if (checked.findings().isEmpty()) lines.add("  " + wording.say("output.noFindings"));
        for (String verdict : new RuleVerdicts(wording).of(checked)) lines.add("  " + verdict);
        return lines.stream().map(FindingsText::safe).collect(Collectors.joining("\n", "", "\n"));
    }

    private String heading(Checked checked) {
        OrgUnit unit = checked.submission().unit();
        return wording.say(
                "output.text.heading",
                "file",
                checked.submission().file().path(),
                "unit",
                unit == null ? wording.say("output.unknownUnit") : unit.name() + " (" + unit.code() + ")",
                "status",
                words.status(checked.status()),
                "errors",
                checked.count(Severity.ERROR) + checked.count(Severity.FATAL),
                "warnings",
                checked.count(Severity.WARNING),
                "notes",
                checked.count(Severity.INFO));
    }

    /** The file stands in the heading; a cell or a request that the message has is not said again. */
    private String line(Checked checked, Finding finding) {
        String file = checked.submission().file().path();
        FindingLine line = findings.line(file, checked.submission().unit(), finding, checked);
        boolean named = !finding.place().cell().isEmpty()
                && line.message().contains(finding.place().label());
        String where = named ? line.column() : findings.where(line);
        String action = finding.suggestion() == null ? "" : " " + sentence(line.action());
        return words.severity(line.severity()) + " " + line.rule() + (where.isEmpty() ? "" : " · " + where) + ": "
                + sentence(line.message()) + values(line) + action;
    }

    /** «Đang ghi: 5.000.000; số đối chiếu: 6.250.000; chênh lệch: -1.250.000.» */
    private String values(FindingLine line) {
        List<String> values = new ArrayList<>();
        if (!line.stands().isEmpty()) values.add(wording.say("output.text.stands", "value", line.stands()));
        if (!line.expected().isEmpty()) values.add(wording.say("output.text.expected", "value", line.expected()));
        BigDecimal difference = line.difference();
        if (difference != null) values.add(wording.say("output.text.difference", "value", difference));
        return values.isEmpty() ? "" : " " + sentence(String.join("; ", values));
    }

    private static String sentence(String text) {
        return text.isEmpty() || ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    private static String safe(String line) {
        return UNSAFE.matcher(line).replaceAll(" ");
    }
}
