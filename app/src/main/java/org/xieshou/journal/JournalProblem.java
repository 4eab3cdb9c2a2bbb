package org.xieshou.journal;

import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Problem;
import org.xieshou.shared.database.Standstill;

/// Why a whole call to the journal, or a question to it, could not be answered.
public final class JournalProblem extends Problem {
    private static final long serialVersionUID = 1;

    private JournalProblem(String code, int status, @Nullable Throwable cause, Detail... details) {
        super("journal." + code, status, details);
        if (cause != null) {
            initCause(cause);
        }
    }

    /// Try again: the same ids are safe.
    static JournalProblem busy(@Nullable Throwable cause) {
        return new JournalProblem(Standstill.isFullDisk(cause) ? "disk-full" : "busy", 503, cause);
    }

    static JournalProblem tooMany(int most) {
        return new JournalProblem("too-many-entries", 413, null, detail("most", most));
    }

    static JournalProblem tooLarge(int mostKilobytes) {
        return new JournalProblem("too-large", 413, null, detail("kilobytes", mostKilobytes));
    }

    static JournalProblem unreadable() {
        return new JournalProblem("unreadable", 400, null);
    }

    boolean isUnreadable() {
        return code().equals("journal.unreadable");
    }

    static JournalProblem noSuchCall() {
        return new JournalProblem("no-such-call", 404, null);
    }

    public static JournalProblem noSuchHousehold() {
        return new JournalProblem("no-such-household", 404, null);
    }

    public static JournalProblem noSuchEntry() {
        return new JournalProblem("no-such-entry", 404, null);
    }

    static JournalProblem notYoursToSettle() {
        return new JournalProblem("not-yours-to-settle", 403, null);
    }

    static JournalProblem notYoursToCorrect() {
        return new JournalProblem("not-yours-to-correct", 403, null);
    }

    public static JournalProblem formTooOld() {
        return new JournalProblem("form-too-old", 400, null);
    }

    static JournalProblem alreadySettled() {
        return new JournalProblem("already-settled", 409, null);
    }

    /// A checkpoint was signed over more entries than there are.
    static JournalProblem sealShorter(long signed, long have) {
        return new JournalProblem(
                "seal-shorter", 500, null, detail("signed", signed), detail("have", have));
    }

    /// The stored tree does not give the root that was signed.
    static JournalProblem sealDiffers(long size) {
        return new JournalProblem("seal-differs", 500, null, detail("size", size));
    }

    /// The last checkpoint was not signed by this journal's key, or its row says something else than its text.
    static JournalProblem sealForged(long size) {
        return new JournalProblem("seal-forged", 500, null, detail("size", size));
    }

    static JournalProblem sealGap(long missing) {
        return new JournalProblem("seal-gap", 500, null, detail("seq", missing));
    }

    static JournalProblem sealTileMissing(int level, long n) {
        return new JournalProblem(
                "seal-tile-missing", 500, null, detail("level", level), detail("n", n));
    }

    /// A server is at work in the database whose keys should be wrapped anew.
    static JournalProblem inUse() {
        return new JournalProblem("in-use", 409, null);
    }

    /// A key that opens with neither the old master nor the new one.
    static JournalProblem keyOfNeither(String key) {
        return new JournalProblem("key-of-neither", 500, null, detail("key", key));
    }
}
