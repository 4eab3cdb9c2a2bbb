package org.xieshou.registry.imports;

/// How far an import is.
///
/// @param done households of `all`
/// @param outcome so far
public record Progress(int done, int all, Outcome outcome) {
    public int percent() {
        return all == 0 ? 100 : (int) Math.min(100, 100L * done / all);
    }
}
