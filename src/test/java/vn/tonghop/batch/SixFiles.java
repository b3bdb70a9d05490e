package vn.tonghop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.intake.Disk;

/**
 * A small inbox with one file for each thing that can become of one: accepted, to be corrected, refused, a duplicate,
 * superseded, deferred; and the one that supersedes.
 */
final class SixFiles {

    private static final Path SAMPLES = Path.of("input-samples/inbox");

    private static final FileTime SENT = FileTime.from(Instant.parse("2023-06-29T02:00:00Z"));

    private SixFiles() {}

    /** Gives what lies in the inbox the times that it was dropped with. */
    static void setTimes(Path dir) throws IOException {
        for (Path file : Invariant.files(dir.resolve("inbox"))) Files.setLastModifiedTime(file, SENT);
    }

    /** Fills a working folder; gives what was dropped, the content's hash by path. */
    static Map<String, String> drop(Path dir) throws IOException {
        Path inbox = Files.createDirectories(dir.resolve("inbox"));
        for (String folder : List.of("archive", "data", "output")) Files.createDirectories(dir.resolve(folder));
        Map<String, String> dropped = new LinkedHashMap<>();
        copy(inbox, "TT Chư Ty - PL tháng hành động TE 2023.xlsx", "Chư Ty.xlsx", dropped);
        copy(inbox, "TT Chư Ty - PL tháng hành động TE 2023.xlsx", "sub/Chư Ty (2).xlsx", dropped);
        copy(inbox, "Bieu mau bao cao.xlsx", "Bieu mau bao cao.xlsx", dropped);
        copy(inbox, "PL_THDVTE_IaNan.xls", "PL_THDVTE_IaNan.xls", dropped);
        copy(inbox, "PL Ia Kriêng.xls", "PL Ia Kriêng.xls", dropped);
        copy(inbox, "xã Ia Kriêng gửi lại.xlsx", "xã Ia Kriêng gửi lại.xlsx", dropped);
        copy(inbox, "Zalo_1688020311.xlsx", "open.xlsx", dropped);
        Files.write(inbox.resolve(".~lock.open.xlsx#"), ",Rơ Mah,pc,,;".getBytes(StandardCharsets.UTF_8));
        return dropped;
    }

    private static void copy(Path inbox, String sample, String name, Map<String, String> dropped) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        byte[] content = Files.readAllBytes(SAMPLES.resolve(sample));
        Files.write(file, content);
        Files.setLastModifiedTime(file, SENT);
        dropped.put(name, Disk.sha256(content));
    }
}
