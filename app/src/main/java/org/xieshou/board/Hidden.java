package org.xieshou.board;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieshou.board.Guarded.Spot;

/// Which numbers of a campaign are not told, the same for everybody.
///
/// @param few those under five
/// @param some those from which one that is could be worked out
record Hidden(Set<Spot> few, Set<Spot> some) {
    static final Hidden NONE = new Hidden(Set.of(), Set.of());

    Hidden {
        few = Set.copyOf(few);
        some = Set.copyOf(some);
    }

    boolean has(@Nullable Figure figure, Place place) {
        var spot = new Spot(figure, place);
        return few.contains(spot) || some.contains(spot);
    }

    boolean isFew(Figure figure, Place place) {
        return few.contains(new Spot(figure, place));
    }

    /// What a number that is not told is called: the end of a message's name, or nothing if it is told.
    String word(Figure figure, Place place) {
        return isFew(figure, place) ? "few." : has(figure, place) ? "some." : "";
    }

    /// The figures that stand in one place, without what is not told.
    Figures guard(Figures figures, Place place) {
        var guarded = figures;
        for (var figure : Figure.values()) {
            if (has(figure, place)) {
                guarded = guarded.hiding(figure, isFew(figure, place));
            }
        }
        return guarded;
    }

    /// Whether a list would tell by its length a number that is not told.
    boolean hides(Behind behind) {
        var figure = behind.figure();
        if (figure == null || !figure.isGuarded()) {
            return false;
        }
        var unit = behind.unit();
        var activity = behind.activity();
        var module = behind.module();
        return (unit != null && has(figure, new Place.OfUnit(unit)))
                || (activity != null
                        && module != null
                        && has(figure, new Place.OfModule(activity, module)))
                || (unit == null && module == null && has(figure, new Place.Whole()));
    }

    /// The units whose contacts are not counted to anybody: of a contact its row is its number.
    Set<String> quiet() {
        return java.util.stream.Stream.concat(few.stream(), some.stream())
                .filter(spot -> spot.figure() == Figure.CONTACTS)
                .map(Spot::place)
                .flatMap(place ->
                        place instanceof Place.OfUnit(var unit)
                                ? java.util.stream.Stream.of(unit)
                                : java.util.stream.Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether rows are left out of a list so that they cannot be counted.
    boolean shortens(Behind behind) {
        if (hides(behind)) {
            return true;
        }
        var unit = behind.unit();
        return (behind.figure() == null || behind.figure() == Figure.CONTACTS)
                && behind.activity() == null
                && behind.module() == null
                && behind.item() == null
                && behind.village() == null
                && (unit == null ? !quiet().isEmpty() : quiet().contains(unit));
    }
}
