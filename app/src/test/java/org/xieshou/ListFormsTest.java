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
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// A list of who gets what is made by one person and checked by another before anything goes out by it.
@Tag("slow")
class ListFormsTest extends MarkedCity {
    private static final Clock CLOCK = Clock.systemUTC();

    private static Browser writer;
    private static Browser second;

    @BeforeAll
    static void signIn() throws Exception {
        writer = crowd.person(Role.COORDINATOR, TestCity.ROOT, Crowd.inDays(9));
        second = crowd.person(Role.COORDINATOR, TestCity.ROOT, Crowd.inDays(9));
        var rice = form("at", "fpb", "item1", "大米", "quantity1", "100", "measure1", "公斤");
        assertThat(writer.post("/stock/receipt", rice).status()).isEqualTo(303);
    }

    @AfterAll
    static void signOut() {
        writer.close();
        second.close();
    }

    private static Map<String, String> form(String... fields) {
        var form = new HashMap<String, String>();
        form.put("form", Ids.v7(CLOCK).toString());
        form.put("basedOn", String.valueOf(city.tip()));
        for (int at = 0; at < fields.length; at += 2) {
            form.put(fields[at], fields[at + 1]);
        }
        return form;
    }

    private static String listed(UUID home) throws Exception {
        var list =
                writer.post(
                                "/lists",
                                form(
                                        "title", "冬季米面油",
                                        "item1", "大米",
                                        "quantity1", "10",
                                        "measure1", "公斤"))
                        .to();
        var path = list.substring(list.indexOf("/lists/"));
        writer.post(path + "/households", form("household", home.toString()));
        return path;
    }

    private static Map<String, String> share(UUID home, String list) {
        var form = form("at", "fpb", "household", home.toString(), "basis", "total");
        form.put("list", list.substring("/lists/".length()));
        form.put("row1", "1");
        form.put("item1", "大米");
        form.put("measure1", "公斤");
        form.put("left1", "0");
        form.put("much1", "10");
        return form;
    }

    @Test
    void beforeTheSecondPersonHasCheckedItOneIsAskedFirst() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var list = listed(home);

        var asked = writer.post("/stock/handover", share(home, list));

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body())
                .contains("还没有另一个人核对过", "确实如此，照样保存")
                .contains("name=\"despite\" value=\"unchecked\"");
        var meant = share(home, list);
        meant.put("despite", "unchecked");
        assertThat(writer.post("/stock/handover", meant).to()).endsWith(list);
        assertThat(writer.get(list).body()).contains("没核对就发了");
    }

    @Test
    void whatTheListGivesEachHomeIsFilledIn() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var list = listed(home);

        var sheet =
                writer.get(
                                "/stock/handover/new?household="
                                        + home
                                        + "&list="
                                        + list.substring("/lists/".length()))
                        .body();

        assertThat(sheet)
                .contains("按名单", "冬季米面油")
                .containsPattern("name=\"much1\"[^>]* value=\"10\"");
        assertThat(writer.get("/stock/handover/new?household=" + home).body())
                .doesNotContain("按名单")
                .containsPattern("name=\"much1\"[^>]* value=\"\"");
    }

    @Test
    void whoTicksNobodyIsToldSoInPlace() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var list = listed(home);
        city.household(TestCity.VILLAGE);

        var answer = writer.post(list + "/households", form("find", "马"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "href=\"#household\"",
                        "一户也没有勾选",
                        "name=\"find\" type=\"search\" value=\"马\"");
    }

    @Test
    void byACheckedListItIsWrittenAtOnceAndTheListComesBack() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var list = listed(home);
        assertThat(second.post(list + "/check", form("approve", "true")).status()).isEqualTo(303);

        assertThat(writer.post("/stock/handover", share(home, list)).to()).endsWith(list);
        assertThat(writer.get(list).body()).doesNotContain("没核对就发了");
    }
}
