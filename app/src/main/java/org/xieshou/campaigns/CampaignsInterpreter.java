package org.xieshou.campaigns;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Body;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;

/// Keeps campaigns, their activities and what was reported of them.
@Component
final class CampaignsInterpreter implements Interpreter {
    private static final EventTable CAMPAIGN =
            new EventTable(
                    "campaigns.campaign",
                    "title text, theme text, from_day date, to_day date, led_by text, within int,"
                            + " plan text");
    private static final EventTable TASK =
            new EventTable("campaigns.campaign_task", "place int, task text");
    private static final EventTable ACTIVITY =
            new EventTable(
                    "campaigns.activity",
                    "campaign uuid, title text, from_day date, to_day date, spot text, within int,"
                            + " task text");
    private static final EventTable UNIT =
            new EventTable("campaigns.activity_unit", "place int, member text, is_lead boolean");
    private static final EventTable MODULE =
            new EventTable("campaigns.activity_module", "no int, title text, lead text");
    private static final EventTable SESSION =
            new EventTable(
                    "campaigns.session",
                    "sort text, topic text, count int, audience int, language text, spot text,"
                            + " activity uuid, module int");
    private static final EventTable LECTURE =
            new EventTable("campaigns.lecture", "school text, policies text");
    private static final EventTable TURNOUT =
            new EventTable("campaigns.turnout", "activity uuid, staff int");
    private static final EventTable RESULT =
            new EventTable(
                    "campaigns.result", "activity uuid, module int, measure text, number bigint");

    @Override
    public List<Kind> kinds() {
        return CampaignKinds.ALL;
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        var campaigns = of(CampaignKinds.CAMPAIGN, entries);
        CAMPAIGN.write(campaigns, CampaignsInterpreter::campaign, writer);
        TASK.writeLists(campaigns, CampaignsInterpreter::tasks, writer);
        var activities = of(CampaignKinds.ACTIVITY_KIND, entries);
        ACTIVITY.write(activities, CampaignsInterpreter::activity, writer);
        UNIT.writeLists(activities, CampaignsInterpreter::units, writer);
        MODULE.writeLists(activities, CampaignsInterpreter::modules, writer);
        var sessions = of(CampaignKinds.SESSION, entries);
        SESSION.write(sessions, CampaignsInterpreter::session, writer);
        LECTURE.writeLists(sessions, CampaignsInterpreter::lecture, writer);
        TURNOUT.write(of(CampaignKinds.TURNOUT, entries), CampaignsInterpreter::turnout, writer);
        RESULT.write(of(CampaignKinds.RESULT, entries), CampaignsInterpreter::result, writer);
    }

    @Override
    public List<String> tables() {
        return Stream.of(
                        CAMPAIGN.tables(),
                        TASK.tables(),
                        ACTIVITY.tables(),
                        UNIT.tables(),
                        MODULE.tables(),
                        SESSION.tables(),
                        LECTURE.tables(),
                        TURNOUT.tables(),
                        RESULT.tables())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Entry> of(Kind kind, List<Entry> entries) {
        return entries.stream().filter(entry -> entry.kind().equals(kind.name())).toList();
    }

    private static @Nullable Object[] campaign(Entry entry) {
        var body = entry.body();
        return row(
                body.text("title"),
                body.textOrNull("theme"),
                body.date("from"),
                body.date("to"),
                body.text("lead"),
                body.integer("area"),
                body.has("plan") ? plan(body).text("title") : null);
    }

    private static List<@Nullable Object[]> tasks(Entry entry) {
        var tasks = new ArrayList<@Nullable Object[]>();
        for (var task : plan(entry.body()).texts("tasks")) {
            tasks.add(row(tasks.size(), task));
        }
        return tasks;
    }

    private static Body plan(Body campaign) {
        return new Body(campaign.json().path("plan"));
    }

    private static @Nullable Object[] activity(Entry entry) {
        var body = entry.body();
        return row(
                body.uuid("campaign"),
                body.text("title"),
                body.date("from"),
                lastDay(body),
                body.textOrNull("place"),
                body.integerOrNull("area"),
                body.textOrNull("task"));
    }

    private static LocalDate lastDay(Body activity) {
        var to = activity.dateOrNull("to");
        return to == null ? activity.date("from") : to;
    }

    private static List<@Nullable Object[]> units(Entry entry) {
        var units = new ArrayList<@Nullable Object[]>();
        for (var unit : new LinkedHashSet<>(entry.body().texts("units"))) {
            units.add(row(units.size(), unit, units.isEmpty()));
        }
        return units;
    }

    /// If two modules bear one number, the first of them stands.
    private static List<@Nullable Object[]> modules(Entry entry) {
        var modules = new LinkedHashMap<Integer, @Nullable Object[]>();
        for (var module : entry.body().list("modules")) {
            var no = module.integer("no");
            modules.putIfAbsent(no, row(no, module.text("title"), module.text("lead")));
        }
        return new ArrayList<>(modules.values());
    }

    private static @Nullable Object[] session(Entry entry) {
        var body = entry.body();
        return row(
                body.text("kind"),
                body.text("topic"),
                CampaignKinds.sessions(body),
                body.integerOrNull("audience"),
                body.textOrNull("language"),
                body.textOrNull("place"),
                body.uuidOrNull("activity"),
                body.integerOrNull("module"));
    }

    private static List<@Nullable Object[]> lecture(Entry entry) {
        var body = entry.body();
        var policies = body.texts("policies");
        var rows = new ArrayList<@Nullable Object[]>();
        if (body.has("school") || !policies.isEmpty()) {
            rows.add(
                    row(
                            body.textOrNull("school"),
                            policies.isEmpty() ? null : String.join("\n", policies)));
        }
        return rows;
    }

    private static @Nullable Object[] turnout(Entry entry) {
        return row(entry.body().uuid("activity"), entry.body().integer("staff"));
    }

    private static @Nullable Object[] result(Entry entry) {
        var body = entry.body();
        return row(
                body.uuid("activity"),
                body.integer("module"),
                body.text("measure"),
                body.fen("number"));
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
