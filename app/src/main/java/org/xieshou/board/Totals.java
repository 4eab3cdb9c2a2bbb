package org.xieshou.board;

import java.util.List;

/// The city's figures.
///
/// @param households distinct households met at home, whoever visited them
/// @param householdsByUnits the units' distinct households added up
/// @param figures the units' figures added up, but for [#DISTINCT], which counts a household once whoever came; BY_OTHERS and AGAIN are how visits exceed households:
///     visits = households + BY_OTHERS + AGAIN
/// @param units how many units did something
/// @param plannedUnits how many the plan names
public record Totals(
        long households, long householdsByUnits, Figures figures, int units, int plannedUnits) {
    /// Households that several units may have given to or helped.
    public static final List<Figure> DISTINCT = List.of(Figure.GIVEN, Figure.HELPED);
}
