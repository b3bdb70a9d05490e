package vn.tonghop.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tonghop.sheet.Passwords;

/**
 * {@code mat-khau.txt} of a working folder: what units have told about their encrypted files. A line is a unit's code or
 * name, then {@code =}, {@code ;} or a tab, then the password; blanks around either are not part of it; a line that
 * begins with {@code #} is a note. UTF-8. Whoever else can read the file must not be able to: else it is not used.
 */
final class PasswordFile {

    static final String NAME = "mat-khau.txt";

    private static final Set<PosixFilePermission> OTHERS_READ =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    /** Whoever is logged in, as Windows names them in English; on other systems in other languages we cannot tell. */
    private static final Set<String> EVERYBODY =
            Set.of("Everyone", "BUILTIN\\Users", "NT AUTHORITY\\Authenticated Users");

    private static final int LONGEST = 1 << 20;

    private PasswordFile() {}

    /** None when the folder has no such file. */
    static Passwords read(Path dir) throws Stop {
        Path file = dir.resolve(NAME);
        if (!Files.exists(file)) return Passwords.NONE;
        try {
            checkReaders(file);
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) throw unreadable(file);
            return new Passwords(told(file, text(file)));
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    /** Stops when somebody else can read a file that has a password in it. */
    static void check(Path file) throws Stop {
        try {
            checkReaders(file);
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static Stop unreadable(Path file) {
        return Stop.usage("file.unreadable", "path", file);
    }

    private static void checkReaders(Path file) throws IOException, Stop {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            Set<PosixFilePermission> permissions = posix.readAttributes().permissions();
            if (permissions.stream().anyMatch(OTHERS_READ::contains))
                throw Stop.usage(
                        "passwords.open", "file", file, "permissions", PosixFilePermissions.toString(permissions));
            return;
        }
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (acl != null && acl.getAcl().stream().anyMatch(PasswordFile::letsEverybodyRead))
            throw Stop.usage("passwords.openToAll", "file", file);
    }

    private static boolean letsEverybodyRead(AclEntry entry) {
        return entry.type() == AclEntryType.ALLOW
                && entry.permissions().contains(AclEntryPermission.READ_DATA)
                && EVERYBODY.contains(entry.principal().getName());
    }

    private static String text(Path file) throws IOException, Stop {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Stop.usage("passwords.encoding", "file", file);
        }
    }

    private static List<Passwords.Told> told(Path file, String text) throws Stop {
        List<Passwords.Told> told = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.stripLeading().startsWith("#")) continue;
            told.add(told(file, number, line));
        }
        return told;
    }

    /** The line itself is never said: it may be a password. */
    private static Passwords.Told told(Path file, int number, String line) throws Stop {
        String[] parts = line.split("[=;\t]", 2);
        if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank())
            throw Stop.usage("passwords.line", "file", file, "line", number);
        return new Passwords.Told(parts[0].strip(), parts[1].strip());
    }
}
