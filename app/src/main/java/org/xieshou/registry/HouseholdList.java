package org.xieshou.registry;

import java.util.List;

/// One page of a list.
///
/// @param total of all pages
/// @param isCut more were found than are counted: the words are too common
/// @param isAlike nobody is called as was typed: these are only called nearly so
/// @param exact how many are called as was typed, and come first; all, if nothing was typed
public record HouseholdList(
        List<HouseholdRow> rows, long total, boolean isCut, boolean isAlike, long exact) {
    public HouseholdList {
        rows = List.copyOf(rows);
    }
}
