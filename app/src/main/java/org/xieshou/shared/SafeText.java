package org.xieshou.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Text for a cell that somebody will open in a spreadsheet: what could be run as a formula becomes plain text.
public final class SafeText {
    private static final String STARTS = "=+-@|%";

    /// Also letters and marks that have no shape of their own: fillers, selectors, the blank of Braille.
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "^[\\s\\p{Z}\\p{C}\\p{Mn}\\p{Me}\\u115F\\u1160\\u3164\\uFFA0\\u2800\"']+");

    private SafeText() {}

    /// The text with an apostrophe before anything that a spreadsheet, now or after copying, would take for a formula.
    /// Full-width signs and unseen characters in front do not hide one.
    public static String of(String text) {
        var visible = UNSEEN.matcher(text).replaceFirst("");
        var start = visible.isEmpty() ? "" : Normalizer.normalize(visible, Normalizer.Form.NFKC);
        boolean runs = !start.isEmpty() && STARTS.indexOf(start.charAt(0)) >= 0;
        boolean breaks = !text.isEmpty() && Character.isISOControl(text.charAt(0));
        var plain = text.replaceAll("[\\p{Cc}&&[^\\n]]", " ");
        return runs || breaks ? "'" + plain : plain;
    }
}
