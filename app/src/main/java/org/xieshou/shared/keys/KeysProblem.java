package org.xieshou.shared.keys;

import org.xieshou.shared.Problem;

/// Why a database and a master key do not go together. None of them is ever mended by making a new key.
public final class KeysProblem extends Problem {
    private static final long serialVersionUID = 1;

    private KeysProblem(String code, Detail... details) {
        super("keys." + code, 500, details);
    }

    /// The database holds keys, and no master key was found.
    public static KeysProblem masterMissing(Object place) {
        return new KeysProblem("master-missing", detail("place", place));
    }

    /// The master key that was found does not open the keys of this database.
    public static KeysProblem masterWrong(Object place) {
        return new KeysProblem("master-wrong", detail("place", place));
    }

    /// A new master key was begun, and some keys are still under the old one.
    public static KeysProblem turnUnfinished(Object place) {
        return new KeysProblem("turn-unfinished", detail("place", place));
    }

    public static KeysProblem masterUnreadable(Object place) {
        return new KeysProblem("master-unreadable", detail("place", place));
    }
}
