package org.xieshou.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be done about a case; its noun is that of the kind and of the page.
public enum Act {
    OWNER,
    TRANSFER,
    ANSWER,
    STEP,
    CLOSING,
    WORD;

    public String noun() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String kind() {
        return "casework." + noun() + "@1";
    }

    public static Optional<Act> of(String noun) {
        return Arrays.stream(values()).filter(act -> act.noun().equals(noun)).findFirst();
    }
}
