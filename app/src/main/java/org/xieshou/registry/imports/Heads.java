package org.xieshou.registry.imports;

import java.util.Arrays;
import java.util.HexFormat;

/// The heads whom a list names with an ID number, by the beginnings of their keyed hashes: eight bytes a household.
public final class Heads {
    private static final int FIRST = 1 << 8;
    private static final int HEX_DIGITS = 16;

    private long[] marks = new long[FIRST];
    private int size;
    private boolean sorted = true;

    /// @param mark in hex
    void add(String mark) {
        if (size == marks.length) {
            marks = Arrays.copyOf(marks, 2 * size);
        }
        marks[size++] = start(mark);
        sorted = false;
    }

    synchronized boolean includes(String mark) {
        if (!sorted) {
            Arrays.sort(marks, 0, size);
            sorted = true;
        }
        return Arrays.binarySearch(marks, 0, size, start(mark)) >= 0;
    }

    private static long start(String mark) {
        return HexFormat.fromHexDigitsToLong(mark, 0, HEX_DIGITS);
    }
}
