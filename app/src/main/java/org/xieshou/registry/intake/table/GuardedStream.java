package org.xieshou.registry.intake.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.xieshou.registry.intake.table.IntakeProblem.Code;

/// Bytes of one unzipped entry, counted while they come: stops a bomb before it unfolds and a tag that never ends.
final class GuardedStream extends FilterInputStream {
    private final long most;
    private final boolean xml;
    private final LongSupplier folded;
    private long count;
    private int sinceTag;

    /// @param most bytes that may come out of this entry
    /// @param xml whether a `<` must turn up regularly, which bounds every text, attribute and name
    /// @param folded how many bytes of the file were read for it until now
    GuardedStream(InputStream in, long most, boolean xml, LongSupplier folded) {
        super(in);
        this.folded = folded;
        this.most = most;
        this.xml = xml;
    }

    static long most(long folded, Limits limits) {
        long unfolded = Math.max(Limits.FREE_BYTES, folded * Limits.MOST_FOLDED);
        return Math.min(unfolded, limits.unzippedBytes());
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = in.read(buffer, offset, length);
        if (got > 0) {
            count += got;
            boolean isBomb =
                    count > Limits.FREE_BYTES && count / Limits.MOST_FOLDED > folded.getAsLong();
            if (count > most || isBomb) {
                throw IntakeProblem.of(Code.TOO_LARGE_UNZIPPED);
            }
            if (xml) {
                watchTags(buffer, offset, got);
            }
        }
        return got;
    }

    private void watchTags(byte[] buffer, int offset, int got) {
        int last = -1;
        for (int i = offset; i < offset + got; i++) {
            if (buffer[i] == '<') {
                last = i;
            } else if (last < 0 && ++sinceTag > Limits.TAG_DISTANCE) {
                throw IntakeProblem.of(Code.FORBIDDEN_XML);
            }
        }
        if (last >= 0) {
            sinceTag = offset + got - last;
        }
    }
}
