package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// What somebody does about a case that moved on meanwhile is not done, and nothing of it is lost; and what an office has in
/// hand ends with the household's word alone.
@Tag("slow")
class CaseTakenOverTest extends MarkedCity {
    private static final String STEP = "申请交到民政窗口了，下周三出结果";

    private static Crowd.Hired hired;
    private static Browser staff;
    private static Actor author;

    private UUID home = new UUID(0, 0);

    @BeforeAll
    static void hire() throws Exception {
        hired = crowd.hire(Role.UNIT_STAFF, TestCity.ROOT, Crowd.inDays(9));
        staff = crowd.browser("staff", hired);
        author = city.actor(hired.staff());
    }

    @AfterAll
    static void signOut() {
        staff.close();
    }

    private UUID said(String kind, Map<String, ?> body) {
        var occasion = city.occasion(author);
        var id = occasion.add(kind, home, body);
        assertThat(city.append(author, occasion.envelopes()))
                .allMatch(receipt -> receipt.reason() == null);
        return id;
    }

    private UUID difficulty() {
        home = city.household(TestCity.VILLAGE);
        return said("casework.difficulty@1", Map.of("topic", "papers", "text", "低保证到期了"));
    }

    private UUID ownedCase() {
        var told = difficulty();
        said("casework.owner@1", Map.of("case", told, "unit", "fpb", "due", "2099-01-01"));
        return told;
    }

    private static Map<String, String> form(String... fields) {
        var form = new HashMap<String, String>();
        form.put("form", Ids.v7(Clock.systemUTC()).toString());
        form.put("basedOn", String.valueOf(city.tip()));
        for (int at = 0; at < fields.length; at += 2) {
            form.put(fields[at], fields[at + 1]);
        }
        return form;
    }

    @Test
    void aStepInACaseThatSomebodyClosedMeanwhileLosesNothing() throws Exception {
        var told = ownedCase();
        assertThat(staff.get("/cases/" + told + "/step").status()).isEqualTo(200);
        said("casework.closing@1", Map.of("case", told, "text", "新证办好了"));

        var late = staff.post("/cases/" + told + "/step", form("text", STEP));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body())
                .contains("已经不在这一步", "/cases/" + told + "\"")
                .containsPattern("<textarea[^>]*>" + STEP + "</textarea>");
        assertThat(staff.get("/cases/" + told).body()).doesNotContain(STEP);
    }

    @Test
    void anOwnerForACaseThatWentToAnotherOfficeLosesNothing() throws Exception {
        var told = difficulty();
        city.unit("ybj", "市医保局");
        said("casework.owner@1", Map.of("case", told, "unit", "ybj", "due", "2099-01-01"));

        var late =
                staff.post("/cases/" + told + "/owner", form("unit", "fpb", "due", "2099-03-04"));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body())
                .containsPattern("<input[^>]* id=\"due\"[^>]* value=\"2099-03-04\"")
                .contains("已经不在这一步");
    }

    @Test
    void nobodyCorrectsWhatAnOfficeHasInHandToSettled() throws Exception {
        var told = ownedCase();
        var settled = form("topic", "papers", "text", "低保证到期了", "settled", "true");

        var refused = staff.post("/entries/" + told + "/correct", settled);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("已经有单位在办", "href=\"#settled\"");
        var words = form("topic", "papers", "text", "低保证到期了，残疾证也是");
        assertThat(staff.post("/entries/" + told + "/correct", words).status()).isEqualTo(303);
        var closing = said("casework.closing@1", Map.of("case", told, "text", "两证都办好了"));
        said("casework.word@1", Map.of("case", told, "closing", closing, "confirmed", true));
        settled.put("form", Ids.v7(Clock.systemUTC()).toString());
        assertThat(staff.post("/entries/" + told + "/correct", settled).status())
                .as("the household said that it is")
                .isEqualTo(303);
        var other = difficulty();
        settled.put("form", Ids.v7(Clock.systemUTC()).toString());
        assertThat(staff.post("/entries/" + other + "/correct", settled).status())
                .as("nobody has it in hand")
                .isEqualTo(303);
    }

    @Test
    void theGlassAfterTooManyTriesKeepsWhatWasTyped() throws Exception {
        try (var far = crowd.person(Role.UNIT_HEAD, TestCity.VILLAGE, Crowd.inDays(9))) {
            for (int time = 0; time < 10; time++) {
                far.post("/glass", Map.of("number", "没有这户", "why", "孩子发高烧，要找到家"));
            }

            var refused = far.post("/glass", Map.of("number", "户号金雀一", "why", "老人走失，要问家里人"));

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.body())
                    .contains("十次")
                    .containsPattern("<input[^>]* id=\"number\"[^>]* value=\"户号金雀一\"")
                    .containsPattern("<textarea[^>]*>老人走失，要问家里人</textarea>");
        }
    }
}
