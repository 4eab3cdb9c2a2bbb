package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Role;
import org.xieshou.journal.Receipt;
import org.xieshou.registry.HouseholdQuery;
import org.xieshou.registry.Households;

/// Reach ends at once when it ends; and whoever must read outside it gives a reason, which the household and the auditors
/// see in the same moment.
@Tag("slow")
class GlassTest extends MarkedCity {
    private static final String NUMBER = "户号金雀一";
    private static final String WHY = "孩子发高烧，要找到家";
    private static final Pattern LINK =
            Pattern.compile("href=\"([^\"]*/households/[-0-9a-f]{36}[^\"]*)\"");

    private static String page() {
        return "/households/" + marked.household;
    }

    @Test
    void theGlassOpensOneRecordForAnHourAndTellsTheHouseholdAndTheAuditors() throws Exception {
        var hired = crowd.hire(Role.UNIT_HEAD, TestCity.VILLAGE, Crowd.inDays(9));
        try (var far = crowd.browser("far", hired);
                var near = crowd.person(Role.COORDINATOR, TestCity.OTHER_VILLAGE, Crowd.inDays(9));
                var auditor = crowd.person(Role.AUDITOR, TestCity.ROOT, Crowd.inDays(9))) {
            assertThat(far.get(page()).status()).isEqualTo(404);

            assertThat(far.post("/glass", Map.of("number", NUMBER, "why", WHY)).status())
                    .isEqualTo(303);

            assertThat(far.get(page()).body()).contains("燕知秋").doesNotContain("8,147.03", "燕小雀");
            assertThat(near.get(page()).body()).contains(WHY);
            assertThat(auditor.get("/glass/opened").body()).contains(WHY).doesNotContain(NUMBER);
            assertThat(writes(hired.staff())).as("reading only").isEqualTo("right");

            owner("update access.glass set until = at");
            Thread.sleep(600); // until every server has looked again
            assertThat(far.get(page()).status()).isEqualTo(404);
        }
    }

    @Test
    void withoutAReasonANumberOrTheTaskNothingOpens() throws Exception {
        try (var far = crowd.person(Role.UNIT_HEAD, TestCity.VILLAGE, Crowd.inDays(9));
                var helper = crowd.person(Role.HELPER, TestCity.VILLAGE, Crowd.inDays(9));
                var auditor = crowd.person(Role.AUDITOR, TestCity.ROOT, Crowd.inDays(9))) {
            far.post("/glass", Map.of("number", NUMBER, "why", "看看"));
            assertThat(far.get(page()).status()).isEqualTo(404);

            far.post("/glass", Map.of("number", "户号金雀", "why", "只写了编号的一半看行不行"));
            assertThat(far.get(page()).status()).isEqualTo(404);
            assertThat(auditor.get("/glass/opened").body()).contains("只写了编号的一半看行不行");

            assertThat(helper.post("/glass", Map.of("number", NUMBER, "why", WHY)).status())
                    .isEqualTo(403);
            assertThat(helper.get(page()).status()).isEqualTo(404);
        }
    }

    @Test
    void listsAndSearchesCountWhatTheyShow() throws Exception {
        var hired = crowd.hire(Role.UNIT_HEAD, TestCity.VILLAGE, Crowd.inDays(9));
        try (var far = crowd.browser("counting", hired)) {
            far.post("/glass", Map.of("number", NUMBER, "why", WHY));
            assertThat(far.get(page()).status()).isEqualTo(200);

            for (var query :
                    List.of(
                            HouseholdQuery.all().text(NUMBER),
                            HouseholdQuery.all(),
                            HouseholdQuery.all().order(HouseholdQuery.Order.NEWEST),
                            HouseholdQuery.all().area(TestCity.OTHER_VILLAGE))) {
                var found = house.get(Households.class).page(city.actor(hired.staff()), query);

                assertThat(found.rows()).noneMatch(row -> row.id().equals(marked.household));
                assertThat(found.total()).as(query.toString()).isEqualTo(found.rows().size());
            }
        }
    }

    @Test
    void aClinicianIsLedToWhatMayBeReadThere() throws Exception {
        try (var far = crowd.person(Role.CLINICIAN, TestCity.VILLAGE, Crowd.inDays(9))) {
            var opened = far.post("/glass", Map.of("number", NUMBER, "why", WHY));

            assertThat(opened.to()).endsWith(page() + "/file");
            assertThat(far.get(page() + "/file").body()).contains("金雀转诊").doesNotContain("金雀愿望");
        }
    }

