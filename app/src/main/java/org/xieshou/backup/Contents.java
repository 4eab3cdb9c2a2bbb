package org.xieshou.backup;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What a backup holds.
///
/// @param versions each room's form: room → version of its last migration
/// @param size entries of the journal
/// @param checkpoint the last one in it, "" if none was signed yet
/// @param tables in the order in which they are put back
public record Contents(
        Map<String, String> versions, long size, String checkpoint, List<Table> tables) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param columns as in SQL
    /// @param sha256 of its rows as `copy … to stdout` writes them, in hex
    public record Table(String name, String columns, long rows, String sha256) {}

    public Contents {
        versions = Map.copyOf(versions);
        tables = List.copyOf(tables);
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    static Contents of(byte[] json) {
        return JSON.readValue(json, Contents.class);
    }

    /// What must be known before the first table: how to make the empty ones, and the columns of each.
    record Form(Map<String, String> versions, Map<String, String> columns) {
        byte[] json() {
            return JSON.writeValueAsBytes(this);
        }

        static Form of(byte[] json) {
            return JSON.readValue(json, Form.class);
        }
    }
}
