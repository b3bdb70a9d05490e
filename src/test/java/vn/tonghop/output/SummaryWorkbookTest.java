package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SummaryWorkbookTest {

    @Test
    void the_sheets_are_those_of_the_office() throws IOException {
        try (XSSFWorkbook workbook = written()) {
            assertThat(workbook)
                    .extracting(org.apache.poi.ss.usermodel.Sheet::getSheetName)
                    .containsExactly(
                            "Phụ lục I",
                            "Phụ lục II",
                            "Phụ lục III",
                            "Phụ lục IV – Chi tiết tặng quà",
                            "Tình hình nộp báo cáo",
                            "Lỗi và cảnh báo",
                            "Nhật ký điều chỉnh",
                            "Nguồn số liệu");
        }
    }

    private static XSSFWorkbook written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SummaryWorkbook(DucCo.FORM, DucCo.WORDING).write(DucCo.summary(), out);
        if (System.getProperty("keep") != null) Files.write(Path.of(System.getProperty("keep")), out.toByteArray());
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
