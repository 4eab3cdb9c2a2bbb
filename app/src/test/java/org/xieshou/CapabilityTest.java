package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;
import org.xieshou.journal.Rebuild;
import org.xieshou.shared.Ids;

/// What ARCHITECTURE.md says about adding a capability, done: the example is compiled, runs, and is everywhere at once.
@Tag("slow")
class CapabilityTest {
    private static final Path PAGE = Path.of("../ARCHITECTURE.md");
    private static final UUID LOAN = Ids.v7(java.time.Clock.systemUTC());

    private static Capability capability;
    private static TestHouse house;
    private static TestCity city;
    private static UUID home;

    @BeforeAll
    static void lend() throws Exception {
        capability = Capability.added();
        house = TestHouse.open();
        city = new TestCity(house);
        home = city.household(TestCity.VILLAGE);
        try (var machine = Machine.of(house, city.coordinator())) {
            var receipts =
                    machine.append(
                            "[%s,%s,%s]"
                                    .formatted(
                                            loan(LOAN, "养蜂入门"), loan(id(), "果树修剪"), correction()));
            assertThat(receipts)
                    .extracting(each -> each.path("status").stringValue())
                    .containsOnly("accepted");
        }
    }

    @AfterAll
    static void close() throws IOException {
        house.close();
        capability.close();
    }

    private static UUID id() {
        return Ids.v7(java.time.Clock.systemUTC());
    }

    private static String loan(UUID id, String title) {
        return """
        {"id":"%s","kind":"visits.loan@1","subject":"%s","unit":"fpb","happened":"2019-10-17T10:00:00+08:00",
         "body":{"title":"%s","back":"2019-11-17"}}\
        """
                .formatted(id, home, title);
    }

    private static String correction() {
        return loan(id(), "养蜂手册").replaceFirst("\\{", "{\"corrects\":\"" + LOAN + "\",");
    }

    @Test
    void standsInThePageWordForWord() throws IOException {
        var page = Files.readString(PAGE);

        for (var file : Capability.files("")) {
            var name = Capability.EXAMPLE.relativize(file).getFileName().toString();
            assertThat(page).as(name).contains(name, Files.readString(file).strip());
        }
    }

    @Test
    void isOnTheTimeLineAndOnAPageOfItsOwnInBothLanguages() throws Exception {
        try (var zh = Reader.signIn(house, city.coordinator(), "zhoumin", "zh");
                var en = Reader.signIn(house, city.coordinator(), "zhoumin", "en")) {
            assertThat(zh.page("/households/" + home))
                    .contains("借书《养蜂手册》", "借书《果树修剪》")
                    .doesNotContain("养蜂入门");
            assertThat(en.page("/households/" + home)).contains("Lent the book “养蜂手册”");
            assertThat(zh.page("/entries/" + LOAN)).contains("借书", "书名", "归还日期", "养蜂入门", "养蜂手册");
            assertThat(en.page("/entries/" + LOAN)).contains("Book loan", "To come back");
        }
    }

    @Test
    void isInTheDescriptionOfTheApi() throws Exception {
        try (var machine = Machine.of(house, city.coordinator())) {
            var schemas = machine.json("/api/openapi.json").path("components").path("schemas");

            assertThat(schemas.path("Entry.visits.loan.v1").toString())
                    .contains("The book", "maxLength");
        }
    }

    @Test
    void rebuildsToTheSameRows() throws SQLException {
        assertThat(house.get(Rebuild.class).run(false, _ -> {}).differences()).isEmpty();

        house.database().change("update visits.loan_now set title = 'x'");
        assertThat(house.get(Rebuild.class).run(true, _ -> {}).differences())
                .extracting(Rebuild.Difference::table)
                .containsExactly("visits.loan_now");
    }

    @Test
    void liesBehindRowLevelSecurity() {
        var near = city.person("马玉珍", Role.VILLAGE_STAFF, "fpb", TestCity.VILLAGE);
        var far = city.person("李峰", Role.VILLAGE_STAFF, "fpb", TestCity.OTHER_VILLAGE);

        assertThat(titles(near)).containsExactlyInAnyOrder("养蜂手册", "果树修剪");
        assertThat(titles(far)).isEmpty();
    }

    private static Set<String> titles(Actor reader) {
        return house.get(Reading.class)
                .as(
                        reader,
                        db ->
                                db.sql("select title from visits.loan_now")
                                        .query(String.class)
                                        .set());
    }
}
