package vn.tonghop.output.marking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.grid.FileFormat;

/** Marks every workbook under the given folders and says what is wrong with the copies: a look at all of them, by hand. */
final class MarkSweep {

    private MarkSweep() {}

    public static void main(String[] folders) throws IOException {
        int good = 0;
        int alone = 0;
        for (String folder : folders)
            for (Path file : Files.isRegularFile(Path.of(folder)) ? List.of(Path.of(folder)) : files(Path.of(folder))) {
                byte[] content = Files.readAllBytes(file);
                var contents = Marked.contents(content);
                if (contents.isEmpty()) continue;
                FileFormat format = contents.get().format();
                if (format != FileFormat.XLSX && format != FileFormat.XLSM && format != FileFormat.XLS) continue;
                String said = verdict(content);
                if (said.isEmpty()) good++;
                else if (said.startsWith("alone")) {
                    alone++;
                    System.out.println(said + "\t" + file);
                } else System.out.println(said + "\t" + file);
            }
        System.out.println(good + " good, " + alone + " alone");
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches("(?i).*\\.(xlsx|xlsm|xltx|xltm|xls)"))
                    .sorted()
                    .toList();
        }
    }

    static String verdict(byte[] content) {
        try {
            Marked marked = Marked.some(content);
            if (marked.returned().alone() != null)
                return "alone " + marked.returned().alone().key() + why(content, marked.lines());
            List<String> wrong = new ArrayList<>();
            if (!marked.asRead(content).equals(marked.asRead(marked.returned().bytes()))) wrong.add("reads otherwise");
            byte[] again = Marked.of(marked.returned().bytes(), marked.lines())
                    .returned()
                    .bytes();
            if (marked.returned().ending().equals(".xls")) {
                if (!marked.asRead(again).equals(marked.asRead(content))) wrong.add("again reads otherwise");
            } else if (!Arrays.equals(again, marked.returned().bytes())) {
                wrong.add("not the same again: "
                        + new Marked(marked.returned().bytes(), List.of(), new Marking.Returned(again, "", null))
                                .changedParts());
            }
            try {
                wrong.addAll(marked.differences());
            } catch (IOException | RuntimeException poi) {
                if (opens(content))
                    wrong.add("POI: " + poi + " "
                            + Arrays.asList(poi.getStackTrace()).subList(0, 5));
            }
            return String.join(" | ", wrong);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return e + " " + Arrays.asList(e.getStackTrace()).subList(0, 6);
        }
    }

    /** What stood in the way of marking an old workbook. */
    private static String why(byte[] content, List<Correction> lines) {
        try {
            XlsMarking.mark(
                    content,
                    Marked.contents(content).orElseThrow().grids(),
                    Marked.corrections(lines),
                    new vn.tonghop.message.Renderer(vn.tonghop.message.Language.VI));
            return "";
        } catch (IOException | Unmarkable | RuntimeException e) {
            return " " + e + " " + Arrays.asList(e.getStackTrace()).subList(0, 3);
        }
    }

    private static boolean opens(byte[] content) {
        try (var book = org.apache.poi.ss.usermodel.WorkbookFactory.create(new ByteArrayInputStream(content))) {
            return book.getNumberOfSheets() >= 0;
        } catch (IOException | RuntimeException poi) {
            return false;
        }
    }
}
