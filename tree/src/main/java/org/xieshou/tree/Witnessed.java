package org.xieshou.tree;

/// A signed checkpoint and where it comes from.
///
/// @param note its text, signatures and all
/// @param byWitness true if somebody outside kept it, false if it comes from the journal that is checked
public record Witnessed(String note, boolean byWitness) {}
