package vn.tonghop.output.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.orgunit.OrgUnit;

/** Another program recalculates a filled template and saves it in its own ways, where it is installed. */
@EnabledIf(value = "isInstalled", disabledReason = "no soffice on this machine")
class TemplateLibreOfficeTest {

    private static final Path SOFFICE = Path.of("/usr/bin/soffice");
    private static final int SPOILT = 2;

    @TempDir
    Path folder = Path.of("");

    static boolean isInstalled() {
        return Files.isExecutable(SOFFICE);
    }

    /** One of our files on its way through the other program. */
    private record Sent(Campaign campaign, OrgUnit unit, Map<String, Object> values, Checked asWeSaved) {}

    @Test
    void it_computes_the_verdict_that_the_program_gives_and_what_it_saves_reads_the_same() throws Exception {
        Map<String, Sent> sent = new LinkedHashMap<>();
        for (Campaign campaign : List.of(Campaign.THDTE, Campaign.SECOND))
            for (int seed = 0; seed <= SPOILT; seed++) send(campaign, seed, sent);
        for (String format : List.of("xlsx", "xls", "ods"))
            convert(format, sent.keySet().stream().map(folder::resolve).toList());
        Set<String> failed = new TreeSet<>();
        for (Map.Entry<String, Sent> each : sent.entrySet()) {
            Sent file = each.getValue();
            Path again = folder.resolve("xlsx").resolve(each.getKey());
            try (InputStream in = Files.newInputStream(again);
                    XSSFWorkbook book = new XSSFWorkbook(in)) {
                Checked checked = file.campaign().check("Book1.xlsx", Files.readAllBytes(again));
                failed.addAll(Verdict.agree(file.campaign(), checked, book, each.getKey() + " " + file.values()));
            }
            for (String format : List.of("xlsx", "xls", "ods")) readsTheSame(each.getKey(), format, file);
        }
        assertThat(failed).as("rules that were seen to fail").hasSizeGreaterThan(4);
    }

    private void send(Campaign campaign, int seed, Map<String, Sent> sent) throws IOException {
        Random random = new Random(seed + 100);
        OrgUnit unit = campaign.reporting().get(seed % campaign.reporting().size());
        Map<String, Object> sound = campaign.sound(random);
        Map<String, Object> values = seed == 0 ? sound : campaign.spoilt(sound, random);
        // A line of a list without one of its numbers: what is computed from them is a text that says so.
        if (seed == SPOILT) values.remove("1 g04.unit_value");
        Filled filled = campaign.filled(unit, values);
        String name = campaign.form().id() + seed + ".xlsx";
        Files.write(folder.resolve(name), withoutStoredResults(filled));
        sent.put(name, new Sent(campaign, unit, values, campaign.check("Book1.xlsx", filled.bytes())));
    }

    private void readsTheSame(String name, String format, Sent file) throws IOException {
        String saved = name.replace("xlsx", format);
        byte[] content = Files.readAllBytes(folder.resolve(format).resolve(saved));
        Checked checked = file.campaign().check("Book1." + format, content);
        assertThat(checked.submission().unit()).as(saved).isEqualTo(file.unit());
        assertThat(Campaign.figures(checked)).as(saved).isEqualTo(Campaign.figures(file.asWeSaved()));
        // In .xls what is not computed yet is nothing, elsewhere the text that says so.
        assertThat(findings(checked, format)).as(saved).containsExactlyElementsOf(findings(file.asWeSaved(), format));
    }

    private static List<String> findings(Checked checked, String format) {
        return checked.findings().stream()
                .map((Finding finding) -> finding.rule() + " " + finding.place().label())
                .map(each -> format.equals("xls") ? each.replaceFirst("^V1[01] ", "V10, V11 ") : each)
                .toList();
    }

    /** In which no formula has a result: whoever opens it must compute. */
    private static byte[] withoutStoredResults(Filled filled) throws IOException {
        try (XSSFWorkbook book = filled.open();
                var out = new ByteArrayOutputStream()) {
            for (Sheet sheet : book)
                for (Row row : sheet)
                    for (Cell cell : row)
                        if (cell.getCellType() == CellType.FORMULA) {
                            ((XSSFCell) cell).getCTCell().unsetV();
                            ((XSSFCell) cell).getCTCell().unsetT();
                        }
            book.write(out);
            return out.toByteArray();
        }
    }

    private void convert(String format, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                SOFFICE.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.resolve(format).toString()));
        for (Path file : files) command.add(file.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(process.waitFor(240, TimeUnit.SECONDS)).as("soffice ends").isTrue();
    }
}
