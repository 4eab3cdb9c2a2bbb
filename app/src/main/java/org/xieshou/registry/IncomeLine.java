package org.xieshou.registry;

import java.time.LocalDate;

/// An income a year and head.
///
/// @param name `standard` or `monitoring`
/// @param region an area's name, or `CN`
/// @param fen a year and head
/// @param isConfirmed false: from memory or a weak source
public record IncomeLine(
        String name, String region, LocalDate from, long fen, Label source, boolean isConfirmed) {
    public static final String STANDARD = "standard";
    public static final String MONITORING = "monitoring";
    public static final String COUNTRY = "CN";

    public IncomeLine {
        if (fen <= 0) {
            throw new IllegalArgumentException("a line lies above nothing");
        }
    }
}
