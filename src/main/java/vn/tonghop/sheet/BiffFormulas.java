package vn.tonghop.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationWorkbook.ExternalSheet;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.SharedFormula;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.util.LittleEndianByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Area;

/** Writes the tokens of a BIFF8 formula as the text that Excel shows, with the names of sheets, books and defined names. */
final class BiffFormulas implements FormulaRenderingWorkbook {

    /** What stands for a formula whose tokens nobody can write down; that there is a formula must not be lost. */
    static final String UNWRITABLE = "?";

    private static final String FILTER_DATABASE = "\r";

    /** @param file name of the other workbook; null for this one and for add-ins */
    private record Book(@Nullable String file, List<String> sheets, List<String> names) {}

    private record Reference(int book, int firstSheet, int lastSheet) {}

    private final List<String> sheets = new ArrayList<>();
    private final List<Book> books = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<Integer, Area> filters = new HashMap<>();

    void sheet(String name) {
        sheets.add(name);
    }

    /** SUPBOOK: this workbook, the add-ins, or another workbook with the names of its sheets. */
    void book(BiffInput body) throws Refusal {
        int count = body.u16();
        int length = body.left() < 2 ? 0 : body.u16();
        if (length == 0x0401 || length == 0x3A01 || length == 0) {
            books.add(new Book(null, length == 0x0401 ? sheets : List.of(), new ArrayList<>()));
            return;
        }
        String file = fileName(body.text(length));
        List<String> foreign = new ArrayList<>();
        for (int i = 0; i < count && body.more(); i++) foreign.add(body.text());
        books.add(new Book(file, foreign, new ArrayList<>()));
    }

    /** EXTERNNAME: a name in the book said last. */
    void foreignName(BiffInput body) throws Refusal {
        body.skip(6);
        String name = body.shortText();
        if (!books.isEmpty()) books.get(books.size() - 1).names().add(name);
    }

    /** EXTERNSHEET: which book and sheets each number in a formula means. */
    void references(BiffInput body) throws Refusal {
        int count = body.u16();
        for (int i = 0; i < count && body.more(); i++)
            references.add(new Reference(body.u16(), (short) body.u16(), (short) body.u16()));
    }

    /** NAME: a defined name; a built-in one is a number. */
    void name(BiffInput body) throws Refusal {
        boolean builtIn = (body.u16() & 0x20) != 0;
        body.skip(1);
        int length = body.u8();
        body.skip(4);
        int sheet = body.u16();
        body.skip(4);
        String name = body.text(length);
        names.add(builtIn && name.length() == 1 ? builtInName(name.charAt(0)) : name);
        if (builtIn && name.equals(FILTER_DATABASE)) filter(sheet - 1, body);
    }

    /** The name of a filter's area is one reference to an area of a sheet: token, sheet, rows, columns. */
    private void filter(int sheet, BiffInput body) throws Refusal {
        if (body.left() < 11 || (body.u8() & 0x1F) != 0x1B) return;
        body.skip(2);
        int first = body.u16();
        int last = body.u16();
        if (first <= last) filters.put(sheet, new Area(first, 0, last, 0));
    }

    /** The rows that a sheet's filter looks at, null when it has none; sheets count from 0. */
    @Nullable
    Area filtered(int sheet) {
        return filters.get(sheet);
    }

    /** The other workbooks that this one refers to. */
    List<String> otherFiles() {
        return books.stream()
                .map(Book::file)
                .filter(file -> file != null && !file.isEmpty())
                .distinct()
                .toList();
    }

    /** The text of a formula's tokens. */
    String text(byte[] tokens, int length) {
        try {
            return FormulaRenderer.toFormulaString(this, parse(tokens, length));
        } catch (RuntimeException unwritable) {
            return UNWRITABLE;
        }
    }

    /** The text of a shared formula as it stands in one of its cells. */
    String sharedText(byte[] tokens, int length, int row, int column) {
        try {
            Ptg[] shared = parse(tokens, length);
            return FormulaRenderer.toFormulaString(
                    this, new SharedFormula(SpreadsheetVersion.EXCEL97).convertSharedFormulas(shared, row, column));
        } catch (RuntimeException unwritable) {
            return UNWRITABLE;
        }
    }

    private static Ptg[] parse(byte[] tokens, int length) {
        return Ptg.readTokens(length, new LittleEndianByteArrayInputStream(tokens));
    }

    @Override
    public @Nullable ExternalSheet getExternalSheet(int reference) {
        Reference meant = references.get(reference);
        Book book = books.get(meant.book());
        return book.file() == null ? null : new ExternalSheet(book.file(), sheet(book, meant.firstSheet()));
    }

    @Override
    public String getSheetFirstNameByExternSheet(int reference) {
        Reference meant = references.get(reference);
        return sheet(books.get(meant.book()), meant.firstSheet());
    }

    @Override
    public String getSheetLastNameByExternSheet(int reference) {
        Reference meant = references.get(reference);
        return sheet(books.get(meant.book()), meant.lastSheet());
    }

    @Override
    public String resolveNameXText(NameXPtg foreign) {
        Reference meant = references.get(foreign.getSheetRefIndex());
        Book book = books.get(meant.book());
        return book.sheets() == sheets
                ? names.get(foreign.getNameIndex())
                : book.names().get(foreign.getNameIndex());
    }

    @Override
    public String getNameText(NamePtg name) {
        return names.get(name.getIndex());
    }

    private static String sheet(Book book, int number) {
        return number >= 0 && number < book.sheets().size() ? book.sheets().get(number) : "#REF";
    }

    /** The path is written with control characters for drive and folders: the last part is the file's name. */
    private static String fileName(String encoded) {
        int from = 0;
        for (int i = 0; i < encoded.length(); i++)
            if (encoded.charAt(i) < ' ' || encoded.charAt(i) == '\\' || encoded.charAt(i) == '/') from = i + 1;
        return encoded.substring(from);
    }

    private static String builtInName(char number) {
        String[] known = {
            "Consolidate_Area", "Auto_Open", "Auto_Close", "Extract", "Database", "Criteria", "Print_Area",
            "Print_Titles", "Recorder", "Data_Form", "Auto_Activate", "Auto_Deactivate", "Sheet_Title",
                    "_FilterDatabase"
        };
        return number < known.length ? known[number] : "#NAME?";
    }
}
