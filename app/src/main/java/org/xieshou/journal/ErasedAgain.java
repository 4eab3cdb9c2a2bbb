package org.xieshou.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;

/// Before the door opens: what the list beside the master key names is erased here too. After the restore of an older
/// backup its keys are there again, so they are destroyed again and all rows are made anew from what can still be read.
@Component
public final class ErasedAgain implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedAgain.class);

    private final ErasedList list;
    private final Rebuild rebuild;
    private final DataSource writer;
    private int keys;

    ErasedAgain(ErasedList list, Rebuild rebuild, Pools pools) {
        this.list = list;
        this.rebuild = rebuild;
        this.writer = pools.of(Login.WRITER);
    }

    /// How many keys were destroyed again at this start.
    public int keys() {
        return keys;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            apply();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw JournalProblem.busy(e);
        }
    }

    private void apply() throws IOException, SQLException {
        var listed = list.read();
        var back = new HashSet<UUID>();
        try (var connection = writer.getConnection()) {
            var destroyed = ErasingTable.destroyed(connection);
            var missing = new HashSet<>(destroyed);
            missing.removeAll(listed);
            list.add(missing);
            listed.removeAll(destroyed);
            if (!listed.isEmpty()) {
                back.addAll(destroy(listed, connection));
            }
        }
        if (Files.exists(list.mark())) {
            rebuild.run(true, _ -> {});
            Files.delete(list.mark());
        }
        keys = back.size();
        if (keys > 0) {
            LOG.warn("{} keys of what was erased had come back and were destroyed again", keys);
        }
    }

    /// Also keys that are not here, so that they are never made: a phone may send again what it sent before.
    private Set<UUID> destroy(Set<UUID> listed, Connection connection)
            throws SQLException, IOException {
        var back = ErasingTable.alive(connection, listed);
        if (!back.isEmpty()) {
            Files.writeString(list.mark(), "");
        }
        ErasingTable.destroy(connection, listed);
        connection.commit();
        return back;
    }
}
