package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.tonghop.faults.FaultyFileSystemProvider;
import vn.tonghop.faults.Operation;
import vn.tonghop.faults.Script;

class DiskTest {

    private static final Configuration POSIX = Configuration.unix().toBuilder()
            .setAttributeViews("basic", "owner", "posix", "unix")
            .build();

    @Test
    void where_folders_can_be_forced_out_one_that_cannot_be_opened_is_an_error() throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(POSIX)) {
            Path folder = folder(disk, Script.counting().withClosedFolders());
            assertThatThrownBy(() -> Disk.forceFolder(folder)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> Disk.write(folder.resolve("a.txt"), new byte[1]))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void where_folders_can_be_forced_out_one_that_is_not_is_an_error() throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(POSIX)) {
            Path folder = folder(disk, Script.refusing(each -> each.kind() == Operation.Kind.FORCE_FOLDER));
            assertThatThrownBy(() -> Disk.forceFolder(folder)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void on_windows_which_opens_no_folder_nothing_is_said() throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(Configuration.windows())) {
            Path folder = folder(disk, Script.counting().withClosedFolders());
            assertThatCode(() -> Disk.forceFolder(folder)).doesNotThrowAnyException();
        }
    }

    private static Path folder(FileSystem disk, Script script) throws IOException {
        return FaultyFileSystemProvider.over(Files.createDirectories(disk.getPath("work")), script);
    }
}
