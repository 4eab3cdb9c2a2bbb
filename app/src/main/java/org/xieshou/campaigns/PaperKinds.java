package org.xieshou.campaigns;

import static org.xieshou.shared.Field.MEANS;
import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.integer;
import static org.xieshou.shared.FieldType.text;
import static org.xieshou.shared.FieldType.unit;
import static org.xieshou.shared.FieldType.uuid;
import static org.xieshou.shared.Shape.optional;
import static org.xieshou.shared.Shape.required;

import java.util.List;
import java.util.Map;
import org.xieshou.shared.FieldType;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.Shape;
import org.xieshou.shared.Shape.Field;

/// What is written around a campaign's day: its plan as a file, what people know, own words of staff, the wrap-up.
final class PaperKinds {
    private static final Field CAMPAIGN = required("campaign", uuid(), "Which campaign");

    static final Kind DOCUMENT =
            Kind.aboutNone(
                            "campaigns.document",
                            Right.CAMPAIGNS_PLAN,
                            Shape.of(
                                    CAMPAIGN,
                                    required("name", text(200), "Name of the file"),
                                    required(
                                            "type",
                                            choice("pdf", "docx", "txt"),
                                            "What sort of file"),
                                    required(
                                            "data",
                                            FieldType.file(PlanDocument.MOST_BYTES),
                                            "Its bytes in base64")))
                    .readBy(Right.CAMPAIGNS_READ)
                    .wording(body -> Map.of("data", _ -> body.text("name")))
                    .telling(body -> says("document", body.text("name")));

    static final Kind AWARENESS =
            Kind.aboutNone(
                            "campaigns.awareness",
                            Right.CAMPAIGNS_REPORT,
                            Shape.of(
                                    CAMPAIGN,
                                    optional("school", unit(64), "In which school"),
                                    optional("circle", text(40), "Which class, or which village"),
                                    required(
                                            "people",
                                            choice("pupils", "parents", "villagers"),
                                            "Who was asked; no names"),
                                    required(
                                            "how",
                                            choice("questions", "quiz"),
                                            "Asked aloud, or on paper without names"),
                                    required("policy", text(60), "What they were asked about"),
                                    required("asked", integer(1, 100_000), "How many were asked"),
                                    required("knew", integer(0, 100_000), "How many of them knew")))
                    .readBy(Right.CAMPAIGNS_READ)
                    // not only small ones: a large one beside the sum may tell a small one
                    .reserving(_ -> Map.of("asked", MEANS, "knew", MEANS))
                    .telling(body -> says("awareness", body.text("policy")));

    static final Kind NOTE =
            Kind.aboutNone(
                            "campaigns.note",
                            Right.CAMPAIGNS_REPORT,
                            Shape.of(
                                    CAMPAIGN,
                                    required(
                                            "text",
                                            FieldType.unnumbered(500),
                                            "Own words, about no household: no long numbers"),
                                    required(
                                            "quote",
                                            choice("inside", "public"),
                                            "How far they may be quoted")))
                    .readBy(Right.CAMPAIGNS_READ)
                    .telling(body -> says("note", body.text("text")));

    static final Kind CLOSING =
            Kind.aboutNone(
                            "campaigns.closing",
                            Right.CAMPAIGNS_PLAN,
                            Shape.of(
                                    CAMPAIGN,
                                    required(
                                            "text",
                                            text(2000),
                                            "What was done, and what remains with whom")))
                    .readBy(Right.CAMPAIGNS_READ)
                    .telling(body -> says("closing", body.text("text")));

    static final List<Kind> ALL = List.of(DOCUMENT, AWARENESS, NOTE, CLOSING);

    private PaperKinds() {}

    private static List<Line> says(String what, Object... values) {
        return List.of(Line.of("campaigns.line." + what, values));
    }
}
