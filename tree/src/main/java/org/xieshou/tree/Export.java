package org.xieshou.tree;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Writes an export: what a journal hands to people outside so that they can check it without trusting its keeper.
///
/// Text in UTF-8, one JSON object a line, plain or gzip:
/// ```
/// {"format":"xieshou-export","version":1,"journal":"xieshou.example/city","made":"2026-11-23T09:41:07.123456Z"}
/// {"tile":0,"hashes":"…"}          the stored hashes of entries 1 to 256, base64 of 8,192 bytes, before entry 1
/// {"seq":1,"id":"…", …}            one line an entry, in order of seq (Leaf#toLine)
/// {"checkpoint":"xieshou.example/city\n1\n…"}   the journal's signed checkpoints
/// {"end":1}                         how many lines of entries there were
/// ```
/// The last tile may be shorter. Tiles may be left out; with them a check can name each changed entry.
public final class Export implements Closeable {
    static final String FORMAT = "xieshou-export";
    static final long VERSION = 1;

    private final OutputStream out;
    private final StoredHashes tiles;
    private long nextTile;
    private long entries;

    /// What an export says of itself.
    ///
    /// @param journal the name by which its checkpoints call it
    /// @param madeMicros when it was made, microseconds since 1970 UTC
    public record Header(String journal, long madeMicros) {}

    /// Begins an export by writing its header.
    ///
    /// @param out buffered; closed with the export
    /// @param tiles the stored tiles, or [StoredHashes#NONE]
    public Export(OutputStream out, Header header, StoredHashes tiles) throws IOException {
        this.out = out;
        this.tiles = tiles;
        var line =
                new StringBuilder(
                        "{\"format\":\"" + FORMAT + "\",\"version\":" + VERSION + ",\"journal\":");
        FlatJson.quote(line, header.journal());
        write(line.append(",\"made\":\"").append(LeafLine.time(header.madeMicros())).append("\"}"));
    }

    /// Writes the next entry, and before it the tiles that begin up to it.
    public void entry(Leaf leaf) throws IOException {
        writeTiles((leaf.seq() - 1) / Tree.TILE_WIDTH);
        write(leaf.toLine());
        entries++;
    }

    /// Writes a checkpoint; call it after the last entry.
    ///
    /// @param note signed text as stored, well-formed or not: judging it is the reader's business
    public void checkpoint(String note) throws IOException {
        var line = new StringBuilder("{\"checkpoint\":");
        FlatJson.quote(line, note);
        write(line.append('}'));
    }

    /// Writes the last line.
    @Override
    public void close() throws IOException {
        try (out) {
            write("{\"end\":" + entries + "}");
        }
    }

    private void writeTiles(long to) throws IOException {
        while (nextTile <= to) {
            byte[] hashes = tiles.find(nextTile);
            if (hashes != null) {
                write(
                        "{\"tile\":"
                                + nextTile
                                + ",\"hashes\":\""
                                + Base64.getEncoder().encodeToString(hashes)
                                + "\"}");
                nextTile++;
            } else {
                // A forged entry may have any number: do not count up to it
                nextTile = nextTile == to ? to + 1 : to;
            }
        }
    }

    private void write(CharSequence line) throws IOException {
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
