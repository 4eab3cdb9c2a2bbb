package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.Reader;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Looks;
import org.xieshou.access.Role;
import org.xieshou.journal.Occasion;
import org.xieshou.shared.Ids;

/// A list of households as a file: who gets what, and what a spreadsheet makes of it.
@Tag("slow")
class TakingTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String XLSX = "/households/export";
    private static final String CSV = "/households/export?format=csv";

    /// What spreadsheets run, also behind what nobody sees and in full width.
    private static final List<String> HOSTILE =
            List.of(
                    "=1+1",
                    "+1+1",
                    "-1+1",
                    "@SUM(1)",
                    "\t=1+1",
                    "\r=1+1",
                    "  =1+1",
                    "\u200B=1+1",
                    "＝1+1",
                    "\u00A0＋1",
                    "|calc",
                    "\"=1+1");

    private static final String CHEN = "%E9%99%88%E5%BB%BA%E8%AE%BE";

    private static TestHouse house;
    private static TestCity city;
    private static UUID ours;

    @BeforeAll
    static void open() {
        house = TestHouse.open();
        city = new TestCity(house);
        ours = home(TestCity.VILLAGE, "0071", "陈建设", Map.of("household.area-arable", 12));
        home(TestCity.VILLAGE, "0072", "李桂兰", Map.of("household.area-arable", 3));
        home(TestCity.OTHER_VILLAGE, "0073", "玉藏", Map.of());
        for (int i = 0; i < HOSTILE.size(); i++) {
            var site = Map.of("household.relocation-site", HOSTILE.get(i));
            home(TestCity.OTHER_VILLAGE, "=X" + i, HOSTILE.get(i) + "名", site);
        }
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static UUID home(int area, String number, String head, Map<String, ?> facts) {
        var home = Ids.v7(CLOCK);
        var occasion = city.occasion(city.coordinator());
        occasion.add("registry.household@1", home, Map.of("area", area, "number", number));
        person(
                occasion,
                home,
                Map.of(
                        "name",
                        head,
                        "relation",
                        "head",
                        "phone",
                        "13900000071",
                        "birth",
                        "1970-01-01"));
        person(
                occasion,
                home,
                Map.of("name", "小玉" + number, "relation", "child", "birth", born(9)));
        var all = new LinkedHashMap<String, Object>(facts);
        all.put("household.income-wages", 4_200_000);
        all.forEach((fact, value) ->
                occasion.add(
                        "registry.fact@1",
                        home,
                        Map.of("fact", fact, "value", value, "asOf", born(1))));
        assertThat(city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(receipt -> receipt.reason() == null);
        return home;
    }

    private static void person(Occasion occasion, UUID home, Map<String, ?> body) {
        var all = new LinkedHashMap<String, Object>(body);
        if (body.containsValue("head")) {
            all.put("idNumber", "999999197010170012");
        }
        occasion.add("registry.person@1", home, Ids.v7(CLOCK), all);
    }

    private static String born(int years) {
        return LocalDate.now(CLOCK).minusYears(years).toString();
    }

    private static Reader coordinator() throws Exception {
        return Reader.signIn(house, city.coordinator(), "zhoumin", "zh");
    }

    private static List<List<Cell>> sheet(byte[] file, int number) throws Exception {
        var rows = new ArrayList<List<Cell>>();
        var book = WorkbookFactory.create(new ByteArrayInputStream(file));
        book.getSheetAt(number)
                .forEach(row -> {
                    var cells = new ArrayList<Cell>();
                    row.forEach(cells::add);
                    rows.add(cells);
                });
        return rows;
    }

    private static List<String> texts(List<List<Cell>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .toList();
    }

    @Test
    void aHelperTakesNoIncomeNoIdNumberAndNoMinorsName() throws Exception {
        var helper = city.aida();
        try (var reader = Reader.signIn(house, helper, "aida", "zh");
                var keeper = coordinator()) {
            var seen = texts(sheet(reader.file(XLSX), 0));
            seen = join(seen, texts(sheet(reader.file(XLSX), 1)));
            var kept = join(texts(sheet(keeper.file(XLSX), 0)), texts(sheet(keeper.file(XLSX), 1)));

            assertThat(seen).contains("陈建设", "耕地面积 (亩)", "13900000071");
            assertThat(seen).doesNotContain("玉藏", "工资性收入 (元/年)", "0012", "小玉0071");
            assertThat(kept).contains("玉藏", "工资性收入 (元/年)", "0012", "小玉0071");
            assertThat(reader.page(CSV)).contains("陈建设").doesNotContain("玉藏", "42000", "工资性");
        }
    }

    private static List<String> join(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /// Both sheets, and each wall with the other gone.
    @Test
    void anotherVillagesHouseholdsAreInNoFileEvenWithoutTheDatabasesWall() throws Exception {
        var near = city.person("近", Role.VILLAGE_STAFF, "fpb", TestCity.VILLAGE);
        var export = house.get(Takings.class).of(near, HouseholdQuery.all());
        assertThat(export.people().get().map(Export.Member::number)).containsOnly("0071", "0072");
        var tables = List.of("summary", "person_now", "member_now", "fact_now", "household_now");
        rowSecurity(tables, "disable");
        try {
            var open = house.get(Takings.class).of(near, HouseholdQuery.all());
            assertThat(open.homes().get().map(home -> home.row().number()))
                    .containsExactlyInAnyOrder("0071", "0072");
            assertThat(open.people().get().map(Export.Member::number)).containsOnly("0071", "0072");
        } finally {
            rowSecurity(tables, "enable");
        }
    }

    private static void rowSecurity(List<String> tables, String how) throws Exception {
        var database = house.database();
        try (var owner =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = owner.createStatement()) {
            for (var table : tables) {
                statement.execute(
                        "alter table registry.%s %s row level security".formatted(table, how));
            }
        }
    }

    @Test
    void whatASpreadsheetWouldRunIsText() throws Exception {
        try (var reader = coordinator()) {
            var file = reader.file(XLSX);
            for (int number : List.of(0, 1)) {
                var rows = sheet(file, number);
                assertThat(rows.stream().flatMap(List::stream).map(Cell::getCellType))
                        .doesNotContain(CellType.FORMULA, CellType.ERROR);
                assertThat(texts(rows)).noneMatch(TakingTest::runs);
            }
            var cells = reader.page(CSV).split("[,\n]", -1);
            assertThat(cells).contains("'=X0", "'=1+1").noneMatch(TakingTest::runs);
        }
    }

    private static boolean runs(String cell) {
        var text = cell.replace("\uFEFF", "").replaceAll("^\"|\"$", "");
        return !text.isEmpty() && "=+-@|\t\r＝＋－＠".indexOf(text.strip().charAt(0)) >= 0;
    }

    @Test
    void numbersThatAreNamesStayTextAndAmountsAreNumbers() throws Exception {
        try (var reader = coordinator()) {
            var file = reader.file(XLSX + "?q=" + CHEN);
            var home = sheet(file, 0).get(1);
            var head = sheet(file, 1).get(1);

            assertThat(home.getFirst().getStringCellValue()).isEqualTo("0071");
            assertThat(texts(List.of(head))).contains("0071", "0012", "13900000071");
            assertThat(home.stream().filter(cell -> cell.getCellType() == CellType.NUMERIC))
                    .extracting(Cell::getNumericCellValue)
                    .containsExactlyInAnyOrder(2.0, 12.0, 42000.0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%E9%99%88%E5%BB%BA%E8%AE%BE",
                "fact=household.area-arable&test=least&value=10",
                "area=3&fact=household.area-arable&test=is&value=12"
            })
    void theFileHoldsWhatTheListShows(String filter) throws Exception {
        try (var reader = coordinator()) {
            var lines = reader.page(CSV + "&" + filter).strip().lines().toList();

            assertThat(lines).hasSize(2);
            assertThat(lines.getLast()).contains("陈建设");
        }
    }

    @Test
    void whatIsKnownOfSomebodyFromAFormerHomeHasItsColumn() {
        var old = home(TestCity.OTHER_VILLAGE, "0091", "白故居", Map.of());
        var fresh = home(TestCity.OTHER_VILLAGE, "0092", "白新居", Map.of());
        var person = Ids.v7(CLOCK);
        var occasion = city.occasion(city.coordinator());
        occasion.add("registry.person@1", old, person, Map.of("name", "白搬", "relation", "child"));
        says(occasion, old, person, Map.of("fact", "person.labour", "value", "normal"));
        says(occasion, old, null, Map.of("fact", "household.no-labour", "value", false));
        occasion.add(
                "registry.moved@1",
                fresh,
                person,
                Map.of("on", born(0), "why", "married", "relation", "other"));
        city.append(city.coordinator(), occasion.envelopes());

        for (var moment : List.of(Moment.NOW, new Moment(city.tip(), null))) {
            var there = taken("0092", moment);
            var left = taken("0091", moment);

            assertThat(names(there.peopleFacts())).containsExactly("person.labour");
            assertThat(there.people().get().map(Export.Member::values))
                    .anyMatch(values -> values.equals(List.of("normal")));
            assertThat(names(there.householdFacts())).doesNotContain("household.no-labour");
            assertThat(names(left.peopleFacts())).as("who moved away is in no row").isEmpty();
            assertThat(names(left.householdFacts())).contains("household.no-labour");
        }
    }

    @Test
    void whatWasTakenBackHasNoColumnInTheListOfAMoment() {
        var home = home(TestCity.OTHER_VILLAGE, "0093", "白收回", Map.of());
        var occasion = city.occasion(city.coordinator());
        var said = says(occasion, home, null, Map.of("fact", "household.no-labour", "value", true));
        city.append(city.coordinator(), occasion.envelopes());
        var before = new Moment(city.tip(), null);
        var back = city.occasion(city.coordinator());
        back.correct(said, "registry.fact@1", home, Map.of("void", true));
        city.append(city.coordinator(), back.envelopes());

        assertThat(names(taken("0093", before).householdFacts())).contains("household.no-labour");
        assertThat(names(taken("0093", new Moment(city.tip(), null)).householdFacts()))
                .doesNotContain("household.no-labour")
                .contains("household.income-wages");
    }

    private static UUID says(
            Occasion occasion, UUID home, @Nullable UUID person, Map<String, ?> fact) {
        var body = new LinkedHashMap<String, Object>(fact);
        body.put("asOf", born(1));
        return occasion.add("registry.fact@1", home, person, body);
    }

    private static Export taken(String number, Moment moment) {
        return house.get(Takings.class)
                .of(city.coordinator(), HouseholdQuery.all().text(number).at(moment));
    }

    private static List<String> names(List<FactDeclaration> facts) {
        return facts.stream().map(FactDeclaration::name).toList();
    }

    @Test
    void eachHouseholdSeesThatItWasTakenAway() throws Exception {
        try (var reader = coordinator()) {
            reader.file(CSV + "&q=" + CHEN);
        }
        assertThat(house.get(Looks.class).of(city.coordinator(), ours))
                .anyMatch(look -> look.why().equals("access.why.export"));
    }
}
