package org.xieshou.board;

/// What one unit did.
///
/// @param name as it is called now
/// @param type organ, office, firm, group, school, clinic, hospital, village, community or other
/// @param isPlanned takes part in an activity of the plan
public record UnitLine(
        String unit, String name, String type, boolean isPlanned, Figures figures, Basis basis) {

    UnitLine guarded(Hidden hidden) {
        var told = hidden.guard(figures, new Place.OfUnit(unit));
        return new UnitLine(unit, name, type, isPlanned, told, basis);
    }

    /// How the value of goods was stated: without it a sum can be read in two ways.
    public enum Basis {
        NONE,
        TOTAL,
        PER_HOUSEHOLD,
        BOTH;

        static Basis of(Figures figures) {
            long all = figures.number(Figure.FEN);
            long perHousehold = figures.number(Figure.FEN_PER_HOUSEHOLD);
            if (all == 0) {
                return NONE;
            }
            if (perHousehold == 0) {
                return TOTAL;
            }
            return perHousehold == all ? PER_HOUSEHOLD : BOTH;
        }
    }
}
