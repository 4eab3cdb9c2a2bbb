package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// What a donor promised is set against what it brings: the form that opens from the donor's page means the promise.
@Tag("slow")
class GiftFormsTest extends MarkedCity {
    private static Map<String, String> form(String... fields) {
        var form = new HashMap<String, String>();
        form.put("form", Ids.v7(Clock.systemUTC()).toString());
        for (int at = 0; at < fields.length; at += 2) {
            form.put(fields[at], fields[at + 1]);
        }
        return form;
    }

    @Test
    void whatComesFromADonorWithAPromiseKeepsIt() throws Exception {
        try (var clerk = crowd.person(Role.COORDINATOR, TestCity.ROOT, Crowd.inDays(9))) {
            var donor = clerk.post("/donors", form("name", "晨光果业", "sort", "firm")).to();
            var path = donor.substring(donor.indexOf("/donors/"));
            var promise = form("item1", "大米", "quantity1", "500", "money", "10000");
            var bare = clerk.post(path + "/pledge", promise);
            assertThat(bare.status()).isEqualTo(422);
            assertThat(bare.body()).contains("请写计量单位", "href=\"#measure1\"");
            promise.put("measure1", "公斤");
            promise.put("by", city.today().minusDays(1).toString());
            var past = clerk.post(path + "/pledge", promise);
            assertThat(past.status()).isEqualTo(422);
            assertThat(past.body()).contains("这天已经过去了", "href=\"#by\"", "value=\"大米\"");
            promise.put("by", city.today().toString());
            assertThat(clerk.post(path + "/pledge", promise).status()).isEqualTo(303);

            var page = clerk.get("/stock/receipt/new?giver=" + path.substring(8)).body();

            assertThat(page)
                    .containsPattern("/[0-9a-f-]{36}\" selected>晨光果业 · 认捐的现金、大米")
                    .contains("value=\"大米\"", "value=\"公斤\"")
                    .doesNotContain("¥");
            var giver = page.split(" selected>晨光果业", -1)[0];
            var came = form("item1", "大米", "quantity1", "300", "measure1", "公斤", "at", "fpb");
            came.put(
                    "giver",
                    giver.substring(giver.lastIndexOf("value=\"") + 7, giver.length() - 1));
            assertThat(clerk.post("/stock/receipt", came).status()).isEqualTo(303);
            assertThat(clerk.get(path).body()).contains("大米 200 公斤", "现金 10,000 元");
        }
    }

    @Test
    void goodsThatWereOverWhenTheyCameAreAskedAboutFirst() throws Exception {
        try (var clerk = crowd.person(Role.COORDINATOR, TestCity.ROOT, Crowd.inDays(9))) {
            var over = city.today().minusDays(30).toString();
            var came = form("item1", "糌粑", "quantity1", "3", "measure1", "袋", "at", "fpb");
            came.put("expires1", over);
            came.put("day", city.today().toString());

            var asked = clerk.post("/stock/receipt", came);

            assertThat(asked.status()).isEqualTo(422);
            assertThat(asked.body())
                    .contains("糌粑", "保质期到 " + over, "value=\"" + over + "\"")
                    .contains("name=\"despite\" value=\"expired\"");
            assertThat(clerk.get("/stock?unit=fpb").body()).doesNotContain("糌粑");
            came.put("despite", "expired");
            assertThat(clerk.post("/stock/receipt", came).status()).isEqualTo(303);
            assertThat(clerk.get("/stock?unit=fpb").body()).contains("糌粑");

            var good = form("item1", "奶疙瘩", "quantity1", "3", "measure1", "袋", "at", "fpb");
            good.put("expires1", city.today().minusDays(1).toString());
            good.put("day", city.today().minusDays(2).toString());
            assertThat(clerk.post("/stock/receipt", good).status())
                    .as("not over on the day on which it came")
                    .isEqualTo(303);
        }
    }
}
