package org.xieshou.registry.intake;

import java.util.regex.Pattern;

/// Days written in Chinese numerals: 二〇一九年十月十七日 is 2019年10月17日.
final class HanDate {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern SHAPE =
            Pattern.compile(
                    "([〇○零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})(月份?)(?:([一二三四五六七八九十]{1,3})([日号]?))?)?");

    private HanDate() {}

    /// Any other text as it is.
    static String inDigits(String text) {
        var date = SHAPE.matcher(text);
        if (!date.matches()) {
            return text;
        }
        var year = new StringBuilder();
        date.group(1).chars().forEach(c -> year.append(Math.max(0, DIGITS.indexOf(c))));
        var written = year.append('年');
        if (date.group(2) != null) {
            written.append(number(date.group(2))).append(date.group(3));
        }
        if (date.group(4) != null) {
            written.append(number(date.group(4))).append(date.group(5));
        }
        return written.toString();
    }

    /// 十, 十二, 二十, 三十一; anything else is 0, which is no day and no month.
    private static int number(String han) {
        int ten = han.indexOf('十');
        if (ten < 0) {
            return han.length() == 1 ? DIGITS.indexOf(han) : 0;
        }
        int tens = ten == 0 ? 1 : ten == 1 ? DIGITS.indexOf(han.charAt(0)) : 0;
        var rest = han.substring(ten + 1);
        int ones = rest.isEmpty() ? 0 : rest.length() == 1 ? DIGITS.indexOf(rest) : -10;
        return Math.max(0, tens * 10 + ones);
    }
}
