package vn.tonghop.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the results of {@link DucCo} into a folder, to be looked at. */
final class WriteSample {

    private WriteSample() {}

    public static void main(String[] folder) throws IOException {
        Path into = Files.createDirectories(Path.of(folder[0]));
        new Results(DucCo.FORM, DucCo.WORDING).write(DucCo.summary(), into);
        System.out.println(new FindingsText(DucCo.FORM, DucCo.WORDING).of(DucCo.counting()));
    }
}
