package org.xieshou.journal;

/// A keyed hash of something that must be found again without being kept, such as an ID number. Without the
/// installation's key nothing can be guessed from it; the same text gives the same bytes for ever.
public interface Fingerprint {
    /// @return 32 bytes, HMAC-SHA-256
    byte[] of(String text);
}
