package org.xieshou.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures a room puts on a person's home page. Each leads to the entries behind it.
public interface Figures {
    List<Tile> figures(Visitor visitor);

    /// One figure.
    ///
    /// @param order from the left, 10 20 30 …
    /// @param label what is counted
    /// @param count how many
    /// @param unit the small word behind it, such as households
    /// @param href the list behind it
    /// @param state how it stands, shown with the note
    /// @param note one line below; null for none
    record Tile(
            int order,
            Text label,
            long count,
            Text unit,
            String href,
            State state,
            @Nullable Text note) {}
}
