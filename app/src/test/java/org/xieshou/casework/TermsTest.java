package org.xieshou.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.xieshou.registry.YamlMap;

/// What cannot wait is proposed for an earlier day than what can.
class TermsTest {
    @Test
    void anUrgentMatterHasAShorterDay() {
        var terms = Terms.read(YamlMap.packed("catalogue/casework.yaml"), "CN");
        var day = LocalDate.of(2019, 10, 16);

        assertThat(terms.due(day, false)).isEqualTo("2019-10-30");
        assertThat(terms.due(day, true)).isEqualTo("2019-10-19");
    }
}
