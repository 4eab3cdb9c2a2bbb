package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTest {
    @ParameterizedTest
    @CsvSource({
        "13999990000, 13999990000, true",
        "１３９９９９９００００, 13999990000, true",
        "139-9999-0000, 13999990000, true",
        "139 9999 0000, 13999990000, true",
        "0999-8123456, 09998123456, true",
        "13999990000/13999990001, 13999990000, true",
        "13999990000、13999990001, 13999990000, true",
        "+86 13999990000, 13999990000, true",
        "008613999990000, 13999990000, true",
        "0086-139-9999-0000, 13999990000, true",
        "13999990000.0, 13999990000, true",
        "0999-8123456转8, 09998123456, true",
        "0999-8123456 转 801, 09998123456, true",
        "0999-8123456-801转2, 09998123456801, false",
        "0999-8123456 ext. 8, 09998123456, true",
        "0999-8123456（分机8）, 09998123456, true",
        "分机8123456, 8123456, true",
        "1399999000, 1399999000, false",
        "12345678901, 12345678901, false"
    })
    void keepsTheDigitsOfTheFirstNumberAndDoubtsMalformedOnes(
            String written, String digits, boolean plausible) {
        var phone = Phone.find(written).orElseThrow();

        assertThat(phone.digits()).isEqualTo(digits);
        assertThat(phone.isPlausible()).isEqualTo(plausible);
        assertThat(phone.toString()).doesNotContain(digits);
    }

    @ParameterizedTest
    @CsvSource({"无", "1234", "'----'"})
    void findsNothingWhereThereIsNoNumber(String written) {
        assertThat(Phone.find(written)).isEmpty();
    }
}
