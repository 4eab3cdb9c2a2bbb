package org.xieshou.tree;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Runs a [Verifier] over an export. The file is read twice, first for its checkpoints, which stand at the end: so a
/// journal of any length is checked with the memory of a small one.
final class ExportCheck {
    private final Path file;
    private final TreeMap<Long, byte[]> tiles = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private String journal = "";
    private long madeMicros;
    private long entries;
    private int ownCheckpoints;
    private boolean ended;

    /// The file is something else.
    static final class NotAnExport extends Exception {
        private static final long serialVersionUID = 1;
    }

    ExportCheck(Path file) {
        this.file = file;
    }

    long entries() {
        return entries;
    }

    String journal() {
        return journal;
    }

    int ownCheckpoints() {
        return ownCheckpoints;
    }

    Report run(Collection<VerifierKey> keys, List<Witnessed> held) throws IOException, NotAnExport {
        var checkpoints = new ArrayList<>(held);
        checkpoints.addAll(readCheckpoints());
        ownCheckpoints = checkpoints.size() - held.size();
        var verifier = new Verifier(keys, checkpoints, this::findTile);
        try (var reader = new ExportReader(file)) {
            for (var part = reader.next(); part != null; part = reader.next()) {
                take(part, verifier);
            }
        }
        if (!ended) {
            findings.add(new Finding.CutOff());
        }
        findings.addAll(verifier.finish(madeMicros).findings());
        return new Report(findings);
    }

    private List<Witnessed> readCheckpoints() throws IOException, NotAnExport {
        var checkpoints = new ArrayList<Witnessed>();
        try (var reader = new ExportReader(file)) {
            if (!(reader.next() instanceof ExportReader.Header header)) {
                throw new NotAnExport();
            }
            journal = header.journal();
            madeMicros = header.madeMicros();
            for (var part = reader.nextButEntries(); part != null; part = reader.nextButEntries()) {
                if (part instanceof ExportReader.Signed(String note)) {
                    checkpoints.add(new Witnessed(note, false));
                }
            }
        }
        return checkpoints;
    }

    private void take(ExportReader.Part part, Verifier verifier) {
        switch (part) {
            case ExportReader.Entry(Leaf leaf) -> {
                entries++;
                verifier.add(leaf);
                tiles.headMap((leaf.seq() - 1) / Tree.TILE_WIDTH).clear();
            }
            case ExportReader.Tile(long n, byte[] hashes) -> tiles.put(n, hashes);
            case ExportReader.Garbled(long line) -> findings.add(new Finding.Unreadable(line));
            case ExportReader.End(long count) -> ended = count == entries;
            case ExportReader.Header _, ExportReader.Signed _ -> {}
        }
    }

    private byte @Nullable [] findTile(long n) {
        return tiles.get(n);
    }
}
