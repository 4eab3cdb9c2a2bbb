package org.xieshou.registry.web;

import org.springframework.stereotype.Component;
import org.xieshou.access.Unit;
import org.xieshou.access.Units;

/// What units are called.
@Component
final class Names {
    private final Units units;

    Names(Units units) {
        this.units = units;
    }

    String unit(String id) {
        return units.find(id).map(Unit::name).orElse(id);
    }
}
