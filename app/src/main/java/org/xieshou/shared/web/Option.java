package org.xieshou.shared.web;

/// One choice of a select or a row of radios: what is sent, and what the person reads.
public record Option(String value, String label) {}
