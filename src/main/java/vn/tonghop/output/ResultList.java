package vn.tonghop.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tonghop.intake.Disk;

/**
 * The record of what we wrote into a folder: a line that says which results these are, then hash and name of each file.
 *
 * @param name of the results, empty where there is no list
 * @param files hashes by name, with {@code /}
 */
record ResultList(String name, Map<String, String> files) {

    static final String FILE = ".da-ghi.csv";

    private static final String NAME = "# ";

    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    static ResultList read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        String name = "";
        if (!isIn(folder)) return new ResultList(name, files);
        for (String line : Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8)) {
            int blank = line.indexOf(' ');
            if (line.startsWith(NAME)) name = line.substring(NAME.length());
            else if (blank > 0) files.put(line.substring(blank + 1), line.substring(0, blank));
        }
        return new ResultList(name, files);
    }

    /** Forces out every file of the folder, then writes the list. */
    static void write(String name, Path folder) throws IOException {
        StringBuilder lines = new StringBuilder(NAME).append(name).append('\n');
        for (Path file : files(folder)) {
            Disk.force(file);
            Disk.forceFolder(parent(file));
            String path = folder.relativize(file)
                    .toString()
                    .replace(folder.getFileSystem().getSeparator(), "/");
            lines.append(Disk.sha256(file)).append(' ').append(path).append('\n');
        }
        Disk.write(folder.resolve(FILE), lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The file is as we wrote it under this name. */
    boolean wrote(String file, Path path) throws IOException {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && Disk.sha256(path).equals(files.get(file));
    }

    /** Removes what we wrote, and the folder if nothing else is in it. */
    static void remove(Path folder) throws IOException {
        ResultList list = read(folder);
        for (String file : list.files.keySet())
            if (list.wrote(file, folder.resolve(file))) Files.delete(folder.resolve(file));
        Files.delete(folder.resolve(FILE));
        if (files(folder).isEmpty()) Folders.delete(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) throw new IllegalArgumentException(file + " is no file in a folder");
        return parent;
    }
}
