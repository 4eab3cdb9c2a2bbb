package org.xieshou.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A house that somebody saw and for which professional grading was asked.
///
/// @param signs what was seen, by name
/// @param unitName the unit that saw it
public record HousingCheck(
        UUID entry,
        UUID household,
        String name,
        LocalDate day,
        List<String> signs,
        String unitName) {
    public HousingCheck {
        signs = List.copyOf(signs);
    }
}
