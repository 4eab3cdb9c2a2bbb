package org.xieshou.registry;

/// Whom a declared column or fact speaks of.
public enum About {
    HOUSEHOLD,
    PERSON
}
