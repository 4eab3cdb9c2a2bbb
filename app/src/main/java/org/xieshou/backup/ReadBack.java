package org.xieshou.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.xieshou.shared.keys.MasterKey;

/// Reads a backup from beginning to end.
final class ReadBack {
    private final Path file;
    private final MasterKey master;

    ReadBack(Path file, MasterKey master) {
        this.file = file;
        this.master = master;
    }

    /// What is done with it on the way.
    interface Taker {
        /// First.
        void form(Contents.Form form) throws SQLException;

        /// Then each table's rows, to be read to their end.
        void table(String name, InputStream rows) throws SQLException, IOException;
    }

    /// Reads everything and compares it with what the backup says of itself.
    ///
    /// @throws BackupProblem if it is damaged
    Contents contents(Consumer<String> progress) throws SQLException {
        return read(
                new Taker() {
                    @Override
                    public void form(Contents.Form form) {}

                    @Override
                    public void table(String name, InputStream rows) throws IOException {
                        progress.accept(name);
                        rows.transferTo(OutputStream.nullOutputStream());
                    }
                });
    }

    Contents read(Taker taker) throws SQLException {
        var tallies = new HashMap<String, Tally>();
        var order = new ArrayList<String>();
        Contents contents = null;
        try (var zip = BackupFile.open(file, master)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (name.equals(BackupFile.FORM)) {
                    taker.form(Contents.Form.of(zip.readAllBytes()));
                } else if (name.equals(BackupFile.CONTENTS)) {
                    contents = Contents.of(zip.readAllBytes());
                } else {
                    var table = name.substring(BackupFile.TABLE.length());
                    var tally = new Tally();
                    taker.table(table, tally.behind(zip));
                    tallies.put(table, tally);
                    order.add(table);
                }
            }
        } catch (IOException e) {
            throw BackupProblem.damaged(file);
        }
        if (contents == null || !isAll(contents, order, tallies)) {
            throw BackupProblem.damaged(file);
        }
        return contents;
    }

    private static boolean isAll(
            Contents contents, List<String> order, Map<String, Tally> tallies) {
        boolean same = contents.tables().stream().map(Contents.Table::name).toList().equals(order);
        for (var table : contents.tables()) {
            var tally = tallies.get(table.name());
            same &= tally != null && tally.table(table.name(), table.columns()).equals(table);
        }
        return same;
    }
}
