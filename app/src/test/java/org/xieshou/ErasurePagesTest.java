package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Role;
import org.xieshou.journal.HeldReason;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Ids;

/// The page on which a household is erased: it says beforehand what cannot be, and afterwards what was not.
@Tag("slow")
class ErasurePagesTest extends MarkedCity {
    private static Browser first;
    private static Browser second;

    @BeforeAll
    static void signIn() throws Exception {
        first = crowd.person(Role.COORDINATOR, TestCity.ROOT, Crowd.inDays(9));
        second = crowd.person(Role.COORDINATOR, TestCity.ROOT, Crowd.inDays(9));
    }

    @AfterAll
    static void signOut() {
        first.close();
        second.close();
    }

    private static String at(UUID household) {
        return "/households/" + household + "/erase";
    }

    @Test
    void theWordToTypeIsOneOfTheReadersLanguage() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        first.post(at(home), Map.of("why", "wish"));

        assertThat(second.get(at(home)).body()).contains("输入“删除”确认").doesNotContain("ERASE");
        assertThat(second.get(at(home) + "?locale=en").body()).contains("Type “ERASE”");
        second.get("/home?locale=zh-Hans-CN");
        assertThat(second.post(at(home) + "/confirm", Map.of("typed", "ERASE")).status())
                .isEqualTo(422);
        assertThat(second.post(at(home) + "/confirm", Map.of("typed", "删除")).to())
                .endsWith("/households");
        assertThat(second.get("/households/" + home).status()).isEqualTo(404);
    }

    @Test
    void saysBeforeWhoStaysAndWhatCannotBeErasedYet() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var other = city.household(TestCity.VILLAGE);
        var occasion = city.occasion(city.coordinator());
        var person =
                occasion.add("registry.person@1", home, Map.of("name", "燕小", "relation", "child"));
        occasion.add(
                "registry.moved@1",
                other,
                person,
                Map.of("on", "2019-01-01", "why", "moved", "relation", "head"));
        assertThat(city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);

        assertThat(first.get(at(home)).body())
                .contains("现在登记在别的户的有 1 人", "重新登记一遍")
                .doesNotContain("申请删除</button>");

        var anew = city.occasion(city.coordinator());
        anew.add("registry.person@1", other, person, Map.of("name", "燕小", "relation", "head"));
        city.append(city.coordinator(), anew.envelopes());
        assertThat(first.get(at(home)).body())
                .contains("现在登记在别的户的有 1 人", "申请删除</button>")
                .doesNotContain("重新登记一遍");
    }

    @Test
    void anErasureThatIsHeldIsSaidNotToBeDone() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var other = city.household(TestCity.VILLAGE);
        first.post(at(home), Map.of("why", "wish"));
        first.post(at(other), Map.of("why", "wish"));
        var form = Ids.v7(Clock.systemUTC()) + ".1";
        second.post(at(other) + "/confirm", Map.of("typed", "删除", "opened", form));

        second.post(at(home) + "/confirm", Map.of("typed", "删除", "opened", form));

        assertThat(second.get("/home").body()).contains("没有删除").doesNotContain("要等人看一眼");
        assertThat(second.get("/households/" + home).status()).isEqualTo(200);
    }

    @Test
    void everyReasonHasItsOwnWordsForAnErasure() {
        for (var language : List.of("zh", "en")) {
            var words = ResourceBundle.getBundle("messages.erasing_" + language);
            assertThat(
                            Stream.of(HeldReason.values())
                                    .map(reason -> "erasing.said.held." + reason.code()))
                    .allMatch(words::containsKey);
        }
    }
}
