package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Role;
import org.xieshou.shared.Field;

/// A household's whole file: everything held about it and who looked, on a page, as a workbook and for machines.
@Tag("slow")
class FileTest extends MarkedCity {
    private static final int MANY = 3_000;

    @BeforeAll
    static void tellMore() {
        marked.more();
    }

    private static String at(String more) {
        return "/households/" + marked.household + "/file" + more;
    }

    private static List<String> ofRecord() {
        var marks = new ArrayList<String>();
        for (var field : List.of(Field.DOOR, Field.CHILDREN, Field.CORE, Field.PAST)) {
            marks.addAll(Marked.MARKS.getOrDefault(field, List.of()));
        }
        marks.remove("金雀想干活"); // of an interest in work no entry names the household
        marks.add(Marked.LAST_FOUR);
        return marks;
    }

    @Test
    void holdsEverythingButHealthForWhoKeepsTheRegisterAndSaysWhoLooked() throws Exception {
        try (var keeper = crowd.person(Role.COORDINATOR, TestCity.OTHER_VILLAGE, Crowd.inDays(9))) {
            keeper.get("/households/" + marked.household);
            for (var way : List.of(at(""), at(".xlsx"), "/api/v1" + at(""))) {
                var answer = keeper.get(way);
                assertThat(answer.status()).as(way).isEqualTo(200);
                assertThat(answer.body()).as(way).contains(ofRecord()).contains("COORDINATOR");
                assertThat(answer.body()).as(way).doesNotContain("金雀转诊");
            }
            assertThat(keeper.get(at("")).body())
                    .as("each taking is written down")
                    .contains("file.xlsx");
            var looks =
                    house.get(org.xieshou.access.Looks.class)
                            .all(city.coordinator(), marked.household);
            assertThat(looks)
                    .filteredOn(look -> look.why().equals("access.why.file"))
                    .anySatisfy(look -> assertThat(look.times()).isGreaterThanOrEqualTo(4));
            assertThat(keeper.get(at("")).body()).containsPattern("看了 [4-9] 次");
        }
    }

    @Test
    void holdsHealthAloneForAClinicianAndIsForNobodyElse() throws Exception {
        try (var clinician = crowd.person(Role.CLINICIAN, TestCity.OTHER_VILLAGE, Crowd.inDays(9));
                var staff = crowd.person(Role.UNIT_STAFF, TestCity.OTHER_VILLAGE, Crowd.inDays(9));
                var beside = crowd.person(Role.COORDINATOR, TestCity.VILLAGE, Crowd.inDays(9))) {
            assertThat(clinician.get(at("")).body())
                    .contains("金雀转诊")
                    .doesNotContain("金雀愿望", "金雀巷二号");
            assertThat(staff.get(at("")).status()).isEqualTo(403);
            assertThat(beside.get(at("")).status()).isEqualTo(404);
        }
    }

    @Test
    void holdsAllForWhoIsBothAndSaysSo() throws Exception {
        var hired = crowd.hire(Role.COORDINATOR, TestCity.OTHER_VILLAGE, Crowd.inDays(9));
        crowd.assign(hired.staff(), Role.CLINICIAN, TestCity.ROOT, Crowd.inDays(9));
        try (var both = crowd.browser("both", hired);
                var keeper =
                        crowd.person(Role.COORDINATOR, TestCity.OTHER_VILLAGE, Crowd.inDays(9));
                var clinician =
                        crowd.person(Role.CLINICIAN, TestCity.OTHER_VILLAGE, Crowd.inDays(9))) {
            assertThat(both.get(at("")).body())
                    .contains("金雀转诊", "金雀愿望", "包括健康记录", "回到这户")
                    .doesNotContain("健康记录单独保存", "只有健康方面的记录");
            assertThat(keeper.get(at("")).body()).contains("健康记录单独保存");
            assertThat(clinician.get(at("")).body()).contains("只有健康方面的记录");
        }
    }

    @Test
    void aBigHouseholdTakesLessThanAMinute() throws Exception {
        var big = city.household(TestCity.OTHER_VILLAGE);
        for (int batch = 0; batch < 10; batch++) {
            var occasion = city.occasion(city.coordinator());
            for (int i = 0; i < MANY / 10; i++) {
                occasion.add(
                        "visits.voice@1",
                        big,
                        Map.of("kind", "wish", "text", "愿望 " + batch + " " + i, "quote", "none"));
            }
            city.append(city.coordinator(), occasion.envelopes());
        }
        try (var keeper = crowd.person(Role.COORDINATOR, TestCity.OTHER_VILLAGE, Crowd.inDays(9))) {
            for (var way : List.of("", ".xlsx")) {
                var begun = Instant.now(java.time.Clock.systemUTC());
                var file = keeper.get("/households/" + big + "/file" + way);
                assertThat(file.body()).contains("愿望 9 299");
                assertThat(Duration.between(begun, Instant.now(java.time.Clock.systemUTC())))
                        .isLessThan(Duration.ofMinutes(1));
            }
        }
    }
}
