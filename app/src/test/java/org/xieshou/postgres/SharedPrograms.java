package org.xieshou.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// PostgreSQL's programs, unpacked once for a test JVM: that takes seconds of the processor, and every folder would do it anew.
public final class SharedPrograms {
    private static final Path PLACE = unpacked();

    private SharedPrograms() {}

    private static Path unpacked() {
        var name = "programs-" + System.getProperty("tests.fork", "0");
        var place = LocalPostgres.makeFolder(Path.of("target", name));
        new Binaries(place).unpack();
        return place.resolve(Binaries.FOLDER);
    }

    /// Makes a folder for a server that finds them there.
    public static Path in(Path folder) {
        LocalPostgres.makeFolder(folder);
        var programs = folder.resolve(Binaries.FOLDER);
        try {
            if (!Files.exists(programs, LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(programs, PLACE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
