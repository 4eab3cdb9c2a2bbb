package org.xieshou.registry.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.intake.table.Table.RowReader;
import org.xieshou.registry.intake.table.Table.Sheet;

/// Rows of a sheet, unpacked and parsed by a thread of their own a few thousand cells ahead of who takes them: half of the
/// time that a long list takes is its XML.
public final class RowsAhead {
    /// Cells, not rows: a row may have 16,384 of them.
    private static final int CELLS = 4_000;

    private static final int PACKS = 4;

    private final BlockingQueue<Pack> packs = new ArrayBlockingQueue<>(PACKS);
    private List<TableRow> rows = new ArrayList<>();
    private int cells;

    private RowsAhead() {}

    /// @param last whether nothing follows
    /// @param failure why nothing follows, if it is not the end of the sheet
    private record Pack(List<TableRow> rows, boolean last, @Nullable Throwable failure) {}

    /// As [Table#rows], with the same failures; the reader is asked which columns it wants on the other thread.
    ///
    /// @throws IntakeProblem as the table does
    public static void read(Table table, Sheet sheet, RowReader reader) throws IOException {
        var ahead = new RowsAhead();
        var parser =
                Thread.ofPlatform()
                        .daemon()
                        .name("rows")
                        .start(() -> ahead.parse(table, sheet, reader));
        try {
            ahead.hand(reader);
        } finally {
            parser.interrupt();
            join(parser);
        }
    }

    private static void join(Thread parser) {
        boolean interrupted = false;
        while (parser.isAlive()) {
            try {
                parser.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void parse(Table table, Sheet sheet, RowReader reader) {
        Throwable failure = null;
        try {
            table.rows(
                    sheet,
                    new RowReader() {
                        @Override
                        public boolean wants(int column) {
                            return reader.wants(column);
                        }

                        @Override
                        public boolean read(TableRow row) {
                            return take(row);
                        }
                    });
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        }
        put(new Pack(rows, true, failure));
    }

    private boolean take(TableRow row) {
        rows.add(row);
        cells += row.cells().size() + 1;
        if (cells < CELLS) {
            return true;
        }
        var full = rows;
        rows = new ArrayList<>();
        cells = 0;
        return put(new Pack(full, false, null));
    }

    /// @return false if nobody waits for it any more
    private boolean put(Pack pack) {
        try {
            packs.put(pack);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void hand(RowReader reader) throws IOException {
        while (true) {
            var pack = next();
            for (var row : pack.rows) {
                if (!reader.read(row)) {
                    return;
                }
            }
            fail(pack.failure);
            if (pack.last) {
                return;
            }
        }
    }

    /// An interrupted reader goes on to the end of the pack at hand, as it would without a second thread; its own work asks.
    private Pack next() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return packs.take();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void fail(@Nullable Throwable failure) throws IOException {
        switch (failure) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
