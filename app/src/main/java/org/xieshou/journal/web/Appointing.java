package org.xieshou.journal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Area;
import org.xieshou.access.Areas;
import org.xieshou.access.Role;
import org.xieshou.access.Staffing;
import org.xieshou.access.Staffing.Assignment;
import org.xieshou.access.Unit;
import org.xieshou.access.Units;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Sheet;

/// What the pages of people and units have in common: posts in words, what there is to choose from, and how it is read.
@Component
public final class Appointing {
    static final String ROOM = "access";

    /// Their reach follows from pairs, posts or gifts, so an area gives them none.
    private static final Set<Role> WITHOUT_AREA =
            Set.of(Role.HELPER, Role.TEACHER, Role.EMPLOYER, Role.DONOR);

    private final Staffing staffing;
    private final Units units;
    private final Areas areas;

    Appointing(Staffing staffing, Units units, Areas areas) {
        this.staffing = staffing;
        this.units = units;
        this.areas = areas;
    }

    /// An assignment in words.
    ///
    /// @param area its name; empty if it is over none
    /// @param mine whether the reader may end it
    public record Post(Assignment assignment, String unit, String area, boolean mine) {}

    List<Post> of(List<UUID> staff, Actor reader) {
        return staffing.assignments(staff).stream()
                .map(each ->
                        new Post(
                                each,
                                unit(each.unit()),
                                each.area() == null ? "" : area(each.area()),
                                staffing.mayGive(reader, each)))
                .toList();
    }

    String unit(String id) {
        return units.find(id).map(Unit::name).orElse(id);
    }

    List<Unit> allUnits() {
        return units.all();
    }

    String area(int number) {
        return areas.all().stream()
                .filter(area -> area.number() == number)
                .map(Area::name)
                .findFirst()
                .orElse("");
    }

    List<Option> units(Actor actor) {
        return staffing.units(actor).stream()
                .map(unit -> new Option(unit.id(), unit.name()))
                .toList();
    }

    /// The areas within reach, each after the one above it and with its name before its own.
    List<Option> areas(Actor actor) {
        var reached = staffing.areas(actor);
        var byNumber =
                reached.stream()
                        .collect(Collectors.toMap(Area::number, Function.identity(), (a, _) -> a));
        var below = new HashMap<Integer, List<Area>>();
        var tops = new ArrayList<Area>();
        for (var area : reached) {
            var parent = area.parent();
            if (parent == null || !byNumber.containsKey(parent)) {
                tops.add(area);
            } else {
                below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(area);
            }
        }
        var options = new LinkedHashMap<Integer, Option>();
        tops.forEach(top -> put(top, "", below, options));
        return List.copyOf(options.values());
    }

    private static void put(
            Area area, String above, Map<Integer, List<Area>> below, Map<Integer, Option> options) {
        var label = above.isEmpty() ? area.name() : above + " · " + area.name();
        var first =
                options.putIfAbsent(
                        area.number(), new Option(String.valueOf(area.number()), label));
        if (first == null) {
            // the root's name before every other would say nothing
            var said = options.size() == 1 ? "" : area.name();
            below.getOrDefault(area.number(), List.of())
                    .forEach(each -> put(each, said, below, options));
        }
    }

    /// A name without what no name holds; an error if it is missing.
    static String name(Sheet answers, String field, int most) {
        var name = answers.needed(field, most);
        answers.errors()
                .require(
                        name.codePoints().noneMatch(Appointing::isNoText),
                        field,
                        "access.people.odd");
        return name;
    }

    /// The same of a person.
    static String personName(Sheet answers) {
        answers.errors().require(answers.is("name"), "name", "access.missing.person-name");
        return name(answers, "name", 50);
    }

    /// Unseen signs, but for the two that join and part letters of the Arabic script.
    private static boolean isNoText(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            case Character.FORMAT -> point != 0x200C && point != 0x200D;
            default -> false;
        };
    }

    /// The area chosen, if it is within reach.
    Optional<Integer> area(Actor actor, Sheet answers, boolean needed) {
        var chosen = answers.raw("area");
        var area =
                staffing.areas(actor).stream()
                        .map(Area::number)
                        .filter(number -> String.valueOf(number).equals(chosen))
                        .findFirst();
        answers.errors()
                .require(
                        area.isPresent() || (!needed && chosen.isEmpty()),
                        "area",
                        "access.missing.area");
        return area;
    }

    List<String> roles(Actor actor) {
        return staffing.toGive(actor).stream().map(Role::name).toList();
    }

    /// What an assignment says, out of a form whose errors are noted; the unit is checked by whoever asks.
    Map<String, Object> assignment(Actor actor, Sheet answers, UUID staff, String unit) {
        var roles = roles(actor);
        answers.errors()
                .require(roles.contains(answers.raw("role")), "role", "access.missing.role");
        var role = answers.choice("role", roles);
        var area = area(actor, answers, !WITHOUT_AREA.contains(Role.valueOf(role)));
        var from = answers.neededDate("from", staffing.today());
        var to = answers.date("to");
        answers.errors()
                .require(to.isEmpty() || !to.get().isBefore(from), "to", "access.people.to-early");
        return body(
                staff, new Seat(role, unit, area.orElse(null)), new Term(from, to.orElse(null)));
    }

    /// @param area null for a role that reaches none
    private record Seat(String role, String unit, @Nullable Integer area) {}

    /// @param to null if it does not end
    private record Term(LocalDate from, @Nullable LocalDate to) {}

    private static Map<String, Object> body(UUID staff, Seat seat, Term term) {
        var body = new LinkedHashMap<String, Object>();
        body.put("staff", staff);
        body.put("role", seat.role);
        body.put("unit", seat.unit);
        if (seat.area != null) {
            body.put("area", seat.area);
        }
        body.put("from", term.from.toString());
        if (term.to != null) {
            body.put("to", term.to.toString());
        }
        return body;
    }

    /// The same assignment, which ends on this day.
    static Map<String, Object> ending(Assignment standing, LocalDate to) {
        var body =
                body(
                        standing.staff(),
                        new Seat(standing.role().name(), standing.unit(), standing.area()),
                        new Term(standing.from(), to));
        if (standing.household() != null) {
            body.put("household", standing.household());
        }
        return body;
    }

    /// A unit within reach; an error if it is none.
    String unit(Actor actor, Sheet answers) {
        return answers.choice("unit", ids(staffing.units(actor), answers));
    }

    private static List<String> ids(List<Unit> units, Sheet answers) {
        answers.errors().require(!units.isEmpty(), "unit", "access.missing.unit");
        return units.isEmpty() ? List.of("") : units.stream().map(Unit::id).toList();
    }
}
