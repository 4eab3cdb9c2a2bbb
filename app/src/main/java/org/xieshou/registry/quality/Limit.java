package org.xieshou.registry.quality;

import java.util.Locale;

/// An age by which a rule judges; its years are in `catalogue/quality.yaml`, those of WORK_FROM in `catalogue/work.yaml`.
public enum Limit {
    SCHOOL_FROM,
    SCHOOL_TO,
    WORK_FROM,
    POST_BELOW,
    LIFE_TO;

    /// As in the file: `school-from`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As in SQL: `school_from`.
    String param() {
        return name().toLowerCase(Locale.ROOT);
    }
}
