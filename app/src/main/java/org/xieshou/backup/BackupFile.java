package org.xieshou.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.keys.MasterKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One line of JSON in clear, then a zip sealed with a key that follows from the master key (AES-256-GCM in segments of
/// 1 MB, bound to that line): no part of it can be read, changed, swapped or cut off without the master key.
final class BackupFile {
    static final String FORM = "form.json";
    static final String CONTENTS = "contents.json";
    static final String TABLE = "table/";
    private static final String FORMAT = "xieshou-backup";
    private static final int LONGEST_HEADER = 4_096;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The line in clear.
    ///
    /// @param made when, ISO 8601 in UTC
    /// @param key the master key locked with a passphrase, if the backup carries it
    record Header(String format, int version, String made, @Nullable String key) {
        static Header of(String made, @Nullable String key) {
            return new Header(FORMAT, 1, made, key);
        }
    }

    private BackupFile() {}

    static ZipOutputStream create(Path file, Header header, MasterKey master) throws IOException {
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var line = JSON.writeValueAsBytes(header);
        var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        try {
            out.write(line);
            out.write('\n');
            OutputStream sealed = master.sealing().newEncryptingStream(out, line);
            return new ZipOutputStream(sealed, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            out.close();
            throw new IOException(e);
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    /// @throws BackupProblem if the file is something else
    static Header header(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return header(line(in), file);
        }
    }

    private static Header header(byte[] line, Path file) {
        try {
            var header = JSON.readValue(line, Header.class);
            if (FORMAT.equals(header.format) && header.version == 1) {
                return header;
            }
        } catch (JacksonException _) {
            // told below
        }
        throw BackupProblem.notABackup(file);
    }

    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
            if (line.size() > LONGEST_HEADER) {
                break;
            }
        }
        return line.toByteArray();
    }

    static ZipInputStream open(Path file, MasterKey master) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            var line = line(in);
            header(line, file);
            return new ToTheEnd(master.sealing().newDecryptingStream(in, line));
        } catch (GeneralSecurityException e) {
            in.close();
            throw new IOException(e);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /// A zip's own directory lies behind its last part, and reading the parts does not touch it. A file that is cut off in
    /// there is told only by who reads to the end.
    private static final class ToTheEnd extends ZipInputStream {
        ToTheEnd(InputStream unsealed) {
            super(unsealed, StandardCharsets.UTF_8);
        }

        @Override
        public @Nullable ZipEntry getNextEntry() throws IOException {
            var next = super.getNextEntry();
            if (next == null) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return next;
        }
    }
}
