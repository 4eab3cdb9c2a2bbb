package org.xieshou.campaigns;

import java.util.Arrays;
import java.util.Locale;

/// What the number of a module's result counts.
public enum Measure {
    /// People served at the stand: policies explained, entitlements looked up.
    SERVED,
    /// People measured: blood pressure, blood sugar.
    MEASURED,
    /// People sent on to a hospital the same day.
    REFERRED,
    /// People who put themselves down for work.
    REGISTERED,
    /// Jobs on offer.
    OFFERED,
    /// Hours of work lent.
    HOURS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String[] codes() {
        return Arrays.stream(values()).map(Measure::code).toArray(String[]::new);
    }
}
