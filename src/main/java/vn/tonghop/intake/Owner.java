package vn.tonghop.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files by which Excel, Word and LibreOffice say who has a document open. */
public final class Owner {

    private Owner() {}

    /** The name of one of those files, or of a folder's own furniture: never a report. */
    static boolean isNoReport(String name) {
        return name.startsWith("~$")
                || name.startsWith(".~lock.")
                || name.startsWith(".tmp-")
                || List.of("Thumbs.db", "desktop.ini", ".DS_Store").contains(name);
    }

    /** Who has the file open, by the owner file beside it; the text is empty where it does not say. */
    public static Optional<String> of(Path file) {
        String name = file.getFileName().toString();
        Path libreOffice = file.resolveSibling(".~lock." + name + "#");
        if (Files.isRegularFile(libreOffice, LinkOption.NOFOLLOW_LINKS))
            return Optional.of(libreOfficeUser(libreOffice));
        for (String microsoft : microsoftNames(name).toList()) {
            Path beside = file.resolveSibling(microsoft);
            if (Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS)) return Optional.of(microsoftUser(beside));
        }
        return Optional.empty();
    }

    /** Excel puts {@code ~$} before the name; Word lets it replace the first two letters of a long one. */
    private static Stream<String> microsoftNames(String name) {
        return name.length() > 2 ? Stream.of("~$" + name, "~$" + name.substring(2)) : Stream.of("~$" + name);
    }

    /** {@code ,user,host,date,path;}: the second field. */
    private static String libreOfficeUser(Path lock) {
        String[] fields = new String(head(lock), StandardCharsets.UTF_8).split(",", -1);
        return fields.length < 3 ? "" : (fields[0] + " " + fields[1]).strip();
    }

    /** A length byte and the name in the PC's code page, then the same in UTF-16 from byte 55 on. */
    private static String microsoftUser(Path lock) {
        byte[] content = head(lock);
        if (content.length < 57) return "";
        int length = content[55] & 0xff;
        int available = Math.min(length * 2, content.length - 57);
        return new String(content, 57, available - available % 2, StandardCharsets.UTF_16LE).strip();
    }

    /** Empty where the program that has the document open lets nobody read even this: then it is open all the same. */
    private static byte[] head(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(1024);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
