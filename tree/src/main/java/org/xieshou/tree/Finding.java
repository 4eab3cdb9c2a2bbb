package org.xieshou.tree;

/// What a check found. Numbers are entries' `seq`; ranges include both ends. [Sentences] says them in plain words.
public sealed interface Finding {

    /// How much a finding weighs; the heaviest decides the verdict.
    enum Weight {
        /// all right, or good to know
        NOTE,
        /// could not be checked
        DOUBT,
        /// not as it was signed
        ALARM
    }

    Weight weight();

    /// The record is not as it was signed.
    sealed interface Alarm extends Finding {
        @Override
        default Weight weight() {
            return Weight.ALARM;
        }
    }

    /// Something could not be checked.
    sealed interface Doubt extends Finding {
        @Override
        default Weight weight() {
            return Weight.DOUBT;
        }
    }

    /// Nothing to worry about.
    sealed interface Remark extends Finding {
        @Override
        default Weight weight() {
            return Weight.NOTE;
        }
    }

    /// These numbers are not there, though later ones are.
    record Missing(long from, long to) implements Alarm {}

    /// These come a second time or in the wrong place.
    record OutOfPlace(long from, long to) implements Alarm {}

    /// Each of these differs from its hash, and that hash is proven by a signature.
    record Changed(long from, long to) implements Alarm {}

    /// Each of these differs from the hash stored beside it; no signature says which of the two is right.
    record Differs(long from, long to) implements Alarm {}

    /// Something between these was changed, added or removed after it was signed; which one cannot be told.
    record Altered(long from, long to) implements Alarm {}

    /// The hashes stored for these entries are wrong, the entries themselves are as signed.
    record HashesChanged(long from, long to) implements Alarm {}

    /// A signed checkpoint knows more entries than there are.
    ///
    /// @param signed the checkpoint's size
    /// @param have number of the last entry
    record Shorter(long signed, long have) implements Alarm {
        public long gone() {
            return signed - have;
        }
    }

    /// The key signed two histories that exclude each other: the key is stolen, or the journal was restored.
    ///
    /// @param size of the checkpoint that does not fit
    record TwoHistories(long size) implements Alarm {}

    /// A checkpoint of the journal itself is not signed by its key.
    record Forged() implements Alarm {}

    /// The signatures stop although entries went on for hours.
    record Overdue(long from, long to) implements Alarm {}

    /// A line of the export cannot be read.
    record Unreadable(long line) implements Alarm {}

    /// The witness's own checkpoint is not signed by this key: another journal's, or the wrong key?
    record NotThisKey() implements Doubt {}

    /// Nothing here is signed.
    record NothingSigned() implements Doubt {}

    /// Later signatures cannot vouch for these, because something before or among them is missing or changed.
    record Unproven(long from, long to) implements Doubt {}

    /// The export is not whole.
    record CutOff() implements Doubt {}

    /// Entries 1 to `to` are as signed.
    ///
    /// @param to size of the last checkpoint that fits
    /// @param receivedMicros when the last of them was taken in, microseconds since 1970 UTC
    /// @param except true if some are named missing or changed above; all others are as signed
    record Sound(long to, long receivedMicros, boolean except) implements Remark {}

    /// The newest entries wait for their signature.
    record NotYetSigned(long from, long to) implements Remark {}

    /// From this entry on the journal goes on after a restore from a backup.
    record Restored(long seq, long epoch) implements Remark {}
}
