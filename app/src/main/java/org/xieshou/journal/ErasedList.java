package org.xieshou.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The ids of all keys that were ever destroyed, one a line, in a file beside the master key. A backup is older than what
/// was erased after it, so the database cannot say this of itself. The ids are random or hashed and name nobody.
@Component
final class ErasedList {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String HEAD =
            """
            # What was erased: ids of destroyed keys, applied at every start and after every restore.
            # Keep a copy wherever the master key has one.
            """;

    private final Path file;

    ErasedList(@Value("${xieshou.data}") String data) {
        file = Path.of(data).resolve("keys").resolve("erased");
    }

    Path file() {
        return file;
    }

    /// Whether an application of the list was begun and not ended.
    Path mark() {
        return file.resolveSibling("erased.applying");
    }

    Set<UUID> read() throws IOException {
        var ids = new LinkedHashSet<UUID>();
        if (Files.exists(file)) {
            for (var line : Files.readString(file).split("\n", -1)) {
                if (ID.matcher(line).matches()) { // the last one may be torn
                    ids.add(UUID.fromString(line));
                }
            }
        }
        return ids;
    }

    /// On the disk when this returns.
    synchronized void add(Collection<UUID> keys) throws IOException {
        if (keys.isEmpty()) {
            return;
        }
        Files.createDirectories(file.getParent());
        var lines = new StringBuilder(Files.exists(file) ? "\n" : HEAD);
        keys.forEach(key -> lines.append(key).append('\n'));
        try (var out =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }
}
