package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xieshou.journal.Standing.Device;
import org.xieshou.shared.Rows;
import org.xieshou.shared.Sql;

final class DeviceTable {
    private static final String FIND =
            "select device, author, last, missing, since from journal.device where device = any (?::uuid[])";
    private static final String UPSERT =
            """
            on conflict (device) do update set author = excluded.author, last = excluded.last,
              missing = excluded.missing, since = excluded.since
            """;

    private DeviceTable() {}

    static Map<UUID, Device> find(Connection connection, Collection<UUID> ids) throws SQLException {
        var found = new HashMap<UUID, Device>();
        if (ids.isEmpty()) {
            return found;
        }
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, Sql.uuids(ids));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var id = rows.getObject(1, UUID.class);
                    var missing =
                            Stream.of(rows.getString(4).split(",", -1))
                                    .filter(text -> !text.isEmpty())
                                    .map(Long::valueOf)
                                    .collect(Collectors.toCollection(TreeSet::new));
                    var author = rows.getObject(2, UUID.class);
                    found.put(
                            id,
                            new Device(
                                    id, author, rows.getLong(3), missing, rows.getLong(5), false));
                }
            }
        }
        return found;
    }

    static void write(Collection<Device> devices, Connection writer) throws SQLException {
        var rows =
                new Rows(
                        Rows.columns(
                                "device uuid, author uuid, last bigint, missing text, since bigint"));
        for (var device : devices) {
            if (device.changed()) {
                var missing =
                        device.missing().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(","));
                rows.add(device.id(), device.author(), device.last(), missing, device.since());
            }
        }
        rows.insert(writer, "journal.device", UPSERT);
    }
}
