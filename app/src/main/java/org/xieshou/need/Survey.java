package org.xieshou.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Area;
import org.xieshou.poverty.Disclosure.Tree;
import org.xieshou.poverty.Incomes;

/// The whole register by places, as known at a seq and true on a day. It holds numbers that must not be told; only
/// [Picture] leaves this room.
///
/// @param places by number of area, the root's first
/// @param incomes of the people of each area, without the areas below it
record Survey(
        Moment moment,
        Cells cells,
        Map<Integer, Place> places,
        Map<Integer, List<Incomes.Income>> incomes) {

    /// @param day as true on
    record Moment(long known, LocalDate day) {}

    /// @param parent null for the top
    record Place(int area, String name, @Nullable Integer parent, Tree<Sums> node) {}

    /// Households that live in an area itself, not in one of those below it.
    record Living(Sums sums, List<Incomes.Income> incomes) {}

    /// @param living by area; those without households are left out
    static Optional<Survey> of(
            Moment moment, List<Area> areas, Map<Integer, Living> living, Standards standards) {
        var builder = new Builder(areas, living);
        var roots =
                areas.stream()
                        .filter(area -> area.parent() == null)
                        .flatMap(area -> builder.tree(area).stream())
                        .toList();
        if (roots.isEmpty()) {
            return Optional.empty();
        }
        var all =
                new Tree<>(
                        "", roots.stream().map(Tree::sums).reduce(Sums::plus).orElseThrow(), roots);
        var top = roots.size() == 1 ? roots.getFirst() : all;
        var incomes = new HashMap<Integer, List<Incomes.Income>>();
        living.forEach((area, each) -> incomes.put(area, each.incomes));
        return Optional.of(new Survey(moment, Cells.of(top, standards), builder.places, incomes));
    }

    /// Of nobody.
    static Survey empty(Moment moment) {
        var nothing = new Cells(Set.of(), List.of(), Set.of());
        return new Survey(moment, nothing, Map.of(), Map.of());
    }

    private static final class Builder {
        private final Map<Integer, List<Area>> below = new HashMap<>();
        private final Map<Integer, Living> living;
        private final Map<Integer, Place> places = new LinkedHashMap<>();

        private Builder(List<Area> areas, Map<Integer, Living> living) {
            this.living = living;
            for (var area : areas) {
                var parent = area.parent();
                if (parent != null) {
                    below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(area);
                }
            }
        }

        /// Empty where nobody lives.
        private Optional<Tree<Sums>> tree(Area area) {
            var parts = new ArrayList<Tree<Sums>>();
            for (var part : below.getOrDefault(area.number(), List.of())) {
                tree(part).ifPresent(parts::add);
            }
            var own = living.get(area.number());
            if (own != null && !parts.isEmpty()) {
                parts.add(new Tree<>("", own.sums, List.of()));
            }
            var sums =
                    parts.isEmpty()
                            ? Optional.ofNullable(own).map(Living::sums)
                            : parts.stream().map(Tree::sums).reduce(Sums::plus);
            return sums.map(total -> {
                var node = new Tree<>(area.name(), total, parts);
                places.put(
                        area.number(), new Place(area.number(), area.name(), area.parent(), node));
                return node;
            });
        }
    }

    /// The places right below one.
    List<Place> below(int area) {
        return places.values().stream()
                .filter(place -> Integer.valueOf(area).equals(place.parent))
                .toList();
    }

    /// Incomes of all people of an area and of those below it.
    List<Incomes.Income> incomesOf(int area) {
        var all = new ArrayList<>(incomes.getOrDefault(area, List.of()));
        below(area).forEach(place -> all.addAll(incomesOf(place.area)));
        return all;
    }
}
