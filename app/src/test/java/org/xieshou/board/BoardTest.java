package org.xieshou.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieshou.board.CampaignDay.DAY;
import static org.xieshou.board.CampaignDay.EVE;
import static org.xieshou.board.CampaignDay.by;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.xieshou.TestDatabase;
import org.xieshou.access.Unit;
import org.xieshou.board.Board.Village;
import org.xieshou.board.UnitLine.Basis;
import org.xieshou.campaigns.PlannedCampaign;

@Tag("slow")
class BoardTest {
    private TestDatabase database;
    private CampaignDay day;

    @BeforeEach
    void begin() throws SQLException {
        database = TestDatabase.migrated();
        day = new CampaignDay(database.owner());
    }

    @AfterEach
    void end() throws SQLException {
        day.close();
        database.drop();
    }

    @Test
    void countsThirteenHouseholdsFiveHundredYuanAndThirteenTalksOfOneUnit() throws SQLException {
        day.lawVisits();
        day.zoneVisits();

        var law = line("law");

        assertThat(law.figures().number(Figure.HOUSEHOLDS)).isEqualTo(13);
        assertThat(law.figures().number(Figure.FEN)).isEqualTo(50_000);
        assertThat(law.basis()).isEqualTo(Basis.TOTAL);
        assertThat(law.figures().number(Figure.SESSIONS)).isEqualTo(13);
        assertThat(law.figures().number(Figure.STAFF)).isEqualTo(2);
    }

    @Test
    void countsATeamOfTenOnceHoweverManyHomesItVisitedAndSomeForgotTheLink() throws SQLException {
        day.zoneVisits();

        assertThat(line("zone").figures().number(Figure.STAFF)).isEqualTo(10);
        assertThat(line("zone").figures().number(Figure.VISITS)).isEqualTo(6);
    }

    @Test
    void addsTurnoutsAndEachOutingToTheStaff() throws SQLException {
        var first = day.activity("打扫", EVE, "school");
        var second = day.activity("家访", DAY, "school");
        day.turnout("school", first, 25);
        day.visit(by("school", DAY, 31), 2, second);
        day.visit(by("school", DAY, 32), 3, second);

        assertThat(line("school").figures().number(Figure.STAFF)).isEqualTo(28);
    }

    @Test
    void countsATeamAndATurnoutOfTheSameUnitAndDayOnce() throws SQLException {
        var activity = day.activity("家访", DAY, "school", "zone");
        day.turnout(by("school", DAY, 0), activity, 25);
        day.visit(by("school", DAY, 31), 3, activity);
        day.visit(by("school", DAY, 32), 4, null);
        day.turnout(by("zone", DAY, 0), activity, 2);
        day.visit(by("zone", DAY, 33), 10, null);
        day.visit(by("zone", EVE, 34), 1, null);

        assertThat(line("school").figures().number(Figure.STAFF)).isEqualTo(25);
        assertThat(line("zone").figures().number(Figure.STAFF)).isEqualTo(11);
        assertThat(totals().figures().number(Figure.STAFF)).isEqualTo(36);
        assertThat(behind(Figure.STAFF, "school")).isEqualTo(3);
    }

    @Test
    void countsTheHomesThatGotGoodsAndLabourByUnitAndOnceInTheWhole() throws SQLException {
        day.lawVisits();
        var activity = day.activity("帮工", DAY, "zone", "school");
        day.handover("zone", DAY, 1, worth(20_000));
        day.handover(
                "zone",
                DAY,
                0,
                "{\"items\": [{\"item\": \"棉被\"}], \"households\": 6, \"basis\": \"total\"}");
        day.work(by("zone", DAY, 1), 3, "2.5");
        day.work(by("zone", DAY, 1), 1, "1");
        day.work(by("school", DAY, 1), 2, "1");
        day.work(by("school", DAY, 0), 5, "1");
        day.turnout(by("school", DAY, 0), activity, 5);

        assertThat(line("law").figures().number(Figure.GIVEN)).isEqualTo(13);
        assertThat(line("zone").figures().number(Figure.GIVEN)).isEqualTo(7);
        assertThat(totals().figures().number(Figure.GIVEN)).as("one by both").isEqualTo(19);
        assertThat(behind(Figure.GIVEN, "zone")).isEqualTo(2);
        assertThat(behind(Figure.GIVEN, null)).isEqualTo(15);
        assertThat(entries().page(Behind.of(Figure.GIVEN, "zone"), 0, 9))
                .extracting(row -> row.says().key())
                .contains("board.says.together.goods");
        assertThat(entries().page(Behind.of(Figure.GIVEN, "zone"), 0, 9))
                .extracting(EntriesTable.Row::village)
                .as("of those together no village: it would be the unit's")
                .containsExactlyInAnyOrder(null, "一组");
        assertThat(line("zone").figures().number(Figure.HELPED)).isEqualTo(1);
        assertThat(line("school").figures().number(Figure.HELPED)).isEqualTo(1);
        assertThat(totals().figures().number(Figure.HELPED)).isEqualTo(1);
        assertThat(behind(Figure.HELPED, "zone")).isEqualTo(2);
        assertThat(behind(Figure.HELPED, "school")).isEqualTo(1);
        assertThat(behind(Figure.WORKED, "school")).isEqualTo(2);
        assertThat(totals().figures().number(Figure.WORKED)).isEqualTo(16);
    }

