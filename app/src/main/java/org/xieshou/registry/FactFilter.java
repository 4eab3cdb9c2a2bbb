package org.xieshou.registry;

/// Households of which a fact stands so.
///
/// @param fact its name in the catalogue
/// @param value what is compared, as stored: fen, `true`, the code of a choice
public record FactFilter(String fact, Test test, String value) {
    /// `KNOWN` and `UNKNOWN` compare nothing.
    public enum Test {
        IS,
        LEAST,
        MOST,
        KNOWN,
        UNKNOWN
    }
}
