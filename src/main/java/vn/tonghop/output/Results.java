package vn.tonghop.output;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.form.Form;

/** Everything that a consolidation writes, for people and for machines. */
public final class Results {

    private final CsvResults tables;
    private final SummaryWorkbook summaryWorkbook;
    private final DiscrepancyWorkbook discrepancyWorkbook;
    private final DiscrepancyPage discrepancyPage;
    private final @Nullable ReturnedCopies copies;
    private final AnswersWorkbook answersWorkbook;

    /** Without the senders' own files. */
    public Results(Form form, Wording wording) {
        this(form, wording, null);
    }

    /** @param copies gives the senders' files back; null when they are not at hand */
    public Results(Form form, Wording wording, @Nullable ReturnedCopies copies) {
        this.tables = new CsvResults(form, wording);
        this.summaryWorkbook = new SummaryWorkbook(form, wording);
        this.discrepancyWorkbook = new DiscrepancyWorkbook(form, wording);
        this.discrepancyPage = new DiscrepancyPage(form, wording);
        this.copies = copies;
        this.answersWorkbook = new AnswersWorkbook(form, wording);
    }

    /** Writes all files into an existing folder; the caller puts them in place once all are there. */
    public void write(Summary summary, Path folder) throws IOException {
        tables.write(summary, folder);
        ReturnedCopies.Links links = copies == null ? new ReturnedCopies.Links() : copies.write(summary, folder);
        // Made in memory first: POI gives a full disk another name.
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        summaryWorkbook.write(summary, book);
        Files.write(folder.resolve("tong-hop.xlsx"), book.toByteArray());
        book.reset();
        discrepancyWorkbook.write(summary, links, book);
        Files.write(folder.resolve("sai-lech.xlsx"), book.toByteArray());
        book.reset();
        answersWorkbook.write(summary, book);
        Files.write(folder.resolve("dieu-chinh.xlsx"), book.toByteArray());
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(open(folder, "sai-lech.html"), StandardCharsets.UTF_8))) {
            discrepancyPage.write(summary, links, out);
        }
    }

    private static OutputStream open(Path folder, String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
    }
}