    @Test
    void throughTheGlassNoLinkLeadsNowhereAndNothingIsErased() throws Exception {
        try (var far = crowd.person(Role.COORDINATOR, TestCity.VILLAGE, Crowd.inDays(9))) {
            far.post("/glass", Map.of("number", NUMBER, "why", WHY));
            var record = far.get(page()).body();

            assertThat(record)
                    .contains("燕知秋")
                    .doesNotContain("hx-get", "/stock/handover", "/erase\"");
            var links = LINK.matcher(record).results().map(found -> found.group(1)).toList();
            assertThat(links).isNotEmpty();
            for (var link : links) {
                var plain = link.replace("&amp;", "&");
                assertThat(far.get(plain).status()).as(plain).isEqualTo(200);
            }
            assertThat(far.get(page() + "/erase").status()).isEqualTo(404);
            assertThat(far.post(page() + "/erase", Map.of("why", "wish")).status()).isEqualTo(404);
        }
    }

    @Test
    void whatNobodyCanReadIsLeftOutAndALongReasonComesBack() throws Exception {
        try (var far = crowd.person(Role.UNIT_HEAD, TestCity.VILLAGE, Crowd.inDays(9));
                var auditor = crowd.person(Role.AUDITOR, TestCity.ROOT, Crowd.inDays(9))) {
            var longer = Map.of("number", NUMBER, "why", "急".repeat(301));
            assertThat(far.post("/glass", longer).status()).isEqualTo(422);
            assertThat(far.get(page()).status()).isEqualTo(404);

            var odd = Map.of("number", "\u0000" + NUMBER, "why", "夜里\u0000发烧\u0007，孩子要送医院");
            assertThat(far.post("/glass", odd).status()).isEqualTo(303);
            assertThat(far.get(page()).status()).isEqualTo(200);
            assertThat(auditor.get("/glass/opened").body()).contains("夜里发烧，孩子要送医院");
        }
    }

    @Test
    void anAssignmentThatEndsEndsAllReadingAtOnce() throws Exception {
        var hired = crowd.hire(Role.UNIT_STAFF, TestCity.OTHER_VILLAGE, Crowd.inDays(9));
        var own = say(hired.staff());
        var places =
                List.of(
                        page(),
                        "/api/v1" + page(),
                        "/entries/" + own,
                        "/households?q=%E7%87%95%E7%9F%A5",
                        "/households/export",
                        "/visits");
        try (var staff = crowd.browser("staff", hired)) {
            for (var place : places.subList(0, 5)) {
                assertThat(staff.get(place).status()).as(place).isEqualTo(200);
            }
            assertThat(staff.get(page()).body()).contains("燕知秋");

            end(hired);

            for (var place : places) {
                var answer = staff.get(place);
                assertThat(answer.body()).as(place).doesNotContain("燕知秋", "金雀");
            }
            assertThat(staff.get(page()).isPage()).isFalse();
            assertThat(staff.get("/entries/" + own).isPage()).as("also what one wrote").isFalse();
        }
    }

    private static UUID say(UUID staff) {
        var actor = city.actor(staff);
        var occasion = city.occasion(actor);
        var id =
                occasion.add(
                        "visits.voice@1",
                        marked.household,
                        Map.of("kind", "wish", "text", "金雀自己写的", "quote", "none"));
        assertThat(city.append(actor, occasion.envelopes()))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
        return id;
    }

    private static String writes(UUID staff) {
        var actor = city.actor(staff);
        var occasion = city.occasion(actor);
        occasion.add(
                "visits.voice@1",
                marked.household,
                Map.of("kind", "wish", "text", "不该写的", "quote", "none"));
        return String.valueOf(city.append(actor, occasion.envelopes()).getFirst().reason());
    }

    private static void end(Crowd.Hired hired) {
        var occasion = city.occasion(city.coordinator());
        var body = new HashMap<String, Object>();
        body.put("staff", hired.staff());
        body.put("role", Role.UNIT_STAFF.name());
        body.put("unit", "fpb");
        body.put("area", TestCity.OTHER_VILLAGE);
        body.put("from", "2019-01-01");
        body.put("to", LocalDate.parse("2019-02-01").toString());
        occasion.correct(hired.assignment(), "access.assignment@1", null, body);
        assertThat(city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
    }

    private static void owner(String sql) throws Exception {
        var database = house.database();
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
