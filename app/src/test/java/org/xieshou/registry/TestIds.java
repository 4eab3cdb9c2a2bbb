package org.xieshou.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Fictional identity numbers of the unassigned area 999999.
public final class TestIds {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private TestIds() {}

    public static String on(LocalDate birth, int sequence) {
        return complete(
                "999999"
                        + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + String.format(Locale.ROOT, "%03d", sequence));
    }

    /// Adds the check character to 17 digits, by the sum of the standard written another way than the code under test.
    public static String complete(String digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += Character.digit(digits.charAt(i), 10) * WEIGHTS[i];
        }
        int check = Math.floorMod(12 - sum % 11, 11);
        return digits + (check == 10 ? "X" : String.valueOf(check));
    }
}
