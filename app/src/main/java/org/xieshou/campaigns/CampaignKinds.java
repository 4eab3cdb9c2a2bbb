package org.xieshou.campaigns;

import static org.xieshou.shared.FieldType.choice;
import static org.xieshou.shared.FieldType.date;
import static org.xieshou.shared.FieldType.integer;
import static org.xieshou.shared.FieldType.list;
import static org.xieshou.shared.FieldType.object;
import static org.xieshou.shared.FieldType.text;
import static org.xieshou.shared.FieldType.unit;
import static org.xieshou.shared.FieldType.uuid;
import static org.xieshou.shared.Shape.optional;
import static org.xieshou.shared.Shape.required;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xieshou.shared.Body;
import org.xieshou.shared.FieldType;
import org.xieshou.shared.Kind;
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.Shape;
import org.xieshou.shared.Shape.Field;

/// What is written about a campaign; `docs/entries.md` says what the fields mean together.
final class CampaignKinds {
    private static final FieldType TITLE = text(200);
    private static final FieldType UNIT = unit(64);
    private static final FieldType AREA = integer(1, Integer.MAX_VALUE);
    private static final FieldType MODULE = integer(1, 99);
    private static final Field ACTIVITY = required("activity", uuid(), "Which activity");

    static final Kind CAMPAIGN =
            Kind.aboutNone(
                            "campaigns.campaign",
                            Right.CAMPAIGNS_PLAN,
                            Shape.of(
                                    required("title", TITLE, "What it is called"),
                                    optional("theme", TITLE, "A label of the campaign"),
                                    required("from", date(), "First day"),
                                    required("to", date(), "Last day"),
                                    required("lead", UNIT, "The unit that leads it"),
                                    required("area", AREA, "Where, with all below"),
                                    optional("plan", object(plan()), "The plan it follows")))
                    .readBy(Right.CAMPAIGNS_READ)
                    .telling(body ->
                            says(
                                    "campaign",
                                    body.text("title"),
                                    body.date("from"),
                                    body.date("to")));

    static final Kind ACTIVITY_KIND =
            Kind.aboutNone(
                            "campaigns.activity",
                            Right.CAMPAIGNS_PLAN,
                            Shape.of(
                                    required("campaign", uuid(), "Id of the campaign"),
                                    required("title", TITLE, "What is done"),
                                    required("units", list(UNIT, 500), "The first leads"),
                                    required("from", date(), "First day"),
                                    optional("to", date(), "Last day, if another"),
                                    optional("place", TITLE, "Where, in words"),
                                    optional("area", AREA, "Where, with all below"),
                                    optional("modules", modules(), "Parts of a joint activity"),
                                    optional("task", text(500), "The plan's task it answers")))
                    .readBy(Right.CAMPAIGNS_READ)
                    .telling(body ->
                            says(
                                    "activity",
                                    body.text("title"),
                                    body.date("from"),
                                    body.texts("units").size()));

    static final Kind SESSION =
            Kind.aboutNone("campaigns.session", Right.CAMPAIGNS_REPORT, session())
                    .readBy(Right.CAMPAIGNS_READ)
                    .telling(body ->
                            says(
                                    "session." + body.text("kind"),
                                    body.text("topic"),
                                    sessions(body)));

    /// Also says in which school it was held and which policies it explained.
    static final Kind SESSION_IN_SCHOOLS =
            Kind.aboutNone("campaigns.session", Right.CAMPAIGNS_REPORT, sessionInSchools())
                    .version(2)
                    .readBy(Right.CAMPAIGNS_READ)
                    .telling(body ->
                            says(
                                    "session." + body.text("kind"),
                                    body.text("topic"),
                                    sessions(body)));

    static final Kind TURNOUT =
            Kind.aboutNone(
                            "campaigns.turnout",
                            Right.CAMPAIGNS_REPORT,
                            Shape.of(
                                    ACTIVITY,
                                    required(
                                            "staff",
                                            integer(1, 1_000_000),
                                            "How many of the unit took part")))
                    .readBy(Right.CAMPAIGNS_READ)
                    .telling(body -> says("turnout", body.integer("staff")));

    static final Kind RESULT =
            Kind.aboutNone(
                            "campaigns.result",
                            Right.CAMPAIGNS_REPORT,
                            Shape.of(
                                    ACTIVITY,
                                    required("module", MODULE, "Number of the module"),
                                    required("measure", choice(Measure.codes()), "What"),
                                    required("number", integer(0, 1_000_000_000), "How many")))
                    .readBy(Right.CAMPAIGNS_READ)
                    .reserving(body ->
                            isOfHealth(body)
                                    ? Map.of("number", org.xieshou.shared.Field.HEALTH)
                                    : Map.of())
                    .telling(CampaignKinds::tellResult);

    static final List<Kind> ALL =
            List.of(CAMPAIGN, ACTIVITY_KIND, SESSION, SESSION_IN_SCHOOLS, TURNOUT, RESULT);

    private CampaignKinds() {}

    /// Small numbers of people measured or sent to a hospital could tell who: they stand only in guarded sums.
    private static boolean isOfHealth(Body body) {
        return Set.of("measured", "referred").contains(body.text("measure"));
    }

    private static List<Line> tellResult(Body body) {
        var measure = body.text("measure");
        return isOfHealth(body)
                ? List.of(Line.of("campaigns.line.result.guarded." + measure))
                : says("result." + measure, body.fen("number"));
    }

    private static Shape plan() {
        return Shape.of(
                required("title", TITLE, "Title of the plan"),
                optional("tasks", list(text(500), 200), "Its tasks, in order"));
    }

    private static FieldType modules() {
        return list(
                object(
                        Shape.of(
                                required("no", MODULE, "Its number"),
                                required("title", TITLE, "What it is"),
                                required("lead", UNIT, "The unit that leads it"))),
                99);
    }

    private static Shape session() {
        return Shape.of(sessionFields().toArray(Field[]::new));
    }

    private static Shape sessionInSchools() {
        return Shape.of(
                Stream.concat(
                                sessionFields().stream(),
                                Stream.of(
                                        optional("school", UNIT, "The school it was held in"),
                                        optional(
                                                "policies",
                                                list(text(60), 20),
                                                "What was explained")))
                        .toArray(Field[]::new));
    }

    private static List<Field> sessionFields() {
        return List.of(
                required("kind", choice(SessionSort.codes()), "What sort of session"),
                required("topic", TITLE, "What about, or the title of the film"),
                optional("count", integer(1, 10_000), "How many sessions this is; 1 if absent"),
                optional("audience", integer(0, 10_000_000), "Heads, no names"),
                optional("language", text(40), "Spoken in"),
                optional("place", TITLE, "Where, in words"),
                optional("activity", uuid(), "Which activity"),
                optional("module", MODULE, "Number of the module"));
    }

    /// How many sessions the entry stands for.
    static int sessions(Body body) {
        var count = body.integerOrNull("count");
        return count == null ? 1 : count;
    }

    private static List<Line> says(String what, Object... values) {
        return List.of(Line.of("campaigns.line." + what, values));
    }
}
