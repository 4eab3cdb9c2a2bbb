package org.xieshou.registry;

import java.util.List;

/// One page of a list.
///
/// @param total of all pages
/// @param isCut more were found than are counted: the words are too common
public record HouseholdList(List<HouseholdRow> rows, long total, boolean isCut) {
    public HouseholdList {
        rows = List.copyOf(rows);
    }
}
