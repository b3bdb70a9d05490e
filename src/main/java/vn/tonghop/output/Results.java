package vn.tonghop.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.form.Form;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.output.report.Report;

/** Everything that a consolidation writes, for people and for machines. */
public final class Results {

    private final Form form;
    private final Wording wording;
    private final OrgUnits roster;

    /** Results of units of which nobody knows who stands above them. */
    public Results(Form form, Wording wording) {
        this(form, wording, new OrgUnits(List.of()));
    }

    /** @param roster tells whom the report goes to */
    public Results(Form form, Wording wording, OrgUnits roster) {
        this.form = form;
        this.wording = wording;
        this.roster = roster;
    }

    /** Writes all files into an existing folder; the caller puts them in place once all are there. */
    public void write(Summary summary, Path folder) throws IOException {
        write(summary, folder, MarkedCopies.NONE);
    }

    /** @param copies the marked copies that lie in the folder already */
    public void write(Summary summary, Path folder, MarkedCopies copies) throws IOException {
        new CsvResults(form, wording).write(summary, folder);
        packed(
                folder.resolve("tong-hop.xlsx"),
                out -> new SummaryWorkbook(form, wording, copies).write(summary, out));
        packed(
                folder.resolve("sai-lech.xlsx"),
                out -> new DiscrepancyWorkbook(form, wording, copies).write(summary, out));
        packed(folder.resolve("bao-cao.docx"), out -> new Report(form, wording, roster).write(summary, out));
        try (Writer out = Files.newBufferedWriter(folder.resolve("sai-lech.html"), StandardCharsets.UTF_8)) {
            new DiscrepancyPage(form, wording, copies).write(summary, out);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Made in memory first: POI gives a full disk another name. */
    private static void packed(Path file, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(bytes);
        try (OutputStream out = Files.newOutputStream(file)) {
            SameBytes.copy(bytes.toByteArray(), out);
        }
    }
}
