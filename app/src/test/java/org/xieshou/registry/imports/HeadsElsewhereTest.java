package org.xieshou.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xieshou.TestCity;
import org.xieshou.access.Role;
import org.xieshou.registry.TestIds;

/// Who keeps the register of one village and only visits in another: a list tells them nothing of whose ID number is there.
@Tag("slow")
@ExtendWith(SharedOffice.class)
class HeadsElsewhereTest {
    private static final String HEAD = "户编号,乡镇,行政村,姓名,证件号码,与户主关系\n";

    private final Office office;

    HeadsElsewhereTest(Office office) {
        this.office = office;
    }

    @Test
    void aHeadIsKnownByTheIdNumberOnlyWhereTheSenderMayImport() {
        var number = TestIds.on(LocalDate.of(1961, 5, 4), 77);
        office.take(HEAD + "HE-1,雁回乡,三棵杏村,何知春," + number + ",户主\n");
        var sender = office.city.person("两处", Role.VILLAGE_STAFF, "fpb", TestCity.VILLAGE);
        office.city.send(
                office.city.coordinator(),
                "access.assignment@1",
                Map.of(
                        "staff",
                        sender.id(),
                        "role",
                        Role.UNIT_STAFF.name(),
                        "unit",
                        "fpb",
                        "area",
                        TestCity.OTHER_VILLAGE,
                        "from",
                        "2019-01-01"));

        var done =
                office.take(
                        HEAD + "HE-2,雁回乡,石榴渠村,何知春," + number + ",户主\n",
                        office.city.actor(sender.id()));

        assertThat(done.outcome().households().fresh()).isOne();
        assertThat(done.codes()).isEmpty();
        assertThat(
                        office.rows(
                                "select number from registry.household_now where number like 'HE-%'"))
                .containsExactly("HE-1", "HE-2");
    }
}
