package org.xieshou.shared.web;

/// One part of a thing shown in parts, with a label already in the reader's language.
///
/// @param count shown behind the label; 0 shows none
public record Tab(String label, String href, boolean current, long count) {}
