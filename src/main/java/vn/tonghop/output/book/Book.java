package vn.tonghop.output.book;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Drafts as one xlsx file; the same drafts give the same cells, and no trace of when or where they were written. */
public final class Book {

    /** From here on rows are streamed through a temporary file instead of held in memory. */
    private static final int MANY_ROWS = 20_000;

    private static final int ROWS_IN_MEMORY = 500;

    private final String title;
    private final LocalDate date;
    private final Map<String, String> marks = new TreeMap<>();
    private @Nullable String shortened;

    /** @param date what the file's properties call its day of making: a day of the data, not of the clock */
    public Book(String title, LocalDate date) {
        this.title = title;
        this.date = date;
    }

    /** Texts that stand higher than a row may be are cut and end in this mark; else they are stored whole, their end unseen. */
    public Book shortening(String mark) {
        shortened = mark;
        return this;
    }

    /** Gives the file a document property of its own. */
    public Book marked(String name, String value) {
        marks.put(name, value);
        return this;
    }

    public void write(List<Draft> drafts, OutputStream out) throws IOException {
        String mark = shortened;
        if (mark != null) drafts.forEach(draft -> draft.shorten(mark));
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            describe(workbook);
            Styles styles = new Styles(workbook);
            int rows = drafts.stream().mapToInt(Draft::next).sum();
            try (Workbook written =
                    rows < MANY_ROWS ? workbook : new SXSSFWorkbook(workbook, ROWS_IN_MEMORY, true, true)) {
                for (Draft draft : drafts) write(draft, free(draft.name(), workbook), written, workbook, styles);
                if (drafts.stream().anyMatch(Draft::isLive)) XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
                written.write(out);
            }
        }
    }

    /** The name, numbered where a sheet has it already: a form may call two tables alike. */
    private static String free(String name, Workbook workbook) {
        String free = name;
        for (int number = 2; workbook.getSheet(free) != null; number++) free = SheetName.numbered(name, number);
        return free;
    }

    private static void write(Draft draft, String name, Workbook written, XSSFWorkbook workbook, Styles styles) {
        Sheet rows = written.createSheet(name);
        XSSFSheet sheet = workbook.getSheet(name);
        new PageSetup(sheet).apply(draft);
        new Cells(rows, sheet, styles).write(draft);
        new Guard(sheet).apply(draft);
        for (Chart chart : draft.charts()) new ChartDrawing(sheet).draw(chart, draft);
    }

    private void describe(XSSFWorkbook workbook) {
        var core = workbook.getProperties().getCoreProperties();
        var day = Optional.of(Date.from(date.atStartOfDay().toInstant(ZoneOffset.UTC)));
        core.setTitle(SafeText.of(title));
        core.setCreator("tonghop");
        core.setLastModifiedByUser("tonghop");
        core.setCreated(day);
        core.setModified(day);
        marks.forEach(
                (name, value) -> workbook.getProperties().getCustomProperties().addProperty(name, SafeText.of(value)));
        workbook.getProperties().getExtendedProperties().setApplication("tonghop");
    }
}
