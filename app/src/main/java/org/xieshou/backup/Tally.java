package org.xieshou.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Counts and digests rows on their way, as `copy` writes them: each ends in a newline, and none has another in it.
final class Tally {
    private final MessageDigest sha = sha256();
    private long rows;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// Passes on what is written, never the closing.
    OutputStream before(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                take(bytes, from, length);
                out.write(bytes, from, length);
            }
        };
    }

    /// Passes on what is read, never the closing.
    InputStream behind(InputStream in) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int found = in.read(bytes, from, length);
                if (found > 0) {
                    take(bytes, from, found);
                }
                return found;
            }
        };
    }

    private void take(byte[] bytes, int from, int length) {
        sha.update(bytes, from, length);
        for (int i = from; i < from + length; i++) {
            rows += bytes[i] == '\n' ? 1 : 0;
        }
    }

    /// Once, at the end.
    Contents.Table table(String name, String columns) {
        return new Contents.Table(name, columns, rows, HexFormat.of().formatHex(sha.digest()));
    }
}
