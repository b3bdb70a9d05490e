package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.Place;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.sheet.Opened;
import vn.tonghop.text.LegacyText;
import vn.tonghop.text.NumberReader;
import vn.tonghop.text.Scale;

/** Reads the figures of a file: tables found by their headers, each figure with its cell and how it was read. */
public final class FigureReader {

    /** The note of a file with tables of figures none of which is the form's. */
    public static final String UNKNOWN_TABLE = "reading.unknownTable";

    private static final Pattern FIGURE = Pattern.compile("(?U)\\d[\\d.,\\s]*\\p{L}{0,10}");
    private static final Pattern BOOK_NAME = Pattern.compile("(?i)\\.(xls|xlsx|xlsm|xlsb|ods)$");

    private final Vocabulary words;
    private final Phrases phrases;
    private final HeaderFinder headers;
    private final ColumnMatcher matcher;
    private final OrgUnits units;
    private final Period period;
    private final LegacyText legacy = new LegacyText();
    private final NumberReader numbers = new NumberReader();

    public FigureReader(Form form, OrgUnits units, Period period) {
        this.words = new Vocabulary(form);
        this.phrases = new Phrases(form);
        this.headers = new HeaderFinder(words, phrases);
        this.matcher = new ColumnMatcher(words);
        this.units = units;
        this.period = period;
    }

    /** The same reader for another period. */
    public FigureReader in(Period other) {
        return new FigureReader(words.form(), units, other);
    }

    /** What the file says, a submission for each unit in it; one with a refusal where it could not be opened. */
    public List<Submission> read(ReceivedFile file, Opened opened) {
        if (opened instanceof Opened.Refused refused) return List.of(refused(file, refused));
        Contents contents = AnswerSheets.without(((Opened.Readable) opened).contents());
        List<Message> notes = new ArrayList<>(contents.notes());
        List<SheetTables> sheets = new ArrayList<>();
        for (Grid grid : contents.grids()) {
            if (grid.hidden()) continue;
            LegacyText.Converted converted = legacy.convert(TextResults.shown(grid, contents.format()));
            converted.note().filter(note -> !notes.contains(note)).ifPresent(notes::add);
            sheets.add(new SheetTables(
                    new VisibleSheet(converted.grid()),
                    headers,
                    matcher,
                    contents.prose(),
                    contents.grids().indexOf(grid)));
        }
        Set<Character> thousands = FileHabits.thousands(
                sheets.stream().flatMap(sheet -> sheet.found().stream()).toList());
        CellFigures cells = new CellFigures(numbers, thousands, phrases.labels());
        Scale elsewhere = sheets.stream()
                .map(SheetTables::stated)
                .filter(scale -> scale != Scale.NONE)
                .findFirst()
                .orElse(Scale.NONE);
        List<SheetDrafts> drafts = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            List<TableDraft> tables = new ArrayList<>(sheets.get(i).read(words, phrases, units, cells, elsewhere));
            if (i > 0 && tables.isEmpty())
                tables.addAll(sheets.get(i)
                        .continuing(sheets.get(i - 1), drafts.get(i - 1).tables(), words, phrases, units, cells));
            drafts.add(new SheetDrafts(sheets.get(i).sheet(), tables));
        }
        foldedRows(contents.grids()).ifPresent(notes::add);
        comments(contents.grids()).ifPresent(notes::add);
        misnamed(file, contents.format()).ifPresent(notes::add);
        if (drafts.stream().allMatch(sheet -> sheet.tables().isEmpty()))
            unknownTables(contents.grids()).ifPresent(notes::add);
        return new Assembly(file, period, words.form(), phrases, units, contents, notes, drafts).submissions();
    }

    private Submission refused(ReceivedFile file, Opened.Refused refused) {
        Witnesses witnesses = new Witnesses(units);
        witnesses.fileName(file.name(), true);
        return new Submission(
                file,
                period,
                witnesses.unit(),
                refused.format(),
                refused.reason(),
                List.of(),
                witnesses.list(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    /** Tables of figures in a file that has none of the form's: what it is must not be taken for a mere letter. */
    private static Optional<Message> unknownTables(List<Grid> grids) {
        List<String> first = new ArrayList<>();
        for (Grid grid : grids) rowOfFigures(grid).ifPresent(place -> first.add(place.label()));
        return first.isEmpty() ? Optional.empty() : Optional.of(Message.of(UNKNOWN_TABLE, "cells", first));
    }

    private static Optional<Place> rowOfFigures(Grid grid) {
        Optional<Integer> row = grid.nextRow(0);
        while (row.isPresent()) {
            List<Cell> figures = grid.rowCells(row.get()).stream()
                    .filter(cell -> FIGURE.matcher(cell.valueText().strip()).matches())
                    .toList();
            if (figures.size() > 1) return Optional.of(grid.place(figures.get(0).address()));
            row = grid.nextRow(row.get() + 1);
        }
        return Optional.empty();
    }

    /** Comments that hold a number: the figures of a report are those of its cells, and the sender is told so. */
    private static Optional<Message> comments(List<Grid> grids) {
        List<String> cells = new ArrayList<>();
        for (Grid grid : grids) {
            if (grid.hidden()) continue;
            grid.comments().forEach((address, text) -> {
                if (AnswerSheets.ownWords(text).chars().anyMatch(Character::isDigit))
                    cells.add(grid.place(address).label());
            });
        }
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of(
                        "reading.comments", "cells", cells.stream().limit(12).toList()));
    }

    /** A web page, XML or text that is named like a workbook: read for what it is, and said. */
    private static Optional<Message> misnamed(ReceivedFile file, FileFormat format) {
        boolean named = BOOK_NAME.matcher(file.name()).find();
        return switch (format) {
            case HTML, SPREADSHEETML, CSV ->
                named ? Optional.of(Message.of("reading.misnamed", "format", format.name())) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Rows that a filter or a collapsed group folds away were read like the others; the sender should know. */
    private static Optional<Message> foldedRows(List<Grid> grids) {
        List<String> sheets = grids.stream()
                .filter(grid -> !grid.hidden() && hasFoldedRows(grid))
                .map(Grid::name)
                .toList();
        return sheets.isEmpty() ? Optional.empty() : Optional.of(Message.of("reading.folded", "sheets", sheets));
    }

    private static boolean hasFoldedRows(Grid grid) {
        Optional<Integer> row = grid.nextRow(0);
        while (row.isPresent()) {
            if (grid.rowFolded(row.get())) return true;
            row = grid.nextRow(row.get() + 1);
        }
        return false;
    }
}
