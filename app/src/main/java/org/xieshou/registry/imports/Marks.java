package org.xieshou.registry.imports;

import java.util.UUID;
import org.xieshou.journal.Fingerprint;
import org.xieshou.shared.Ids;

/// Ids that come out the same whenever the same thing is said, by a keyed hash: nobody without the installation's key
/// can find out from an id, or from a list of ids, who is in a list.
final class Marks {
    private static final String BETWEEN = "\u001F";

    private final Fingerprint fingerprint;

    Marks(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    /// @param parts what identifies it; a null is not the same as a blank
    UUID of(String what, Object... parts) {
        return Ids.v8(bytes(what, parts));
    }

    byte[] bytes(String what, Object... parts) {
        var text = new StringBuilder("list ").append(what);
        for (var part : parts) {
            text.append(BETWEEN).append(part);
        }
        return fingerprint.of(text.toString());
    }

    /// As the register keeps it.
    byte[] idNumber(String number) {
        return fingerprint.of(number);
    }
}
