package org.xieshou.synth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Gives out ID numbers in the area 999999, which no place has: right in form (GB 11643), each once. A day has 500
/// numbers a sex; who comes later is born on the next day with a free one.
final class IdNumbers {
    /// @param birth the birth date in the number
    record Issued(LocalDate birth, String number) {}

    private static final String AREA = "999999";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final int DAYS = 60_000;
    private static final int A_DAY = 500;

    private final short[] given = new short[DAYS * 2];

    Issued issue(LocalDate wished, boolean male) {
        int day = (int) ChronoUnit.DAYS.between(FIRST, wished);
        while (given[day * 2 + (male ? 1 : 0)] == A_DAY) {
            day--;
        }
        int nth = given[day * 2 + (male ? 1 : 0)]++;
        // odd = male, even = female; the stride only makes neighbours look less alike
        int sequence = (nth * 377 % A_DAY) * 2 + (male ? 1 : 0);
        var birth = FIRST.plusDays(day);
        return new Issued(birth, number(birth, sequence));
    }

    private static String number(LocalDate birth, int sequence) {
        long date =
                birth.getYear() * 10_000L + birth.getMonthValue() * 100L + birth.getDayOfMonth();
        var text = new StringBuilder(18).append(AREA).append(date * 1000 + sequence);
        return text.append(check(text)).toString();
    }

    /// The last character that belongs to these 17 digits (ISO 7064 MOD 11-2).
    static char check(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
