package org.xieshou.registry.imports;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.access.Area;
import org.xieshou.registry.Spelling;
import org.xieshou.registry.intake.AreaPath;
import org.xieshou.registry.intake.FaultCode;
import org.xieshou.shared.Right;

/// Finds the area that a list means by its names. A village that is nowhere is added below a township within reach, if
/// the importer keeps areas; a county never is. What lies outside the reach is refused.
final class Villages {
    private static final Pattern TAIL =
            Pattern.compile(
                    "(行政村|村民委员会|村委会|村|社区居民委员会|社区居委会|居民委员会|居委会|社区|街道办事处|街道|乡|镇|县|市|区|旗"
                            + "|village|township|county)$");
    private static final int LONGEST = 60;
    private static final int FIRST = 100_000_000;
    private static final int NUMBERS = 800_000_000;
    private static final Set<String> UPPER = Set.of("province", "prefecture", "county");

    /// Where a household of the list lives, or why it cannot be placed.
    ///
    /// @param area its number; 0 if it has none
    record Found(int area, @Nullable FaultCode refused) {}

    private final Map<Integer, Area> areas = new LinkedHashMap<>();
    private final Set<Integer> reach;
    private final Actor actor;
    private final @Nullable Integer base;
    private final Marks marks;

    /// By the names as written, without the group: what they mean is asked once, of however many rows.
    private final Map<AreaPath, Found> found = new HashMap<>();

    private final Map<String, String> stems = new HashMap<>();
    private final List<Area> fresh = new ArrayList<>();
    private final Set<Integer> twins = new HashSet<>();

    Villages(List<Area> all, Actor actor, @Nullable Integer base, Marks marks) {
        all.forEach(area -> areas.put(area.number(), area));
        this.reach = new HashSet<>(actor.areas());
        this.actor = actor;
        this.base = base;
        this.marks = marks;
    }

    /// Areas that must be added first, each above those that lie in it.
    List<Area> fresh() {
        return List.copyOf(fresh);
    }

    /// Whether it would be added although a village of this name is there, below another township.
    boolean isTwin(int area) {
        return twins.contains(area);
    }

    Found find(AreaPath path) {
        var written = new AreaPath(path.county(), path.township(), path.village(), null);
        var known = found.get(written);
        if (known == null) {
            known = place(asMeant(written));
            found.put(written, known);
        }
        return known;
    }

    private Found place(AreaPath path) {
        var name = path.village();
        return name == null ? withoutVillage(path) : village(name, path);
    }

    /// Lists of other offices write counties otherwise than the register. Once the person has said where the list lies, a
    /// county that is nowhere says nothing more; nor does such a township, if the list lies in one.
    private AreaPath asMeant(AreaPath path) {
        var chosen = base == null ? null : areas.get(base);
        if (chosen == null) {
            return path;
        }
        var township = UPPER.contains(chosen.level()) ? path.township() : known(path.township());
        return new AreaPath(known(path.county()), township, path.village(), null);
    }

    private @Nullable String known(@Nullable String name) {
        return name == null || isNowhere(name) ? null : name;
    }

    private boolean isNowhere(String name) {
        return areas.values().stream().noneMatch(area -> stem(area.name()).equals(stem(name)));
    }

    private Found withoutVillage(AreaPath path) {
        if (path.township() != null) {
            var township = within(named(path.township(), above(path.county())));
            if (township.size() == 1) {
                return new Found(township.getFirst().number(), null);
            }
        }
        if (base != null && reach.contains(base)) {
            return new Found(base, null);
        }
        var lowest = areas.values().stream().filter(this::isLowestInReach).toList();
        return lowest.size() == 1
                ? new Found(lowest.getFirst().number(), null)
                : refused(FaultCode.VILLAGE_MISSING);
    }

    private boolean isLowestInReach(Area area) {
        return reach.contains(area.number())
                && areas.values().stream()
                        .noneMatch(other -> Integer.valueOf(area.number()).equals(other.parent()));
    }

    private Found village(String name, AreaPath path) {
        var there = above(path.county()).and(above(path.township()));
        var all = named(name, there);
        var mine = within(all);
        if (mine.size() == 1) {
            return new Found(mine.getFirst().number(), null);
        }
        if (mine.size() > 1) {
            return refused(FaultCode.VILLAGE_UNCLEAR);
        }
        if (!all.isEmpty()) {
            return refused(FaultCode.VILLAGE_OUTSIDE);
        }
        if (!actor.may(Right.ACCESS_MANAGE) || name.length() > LONGEST) {
            return refused(FaultCode.VILLAGE_UNKNOWN);
        }
        return township(path)
                .map(above -> new Found(add(above.number(), name, "village"), null))
                .orElseGet(() -> refused(whyNoTownship(path)));
    }

