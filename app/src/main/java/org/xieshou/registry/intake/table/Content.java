package org.xieshou.registry.intake.table;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// The bytes of a list, read several times from the start. What people send over the web stays in memory: a file on the
/// disk would outlive a crash, with all that must never be kept.
public sealed interface Content {
    long length();

    /// Another one when the bytes are others.
    long stamp();

    /// What it may be at most.
    Limits limits();

    InputStream open() throws IOException;

    /// The same bytes as an archive.
    ZipFile zip() throws IOException;

    /// A file that somebody else put there and that is left alone.
    record OnDisk(File file) implements Content {
        @Override
        public long length() {
            return file.length();
        }

        @Override
        public long stamp() {
            return 31 * file.lastModified() + file.length();
        }

        @Override
        public Limits limits() {
            return Limits.ON_DISK;
        }

        @Override
        public InputStream open() throws IOException {
            return new FileInputStream(file);
        }

        @Override
        public ZipFile zip() throws IOException {
            return ZipFile.builder().setFile(file).get();
        }
    }

    /// Bytes that are nowhere else.
    final class InMemory implements Content {
        private final byte[] bytes;

        /// @param bytes not copied: whoever gives them away must not change them
        public InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public long stamp() {
            return bytes.length;
        }

        @Override
        public Limits limits() {
            return Limits.USUAL;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public ZipFile zip() throws IOException {
            return ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get();
        }
    }
}
