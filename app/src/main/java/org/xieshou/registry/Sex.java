package org.xieshou.registry;

/// Only where a rule needs it.
public enum Sex {
    FEMALE,
    MALE
}
