package vn.tonghop.accuracy;

import java.nio.charset.StandardCharsets;

/** Text with separators, in the encodings that Excel writes. */
final class CsvWriter implements Writer {

    @Override
    public byte[] write(Workbook book) {
        String separator = switch (book.format()) {
            case CSV_COMMA -> ",";
            case CSV_SEMICOLON -> ";";
            default -> "\t";
        };
        StringBuilder text = new StringBuilder();
        Page page = book.pages().get(0);
        int width = page.width();
        for (int row = 0; row < page.height(); row++) {
            for (int column = 0; column < width; column++) {
                if (column > 0) text.append(separator);
                Item item = page.at(row, column);
                if (item != null) text.append(quoted(item.text(), separator));
            }
            text.append("\r\n");
        }
        boolean wide = book.format() == Format.CSV_TAB && book.number() % 2 == 0;
        String mark = wide || book.number() % 3 > 0 ? "\ufeff" : "";
        return (mark + text).getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
    }

    private static String quoted(String text, String separator) {
        boolean needed = text.contains(separator) || text.contains("\"") || text.contains("\n");
        return needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
