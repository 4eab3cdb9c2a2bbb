package org.xieshou.registry.intake;

/// What a fault cost: the gravest first. `NOTED` costs nothing, but somebody should look.
public enum Effect {
    HOUSEHOLD_LEFT_OUT,
    PERSON_LEFT_OUT,
    VALUE_LEFT_OUT,
    NOTED
}
