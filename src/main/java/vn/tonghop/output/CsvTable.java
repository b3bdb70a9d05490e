package vn.tonghop.output;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table that machines read: RFC 4180, UTF-8 with BOM so that Excel shows Vietnamese. Text is made harmless, numbers stay. */
final class CsvTable implements Closeable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final char BOM = '\ufeff';

    private final CSVPrinter printer;

    CsvTable(Path file, String columns) throws IOException {
        BufferedWriter writer =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
        writer.write(BOM);
        printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(List.of(columns.split(",")));
    }

    /** One line; null is an empty cell. */
    void line(@Nullable Object... cells) throws IOException {
        printer.printRecord(Arrays.stream(cells).map(CsvTable::cell).toArray());
    }

    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof BigDecimal number) return plain(number);
        return value instanceof Number || value instanceof java.time.temporal.Temporal
                ? value.toString()
                : CsvText.harmless(value.toString());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