    @Test
    void showsAJointDayWithThreeModulesFourAgenciesAndTwoClinicalUnits() throws SQLException {
        day.jointDay();

        var joint = board(day.tip()).joint().getFirst();

        assertThat(joint.units()).hasSize(6);
        assertThat(joint.clinical()).isEqualTo(2);
        assertThat(joint.modules()).hasSize(3);
        assertThat(joint.modules().get(0).figures().number(Figure.SESSIONS)).isEqualTo(3);
        assertThat(joint.modules().get(1).figures().number(Figure.MEASURED)).isEqualTo(121);
        assertThat(joint.modules().get(1).figures().isFew(Figure.REFERRED)).isTrue();
        assertThat(joint.modules().get(2).figures().number(Figure.HOUSEHOLDS)).isEqualTo(4);
        assertThat(line("insurance").figures().number(Figure.ALONGSIDE)).isEqualTo(4);
    }

    @Test
    void tellsNoClinicCountUnderFiveNorTheOneThatWouldGiveItAway() throws SQLException {
        day.jointDay();

        assertThat(line("clinic").figures().isFew(Figure.MEASURED)).isTrue();
        assertThat(line("hospital").figures().isFew(Figure.MEASURED)).isTrue();
        assertThat(line("clinic").figures().word(Figure.MEASURED)).isEqualTo("few");
        assertThat(line("hospital").figures().word(Figure.MEASURED)).isEqualTo("some");
        assertThat(totals().figures().number(Figure.MEASURED)).isEqualTo(121);
    }

    @Test
    void putsDistinctHouseholdsBesideTheSumOfVisitsAndExplainsTheDifference() throws SQLException {
        day.lawVisits();
        day.zoneVisits();
        day.jointDay();
        day.visit(by("zone", DAY, 21), 10, null);
        day.away("zone", DAY, 27);

        var totals = totals();

        assertThat(totals.households()).isEqualTo(19);
        assertThat(totals.householdsByUnits()).isEqualTo(23);
        assertThat(totals.figures().number(Figure.VISITS)).isEqualTo(24);
        assertThat(totals.figures().number(Figure.BY_OTHERS)).isEqualTo(4);
        assertThat(totals.figures().number(Figure.AGAIN)).isEqualTo(1);
        assertThat(totals.figures().number(Figure.TWICE)).isEqualTo(2);
        assertThat(totals.figures().number(Figure.NOT_MET)).isEqualTo(1);
    }

    @Test
    void countsWhatForgotTheLinkOnlyWithinTheDaysAndOnlyOfUnitsOfThePlan() throws SQLException {
        day.activity("慰问", DAY, "zone");
        day.visit("zone", DAY, 1);
        day.visit("zone", DAY.plusDays(1), 2);
        day.visit("firm", DAY, 3);

        assertThat(totals().households()).isEqualTo(1);
        assertThat(totals().units()).isEqualTo(1);
    }

    @Test
    void countsWhatNamesAnActivityOnAnyDayAndOfAnyUnit() throws SQLException {
        var activity = day.activity("慰问", DAY, "zone");
        day.visit(by("firm", DAY.plusDays(3), 3), 1, activity);

        assertThat(line("firm").figures().number(Figure.HOUSEHOLDS)).isEqualTo(1);
        assertThat(line("firm").isPlanned()).isFalse();
    }

    @Test
    void givesTheEarlierFiguresForAnEarlierMomentAfterALateCorrection() throws SQLException {
        day.activity("慰问", DAY, "zone");
        var visit = day.visit("zone", DAY, 1);
        var gift = day.handover("zone", DAY, 1, worth(20_000));
        long before = day.tip();
        day.correct(gift, worth(2_000));
        long corrected = day.tip();
        day.correct(visit, "{\"void\": true, \"why\": \"wrong house\"}");

        assertThat(board(before).totals().figures().number(Figure.FEN)).isEqualTo(20_000);
        assertThat(board(corrected).totals().figures().number(Figure.FEN)).isEqualTo(2_000);
        assertThat(board(corrected).totals().households()).isEqualTo(1);
        assertThat(totals().households()).isZero();
        assertThat(board(before).totals().households()).isEqualTo(1);
    }

