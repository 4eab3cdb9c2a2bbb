package org.xieshou.registry.intake;

import org.jspecify.annotations.Nullable;
import org.xieshou.registry.IdNumber;

/// The ID numbers already taken from this file and their rows: some 30 bytes a person, so that a million fit.
final class SeenIds {
    private long[] numbers = new long[1 << 10];
    private int[] rows = new int[1 << 10];
    private char[] sheets = new char[1 << 10];
    private int size;

    /// @param sheet by the number that it was given when it was met
    record Place(int sheet, int row) {}

    /// Where this number stands already; null after keeping it for this place.
    @Nullable Place add(IdNumber id, Place there) {
        if (size * 2 > numbers.length) {
            grow();
        }
        // The check character follows from the 17 digits before it.
        long number = Long.parseLong(id.value(), 0, 17, 10);
        int at = place(number);
        if (numbers[at] == number) {
            return new Place(sheets[at], rows[at]);
        }
        numbers[at] = number;
        rows[at] = there.row;
        sheets[at] = (char) there.sheet;
        size++;
        return null;
    }

    private int place(long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 40) & (numbers.length - 1);
        while (numbers[at] != 0 && numbers[at] != number) {
            at = (at + 1) & (numbers.length - 1);
        }
        return at;
    }

    private void grow() {
        var oldNumbers = numbers;
        var oldRows = rows;
        var oldSheets = sheets;
        numbers = new long[oldNumbers.length * 2];
        rows = new int[numbers.length];
        sheets = new char[numbers.length];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                int at = place(oldNumbers[i]);
                numbers[at] = oldNumbers[i];
                rows[at] = oldRows[i];
                sheets[at] = oldSheets[i];
            }
        }
    }
}
