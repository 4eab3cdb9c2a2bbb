package org.xieshou.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class DayWordsTest {
    @ParameterizedTest
    @CsvSource({
        "zh, 2019-10-16, 2019-10-16, 2019年10月16日",
        "zh, 2019-10-16, 2019-10-17, 2019年10月16日至17日",
        "zh, 2019-10-31, 2019-11-01, 2019年10月31日至11月1日",
        "zh, 2019-10-31, 2020-10-31, 2019年10月31日至2020年10月31日",
        "en, 2019-10-16, 2019-10-17, 2019-10-16 to 2019-10-17"
    })
    void daysSayNoYearAndNoMonthTwice(String language, LocalDate from, LocalDate to, String said) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/reporting");
        messages.setDefaultEncoding("UTF-8");

        assertThat(new Words(messages, Locale.of(language)).days(from, to)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 1, 一", "zh, 10, 十", "zh, 11, 十一", "zh, 20, 二十", "zh, 23, 二十三", "zh, 99, 九十九", "zh, 100, 100",
        "en, 3, 3", "en, 11, 11"
    })
    void unitsBeyondTheTenthAreNumberedLikeThoseBefore(String language, int number, String said) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/reporting");
        messages.setDefaultEncoding("UTF-8");

        assertThat(new Words(messages, Locale.of(language)).ordinal(number)).isEqualTo(said);
    }
}
