package org.xieshou.livelihood;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.date;
import static org.xieshou.shared.FieldType.fen;
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

/// The entries about work. There is none for a refusal, and none for a withdrawal: those leave nothing.
final class WorkKinds {
    static final Kind POST =
            Kind.aboutNone(
                            "livelihood.post",
                            Right.OFFERS_WRITE,
                            Shape.of(
                                    required("title", text(60), "The work"),
                                    required("number", integer(1, 10_000), "How many are wanted"),
                                    required("payFrom", fen(), "Pay of a month, at least"),
                                    optional("payTo", fen(), "Pay of a month, at most"),
                                    required("place", text(100), "Where"),
                                    optional("conditions", text(500), "Hours, lodging, transport"),
                                    optional("until", date(), "Open until")))
                    .readBy(Right.HOUSEHOLDS_READ)
                    .telling(body ->
                            List.of(
                                    Line.of(
                                            "livelihood.line.post",
                                            body.text("title"),
                                            body.integer("number"))));

    static final Kind CHECK =
            Kind.aboutNone(
                            "livelihood.check",
                            Right.POSTS_CHECK,
                            Shape.of(
                                    required("post", uuid(), "Which post"),
                                    required("age", flag(), "Nobody under the least age for work"),
                                    required("contract", flag(), "A written contract"),
                                    required("insurance", flag(), "Social insurance is paid"),
                                    required("wage", flag(), "At least the local minimum, monthly"),
                                    required("fees", flag(), "No fee and no deposit is taken"),
                                    required("papers", flag(), "Nobody's papers are kept")))
                    .readBy(Right.HOUSEHOLDS_READ)
                    .telling(_ -> List.of(Line.of("livelihood.line.check")));

    static final Kind INTEREST =
            Kind.aboutNone(
                            "livelihood.interest",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    required("household", uuid(), "Of which household"),
                                    required("person", uuid(), "Who asked to hear of work"),
                                    optional("wish", text(200), "What kind of work"),
                                    optional(
                                            "place",
                                            choice("township", "county", "province", "outside"),
                                            "How far away at most")))
                    .readBy(Right.SYSTEM)
                    .forgettably();

    static final Kind INTRODUCTION =
            Kind.aboutNone(
                            "livelihood.introduction",
                            Right.VISITS_WRITE,
                            Shape.of(
                                    required("household", uuid(), "Of which household"),
                                    required("person", uuid(), "Who said yes"),
                                    required("post", uuid(), "To which post")))
                    .readBy(Right.SYSTEM)
                    .forgettably();

    static final Kind START =
            Kind.aboutHousehold(
                            "livelihood.start",
                            Right.VISITS_WRITE,
                            Shape.of(required("on", date(), "First day of work")))
                    .telling(body -> List.of(Line.of("livelihood.line.start", body.date("on"))));

    static final List<Kind> ALL = List.of(POST, CHECK, INTEREST, INTRODUCTION, START);

    private WorkKinds() {}
}
