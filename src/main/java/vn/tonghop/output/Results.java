package vn.tonghop.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.form.Form;
import vn.tonghop.message.Language;
import vn.tonghop.message.Renderer;

/** Everything that a consolidation writes, for people and for machines. */
public final class Results {

    private final CsvResults tables;
    private final SummaryWorkbook workbook;

    /** @param shown the language that people read; machines get both */
    public Results(Form form, Renderer vi, Renderer en, Language shown) {
        Wording wording = new Wording(vi, en, shown);
        this.tables = new CsvResults(form, wording);
        this.workbook = new SummaryWorkbook(form, wording);
    }

    /** Writes all files into an existing folder; the caller puts them in place once all are there. */
    public void write(Summary summary, Path folder) throws IOException {
        tables.write(summary, folder);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("tong-hop.xlsx")))) {
            workbook.write(summary, out);
        }
    }
}
