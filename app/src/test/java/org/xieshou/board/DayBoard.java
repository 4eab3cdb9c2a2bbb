package org.xieshou.board;

import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.xieshou.TestDatabase;
import org.xieshou.access.Unit;
import org.xieshou.campaigns.PlannedCampaign;

/// The made-up campaign day of October 2019 as a board, for rooms that tell of boards.
public final class DayBoard implements AutoCloseable {
    private final TestDatabase database = TestDatabase.migrated();
    private final CampaignDay day;

    public DayBoard() throws SQLException {
        day = new CampaignDay(database.owner());
        day.lawVisits();
        day.zoneVisits();
        day.jointDay();
        day.visit("law", CampaignDay.DAY, 1);
        day.difficulty("law", CampaignDay.EVE, 1, true);
        day.difficulty("zone", CampaignDay.DAY, 21, false);
        day.handover(
                "zone",
                CampaignDay.DAY,
                21,
                "{\"items\": [{\"item\": \"大米\", \"quantity\": 2, \"unit\": \"袋\"}, {\"item\": \"书包\"}],"
                        + " \"value\": 15050, \"basis\": \"per-household\"}");
        day.turnout("school", day.activity("打扫", CampaignDay.DAY, "school"), 25);
        day.activity("走访慰问", CampaignDay.DAY, "firm");
    }

    public Board board() {
        var db = db();
        var planned = PlannedCampaign.of(db, day.campaign(), day.tip());
        var units =
                db.sql("select unit as id, name, type, area from access.v_unit order by since")
                        .query((row, _) ->
                                new Unit(
                                        row.getString("id"),
                                        row.getString("name"),
                                        row.getString("type"),
                                        row.getInt("area")))
                        .list();
        return new Count(db, planned.campaign(), planned.activities(), day.tip())
                .board(UnitNames.of(units));
    }

    /// How many entries are listed behind a figure.
    public long behind(Behind behind) {
        var hidden = new GuardedTable(db(), day.campaign(), day.tip()).hidden();
        return new EntriesTable(db(), day.campaign(), day.tip(), hidden, true).count(behind);
    }

    private JdbcClient db() {
        return JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    @Override
    public void close() throws SQLException {
        day.close();
        database.drop();
    }
}
