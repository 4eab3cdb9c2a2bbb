package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.access.Credentials;
import org.xieshou.access.Role;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Ids;
import org.xieshou.synth.City;
import org.xieshou.synth.Synth;

/// Each main page sends few statements to the database, and not more the more there is to show.
@Tag("slow")
class PageBudgetTest {
    private static final String PASSWORD = "counting statements";
    private static final String COORDINATOR = "zhoumin";
    private static final int HOUSEHOLDS = 300;

    /// What a page may skip when it has nothing to show; one statement a row would be many times more.
    private static final int ALIKE = 8;

    private static final int OPENINGS = 3;

    /// The most statements of each page; they may not become more without somebody saying so here.
    private static final Map<String, Integer> BUDGETS = new LinkedHashMap<>();

    static {
        BUDGETS.put("/home", 54);
        BUDGETS.put("/households", 8);
        BUDGETS.put("/households?area=1&status=dibao&order=NAME", 10);
        BUDGETS.put("/households?fact=household.members-stated&test=least&value=3", 9);
        BUDGETS.put("/households?q=ma", 10);
        BUDGETS.put("/households?q=zzyx", 11);
        BUDGETS.put("/households/{household}", 30);
        BUDGETS.put("/households/{household}/entitlements", 26);
        BUDGETS.put("/campaigns", 5);
        BUDGETS.put("/campaigns/{campaign}", 9);
        BUDGETS.put("/campaigns/{campaign}/coverage", 21);
        BUDGETS.put("/bulletins/{campaign}", 80);
        BUDGETS.put("/entitlements", 3);
        BUDGETS.put("/watch", 10);
        BUDGETS.put("/quality", 5);
        BUDGETS.put("/cases", 5);
        BUDGETS.put("/difficulties", 5);
        BUDGETS.put("/visits", 5);
        BUDGETS.put("/visits/due", 5);
        BUDGETS.put("/pairing", 5);
        BUDGETS.put("/need", 5);
        BUDGETS.put("/held", 14);
        BUDGETS.put("/stock", 12);
        BUDGETS.put("/livelihood", 12);
    }

    private static TestHouse house;
    private static Browser wide;
    private static Browser narrow;
    private static UUID campaign;
    private static UUID busy;
    private static UUID quiet;

    @BeforeAll
    static void open() throws Exception {
        house = TestHouse.open();
        var day = LocalDate.of(2025, 10, 17);
        house.get(Synth.class).load(City.of(City.DEMO_SEED, HOUSEHOLDS, day), (_, _) -> {});
        var first = house.get(Actors.class).byLogin(COORDINATOR).orElseThrow();
        house.get(Credentials.class).set(first.id(), PASSWORD);
        campaign = one("select entry from campaigns.campaign_now order by since limit 1");
        busy = household("desc");
        quiet = household("asc");
        hireForOneVillage(first);
        wide = new Browser("the city", house.port(), COORDINATOR, PASSWORD);
        narrow = new Browser("one village", house.port(), "village", PASSWORD);
    }

    private static UUID household(String order) throws Exception {
        return one(
                """
                select subject from journal.entry join registry.summary using (subject)
                group by 1 order by count(*) %s, 1 limit 1
                """
                        .formatted(order));
    }

    private static void hireForOneVillage(Actor by) throws Exception {
        var clock = Clock.systemUTC();
        var staff = Ids.v7(clock);
        var occasion = Occasion.of(by, house.get(Journal.class).tip(), clock);
        occasion.add(
                "access.staff@1",
                null,
                Map.of("staff", staff, "name", "石榴", "unit", by.unit(), "login", "village"));
        var village =
                area("select area from registry.summary group by 1 order by count(*) limit 1");
        var assignment =
                Map.of(
                        "staff",
                        staff,
                        "role",
                        Role.COORDINATOR.name(),
                        "unit",
                        by.unit(),
                        "area",
                        village,
                        "from",
                        "2019-01-01");
        occasion.add("access.assignment@1", null, assignment);
        assertThat(house.get(Journal.class).append(occasion.envelopes(), by))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
        house.get(Credentials.class).set(staff, PASSWORD);
    }

    private static UUID one(String sql) throws Exception {
        try (var owner = house.database().connect();
                var rows = owner.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    private static int area(String sql) throws Exception {
        try (var owner = house.database().connect();
                var rows = owner.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @AfterAll
    static void close() throws Exception {
        wide.close();
        narrow.close();
        house.close();
    }

    /// The fewest of some openings: what was to be read anew after half a second does not count.
    private static int cost(Browser reader, String path, Statements statements) throws Exception {
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < OPENINGS; i++) {
            int sent =
                    statements.during(() -> {
                        var answer = reader.get(path);
                        assertThat(answer.status()).as(path).isEqualTo(200);
                    });
            fewest = Math.min(fewest, sent);
        }
        return fewest;
    }

    private static String of(String page, UUID household) {
        return page.replace("{household}", household.toString())
                .replace("{campaign}", campaign.toString());
    }

    @Test
    void noPageSendsMoreStatementsThanItsBudget() throws Exception {
        var over = new TreeMap<String, String>();
        try (var statements = new Statements()) {
            for (var budget : BUDGETS.entrySet()) {
                int cost = cost(wide, of(budget.getKey(), busy), statements);
                if (cost > budget.getValue()) {
                    over.put(budget.getKey(), cost + " of " + budget.getValue());
                }
            }
        }
        assertThat(over).isEmpty();
    }

    @Test
    void theCountCounts() throws Exception {
        try (var statements = new Statements()) {
            // who asks, the number, the ids, the rows, and the end
            assertThat(cost(wide, "/households", statements)).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void whoReachesMoreHouseholdsCostsNoMoreStatements() throws Exception {
        var growing = new TreeMap<String, String>();
        try (var statements = new Statements()) {
            for (var page : BUDGETS.keySet()) {
                if (page.contains("{household}")) {
                    continue;
                }
                int few = cost(narrow, of(page, quiet), statements);
                int many = cost(wide, of(page, quiet), statements);
                if (many > few + ALIKE) {
                    growing.put(page, few + " for a village, " + many + " for the city");
                }
            }
        }
        assertThat(growing).isEmpty();
    }

    @Test
    void aHouseholdOfManyEntriesCostsNoMoreStatements() throws Exception {
        try (var statements = new Statements()) {
            for (var page : BUDGETS.keySet()) {
                if (page.contains("{household}")) {
                    int few = cost(wide, of(page, quiet), statements);
                    int many = cost(wide, of(page, busy), statements);
                    assertThat(many).as(page).isLessThanOrEqualTo(few + ALIKE);
                }
            }
        }
    }
}
