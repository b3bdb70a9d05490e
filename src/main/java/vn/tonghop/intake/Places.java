package vn.tonghop.intake;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The names under which a file may leave the inbox: its own, then {@code PL (2).xlsx} and so on. */
record Places(Path into, Path name) {

    Path get(int number) {
        Path own = into.resolve(name.toString());
        return number == 1 ? own : numbered(isBlocked(own) ? into.resolve(name.getFileName()) : own, number);
    }

    /** Nothing stands there, and nothing that is no folder on the way. */
    boolean isFree(Path target) {
        return !Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isBlocked(target);
    }

    /** A file stands where a folder of this name is needed. */
    private boolean isBlocked(Path target) {
        for (Path each = target.getParent(); each != null && !each.equals(into); each = each.getParent())
            if (Files.exists(each, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(each)) return true;
        return false;
    }

    private static Path numbered(Path path, int number) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        return path.resolveSibling(FileName.fitting(name.substring(0, dot), " (" + number + ")" + name.substring(dot)));
    }
}
