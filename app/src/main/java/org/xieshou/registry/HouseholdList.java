package org.xieshou.registry;

import java.util.List;

/// One page of a list.
///
/// @param total of all pages
/// @param isCut more were found than are counted: the words are too common
/// @param isAlike nobody is called as was typed: these are only called nearly so
public record HouseholdList(List<HouseholdRow> rows, long total, boolean isCut, boolean isAlike) {
    public HouseholdList {
        rows = List.copyOf(rows);
    }
}
