package org.xieshou.shared.web;

/// One step of the way to this page, with a text already in the reader's language.
public record Crumb(String label, String href) {}
