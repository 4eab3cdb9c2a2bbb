package org.xieshou.registry.intake;

import java.util.List;
import java.util.Map;

/// Which columns of which sheets go where, as the user settled it. Goes to the page and back as JSON.
///
/// @param sheets sheets to read; others are left alone
public record Mapping(List<OfSheet> sheets) {
    public Mapping {
        sheets = List.copyOf(sheets);
    }

    /// @param sheet the sheet's name
    /// @param targets declared names by column index, counted from 0; columns not listed are not read
    public record OfSheet(String sheet, Map<Integer, String> targets) {
        public OfSheet {
            targets = Map.copyOf(targets);
        }
    }
}
