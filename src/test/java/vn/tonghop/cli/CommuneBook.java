package vn.tonghop.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The three appendices of one commune as a workbook, from lines whose cells stand between bars; digits alone are
 * numbers. Whatever is not said is what a good report of Ia Lang says.
 */
final class CommuneBook {

    private static final String LAUNCH = "Tổ chức phát động Tháng hành động vì trẻ em";
    private static final String WORKS = "Công trình dành cho trẻ em";
    private static final String FUNDS = "Kinh phí cho Tháng hành động vì trẻ em";

    private final String unit;
    private final int year;
    private String funds = "2 | 300 | 0 | 0 | 5200000 | 2500000";
    private String support = "15 | 4000000 | 2 | 2000000 | 40 | 0";
    private String activities = "2 | 120 | 3 | 380";

    CommuneBook(String unit, int year) {
        this.unit = unit;
        this.year = year;
    }

    /** Launch points, children, works new and upgraded, funds of the state and mobilised. */
    CommuneBook p01(String line) {
        funds = line;
        return this;
    }

    /** Children and amount of gifts, scholarships, medical care. */
    CommuneBook p02(String line) {
        support = line;
        return this;
    }

    /** Activities and children of participation and recreation. */
    CommuneBook p03(String line) {
        activities = line;
        return this;
    }

    Path write(Path file) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            draw(
                    book.createSheet("Phụ lục 01"),
                    head(1, "Tổ chức phát động, kinh phí và công trình dành cho trẻ em")
                            + """
                     | %s | %s | %s | %s | %s | %s
                     | Số điểm phát động | Số trẻ em tham dự | Số công trình xây mới | Số công trình nâng cấp | Ngân sách nhà nước | Vận động
                    Cấp tỉnh | | | | | |
                    Cấp huyện | | | | | |
                    Cấp xã | %s""".formatted(LAUNCH, LAUNCH, WORKS, WORKS, FUNDS, FUNDS, funds));
            draw(book.createSheet("Phụ lục 02"), head(2, "Hoạt động hỗ trợ trẻ em") + """
                    Tặng quà | Tặng quà | Cấp học bổng | Cấp học bổng | Khám bệnh, chữa bệnh miễn phí cho trẻ em | Khám bệnh, chữa bệnh miễn phí cho trẻ em
                    Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí
                    %s""".formatted(support));
            draw(
                    book.createSheet("Phụ lục 03"),
                    head(3, "Hoạt động có sự tham gia của trẻ em và vui chơi giải trí") + """
                    Hoạt động có sự tham gia của trẻ em | Hoạt động có sự tham gia của trẻ em | Hoạt động vui chơi, giải trí | Hoạt động vui chơi, giải trí
                    Số lượng hoạt động | Số lượng trẻ em tham gia | Số lượng hoạt động | Số lượng trẻ em tham gia
                    %s""".formatted(activities));
            book.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String head(int appendix, String title) {
        return "Phụ lục 0%d\n%s\n%d. %s năm %d\n".formatted(appendix, unit, appendix, title, year);
    }

    private static void draw(Sheet sheet, String lines) {
        for (String line : lines.split("\n")) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            String[] cells = line.split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                String text = cells[column].strip();
                if (text.matches("[0-9]{1,12}")) row.createCell(column).setCellValue(Long.parseLong(text));
                else if (!text.isEmpty()) row.createCell(column).setCellValue(text);
            }
        }
    }
}
