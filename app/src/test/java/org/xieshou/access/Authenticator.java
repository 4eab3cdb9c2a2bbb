package org.xieshou.access;

import java.time.Instant;
import java.util.Locale;

/// The app on somebody's phone, which knows the secret that a page showed.
public final class Authenticator {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /// @param shown in groups, as on the page
    public Authenticator(String shown) {
        var text = shown.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        secret = new byte[text.length() * 5 / 8];
        int buffer = 0;
        int held = 0;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            buffer = ((buffer << 5) | DIGITS.indexOf(text.charAt(i))) & 0xFFFF;
            held += 5;
            if (held >= 8) {
                held -= 8;
                secret[at++] = (byte) (buffer >> held);
            }
        }
    }

    /// What it shows at that moment.
    public String code(Instant at) {
        return Totp.code(secret, Totp.step(at));
    }
}
