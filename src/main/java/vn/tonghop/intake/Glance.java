package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeSet;

/**
 * What lies in the drop folder, by name, size and time: enough to see that something changed, and cheap enough for every
 * minute. Owner files count: a file that was closed is a change too.
 */
public record Glance(List<String> lines) {

    public Glance {
        lines = List.copyOf(lines);
    }

    public static Glance at(Path folder) throws IOException {
        // Of a link a walk sees nothing but the link.
        Path inbox = Files.exists(folder) ? folder.toRealPath() : folder;
        TreeSet<String> lines = new TreeSet<>();
        Files.walkFileTree(inbox, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return Inbox.isOurs(inbox, directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                lines.add(inbox.relativize(file) + "\t" + attributes.size() + "\t" + attributes.lastModifiedTime());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                lines.add(inbox.relativize(file) + "\t?");
                return FileVisitResult.CONTINUE;
            }
        });
        return new Glance(List.copyOf(lines));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
