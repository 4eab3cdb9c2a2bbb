package org.xieshou.journal;

/// A keyed hash of a text that must be found again but not read: the same for the same text within one installation,
/// worth nothing without the installation's key.
public interface Fingerprint {
    /// 32 bytes.
    byte[] of(String text);
}
