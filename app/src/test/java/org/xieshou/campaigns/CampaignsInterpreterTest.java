package org.xieshou.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xieshou.TestDatabase;
import org.xieshou.shared.Entry;
import org.xieshou.shared.database.Owner;

class CampaignsInterpreterTest {
    private static final String DAY =
            """
            {"title": "扶贫日", "theme": "爱心", "from": "2019-10-16", "to": "2019-10-17", "lead": "lead-office",
             "area": 1, "plan": {"title": "方案", "tasks": ["走访", "义诊"]}}\
            """;

    private static TestDatabase database;
    private static Owner owner;

    private final CampaignsInterpreter interpreter = new CampaignsInterpreter();
    private final MadeEntries made = new MadeEntries();

    @BeforeAll
    static void migrate() {
        database = TestDatabase.migrated();
        owner = database.owner();
    }

    @AfterAll
    static void drop() {
        database.drop();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", interpreter.tables()));
        }
    }

    @Test
    void givesTheSameRowsForAnyCutOfTheSameEntries() throws SQLException {
        var entries = busyDay();

        var atOnce = rowsAfter(entries, entries.size());
        empty();
        var bySeven = rowsAfter(entries, 7);
        empty();
        var oneByOne = rowsAfter(entries, 1);

        assertThat(atOnce).hasSizeGreaterThan(20);
        assertThat(bySeven).isEqualTo(atOnce);
        assertThat(oneByOne).isEqualTo(atOnce);
    }

    @Test
    void showsAnActivityAsItWasKnownBeforeAndAfterItsCorrection() throws SQLException {
        var day = made.entry("campaigns.campaign", DAY);
        var clinic = made.entry("campaigns.activity", activity(day, "义诊", "health", "hospital"));
        var corrected =
                made.correction(clinic, activity(day, "联合服务日", "health", "insurance", "civil"));
        interpret(List.of(day, clinic, corrected));

        assertThat(known().activities(day.id(), clinic.seq()))
                .singleElement()
                .satisfies(it -> assertThat(it.units()).containsExactly("health", "hospital"))
                .extracting(Activity::title)
                .isEqualTo("义诊");
        assertThat(known().activities(day.id(), corrected.seq()))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.units()).containsExactly("health", "insurance", "civil"))
                .extracting(Activity::title, Activity::id)
                .containsExactly("联合服务日", clinic.id());
    }

    @Test
    void takesAVoidedCampaignOffTheListButKeepsItForEarlierMoments() throws SQLException {
        var day = made.entry("campaigns.campaign", DAY);
        var gone = made.correction(day, "{\"void\": true, \"why\": \"twice\"}");
        interpret(List.of(day, gone));

        assertThat(known().list(gone.seq())).isEmpty();
        assertThat(known().find(day.id(), day.seq()))
                .hasValueSatisfying(it -> assertThat(it.tasks()).containsExactly("走访", "义诊"));
    }

    @Test
    void keepsOneRowWhenAUnitOrAModuleNumberIsNamedTwice() throws SQLException {
        var day = made.entry("campaigns.campaign", DAY);
        var activity =
                made.entry(
                        "campaigns.activity",
                        """
                        {"campaign": "%s", "title": "义诊", "units": ["health", "health", "civil"], "from": "2019-10-17",
                         "modules": [{"no": 1, "title": "讲政策", "lead": "health"},
                                     {"no": 1, "title": "又一个", "lead": "civil"}]}\
                        """
                                .formatted(day.id()));
        interpret(List.of(day, activity));

        var stored = known().findActivity(activity.id(), 99).orElseThrow();

        assertThat(stored.units()).containsExactly("health", "civil");
        assertThat(stored.modules()).containsExactly(new Activity.Module(1, "讲政策", "health"));
        assertThat(stored.to()).isEqualTo("2019-10-17");
    }

    private List<Entry> busyDay() {
        var entries = new ArrayList<Entry>();
        var day = made.entry("campaigns.campaign", DAY);
        entries.add(day);
        for (int i = 0; i < 12; i++) {
            var activity = made.entry("campaigns.activity", activity(day, "活动" + i, "u" + i, "v"));
            entries.add(activity);
            var session =
                    made.entry(
                            "campaigns.session",
                            "{\"kind\": \"talk\", \"topic\": \"政策\", \"count\": 3}");
            entries.add(session);
            entries.add(made.entry("campaigns.turnout", turnout(activity, 10 + i)));
            if (i % 2 == 0) {
                entries.add(made.correction(activity, activity(day, "改" + i, "w" + i)));
                entries.add(made.correction(session, "{\"void\": true, \"why\": \"twice\"}"));
            }
            if (i % 4 == 0) {
                entries.add(made.correction(activity, activity(day, "再改" + i, "x", "y")));
                entries.add(
                        made.correction(session, "{\"kind\": \"screening\", \"topic\": \"电影\"}"));
            }
        }
        entries.add(made.correction(day, DAY.replace("爱心", "同心")));
        return entries;
    }

    private static String activity(Entry campaign, String title, String... units) {
        return """
        {"campaign": "%s", "title": "%s", "units": ["%s"], "from": "2019-10-17",
         "modules": [{"no": 1, "title": "讲政策", "lead": "health"}, {"no": 2, "title": "量血压", "lead": "hospital"}]}\
        """
                .formatted(campaign.id(), title, String.join("\", \"", units));
    }

    private static String turnout(Entry activity, int staff) {
        return "{\"activity\": \"%s\", \"staff\": %d}".formatted(activity.id(), staff);
    }

    private void interpret(List<Entry> entries) throws SQLException {
        try (var connection = owner.connect()) {
            interpreter.interpret(entries, connection);
        }
    }

    private List<String> rowsAfter(List<Entry> entries, int batch) throws SQLException {
        for (int i = 0; i < entries.size(); i += batch) {
            interpret(entries.subList(i, Math.min(i + batch, entries.size())));
        }
        try (var connection = owner.connect()) {
            var rows = new ArrayList<String>();
            for (var table : interpreter.tables()) {
                rows.addAll(rowsOf(table, connection));
            }
            return rows;
        }
    }

    private static List<String> rowsOf(String table, Connection connection) throws SQLException {
        var sql = "select '%1$s' || t::text as row from %1$s t".formatted(table);
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString("row"));
            }
        }
        return rows.stream().sorted().collect(Collectors.toList());
    }

    private CampaignsTable known() throws SQLException {
        return new CampaignsTable(
                JdbcClient.create(
                        new SingleConnectionDataSource(
                                database.url(), database.user(), database.password(), true)));
    }
}
