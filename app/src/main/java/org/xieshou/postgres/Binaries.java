package org.xieshou.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.xieshou.postgres.PostgresProblem.What;

/// PostgreSQL's programs, unpacked once from the jar that the build chose for this system and processor.
final class Binaries {

    /// The major version: data of another one cannot be read.
    static final String MAJOR = "18";

    static final String FOLDER = "postgres-" + MAJOR;

    private final Path folder;
    private final Path home;

    Binaries(Path folder) {
        this.folder = folder;
        this.home = folder.resolve(FOLDER);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /// Unpacks unless this very archive was unpacked before; a half-done folder is never taken for a whole one.
    void unpack() {
        String name = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL url = Binaries.class.getResource("/" + name);
        if (url == null) {
            throw unsupported(System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        try {
            String mark = name + " " + url.openConnection().getContentLengthLong();
            Path marker = home.resolve("unpacked-from");
            if (Files.exists(marker) && Files.readString(marker).equals(mark)) {
                return;
            }
            FreeSpace.require(folder);
            Path fresh = folder.resolve(FOLDER + ".new");
            Folders.delete(fresh);
            unpack(url, fresh);
            Files.writeString(fresh.resolve("unpacked-from"), mark);
            Folders.delete(home);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw PostgresProblem.ofFiles(folder, e);
        }
    }

    /// The name under which the archive for a system and processor lies in its jar.
    static String archive(String os, String arch) {
        String system = system(os);
        String processor =
                switch (arch.toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> null;
                };
        if (system == null || processor == null) {
            throw unsupported(os, arch);
        }
        return "postgres-" + system + "-" + processor + ".txz";
    }

    private static @Nullable String system(String os) {
        String name = os.toLowerCase(Locale.ROOT);
        return name.startsWith("linux") ? "linux" : name.startsWith("mac") ? "darwin" : null;
    }

    private static PostgresProblem unsupported(String os, String arch) {
        return new PostgresProblem(What.UNSUPPORTED_PLATFORM, os, arch);
    }

    private static void unpack(URL url, Path target) throws IOException {
        try (InputStream in = new BufferedInputStream(url.openStream());
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("archive entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Folders.allow(path, executable ? "rwxr-xr-x" : "rw-r--r--");
        }
    }
}
