package org.xieshou.visits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.Envelope;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.Household.Identity;
import org.xieshou.shared.Ids;
import org.xieshou.shared.web.Place;
import org.xieshou.shared.web.Text;
import org.xieshou.visits.Doorstep;
import org.xieshou.visits.Here;
import org.xieshou.visits.Question;
import org.xieshou.visits.VisitsProblem;

class VisitFormTest {
    private static final UUID HOUSEHOLD = Ids.named("household");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-10-17T06:00:00Z"), ZoneOffset.UTC);
    private static final Here HERE =
            new Here(new Place("晨光市", "Chenguang City", ZoneId.of("Asia/Shanghai")), CLOCK);
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Actor AIDA =
            new Actor(
                    Ids.named("aida"),
                    "阿依达",
                    "sfj",
                    Set.of(Role.UNIT_STAFF),
                    Role.UNIT_STAFF.rights(),
                    Set.of("sfj", "zfw"),
                    Set.of(3),
                    Set.of());

    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final UUID form = Ids.v7(CLOCK);
    private @Nullable Identity unreached;

    VisitFormTest() {
        type("form", form.toString());
        type("basedOn", "41");
        type("met", "home");
        type("team", "3");
        type("day", "2026-10-17");
        type("next", "30");
        type("quote", "none");
        type("topic", "none");
    }

    private void type(String name, String... values) {
        typed.put(name, List.of(values));
    }

    private void ask(String fact, @Nullable String known) {
        questions.add(
                new Question(
                        CATALOGUE.findFact(fact).orElseThrow(),
                        known,
                        known == null ? null : LocalDate.of(2020, 1, 1)));
    }

    private VisitForm read() {
        var door =
                new Doorstep(
                        HOUSEHOLD, "叶尔兰", null, "kk", 4, null, null, unreached, questions, null,
                        true);
        return VisitForm.read(new Typed(typed), door, HERE, "没有细说");
    }

