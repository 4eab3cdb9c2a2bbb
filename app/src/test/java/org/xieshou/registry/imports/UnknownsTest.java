package org.xieshou.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xieshou.registry.TestIds;
import org.xieshou.registry.intake.FaultCode;

/// What nobody knows is written into lists as a word, and is no word of the register.
@ExtendWith(SharedOffice.class)
class UnknownsTest {
    private static final String ROW = "U-%d,雁回乡,石榴渠村,%s,%s,户主,不清楚,不详,不知道,未知\n";

    private final Office office;

    UnknownsTest(Office office) {
        this.office = office;
    }

    private static String id(int year) {
        return TestIds.on(LocalDate.of(year, 5, 21), 951);
    }

    @Test
    void saysNothing() {
        var done =
                office.take(
                        "户编号,乡镇,行政村,姓名,证件号码,与户主关系,联系电话,户类型,是否解决安全饮用水,工资性收入\n"
                                + ROW.formatted(1, "叶尔兰·巴合提", id(1971))
                                + ROW.formatted(2, "不详", id(1975)));

        assertThat(done.codes()).containsExactly(FaultCode.NAME_MISSING);
        var register = office.register("U-");
        assertThat(register.get("households")).hasSize(1);
        assertThat(register.get("facts")).isEmpty();
        assertThat(register.get("statuses")).isEmpty();
    }
}
