package org.xieshou.tree;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;

/// A journal as it lies in a database: rows, tiles of level 0, signed checkpoints. Whoever can write the database can
/// write all of these; the key lies elsewhere.
final class MadeJournal {
    static final String NAME = "xieshou.example/city";
    static final SigningKey KEY = Made.key(NAME, 1);
    static final List<VerifierKey> KEYS = List.of(KEY.verifier());
    private static final List<Leaf> ROWS =
            LongStream.rangeClosed(1, 6_500).mapToObj(Made::leaf).toList();
    private static final List<byte[]> HASHES = ROWS.stream().map(Leaf::hash).toList();

    // Every journal here is a beginning of the same rows, and signing takes longer than all the
    // rest
    private static final Map<Long, String> SIGNED = new HashMap<>();

    List<Leaf> rows;
    Map<Long, byte[]> tiles = new HashMap<>();
    List<String> checkpoints = new ArrayList<>();

    MadeJournal(int size, int... checkpointSizes) {
        rows = new ArrayList<>(ROWS.subList(0, size));
        List<Long> sizes = Arrays.stream(checkpointSizes).asLongStream().boxed().toList();
        var tree = new Tree();
        for (int i = 0; i < size; i++) {
            tree.add(HASHES.get(i), this::store);
            if (sizes.contains(tree.size())) {
                checkpoints.add(SIGNED.computeIfAbsent(tree.size(), _ -> signed(KEY, tree)));
            }
        }
    }

    static String signed(SigningKey key, Tree tree) {
        return new Checkpoint(key.verifier().name(), tree.head()).sign(key).format();
    }

    /// Computes tiles and, with a key, one checkpoint over the rows as they are now.
    void sealAgain(SigningKey key) {
        var tree = new Tree();
        tiles.clear();
        for (Leaf row : rows) {
            tree.add(row, this::store);
        }
        checkpoints.add(signed(key, tree));
    }

    private void store(int level, long n, byte[] hashes) {
        if (level == 0) {
            tiles.put(n, hashes);
        }
    }

    Report check(String... held) {
        return verifier(tiles::get, held).check(rows.iterator(), 0);
    }

    Report checkWithoutTiles(String... held) {
        return verifier(StoredHashes.NONE, held).check(rows.iterator(), 0);
    }

    Verifier verifier(StoredHashes hashes, String... held) {
        var all = new ArrayList<Witnessed>();
        checkpoints.forEach(note -> all.add(new Witnessed(note, false)));
        for (String note : held) {
            all.add(new Witnessed(note, true));
        }
        return new Verifier(KEYS, all, hashes);
    }

    Path export(Path file) throws IOException {
        boolean gzip = file.toString().endsWith(".gz");
        OutputStream raw = Files.newOutputStream(file);
        try (var out =
                new Export(
                        new BufferedOutputStream(gzip ? new GZIPOutputStream(raw) : raw),
                        new Export.Header(NAME, rows.getLast().receivedMicros()),
                        tiles::get)) {
            for (Leaf row : rows) {
                out.entry(row);
            }
            for (String checkpoint : checkpoints) {
                out.checkpoint(checkpoint);
            }
        }
        return file;
    }
}