    private Part part(String kind) {
        return read().parts().stream()
                .filter(part -> part.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<String> kinds() {
        return read().parts().stream().map(Part::kind).toList();
    }

    private String error(String field) {
        return read().errors().find(field).map(Text::key).orElse("none");
    }

    @Test
    void theShortestVisitIsOneEntry() {
        assertThat(kinds()).containsExactly("visits.visit@1");
        assertThat(part("visits.visit@1").body())
                .isEqualTo(Map.of("met", "home", "team", 3, "consent", true, "next", "2026-11-16"));
    }

    @Test
    void notNowIsAVisitWithoutConsentAndMovedHasNoNextDay() {
        type("met", "later");
        assertThat(part("visits.visit@1").body())
                .containsEntry("met", "home")
                .containsEntry("consent", false);

        type("met", "moved");
        assertThat(part("visits.visit@1").body())
                .containsEntry("met", "moved")
                .doesNotContainKey("next");
    }

    @Test
    void readsFullWidthDigitsAndYuanToTheFen() {
        type("team", "１０");
        type("item1", "大米");
        type("quantity1", "２.５");
        type("measure1", "公斤");
        type("value", "1,234.05");

        assertThat(part("visits.visit@1").body()).containsEntry("team", 10);
        assertThat(part("assistance.handover@1").body())
                .containsEntry("value", 123_405L)
                .containsEntry("basis", "total")
                .containsEntry(
                        "items",
                        List.of(
                                Map.of(
                                        "item",
                                        "大米",
                                        "quantity",
                                        new BigDecimal("2.5"),
                                        "unit",
                                        "公斤")));
    }

    @Test
    void saysWhatIsWrongWithEachFieldAtOnce() {
        type("team", "0");
        type("quantity1", "3");
        type("item2", "清油");
        type("quantity2", "-1");
        type("value", "0.005");
        type("quote", "public");
        type("difficulty", "路断了");
        type("next", "day");
        type("nextDay", "2026-10-17");

        assertThat(error("team")).isEqualTo("visits.error.whole");
        assertThat(error("item1")).isEqualTo("visits.error.what-goods");
        assertThat(error("quantity2")).isEqualTo("visits.error.quantity");
        assertThat(error("value")).isEqualTo("visits.error.yuan");
        assertThat(error("words")).isEqualTo("visits.error.words");
        assertThat(error("topic")).isEqualTo("visits.error.topic");
        assertThat(error("nextDay")).isEqualTo("visits.error.next-day");
    }

    @Test
    void refusesADayStillToComeAndReadsOneGoneBy() {
        type("day", "2026-10-18");
        assertThat(error("day")).isEqualTo("visits.error.future");

        type("day", "2026-10-15");
        var sent = read().occasion(HOUSEHOLD, AIDA, HERE).envelopes().getFirst();
        assertThat(sent.happened()).isEqualTo(Instant.parse("2026-10-15T04:00:00Z"));
        assertThat(body(sent)).contains("\"next\":\"2026-11-14\"");
    }

    @Test
    void nothingIsAnsweredUnlessSomebodyAnsweredIt() {
        ask("household.water-safe", null);
        ask("household.area-arable", "12.5");
        type("v-household-area-arable", "13");
        type("q-household-water-safe", "unknown");

        assertThat(kinds()).containsExactly("visits.visit@1");
    }

    @Test
    void sameAndChangedBecomeFactsWithTheirTypes() {
        ask("household.water-safe", "true");
        ask("household.no-labour", "false");
        ask("household.area-arable", "12.5");
        ask("household.members-stated", null);
        type("q-household-water-safe", "changed");
        type("q-household-no-labour", "same");
        type("q-household-area-arable", "same");
        type("v-household-members-stated", "4");

        var values =
                read().parts().stream()
                        .filter(part -> part.kind().equals("registry.fact@1"))
                        .map(part -> part.body().get("value"))
                        .toList();
        assertThat(values).containsExactly(false, false, new BigDecimal("12.5"), 4L);
    }

    @Test
    void changedNeedsToSayToWhat() {
        ask("household.area-arable", "12.5");
        type("q-household-area-arable", "changed");

        assertThat(error("v-household-area-arable")).isEqualTo("visits.error.what-now");
    }

    @Test
    void aPhoneIsPutIntoTheWholeStatementOfTheHousehold() {
        type("phone", "１３９-0000-0071");
        assertThat(kinds()).containsExactly("visits.visit@1");

        unreached = new Identity(3, "H-7", "3 组", null, null, "kk", null);
        assertThat(part("registry.household@1").body())
                .isEqualTo(
                        Map.of(
                                "area",
                                3,
                                "number",
                                "H-7",
                                "group",
                                "3 组",
                                "language",
                                "kk",
                                "phone",
                                "13900000071"));
        type("phone", "没有");
        assertThat(error("phone")).isEqualTo("visits.error.phone");
    }

    @Test
    void aTappedTopicIsEnoughForADifficulty() {
        type("topic", "medical");
        type("urgent", "on");

        assertThat(part("casework.difficulty@1").body())
                .isEqualTo(Map.of("topic", "medical", "text", "没有细说", "urgent", true));
    }

    @Test
    void wordsThatMayBeQuotedBringTheConsentWithThem() {
        type("words", "想学养蜂");
        type("quote", "public");
        assertThat(kinds())
                .containsExactly("visits.visit@1", "registry.consent@1", "visits.voice@1");
        assertThat(part("registry.consent@1").body())
                .isEqualTo(Map.of("purpose", "quote", "given", true, "level", "public"));

        type("quote", "none");
        assertThat(kinds()).containsExactly("visits.visit@1", "visits.voice@1");
    }

    @Test
    void theSamePackageIsOneTap() {
        type("item1", "大米");
        type("quantity1", "10");
        type("measure1", "公斤");
        type("value", "85.50");
        var pack = read().pack().orElseThrow();
        List.of("item1", "quantity1", "measure1", "value").forEach(typed::remove);
        type("packed", pack.line());
        assertThat(kinds()).containsExactly("visits.visit@1");

        type("pack", "on");
        assertThat(pack.words()).isEqualTo("大米 10 公斤");
        assertThat(part("assistance.handover@1").body())
                .containsEntry("value", 8550L)
                .containsEntry(
                        "items",
                        List.of(
                                Map.of(
                                        "item",
                                        "大米",
                                        "quantity",
                                        new BigDecimal("10"),
                                        "unit",
                                        "公斤")));
    }

    @Test
    void theSameFormMakesTheSameIdsAndAnotherFormOthers() {
        type("item1", "大米");
        type("topic", "water");
        var first = ids(read());

        assertThat(ids(read())).isEqualTo(first).doesNotHaveDuplicates();
        assertThat(first).allMatch(id -> id.version() == 7 && id.variant() == 2);
        type("form", Ids.v7(CLOCK).toString());
        assertThat(ids(read())).doesNotContainAnyElementsOf(first);
    }

    @Test
    void carriesTheTipTheUnitAndTheActivity() {
        var activity = Ids.v7(CLOCK);
        type("unit", "zfw");
        type("activity", activity.toString());
        type("module", "3");
        var sent = read().occasion(HOUSEHOLD, AIDA, HERE).envelopes().getFirst();
        assertThat(sent.basedOn()).isEqualTo(41);
        assertThat(sent.unit()).isEqualTo("zfw");
        assertThat(sent.occasion()).isEqualTo(form);
        assertThat(body(sent)).contains("\"activity\":\"" + activity + "\"", "\"module\":3");

        type("unit", "somebody-else");
        assertThat(read().occasion(HOUSEHOLD, AIDA, HERE).envelopes().getFirst().unit())
                .isEqualTo("sfj");
    }

    @Test
    void aFormWeDidNotMakeOrThatLayTooLongIsNotTaken() {
        for (var made :
                List.of(
                        "",
                        "x",
                        UUID.randomUUID().toString(),
                        form("2026-10-10T06:00:00Z"),
                        form("2026-10-17T07:00:00Z"))) {
            type("form", made);
            assertThatThrownBy(this::read).isInstanceOf(VisitsProblem.class);
        }
    }

    private static String form(String moment) {
        return Ids.v7(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC)).toString();
    }

    private static List<UUID> ids(VisitForm form) {
        return form.occasion(HOUSEHOLD, AIDA, HERE).envelopes().stream().map(Envelope::id).toList();
    }

    private static String body(Envelope envelope) {
        return new String(envelope.body(), StandardCharsets.UTF_8);
    }
}
