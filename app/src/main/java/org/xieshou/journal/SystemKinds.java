package org.xieshou.journal;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.flag;
import static org.xieshou.shared.FieldType.integer;
import static org.xieshou.shared.FieldType.text;
import static org.xieshou.shared.FieldType.uuid;
import static org.xieshou.shared.Shape.optional;
import static org.xieshou.shared.Shape.required;

import java.util.List;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.Shape;

/// The journal's own kinds.
final class SystemKinds {
    static final Kind RELEASE =
            Kind.aboutNone(
                            "journal.release",
                            Right.HELD_SETTLE,
                            Shape.of(
                                    required("entry", uuid(), "The held entry"),
                                    required(
                                            "apply",
                                            flag(),
                                            "True: it counts from now on; false: filed without effect"),
                                    required("why", text(300), "The reason")))
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            body.flag("apply")
                                                    ? "journal.line.applied"
                                                    : "journal.line.filed")));

    static final Kind INSTALLATION =
            Kind.aboutNone(
                            "journal.installation",
                            Right.SYSTEM,
                            Shape.of(
                                    required("name", text(60), "The city's name"),
                                    required(
                                            "zone",
                                            text(60),
                                            "Its time zone, such as Asia/Shanghai"),
                                    required(
                                            "area",
                                            integer(1, 999_999_999),
                                            "The number of its root area")))
                    .telling(body ->
                            List.of(Line.of("journal.line.installation", body.text("name"))));

    static final Kind RESTORED =
            Kind.aboutNone(
                            "journal.restored",
                            Right.SYSTEM,
                            Shape.of(
                                    required(
                                            "size",
                                            integer(0, Long.MAX_VALUE),
                                            "How many entries the backup held"),
                                    optional(
                                            "checkpoint",
                                            text(2_000),
                                            "The last checkpoint in the backup"),
                                    required("why", text(300), "The reason")))
                    .telling(body -> List.of(Line.of("journal.line.restored", body.text("why"))));

    /// The second person's word: destroys the keys of the household that the first one's request is about.
    static final Kind ERASED =
            Kind.aboutNone(
                            "journal.erased",
                            Right.HOUSEHOLDS_ERASE,
                            Shape.of(
                                    required("household", uuid(), "The household, by its id alone"),
                                    required(
                                            "request",
                                            uuid(),
                                            "Who asked for it: an entry of somebody else"),
                                    required(
                                            "why",
                                            choice("wish", "wrong", "over", "court"),
                                            "The reason")))
                    .readBy(Right.JOURNAL_AUDIT)
                    .telling(_ -> List.of(Line.of("journal.line.erased")));

    static final String ERASURE = "registry.erasure";

    static final Shape VOID =
            Shape.of(
                    required("void", flag(), "Takes the entry back"),
                    optional("why", text(300), "The reason"));

    static final List<Kind> ALL = List.of(RELEASE, INSTALLATION, RESTORED, ERASED);

    private SystemKinds() {}
}
