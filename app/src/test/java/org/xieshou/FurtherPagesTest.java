package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// A list of more than a page is read to its end, and an old address beyond the end shows the end.
@Tag("slow")
class FurtherPagesTest extends MarkedCity {
    private static final int HOMES = 53;
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Pattern HOME = Pattern.compile("href=\"/households/([0-9a-f-]{36})\"");

    private static final Pattern RULE = Pattern.compile("/quality/[a-z-]+");

    private static Browser keeper;
    private static Browser helper;

    @BeforeAll
    static void visitMany() throws Exception {
        keeper = crowd.person(Role.COORDINATOR, TestCity.VILLAGE, Crowd.inDays(9));
        helper = crowd.person(Role.HELPER, TestCity.VILLAGE, Crowd.inDays(9));
        for (int i = 0; i < HOMES; i++) {
            var home = city.household(TestCity.VILLAGE);
            var form =
                    Map.of(
                            "form", Ids.v7(CLOCK).toString(),
                            "met", "home",
                            "team", "1",
                            "day", LocalDate.now(CLOCK).minusDays(40).toString(),
                            "how", "door",
                            "next", "30");
            assertThat(helper.post("/households/" + home + "/visit", form).status()).isEqualTo(303);
        }
    }

    @AfterAll
    static void signOut() {
        keeper.close();
        helper.close();
    }

    private static Set<UUID> homes(String path) throws Exception {
        var found = new TreeSet<UUID>();
        HOME.matcher(keeper.get(path).body())
                .results()
                .forEach(hit -> found.add(UUID.fromString(hit.group(1))));
        return found;
    }

    @Test
    void whereToGoAgainIsReadToItsEnd() throws Exception {
        var all = homes("/visits/due");
        assertThat(all).hasSize(50);

        all.addAll(homes("/visits/due?page=2"));

        assertThat(all).hasSize(HOMES);
    }

    @Test
    void beyondTheLastPageIsTheLast() throws Exception {
        for (var list : new String[] {"/visits/due", "/households", "/households?order=NAME"}) {
            var at = list + (list.contains("?") ? "&" : "?") + "page=";

            assertThat(homes(at + "999")).as(list).isNotEmpty().isEqualTo(homes(at + "2"));
        }
        var rule = RULE.matcher(keeper.get("/quality").body());
        assertThat(rule.find()).isTrue();
        assertThat(homes(rule.group() + "?page=999"))
                .isNotEmpty()
                .isEqualTo(homes(rule.group() + "?page=2"));
    }
}