    private FaultCode whyNoTownship(AreaPath path) {
        boolean elsewhere =
                (path.county() != null && within(upper(path.county())).isEmpty())
                        || (path.township() != null
                                && !named(path.township(), above(path.county())).isEmpty());
        return elsewhere ? FaultCode.VILLAGE_OUTSIDE : FaultCode.VILLAGE_UNCLEAR;
    }

    /// Below which a new village belongs; the township itself may be new.
    private Optional<Area> township(AreaPath path) {
        var name = path.township();
        if (name == null) {
            var townships =
                    areas.values().stream()
                            .filter(area -> area.level().equals("township"))
                            .filter(above(path.county()))
                            .toList();
            return base != null && reach.contains(base) ? area(base) : only(within(townships));
        }
        var all = named(name, above(path.county()));
        if (!all.isEmpty()) {
            return only(within(all));
        }
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        return county(path.county())
                .map(county -> add(county.number(), name, "township"))
                .flatMap(this::area);
    }

    private Optional<Area> county(@Nullable String name) {
        if (name != null) {
            return only(within(upper(name)));
        }
        var chosen = base == null ? null : areas.get(base);
        if (chosen != null && UPPER.contains(chosen.level())) {
            return only(within(List.of(chosen)));
        }
        var counties =
                areas.values().stream().filter(area -> area.level().equals("county")).toList();
        var all = counties.isEmpty() ? List.copyOf(areas.values()) : counties;
        return only(within(all).stream().filter(area -> UPPER.contains(area.level())).toList());
    }

    private List<Area> upper(String name) {
        return named(name, _ -> true).stream()
                .filter(area -> UPPER.contains(area.level()))
                .toList();
    }

    private int add(int parent, String name, String level) {
        var bytes = marks.bytes("area", parent, Spelling.bare(name));
        int number = FIRST + (ByteBuffer.wrap(bytes).getInt() >>> 1) % NUMBERS;
        while (areas.containsKey(number)) {
            number++;
        }
        var area = new Area(number, parent, name.strip(), level, null);
        boolean hasTwin =
                areas.values().stream()
                        .filter(other -> other.level().equals(level))
                        .anyMatch(other -> stem(other.name()).equals(stem(area.name())));
        if (hasTwin) {
            twins.add(number);
        }
        areas.put(number, area);
        reach.add(number);
        fresh.add(area);
        return number;
    }

    private Optional<Area> area(int number) {
        return Optional.ofNullable(areas.get(number));
    }

    private static Optional<Area> only(List<Area> some) {
        return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
    }

    private List<Area> within(List<Area> some) {
        return some.stream().filter(area -> reach.contains(area.number())).toList();
    }

    /// By the full name; by the name without its last word only if no full name fits.
    private List<Area> named(String name, Predicate<Area> there) {
        var bare = Spelling.bare(name);
        var likely =
                areas.values().stream()
                        .filter(area -> stem(area.name()).equals(stem(name)))
                        .filter(this::isBelowBase)
                        .filter(there)
                        .toList();
        var exact =
                likely.stream().filter(area -> Spelling.bare(area.name()).equals(bare)).toList();
        return exact.isEmpty() ? likely : exact;
    }

    /// 石榴渠村 and 石榴渠 are the same place.
    private String stem(String name) {
        return stems.computeIfAbsent(name, Villages::withoutTail);
    }

    private static String withoutTail(String name) {
        var bare = Spelling.bare(name);
        var cut = TAIL.matcher(bare).replaceFirst("");
        return cut.isEmpty() ? bare : cut;
    }

    /// Areas in one of that name, however far above; any if no name is given.
    private Predicate<Area> above(@Nullable String name) {
        if (name == null) {
            return _ -> true;
        }
        return area -> isBelow(area, one -> stem(one.name()).equals(stem(name)));
    }

    private boolean isBelowBase(Area area) {
        return base == null || area.number() == base || isBelow(area, one -> one.number() == base);
    }

    private boolean isBelow(Area area, Predicate<Area> that) {
        var above = area.parent() == null ? null : areas.get(area.parent());
        for (int height = 0; above != null && height < 10; height++) {
            if (that.test(above)) {
                return true;
            }
            above = above.parent() == null ? null : areas.get(above.parent());
        }
        return false;
    }

    private static Found refused(FaultCode why) {
        return new Found(0, why);
    }
}