    @Test
    void keepsThePlansOrderAndSaysWhatIsDueFromWhom() throws SQLException {
        day.activity("先去", EVE, "npc", "law");
        day.activity("后去", DAY, "zone", "law");
        day.visit("law", EVE, 1);
        day.visit("zone", DAY, 2);

        var board = board(day.tip());

        assertThat(board.units()).extracting(UnitLine::unit).containsExactly("npc", "law", "zone");
        assertThat(board.due(EVE)).extracting(Board.Missing::unit).containsExactly("npc");
        assertThat(board.due(DAY.plusDays(2)))
                .extracting(Board.Missing::unit, late -> late.daysLate(DAY.plusDays(2)))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("npc", 3L),
                        org.assertj.core.groups.Tuple.tuple("law", 2L));
    }

    @Test
    void showsEachVillagesCoverageAndGoodsByItem() throws SQLException {
        day.lawVisits();
        day.difficulty("law", EVE, 1, true);
        day.difficulty("law", EVE, 2, false);

        var board = board(day.tip());

        assertThat(board.villages())
                .containsExactly(
                        new Village(101, "柳渠村", 13, 20),
                        new Village(102, "丝路社区", 0, 10),
                        new Village(103, "雁回村", 0, 10));
        assertThat(board.goods())
                .singleElement()
                .satisfies(rice -> assertThat(rice.quantity()).isEqualByComparingTo("130"))
                .extracting(Board.Goods::item, Board.Goods::handovers)
                .containsExactly("大米", 13L);
        assertThat(board.totals().figures().number(Figure.DIFFICULTIES)).isEqualTo(2);
        assertThat(board.totals().figures().number(Figure.SETTLED)).isEqualTo(1);
    }

    @Test
    void listsAsManyEntriesBehindAFigureAsTheFigureSays() throws SQLException {
        day.lawVisits();
        day.zoneVisits();
        day.jointDay();
        day.visit(by("zone", DAY, 21), 10, null);
        day.away("zone", DAY, 27);
        day.difficulty("law", EVE, 1, true);

        assertThat(behind(Figure.VISITS, null)).isEqualTo(24);
        assertThat(behind(Figure.VISITS, "law")).isEqualTo(13);
        assertThat(behind(Figure.TWICE, null)).isEqualTo(2);
        assertThat(behind(Figure.NOT_MET, null)).isEqualTo(1);
        assertThat(behind(Figure.ALONGSIDE, "insurance")).isEqualTo(4);
        assertThat(behind(Figure.FEN, "law")).isEqualTo(13);
        assertThat(behind(Figure.SETTLED, null)).isEqualTo(1);
        assertThat(behind(Figure.MEASURED, "clinic")).isEqualTo(1);
        assertThat(entries().count(new Behind(null, null, null, null, 101, null, null)))
                .isEqualTo(31);
    }

    @Test
    void tellsOfEachEntryWhatHappenedWithoutANameAndWithoutSmallCounts() throws SQLException {
        day.lawVisits();
        day.jointDay();

        var all = entries().page(Behind.ALL, 0, 100);

        assertThat(all).hasSize(35);
        assertThat(all)
                .extracting(row -> row.says().key())
                .contains(
                        "board.says.home",
                        "board.says.goods-worth",
                        "campaigns.line.session.talk",
                        "board.says.some.measured",
                        "board.says.few.measured",
                        "board.says.few.referred")
                .as("121 less 118 would tell the three")
                .doesNotContain("board.says.measured");
        assertThat(all).extracting(EntriesTable.Row::number).contains("H001");
    }

    @Test
    void whoMayKnowOfNoFamilyOpensNoSingleDifficulty() throws SQLException {
        day.lawVisits();
        day.difficulty("law", EVE, 1, true);
        day.difficulty("law", EVE, 2, false);
        var blind = new EntriesTable(db(), day.campaign(), day.tip(), Hidden.NONE, false);

        for (var figure : List.of(Figure.DIFFICULTIES, Figure.SETTLED, Figure.OPEN)) {
            assertThat(blind.page(Behind.of(figure), 0, 100)).as(figure.code()).isEmpty();
            assertThat(blind.count(Behind.of(figure, "law"))).as(figure.code()).isZero();
        }
        assertThat(blind.page(Behind.ALL, 0, 100))
                .hasSize(27)
                .noneMatch(row -> row.sort().equals("difficulty"));
        assertThat(totals().figures().number(Figure.DIFFICULTIES)).isEqualTo(2);
    }

    private static String worth(long fen) {
        return "{\"items\": [{\"item\": \"清油\"}], \"value\": %d, \"basis\": \"total\"}"
                .formatted(fen);
    }

    private UnitLine line(String unit) {
        return board(day.tip()).units().stream()
                .filter(line -> line.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private Totals totals() {
        return board(day.tip()).totals();
    }

    private long behind(Figure figure, @Nullable String unit) {
        return entries().count(new Behind(figure, unit, null, null, null, null, null));
    }

    private EntriesTable entries() {
        var hidden = new GuardedTable(db(), day.campaign(), day.tip()).hidden();
        return new EntriesTable(db(), day.campaign(), day.tip(), hidden, true);
    }

    private JdbcClient db() {
        return JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    private Board board(long known) {
        var db = db();
        var planned = PlannedCampaign.of(db, day.campaign(), known);
        var units =
                db.sql("select unit as id, name, type, area from access.v_unit order by since")
                        .query((row, _) ->
                                new Unit(
                                        row.getString("id"),
                                        row.getString("name"),
                                        row.getString("type"),
                                        row.getInt("area")))
                        .list();
        return new Count(db, planned.campaign(), planned.activities(), known)
                .board(UnitNames.of(units));
    }
}
