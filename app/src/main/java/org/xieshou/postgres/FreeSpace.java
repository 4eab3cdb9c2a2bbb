package org.xieshou.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xieshou.postgres.PostgresProblem.What;

/// Room on the disk before anything big is written: programs 60 MB, an empty database 40 MB, the rest for the first day's work.
final class FreeSpace {

    private static final long NEEDED = 1L << 30;

    private FreeSpace() {}

    /// @throws PostgresProblem if less than 1 GB is free where the folder lies
    static void require(Path folder) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < NEEDED) {
            throw new PostgresProblem(What.DISK_FULL, folder);
        }
    }
}
