package org.xieshou.access;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.date;
import static org.xieshou.shared.FieldType.integer;
import static org.xieshou.shared.FieldType.text;
import static org.xieshou.shared.FieldType.unit;
import static org.xieshou.shared.FieldType.uuid;
import static org.xieshou.shared.Shape.optional;
import static org.xieshou.shared.Shape.required;

import java.util.Arrays;
import java.util.List;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.Shape;

/// The entries by which areas, units, staff and assignments come to be.
final class AccessKinds {
    static final Kind AREA =
            Kind.aboutNone(
                            "access.area",
                            Right.ACCESS_MANAGE,
                            Shape.of(
                                    required(
                                            "area",
                                            integer(1, 999_999_999),
                                            "The area's own number"),
                                    optional(
                                            "parent",
                                            integer(1, 999_999_999),
                                            "The area above; absent for the root"),
                                    required("name", text(60), "Its name"),
                                    required(
                                            "level",
                                            choice(
                                                    "province",
                                                    "prefecture",
                                                    "county",
                                                    "township",
                                                    "village",
                                                    "group"),
                                            "Its level"),
                                    optional("code", text(20), "Its administrative code")))
                    .telling(body -> List.of(Line.of("access.line.area", body.text("name"))));

    static final Kind UNIT =
            Kind.aboutNone(
                            "access.unit",
                            Right.ACCESS_MANAGE,
                            Shape.of(
                                    required(
                                            "unit",
                                            unit(40),
                                            "The unit's own short id, such as zfw"),
                                    required("name", text(80), "Its name"),
                                    required(
                                            "type",
                                            choice(
                                                    "organ",
                                                    "office",
                                                    "firm",
                                                    "group",
                                                    "school",
                                                    "clinic",
                                                    "hospital",
                                                    "village",
                                                    "community",
                                                    "other"),
                                            "What it is"),
                                    required(
                                            "area",
                                            integer(1, 999_999_999),
                                            "The area it belongs to"),
                                    optional("parent", unit(40), "The unit above")))
                    .telling(body -> List.of(Line.of("access.line.unit", body.text("name"))));

    static final Kind STAFF =
            Kind.aboutNone(
                            "access.staff",
                            Right.ACCESS_MANAGE,
                            Shape.of(
                                    required("staff", uuid(), "The person's own id"),
                                    required("name", text(50), "Name"),
                                    required("unit", unit(40), "The unit they work for"),
                                    optional("login", text(60), "The name they sign in with")))
                    .telling(body -> List.of(Line.of("access.line.staff", body.text("name"))));

    static final Kind ASSIGNMENT =
            Kind.aboutNone(
                            "access.assignment",
                            Right.ACCESS_MANAGE,
                            Shape.of(
                                    required("staff", uuid(), "Who"),
                                    required(
                                            "role",
                                            choice(
                                                    Arrays.stream(Role.values())
                                                            .map(Role::name)
                                                            .toArray(String[]::new)),
                                            "As what"),
                                    required("unit", unit(40), "For which unit"),
                                    optional(
                                            "area",
                                            integer(1, 999_999_999),
                                            "Over which area, with all below it"),
                                    optional("household", uuid(), "Over which one household"),
                                    required("from", date(), "First day"),
                                    optional("to", date(), "Last day; absent while it goes on")))
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "access.line.assignment",
                                            body.text("role"),
                                            body.date("from"))));

    private AccessKinds() {}
}
