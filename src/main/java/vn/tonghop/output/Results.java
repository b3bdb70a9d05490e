package vn.tonghop.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.form.Form;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.output.report.Report;

/** Everything that a consolidation writes, for people and for machines. */
public final class Results {

    private final Form form;
    private final Wording wording;
    private final OrgUnits roster;
    private final @Nullable ReturnedCopies copies;

    /** Results of units of which nobody knows who stands above them, without the senders' own files. */
    public Results(Form form, Wording wording) {
        this(form, wording, new OrgUnits(List.of()), null);
    }

    /**
     * @param roster tells whom the report goes to
     * @param copies gives the senders' files back; null when they are not at hand
     */
    public Results(Form form, Wording wording, OrgUnits roster, @Nullable ReturnedCopies copies) {
        this.form = form;
        this.wording = wording;
        this.roster = roster;
        this.copies = copies;
    }

    /** Writes all files into an existing folder; the caller puts them in place once all are there. */
    public void write(Summary summary, Path folder) throws IOException {
        write(summary, folder, copies == null ? MarkedCopies.NONE : copies.write(summary, folder));
    }

    /** @param copies the marked copies that lie in the folder already */
    void write(Summary summary, Path folder, MarkedCopies copies) throws IOException {
        new CsvResults(form, wording).write(summary, folder);
        packed(folder.resolve("tong-hop.xlsx"), out -> new SummaryWorkbook(form, wording, copies).write(summary, out));
        packed(
                folder.resolve("sai-lech.xlsx"),
                out -> new DiscrepancyWorkbook(form, wording, copies).write(summary, out));
        packed(folder.resolve("dieu-chinh.xlsx"), out -> new AnswersWorkbook(form, wording).write(summary, out));
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
