package org.xieshou.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// PostgreSQL's programs, unpacked once for all test JVMs: that takes seconds of the processor, and every folder would do it
/// anew. Who comes while they are being unpacked waits until they are there.
public final class SharedPrograms {
    private static final Path PLACE = unpacked();

    private SharedPrograms() {}

    private static Path unpacked() {
        var place = LocalPostgres.makeFolder(Path.of("target", "programs"));
        try (var turn =
                FileChannel.open(
                        place.resolve("turn"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            turn.lock();
            new Binaries(place).unpack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
