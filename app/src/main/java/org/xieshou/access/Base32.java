package org.xieshou.access;

/// RFC 4648 without padding: what authenticator apps read, and people type.
final class Base32 {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int GROUP = 4;

    private Base32() {}

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte each : bytes) {
            buffer = (buffer << Byte.SIZE) | (each & 0xFF);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(DIGITS.charAt((buffer >> held) & 0x1F));
            }
            buffer &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(DIGITS.charAt((buffer << (BITS - held)) & 0x1F));
        }
        return text.toString();
    }

    /// In groups of four, as it is easiest to type.
    static String grouped(String text, String between) {
        var grouped = new StringBuilder();
        for (int at = 0; at < text.length(); at += GROUP) {
            grouped.append(at == 0 ? "" : between)
                    .append(text, at, Math.min(at + GROUP, text.length()));
        }
        return grouped.toString();
    }
}
